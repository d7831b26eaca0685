import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { knownTableOf, matchLabel } from '../labels/known-table';
import { markOf, shortened, squash, trimmed } from '../labels/squash';
import type { TableNote } from '../table-note';
import { isValue } from '../values/read-cell';
import type { SourceRow } from './source-row';

export interface MatchedRow {
  readonly source: SourceRow;
  /** Id of the row; null where the label names none. */
  readonly id: string | null;
  readonly byPlace: boolean;
}

/** The label, or where it alone says nothing, the label together with the groups in front of it. */
export function matchByLabel(tableId: string, row: SourceRow): string | null {
  const { rows } = knownTableOf(tableId);
  if (row.match) return row.match.id;
  return matchLabel(rows, [...row.before, row.label.text].join(''))?.id ?? null;
}

export const hasFigures = (row: SourceRow): boolean =>
  row.after.some(({ text }) => trimmed(text) !== '' && isValue(text));

interface Place {
  readonly id: string;
  readonly mark: string;
  readonly label: string;
}

function placesOf(table: TableTemplate): Place[] {
  return table.blocks
    .flatMap((block) => leavesOf(block.rows))
    .map(({ line: { id, label } }) => ({ id, mark: markOf(squash(label)), label }));
}

/**
 * Settles damaged labels: rows without a name that fill a gap of the form exactly take its lines in
 * order, unless a printed item mark says otherwise.
 */
function settleByPlace(
  ids: (string | null)[],
  rows: readonly SourceRow[],
  places: readonly Place[],
) {
  const orderOf = (id: string | null) => places.findIndex((place) => place.id === id);
  const byPlace = new Set<number>();
  for (let start = 0; start < rows.length; start += 1) {
    if (ids[start] !== null) continue;
    let end = start;
    while (end < rows.length && ids[end] === null) end += 1;
    const above = start === 0 ? -1 : orderOf(ids[start - 1] ?? null);
    const below = end === rows.length ? places.length : orderOf(ids[end] ?? null);
    const gap = above < -1 || below < 0 ? [] : places.slice(above + 1, below);
    const fits =
      gap.length === end - start &&
      (start === 0 || above >= 0) &&
      gap.every(({ id, mark }, n) => {
        const printed = rows[start + n]?.mark ?? '';
        return !ids.includes(id) && (printed === '' || printed === mark);
      });
    if (fits)
      gap.forEach(({ id }, n) => {
        ids[start + n] = id;
        byPlace.add(start + n);
      });
    start = end;
  }
  return byPlace;
}

/** Gives every row of the source its line of the form, by words first and by place where they fail. */
export function matchRows(table: TableTemplate, rows: readonly SourceRow[]): MatchedRow[] {
  const ids = rows.map((row) => matchByLabel(table.id, row));
  const candidates = rows.flatMap((row, index) =>
    ids[index] !== null || hasFigures(row) ? [index] : [],
  );
  const settled = candidates.map((index) => ids[index] ?? null);
  const byPlace = settleByPlace(
    settled,
    candidates.flatMap((index) => rows[index] ?? []),
    placesOf(table),
  );
  return candidates.flatMap((index, n) => {
    const source = rows[index];
    return source ? [{ source, id: settled[n] ?? null, byPlace: byPlace.has(n) }] : [];
  });
}

/** What the labels' state is worth telling: settled by place, or printed differently. */
export function labelNotes(table: TableTemplate, matched: readonly MatchedRow[]): TableNote[] {
  const places = placesOf(table);
  const { rows } = knownTableOf(table.id);
  return matched.flatMap(({ source, id, byPlace }): TableNote[] => {
    const place = places.find((p) => p.id === id);
    if (!place) return [];
    const printed = shortened(source.label.text);
    const common = { table: table.id, source: printed, open: false } as const;
    if (byPlace)
      return [
        {
          ...common,
          code: 'label-by-place',
          message: `行名“${printed}”无法识别，按所在位置认作“${place.label}”，请核对该行数字。`,
        },
      ];
    const known = rows.find((row) => row.id === id);
    const same = known?.labels.has(squash(source.label.text)) ?? false;
    if (same || source.match?.exact) return [];
    const message = `行名“${printed}”与格式不一致，认作“${place.label}”。`;
    return [{ ...common, code: 'label-damaged', message }];
  });
}
