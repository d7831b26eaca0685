import { type Edition, tablesOf } from '../template/edition';
import { editions } from '../template/editions';
import type { TableTemplate } from '../template/table';
import { gridRows } from './grid/grid-rows';
import type { SourceGrid } from './grid/source-grid';
import { knownTable } from './labels/known-table';
import { matchLabel } from './labels/match-label';
import { trimBlank } from '../text/normal-form';
import { isValue } from './values/read-cell';

export interface EditionTable {
  readonly edition: Edition;
  readonly table: TableTemplate;
}

export const tableIn = (edition: Edition, id: string): TableTemplate | undefined =>
  tablesOf(edition).find((table) => table.id === id);

/** Labels with figures or blanks behind them, alone and with the groups in front, and all other texts. */
function labelsIn(grids: readonly SourceGrid[]) {
  const [rows, heads] = [new Set<string>(), new Set<string>()];
  for (const row of grids.flatMap(gridRows)) {
    const texts = row.map(({ text }) => text);
    let at = texts.length - 1;
    while (at >= 0 && (trimBlank(texts[at] ?? '') === '' || isValue(texts[at] ?? ''))) at -= 1;
    for (const text of texts) heads.add(text);
    if (at < 0 || at === texts.length - 1) continue;
    rows.add(texts[at] ?? '');
    rows.add(texts.slice(0, at + 1).join(''));
  }
  return { rows, heads };
}

/**
 * The edition a table shows by its rows and columns: every listed one is scored. Where several fit
 * alike, the one whose lines are all there, then the one expected for the year.
 */
export function recogniseEdition(
  id: string,
  grids: readonly SourceGrid[],
  expected: Edition,
): EditionTable | null {
  const { rows, heads } = labelsIn(grids);
  const scored = editions.flatMap((edition) => {
    const table = tableIn(edition, id);
    if (!table) return [];
    const known = knownTable(table);
    const isAcross = table.arrangement === 'across';
    const found = (lines: typeof known.rows, texts: ReadonlySet<string>) =>
      new Set([...texts].flatMap((text) => matchLabel(lines, text)?.id ?? [])).size;
    const score = found(known.rows, isAcross ? heads : rows) + found(known.columns, heads);
    const all = new Set([...known.rows, ...known.columns].map((line) => line.id)).size;
    const missing = all - score;
    return [{ edition, table, score, missing, isExpected: edition.id === expected.id }];
  });
  const [best] = scored.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.missing === 0) - Number(a.missing === 0) ||
      Number(b.isExpected) - Number(a.isExpected) ||
      a.missing - b.missing,
  );
  return best ?? null;
}
