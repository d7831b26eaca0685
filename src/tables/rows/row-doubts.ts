import type { TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { shortened } from '../labels/squash';
import { isMovedLeft, isTotalMissing } from '../values/moved-left';
import { addsUp, type Placement } from '../values/place-values';
import { brokenRows, isBroken } from './broken-rows';
import { endsWithTotal } from './columns-of';
import { displacedRows } from './displaced-rows';
import type { MatchedRow } from './match-rows';
import type { SourceRow } from './source-row';

export interface Doubt {
  readonly message: string | null;
  /** The row in which its figures may go on. */
  readonly rest: SourceRow | null;
}

interface Placed {
  readonly row: string;
  readonly columns: readonly string[];
  readonly source: SourceRow;
  readonly placed: Placement;
}

const textsOf = (placed: Placement): readonly string[] =>
  placed.kind === 'placed' ? placed.texts : [];

/** Rows moved to the left, where most rows have a total and one lacks nothing else. */
function movedRows(table: TableTemplate, rows: readonly Placed[]): ReadonlySet<SourceRow> {
  const filled = rows.filter(
    ({ row, placed }) =>
      endsWithTotal(table, row) && textsOf(placed).some((text) => trimBlank(text) !== ''),
  );
  const totals = filled.filter(
    ({ placed }) => trimBlank(textsOf(placed).slice(-1)[0] ?? '') !== '',
  );
  const moved = filled.filter(({ placed }) => isMovedLeft(textsOf(placed)));
  const isCertain = moved.some(({ placed }) => isTotalMissing(textsOf(placed)));
  return new Set(
    isCertain && totals.length * 2 > filled.length ? moved.map(({ source }) => source) : [],
  );
}

const isRead = (placed: Placement): boolean => placed.kind === 'placed';
/** As many rows of figures, or nothing can be said of a table by its rows. */
const fewest = 4;

/**
 * Of a table most rows of which cannot be told apart, as where a page without lines broke its figures, the others
 * are sure only where their printed total says so, or nothing but zeros stands in them.
 */
function unconfirmedRows(
  table: TableTemplate,
  rows: readonly Placed[],
  doubts: ReadonlyMap<SourceRow, Doubt>,
): readonly SourceRow[] {
  const filled = rows.filter(({ source }) =>
    source.after.some(({ text }) => /[1-9１-９]/.test(text)),
  );
  const read = filled.filter(({ placed, source }) => isRead(placed) && !doubts.has(source));
  if (filled.length < fewest || read.length * 2 >= filled.length) return [];
  return read.flatMap(({ row, placed, source }) =>
    endsWithTotal(table, row) && addsUp(textsOf(placed)) ? [] : [source],
  );
}

/**
 * Whether the cells of a text begin with a blank one that may be the rest of a merged label, and no total says that it
 * is a figure left out.
 */
function isLateStart(table: TableTemplate, { row, source, placed }: Placed): boolean {
  if (source.spans || placed.kind !== 'placed' || placed.glued) return false;
  const [first = '', ...others] = placed.texts;
  const isLate = trimBlank(first) === '' && others.some((text) => /[1-9１-９]/.test(text));
  return isLate && endsWithTotal(table, row) && !addsUp(placed.texts);
}

/** The rows whose figures were placed and are not to be relied on, with what to say of them. */
export function rowDoubts(
  table: TableTemplate,
  matched: readonly MatchedRow[],
  rows: readonly Placed[],
): ReadonlyMap<SourceRow, Doubt> {
  const [broken, moved] = [brokenRows(matched), movedRows(table, rows)];
  const counted = rows.map(({ placed, ...row }) => ({
    ...row,
    texts: placed.kind === 'placed' && !placed.glued ? placed.texts : [],
  }));
  const displaced = displacedRows(table, counted);
  const doubts = new Map<SourceRow, Doubt>();
  for (const one of rows) {
    const { row, source, placed } = one;
    const rest = broken.get(source);
    const label = shortened(source.label.text, 30);
    const below = `“${label}”一行之下另有一行没有行名的数字，可能是同一个数分成了两行，未填入，请对照原文填写。`;
    const left = `“${label}”一行末尾空白，最后一个数等于其前各数之和，各格可能左移，未填入，请对照原文填写。`;
    const beside = `“${label}”一行的数字与上方列名错开，可能多出一栏，未填入，请对照原文填写。`;
    if (isLateStart(table, one)) doubts.set(source, { message: null, rest: null });
    if (displaced.has(source)) doubts.set(source, { message: beside, rest: null });
    if (moved.has(source)) doubts.set(source, { message: left, rest: null });
    if (rest !== undefined && isBroken(table, row, { above: source, rest, placed }))
      doubts.set(source, { message: rest ? below : null, rest });
  }
  for (const source of unconfirmedRows(table, rows, doubts)) {
    const label = shortened(source.label.text, 30);
    const message = `“${label}”一行：本表多数行的数字与各列对不上，这一行没有合计可以印证，未填入，请对照原文填写。`;
    doubts.set(source, { message, rest: null });
  }
  return doubts;
}
