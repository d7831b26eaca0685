import type { AnnualReport } from '../../report/annual-report';
import type { EarlyInput } from './early-input';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Typed {
  readonly name: string;
  readonly text: string;
  /** What a clerk knows the field by. */
  readonly label: string;
}

const fieldsOf = (root: HTMLElement): Field[] => [
  ...root.querySelectorAll<Field>('input[name], textarea[name], select[name]'),
];

const isSelect = (field: Field): field is HTMLSelectElement => field.localName === 'select';

function initialText(field: Field): string {
  if (!isSelect(field)) return field.defaultValue;
  const options = [...field.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
}

const labelOf = (field: Field): string =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent.trim() ?? '';

/** What was typed in the form before the page's script was there. */
export function typedIn(root: HTMLElement): Typed[] {
  return fieldsOf(root)
    .filter((field) => field.value !== initialText(field))
    .map((field) => ({ name: field.name, text: field.value, label: labelOf(field) }));
}

/** Resolves once nothing is under way that an exchange of the form would break. */
export const whenFree = (early = window.earlyInput): Promise<void> =>
  new Promise((resolve) => {
    if (early?.isBusy !== true) resolve();
    else early.whenFree = resolve;
  });

/** As if typed; a text that is there already stays, and what was typed follows it. */
function type(field: Field, text: string): void {
  if (isSelect(field)) {
    field.value = text;
    // As a browser does: fields tied to the report are heard by `input`, others by `change`.
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    return;
  }
  const before = field.value;
  const isKept = field.localName === 'textarea' && before !== '';
  // Unlike `value`, this leaves React to see the change.
  field.setRangeText(isKept ? `${before}\n${text}` : text, 0, before.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const isLike = (one: Element) => (other: Element) =>
  other.getAttribute('data-action') === one.getAttribute('data-action') &&
  other.textContent === one.textContent;

function focusAgain(field: Field | undefined, active: Field | undefined): void {
  if (!field || !active) return;
  field.focus({ preventScroll: true });
  if (isSelect(field) || isSelect(active)) return;
  const fromEnd = active.value.length - (active.selectionEnd ?? 0);
  const end = field.value.length - fromEnd;
  const length = (active.selectionEnd ?? 0) - (active.selectionStart ?? 0);
  field.setSelectionRange(end - length, end);
}

/**
 * Puts what `render` renders, at once, in the place of the form that lay in the page: with what was
 * typed there, the cursor where it was, and the click that found nobody listening.
 */
export function takeOver(
  root: HTMLElement,
  typed: readonly Typed[],
  render: () => void,
  early?: EarlyInput,
): void {
  const active = fieldsOf(root).find((field) => field === document.activeElement);
  const [left, top] = [window.scrollX, window.scrollY];
  const seenAt = active?.getBoundingClientRect().top;
  early?.stop();
  render();
  root.hidden = false;
  document.getElementById('opening')?.remove();
  const fields = new Map(fieldsOf(root).map((field) => [field.name, field]));
  const again = fields.get(active?.name ?? '');
  again?.focus({ preventScroll: true });
  for (const { name, text } of typed) {
    const field = fields.get(name);
    if (field && !field.matches(':disabled')) type(field, text);
  }
  focusAgain(again, active);
  window.scrollTo(left, top);
  // What stands above may be taller now: the field typed in stays where it is seen.
  if (again && seenAt !== undefined) window.scrollBy(0, again.getBoundingClientRect().top - seenAt);
  if (early?.clicked)
    [...root.querySelectorAll<HTMLElement>(early.clicked.localName)]
      .find(isLike(early.clicked))
      ?.click();
}

/** The draft may be of another edition than the form that lay in the page. */
function hasPlace({ tables }: AnnualReport, { name }: Typed): boolean {
  const [part, table = '', row = '', column = ''] = name.split('.');
  return part !== 'tables' || tables[table]?.[row]?.[column] !== undefined;
}

const listed = (typed: readonly Typed[]): string =>
  typed.map(({ label, text }) => `${label}：${text}`).join('；');

/** Said above a draft: what became of what was typed before it was there. */
export function noticeOf(
  typed: readonly Typed[],
  report: AnnualReport,
  isHeld: boolean,
): string | null {
  const placed = isHeld ? typed.filter((each) => hasPlace(report, each)) : [];
  const left = typed.filter((each) => !placed.includes(each));
  const sentences = [
    placed.length > 0 &&
      `打开草稿时已输入的内容填入了 ${placed.length} 处（${listed(placed)}）。如不对，请点“撤销”。`,
    left.length > 0 &&
      `打开草稿时已输入的内容有 ${left.length} 处没有填入（${listed(left)}）：${isHeld ? '本草稿的格式没有这些格' : '本窗口只供查看'}。`,
  ];
  return sentences.filter(Boolean).join('') || null;
}
