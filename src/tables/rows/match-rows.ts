import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { type KnownTable, tablesNamed } from '../labels/known-table';
import { isOtherWords, isSimilar, type LabelFit, matchLabel } from '../labels/match-label';
import { memoizeFor } from '../../text/memoize';
import { markOf, shortened, squash, withoutMark } from '../labels/squash';
import type { TableNote } from '../table-note';
import { hasFigures, type SourceRow } from './source-row';
import { strangeRows } from './strange-rows';

export interface MatchedRow {
  readonly source: SourceRow;
  /** Id of the row; null where the label names none. */
  readonly id: string | null;
  readonly fit: LabelFit | 'place' | null;
}

/** The label, or where it alone says nothing, the label together with the groups in front of it. */
const matchByLabel = ({ rows }: KnownTable, row: SourceRow) =>
  row.several.length > 0
    ? null
    : (row.match ?? matchLabel(rows, [...row.before, row.label.text].join('')));

interface Place {
  readonly id: string;
  readonly mark: string;
  readonly label: string;
  /** Squashed, with its groups. */
  readonly path: string;
}

const placesOf = memoizeFor((table: TableTemplate): readonly Place[] =>
  table.blocks
    .flatMap((block) => leavesOf(block.rows))
    .map(({ line: { id, label }, path }) => ({
      id,
      mark: markOf(squash(label)),
      label,
      path: path.map(squash).join(''),
    })),
);

function fitsPlace({ label, mark, several }: SourceRow, place: Place): boolean {
  const words = squash(label.text);
  return (
    several.length === 0 &&
    (mark === '' || mark === place.mark) &&
    isSimilar(words, place.path) &&
    !isOtherWords(words, place.path)
  );
}

/**
 * Matches damaged labels: rows without a name that fill a gap of the form exactly take its lines in
 * order, unless a printed item mark or other words say otherwise.
 */
function matchByPlace(
  ids: (string | null)[],
  rows: readonly SourceRow[],
  places: readonly Place[],
  strange: ReadonlySet<SourceRow>,
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
      gap.every((place, n) => {
        const row = rows[start + n];
        return row && !strange.has(row) && !ids.includes(place.id) && fitsPlace(row, place);
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
export function matchRows(known: KnownTable, rows: readonly SourceRow[]): MatchedRow[] {
  const matched = rows.map((source) => ({ source, match: matchByLabel(known, source) }));
  const strange = strangeRows(known, matched);
  const matches = matched.map(({ source, match }) => (strange.has(source) ? null : match));
  const candidates = rows.flatMap((row, index) =>
    matches[index] || hasFigures(row) ? [index] : [],
  );
  const ids = candidates.map((index) => matches[index]?.id ?? null);
  const byPlace = matchByPlace(
    ids,
    candidates.flatMap((index) => rows[index] ?? []),
    placesOf(known.template),
    strange,
  );
  return candidates.flatMap((index, n) => {
    const source = rows[index];
    const fit = byPlace.has(n) ? 'place' : (matches[index]?.fit ?? null);
    return source ? [{ source, id: ids[n] ?? null, fit }] : [];
  });
}

/** What the labels' state is worth telling: matched by place, or printed differently. */
export function labelNotes(table: TableTemplate, matched: readonly MatchedRow[]): TableNote[] {
  const places = placesOf(table);
  const rows = tablesNamed(table.id).flatMap((known) => known.rows);
  return matched.flatMap(({ source, id, fit }): TableNote[] => {
    const place = places.find((p) => p.id === id);
    if (!place) return [];
    const printed = shortened(source.label.text);
    const common = { table: table.id, source: printed, open: false } as const;
    if (fit === 'place')
      return [
        {
          ...common,
          code: 'label-by-place',
          message: `行名“${printed}”无法识别，按所在位置认作“${place.label}”，请核对该行数字。`,
        },
      ];
    // Another edition prints the same line so.
    const squashed = squash(source.label.text);
    const isPrinted = rows.some(
      (row) => row.id === id && (row.bare === squashed || row.bare === withoutMark(squashed)),
    );
    if (isPrinted || fit === 'exact') return [];
    const message = `行名“${printed}”与格式不一致，认作“${place.label}”。`;
    return [{ ...common, code: 'label-damaged', message }];
  });
}
