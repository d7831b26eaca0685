import type { Edition } from '../template/edition';
import { levelGrid } from './rows/level-grid';
import { withListedLines } from './grid/listed-lines';
import { sideBySide } from './grid/side-by-side';
import { uprightGrid } from './grid/upright-grid';
import type { SourceGrid } from './grid/source-grid';
import { readAcross } from './read-across';
import { readDown } from './read-down';
import type { TableReading } from './table-reading';
import { type KnownTable, knownTable } from './labels/known-table';
import { squash } from './labels/squash';
import { continuedGrids, isHeadless, unplacedNote } from './rows/continued-grids';
import { type Fitted, ownColumns } from './rows/own-columns';
import { withOwnParts } from './rows/own-parts';
import { tableIn, recogniseEdition } from './recognise-edition';
import { isMoney, unitsInLine } from './values/unit';

export interface TableSource {
  readonly id: string;
  readonly grids: readonly SourceGrid[];
  /** Captions and lines right above and below the grids. */
  readonly beside: readonly string[];
}

const standsAlone = /^\(?(?:(?:备?注|说明)\d?:)?[^:()]{0,8}单位(?::|均?为)/;

/** 单位：元 beside the table, or alone in a cell of it; several units of money are none. */
function unitsBeside({ grids, beside }: TableSource): string[] {
  const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));
  const alone = cells.filter((text) => text.includes('单位') && standsAlone.test(squash(text)));
  const units = [...new Set([...beside, ...alone].flatMap(unitsInLine))];
  return units.filter(isMoney).length === 1 ? units : units.filter((unit) => !isMoney(unit));
}

/** The grids of a table as the form has them, with notes on what they have besides. */
function fittedGrids(known: KnownTable, grids: readonly SourceGrid[]): Fitted[] {
  let hasExtra = false;
  return sideBySide(known, continuedGrids(known, grids)).map((grid): Fitted => {
    const own = levelGrid(known, withListedLines(known, uprightGrid(known, grid)));
    if (hasExtra && isHeadless(known, own))
      return { grid: { ...own, rows: [] }, notes: [unplacedNote(known, own)] };
    const parts = withOwnParts(known, own);
    const fitted = ownColumns(known, parts.grid);
    hasExtra = fitted.grid !== own;
    return { ...fitted, notes: [...parts.notes, ...fitted.notes] };
  });
}

/**
 * Reads a table as the edition its lines show, of which `expected` is the likeliest; where it is
 * certain, as in our own files, as that one. Null where the edition has no such table.
 */
export function readTable(
  source: TableSource,
  expected: Edition,
  isCertain: boolean,
): TableReading | null {
  const { id, grids } = source;
  const own = tableIn(expected, id);
  const certain = own ? { edition: expected, table: own } : null;
  const recognised = isCertain ? certain : recogniseEdition(id, grids, expected);
  if (!recognised) return null;
  const read = recognised.table.arrangement === 'across' ? readAcross : readDown;
  const known = knownTable(recognised.table);
  const fitted = fittedGrids(known, grids);
  const reading = read(
    recognised,
    fitted.map(({ grid }) => grid),
    unitsBeside(source),
  );
  return { ...reading, notes: [...fitted.flatMap(({ notes }) => notes), ...reading.notes] };
}
