import { isFilled, gridRows } from '../grid/grid-rows';
import type { SourceGrid } from '../grid/source-grid';
import type { KnownTable } from '../labels/known-table';
import { shortened } from '../labels/squash';
import type { TableNote } from '../table-note';
import { isHeadRow } from './source-row';

const widthOf = (grid: SourceGrid): number =>
  gridRows(grid)
    .flat()
    .reduce((width, { x, colSpan }) => Math.max(width, x + colSpan), 0);

/** Whether a grid goes on with rows alone, so that only the heads before it say what its columns are. */
export const isHeadless = (known: KnownTable, grid: SourceGrid): boolean =>
  known.template.blocks.length === 1 &&
  known.template.arrangement !== 'across' &&
  !gridRows(grid).some((row) => isHeadRow(known, row));

/** The parts of a table that a page cut, under the heads of the first where they are as wide. */
export function continuedGrids(
  known: KnownTable,
  grids: readonly SourceGrid[],
): readonly SourceGrid[] {
  const joined: SourceGrid[] = [];
  for (const grid of grids) {
    const before = joined[joined.length - 1];
    const isSame =
      before?.spans === true &&
      grid.spans &&
      isHeadless(known, grid) &&
      widthOf(before) === widthOf(grid);
    if (isSame) joined[joined.length - 1] = { ...before, rows: [...before.rows, ...grid.rows] };
    else joined.push(grid);
  }
  return joined;
}

/** Of rows without heads behind a part with columns that the form has not, nobody can tell which those are here. */
export function unplacedNote({ template }: KnownTable, { rows }: SourceGrid): TableNote {
  const texts = rows.map((row) =>
    row
      .filter(isFilled)
      .map(({ text }) => text)
      .join(' '),
  );
  return {
    code: 'columns-unclear',
    message: `${template.name}换页后的部分没有列名，前面的部分另有格式之外的列，无法对应，未填入，请对照原文填写。`,
    table: template.id,
    source: shortened(texts.join('；'), 1_000),
    open: true,
  };
}
