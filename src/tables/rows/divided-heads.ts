import { type GridRow, isFilled, type PlacedCell } from '../grid/grid-rows';
import { isHead, type KnownTable } from '../labels/known-table';
import { matchLabel } from '../labels/match-label';
import { squash } from '../labels/squash';

/** A column of the form in several parts: 自然人 over 本年 and 上年. */
export interface Division {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly PlacedCell[];
}

/** A hostile page may claim more. */
const mostColumns = 60;
const mostHeads = 12;
export const endOf = ({ x, colSpan }: PlacedCell): number => x + colSpan;
const isFigure = (text: string): boolean =>
  /^[\d０-９.,，\s]+$/.test(text) && !/^\s*20\d\d\s*$/.test(text);

const fitOf = ({ columns }: KnownTable, text: string) => matchLabel(columns, text)?.fit;
const isColumn = (known: KnownTable, { text }: PlacedCell): boolean =>
  fitOf(known, text) !== undefined && !isHead(known.top, squash(text));

/** The head of the form over each column; it reaches over the blanks behind it. */
function headsOver(known: KnownTable, heads: readonly GridRow[]): (PlacedCell | undefined)[] {
  const over: (PlacedCell | undefined)[] = [];
  for (const row of heads) {
    let last: PlacedCell | undefined;
    for (const cell of row) {
      if (isFilled(cell)) last = isColumn(known, cell) ? cell : undefined;
      for (let x = cell.x; x < Math.min(endOf(cell), mostColumns); x += 1)
        if (isFilled(cell)) over[x] = last;
        else over[x] ??= last;
    }
  }
  return over;
}

/** Heads that are none of the form's, in a row right below those of the form. */
function isBelowHeads(known: KnownTable, row: GridRow): boolean {
  const filled = row.filter(isFilled);
  return (
    filled.length > 1 &&
    filled.every(
      ({ text }) =>
        !isFigure(text) &&
        !isHead(known.top, squash(text)) &&
        !['exact', 'name'].includes(fitOf(known, text) ?? '') &&
        matchLabel(known.rows, text) === null,
    )
  );
}

const isMany = (known: KnownTable, heads: readonly GridRow[], parts: GridRow): boolean => {
  const named = heads.flat().filter((cell) => isFilled(cell) && isColumn(known, cell));
  return named.length > 0 && parts.length >= 2 * named.length;
};

/** The columns that a row below the heads divides; all of them where it has more words than they, wherever they stand. */
export function divisionsBelow(
  known: KnownTable,
  above: readonly GridRow[],
  row: GridRow,
  spans: boolean,
): Division[] {
  if (above.length === 0 || !isBelowHeads(known, row)) return [];
  const heads = above.slice(0, mostHeads);
  const filled = row.filter(isFilled);
  const over = spans ? headsOver(known, heads) : [];
  const parts = new Map<PlacedCell, PlacedCell[]>();
  for (const cell of filled) {
    const head = over[cell.x];
    if (head) parts.set(head, [...(parts.get(head) ?? []), cell]);
  }
  const divided = [...parts].flatMap(([head, inside]): Division[] => {
    const [from, to] = [over.indexOf(head), over.lastIndexOf(head) + 1];
    return inside.length < 2 ? [] : [{ from, to, parts: inside }];
  });
  const isAnywhere = divided.length === 0 && isMany(known, heads, filled);
  return isAnywhere ? [{ from: 0, to: Infinity, parts: filled }] : divided;
}
