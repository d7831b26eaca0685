/** Marks the places a step changed that was not typed there, until something is typed. */
export class JustChanged {
  private marked: readonly Element[] = [];

  /** By field names; those without a field on the page are passed over. */
  mark(paths: readonly string[]): void {
    this.clear();
    const fields = fieldsOf(paths);
    this.marked = fields.map((field) => field.closest('td') ?? field);
    for (const element of this.marked) element.setAttribute('data-just-changed', '');
  }

  clear(): void {
    if (this.marked.length === 0) return;
    for (const element of this.marked) element.removeAttribute('data-just-changed');
    this.marked = [];
  }
}

const fieldsOf = (paths: readonly string[]): HTMLElement[] =>
  paths.flatMap((path) => document.getElementsByName(path)[0] ?? []);

const comesFirst = (a: HTMLElement, b: HTMLElement): HTMLElement =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING) > 0 ? b : a;

/** The first of the fields as the page shows them; undefined when none is on it. */
export function firstField(paths: readonly string[]): HTMLElement | undefined {
  const fields = fieldsOf(paths);
  return fields.length === 0 ? undefined : fields.reduce(comesFirst);
}

/** The end of the part in which two texts differ, counted in the second. */
function endOfChange(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1;
  return after.length - same;
}

/** Puts the cursor where a step changed something, on the page as it is now. */
export function enterChanged(
  paths: readonly string[],
  before: ReadonlyMap<string, unknown>,
  showForm: () => void,
): void {
  const field = firstField(paths);
  if (!field) return;
  const enter = () => {
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'nearest' });
    if (!(field instanceof HTMLTextAreaElement)) return;
    const text = before.get(field.name);
    const end = endOfChange(typeof text === 'string' ? text : '', field.value);
    field.setSelectionRange(end, end);
  };
  // In another view nothing of the step would be seen.
  const isHidden = field.offsetParent === null;
  if (isHidden) showForm();
  if (isHidden) requestAnimationFrame(enter);
  else enter();
}
