import { matrixColumns, sortedBy, stateLabels } from './matrix';
import type { UnitState } from './units';
import type { CountyRow } from './county-rows';

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** What the matrix is narrowed down to. */
export type Wanted = 'all' | UnitState | 'wrongYear' | 'errors' | 'warnings';

export const wantedLabels: readonly (readonly [Wanted, string])[] = [
  ['all', '全部'],
  ['read', stateLabels.read],
  ['missing', stateLabels.missing],
  ['double', stateLabels.double],
  ['unread', stateLabels.unread],
  ['unexpected', stateLabels.unexpected],
  ['wrongYear', '年度不符'],
  ['errors', '有错误'],
  ['warnings', '有待核实'],
];

export function fits({ row }: CountyRow, wanted: Wanted): boolean {
  switch (wanted) {
    case 'all':
      return true;
    case 'wrongYear':
      return row.wrongYear;
    case 'errors':
      return row.errors > 0;
    case 'warnings':
      return row.warnings > 0;
    case 'read':
    case 'missing':
    case 'double':
    case 'unread':
    case 'unexpected':
      return row.state === wanted;
  }
}

/** Those of a state whose name or file holds the text, sorted. */
export function shownRows(
  all: readonly CountyRow[],
  { text, wanted, sorting }: { text: string; wanted: Wanted; sorting: Sorting | null },
): readonly CountyRow[] {
  const found = all.filter(
    (each) =>
      fits(each, wanted) &&
      (each.row.name.includes(text) || each.row.fileNames.some((name) => name.includes(text))),
  );
  const column = matrixColumns.find(({ id }) => id === sorting?.column);
  if (!column) return found;
  const byRow = new Map(found.map((each) => [each.row, each]));
  return sortedBy([...byRow.keys()], column, sorting?.descending).flatMap(
    (row) => byRow.get(row) ?? [],
  );
}
