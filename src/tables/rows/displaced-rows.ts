import { trimBlank } from '../../text/normal-form';
import type { TableTemplate } from '../../template/table';
import { addsUp } from '../values/place-values';
import { endsWithTotal } from './columns-of';
import { marksIn } from './mark-column';
import type { Heads, SourceRow } from './source-row';

export interface PlacedTexts {
  readonly row: string;
  readonly columns: readonly string[];
  readonly source: SourceRow;
  /** The figures as they were given to the columns; none where that was not done by counting cells. */
  readonly texts: readonly string[];
}

const isFilled = (text: string): boolean => trimBlank(text) !== '';

/** Whether any other place would give the same. */
const isAllSame = (texts: readonly string[]): boolean => new Set(texts.map(trimBlank)).size < 2;

/** Whether figures stand under other heads than those whose figures they were taken for. */
function isBesideHeads({ columns, source, texts }: PlacedTexts): boolean {
  const { after, heads, spans } = source;
  const filled = after.filter(({ text }) => isFilled(text));
  if (!spans || !heads || heads.ids.join() !== columns.join() || filled.length < 2) return false;
  return (
    filled.some(({ x }) => !heads.x.includes(x)) ||
    heads.x.some((x, at) => {
      const text = filled.find((cell) => cell.x === x)?.text ?? '';
      return trimBlank(text) !== trimBlank(texts[at] ?? '');
    })
  );
}

/** Whether the totals of the rows say that all were placed as they should be. */
function isConfirmed(table: TableTemplate, rows: readonly PlacedTexts[]): boolean {
  const summed = rows.filter(({ row, texts }) => endsWithTotal(table, row) && !isAllSame(texts));
  const agree = summed.filter(({ texts }) => addsUp(texts)).length;
  const differ = summed.filter(
    ({ texts }) => isFilled(texts[texts.length - 1] ?? '') && !addsUp(texts),
  ).length;
  return agree > 0 && agree >= differ;
}

/** Whether the first column holds marks of the lines, or nothing at all. */
function isShifted(rows: readonly PlacedTexts[]): boolean {
  const firsts = rows.map(({ texts }) => texts[0] ?? '');
  return rows.length > 3 && (marksIn(firsts) !== 'none' || !firsts.some(isFilled));
}

/**
 * Rows whose figures were told apart by counting cells, where heads or content say that one cell too many stands
 * before them, and no total says otherwise.
 */
export function displacedRows(
  table: TableTemplate,
  placed: readonly PlacedTexts[],
): ReadonlySet<SourceRow> {
  const byHeads = new Map<Heads | null, PlacedTexts[]>();
  for (const row of placed.filter(({ texts }) => texts.some(isFilled))) {
    const { heads } = row.source;
    byHeads.set(heads, [...(byHeads.get(heads) ?? []), row]);
  }
  return new Set(
    [...byHeads.values()].flatMap((rows) => {
      if (isConfirmed(table, rows)) return [];
      const doubtful = isShifted(rows) ? rows : rows.filter(isBesideHeads);
      return doubtful.filter(({ texts }) => !isAllSame(texts)).map(({ source }) => source);
    }),
  );
}
