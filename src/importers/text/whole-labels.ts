import { knownTables, type KnownTable } from '../../tables/labels/known-table';
import { trimBlank } from '../../text/normal-form';
import { squash } from '../../tables/labels/squash';
import { memoizeFor } from '../../text/memoize';

export interface FiguredLine {
  readonly label: string;
  /** Digits and what stands between them; '' where the line holds none. */
  readonly figures: string;
}

/** A line as a label and the figures behind it; null for what is no label at all. */
export function figuredLine(text: string): FiguredLine | null {
  if (text.length > 200) return null;
  const plain = trimBlank(text);
  // 1，206 and 1’206 are one figure, whatever stands between its thousands.
  const found = /\s?[\d０-９/—-](?:[\d０-９,.\s/—-]|[，、．·'’‘](?=[\d０-９]))*$/.exec(plain);
  // 本年增/ is a label that was cut.
  const isFigures = found !== null && /[\d０-９]|^\s/.test(found[0]);
  const start = isFigures ? found.index : plain.length;
  const label = trimBlank(plain.slice(0, start));
  return label === '' ? null : { label, figures: plain.slice(start).trim() };
}

interface Spellings {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** What a narrow column leaves of a group in one line. */
  readonly groupPieces: ReadonlySet<string>;
}

const piecesOf = (label: string): string[] =>
  Array.from(label).flatMap((_, from) =>
    Array.from({ length: label.length - from }, (__, at) => label.slice(from, from + at + 1)),
  );

/** Every label, alone and behind its groups, and all that one may be cut to. */
const spellings = memoizeFor((tables: readonly KnownTable[]): Spellings => {
  const whole = new Set(
    tables.flatMap(({ rows, columns, top, groups }) => [
      ...[...rows, ...columns].flatMap(({ path, bare }) => [...path, bare]),
      ...top.labels,
      ...groups.labels,
    ]),
  );
  const beginnings = new Set<string>();
  for (const label of whole)
    for (let end = 1; end < label.length; end += 1) beginnings.add(label.slice(0, end));
  // Groups of a table printed side by side stand above names, and 行政诉讼 beside 行政复议.
  const down = tables.filter(({ template }) => template.arrangement !== 'across');
  const groups = down.flatMap((table) => [...table.groups.labels]);
  return { whole, beginnings, groupPieces: new Set(groups.flatMap(piecesOf)) };
});

/** （三）不   1.属于国家秘密: without the piece of a group that the column before it holds in this line. */
function withoutGroup(label: string, { groupPieces }: Spellings): string {
  const [before = '', piece = '', gap = ''] = /^(\S{1,12})(\s+)(?=\S)/.exec(label) ?? [];
  const isColumn = piece.length + gap.length > 2 && groupPieces.has(squash(piece));
  return isColumn ? label.slice(before.length) : label;
}

/** Between two lines of the label, in the middle of its height. */
const figuresAlone = /^\s*[\d０-９]+(?:[,.\s]+[\d０-９]+)+\s*$/;

/** A label is broken into this many lines at most. */
const mostPieces = 5;

/** The first of some ways to write a label that the form knows, whole or cut. */
const knownAs = ({ whole, beginnings }: Spellings, ways: readonly string[]): string | undefined =>
  ways.find((way) => whole.has(squash(way)) || beginnings.has(squash(way)));

/** The line that begins at `at` with the pieces of its label below it, and where it ends. */
function wholeLine(
  lines: readonly string[],
  at: number,
  known: Spellings,
): { text: string; end: number } | null {
  const first = figuredLine(lines[at] ?? '');
  if (!first) return null;
  let { label, figures } = first;
  const isOfGroup = withoutGroup(label, known) !== label;
  const own = knownAs(known, [label, withoutGroup(label, known)]);
  if (own === undefined) return null;
  label = own;
  if (known.whole.has(squash(label)))
    return isOfGroup ? { text: trimBlank(`${label} ${figures}`), end: at + 1 } : null;
  for (let next = at + 1, pieces = 1; next < lines.length && pieces < mostPieces; next += 1) {
    const text = lines[next] ?? '';
    if (trimBlank(text) === '') {
      if (trimBlank(lines[next - 1] ?? '') === '') return null;
      continue;
    }
    const piece = figuresAlone.test(text)
      ? { label: '', figures: trimBlank(text) }
      : figuredLine(text);
    if (!piece || (figures !== '' && piece.figures !== '')) return null;
    const ways = [piece.label, withoutGroup(piece.label, known)].map((more) => label + more);
    const longer = knownAs(known, ways);
    if (longer === undefined) return null;
    label = longer;
    figures += piece.figures;
    pieces += 1;
    if (known.whole.has(squash(label)))
      return { text: trimBlank(`${label} ${figures}`), end: next + 1 };
  }
  return null;
}

/** Labels that were broken over several lines, as a PDF or a narrow cell breaks them, in one line again. */
export function withWholeLabels(lines: readonly string[]): string[] {
  const known = spellings(knownTables());
  const result: string[] = [];
  for (let at = 0; at < lines.length;) {
    const joined = wholeLine(lines, at, known);
    result.push(joined?.text ?? lines[at] ?? '');
    at = joined?.end ?? at + 1;
  }
  return result;
}
