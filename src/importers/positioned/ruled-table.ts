import type { Lattice } from './find-lattices';
import { latticeCells } from './lattice-cells';
import type { PlacedPage, PlacedText } from './placed-page';
import type { PlacedCell, PlacedTable } from './placed-table';
import { type TextLine, textLines } from './text-lines';
import { turnOf, turnText } from './upright';

/** The last edge at or before a place; -1 before the first. */
function intervalOf(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((edges[half] ?? Infinity) <= place) low = half + 1;
    else high = half;
  }
  return low - 1;
}

const isInside = ({ xs, ys }: Lattice, { x, y, width, height }: PlacedText): boolean => {
  const [column, row] = [intervalOf(xs, x + width / 2), intervalOf(ys, y + height / 2)];
  return column >= 0 && column < xs.length - 1 && row >= 0 && row < ys.length - 1;
};

/** Figures one below the other are one figure only where the upper fills its cell. */
function joint(before: TextLine, after: TextLine, width: number): string {
  if (!/[\d.,]$/.test(before.text) || !/^[\d.,]/.test(after.text)) return '';
  return before.x2 - before.x1 + before.size * 0.5 > width - before.size ? '' : '\n';
}

/** The lines of a cell as one text: a label wrapped over lines is whole again. */
export function cellText(texts: readonly PlacedText[], width: number, page: PlacedPage): string {
  const [first] = texts;
  const turn = first ? turnOf(first) : 0;
  const upright =
    turn === 0 || turn === null ? texts : texts.map((text) => turnText(text, turn, page));
  return textLines(upright).reduce<{ text: string; before: TextLine | null }>(
    ({ text, before }, line) => ({
      text: before ? text + joint(before, line, width) + line.text : line.text,
      before: line,
    }),
    { text: '', before: null },
  ).text;
}

/** Behind a figure that runs over the line between two cells: nobody knows whose it is. */
const crossed = '压在表格线上';

/** Digits that touch one another, as those of one figure do. */
function digitRuns(texts: readonly PlacedText[]): PlacedText[][] {
  const runs: PlacedText[][] = [];
  const digits = texts.filter(({ text, angle }) => angle === 0 && /^\d$/.test(text));
  for (const { texts: line } of textLines(digits)) {
    let end = -Infinity;
    for (const text of line) {
      if (text.x - end > text.height * 0.15) runs.push([]);
      runs[runs.length - 1]?.push(text);
      end = text.x + text.width;
    }
  }
  return runs.filter(({ length }) => length > 1);
}

/** The table a lattice frames; the texts inside it are its cells'. */
export function ruledTable(
  lattice: Lattice,
  inside: readonly PlacedText[],
  page: PlacedPage,
): PlacedTable {
  const { xs, ys } = lattice;
  const cells = latticeCells(lattice);
  const owner = new Map<number, number>();
  const columns = xs.length - 1;
  cells.forEach(({ row, rowEnd, column, columnEnd }, index) => {
    for (let r = row; r < rowEnd; r += 1)
      for (let c = column; c < columnEnd; c += 1) owner.set(r * columns + c, index);
  });
  const texts = cells.map((): PlacedText[] => []);
  const cellAt = (x: number, y: number): number =>
    owner.get(intervalOf(ys, y) * columns + intervalOf(xs, x)) ?? -1;
  const cellOf = ({ x, y, width, height }: PlacedText) => cellAt(x + width / 2, y + height / 2);
  const crossing = new Map<PlacedText, number>();
  for (const run of digitRuns(inside)) {
    const [first, last] = [run[0], run[run.length - 1]];
    if (!first || !last || run.every((text) => cellOf(text) === cellOf(first))) continue;
    const own = cellAt((first.x + last.x + last.width) / 2, first.y + first.height / 2);
    for (const text of run) crossing.set(text, own);
  }
  for (const text of inside) texts[crossing.get(text) ?? cellOf(text)]?.push(text);
  const isCrossed = new Set(crossing.values());
  const rows: PlacedCell[][] = ys.slice(1).map(() => []);
  cells.forEach(({ row, rowEnd, column, columnEnd }, index) => {
    const width = (xs[columnEnd] ?? 0) - (xs[column] ?? 0);
    rows[row]?.push({
      text: cellText(texts[index] ?? [], width, page) + (isCrossed.has(index) ? crossed : ''),
      column,
      colSpan: columnEnd - column,
      rowSpan: rowEnd - row,
    });
  });
  const [x1 = 0, y1 = 0] = [xs[0], ys[0]];
  const [x2 = 0, y2 = 0] = [xs[columns], ys[ys.length - 1]];
  return { x1, x2, y1, y2, xs, rows, isRuled: true };
}

/** Splits the texts of a page into those of each lattice, the smallest first, and the rest. */
export function textsByLattice(lattices: readonly Lattice[], texts: readonly PlacedText[]) {
  const area = ({ xs, ys }: Lattice) =>
    ((xs[xs.length - 1] ?? 0) - (xs[0] ?? 0)) * ((ys[ys.length - 1] ?? 0) - (ys[0] ?? 0));
  const sorted = [...lattices].sort((a, b) => area(a) - area(b));
  const inside = new Map<Lattice, PlacedText[]>(sorted.map((lattice) => [lattice, []]));
  const outside: PlacedText[] = [];
  for (const text of texts) {
    const lattice = sorted.find((each) => isInside(each, text));
    (lattice ? (inside.get(lattice) ?? outside) : outside).push(text);
  }
  return { inside, outside };
}
