import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { memoizeFor } from '../../text/memoize';
import { isHead, type KnownTable } from '../labels/known-table';
import type { LabelMatch } from '../labels/match-label';
import { markOf, ownName, squash } from '../labels/squash';
import { hasFigures, type SourceRow } from './source-row';

export interface LabelledRow {
  readonly source: SourceRow;
  readonly match: LabelMatch | null;
}

interface Place {
  readonly at: number;
  /** Squashed label of the innermost group; null at the outermost level. */
  readonly group: string | null;
}

const placesOf = memoizeFor((table: TableTemplate): ReadonlyMap<string, Place> => {
  const leaves = table.blocks.flatMap(({ rows }) => leavesOf(rows));
  return new Map(
    leaves.map(({ line, path }, at) => {
      const group = path[path.length - 2];
      return [line.id, { at, group: group === undefined ? null : squash(group) }] as const;
    }),
  );
});

const among = /^(?:其中|内含|含)[:,]?/;
const numeral = (mark: string): string => mark.replace(/[()]/g, '');

/** Whether a row has the printed label of its line, mark and all. */
const isPrinted = ({ rows }: KnownTable, { label }: SourceRow, id: string): boolean => {
  const squashed = squash(label.text);
  return rows.some(
    (line) => line.id === id && (line.label === squashed || line.path.includes(squashed)),
  );
};

/** Whether another number stands before the label than the form has there. */
const isOtherMark = ({ rows }: KnownTable, { mark }: SourceRow, id: string): boolean =>
  mark !== '' &&
  !rows.some((line) => line.id === id && numeral(markOf(line.label)) === numeral(mark));

/** Where the label of each group is first seen before or over a row. */
function groupStarts(rows: readonly LabelledRow[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  rows.forEach(({ source }, at) => {
    for (const text of source.before) {
      const name = ownName(squash(text));
      if (!starts.has(name)) starts.set(name, at);
    }
  });
  return starts;
}

/** Whether the row above is one of the same heads and not the name of a group with its sum. */
const isUnder = ({ groups }: KnownTable, row: SourceRow, above: SourceRow | undefined): boolean =>
  above !== undefined &&
  above.heads === row.heads &&
  hasFigures(above) &&
  !isHead(groups, squash(above.label.text));

/**
 * Rows that have the words of a line and are not that line, as it stands in another group than they do: parts of the
 * row above (其中：国家秘密), and more rows of their own group (4.信访举报 in the group before). A label that is printed
 * as in the form is not asked.
 */
export function strangeRows(
  known: KnownTable,
  rows: readonly LabelledRow[],
): ReadonlySet<SourceRow> {
  const places = placesOf(known.template);
  const starts = groupStarts(rows);
  const strange = new Set<SourceRow>();
  let last: Place | undefined;
  rows.forEach(({ source: row, match }, index) => {
    const id = match?.id;
    const place = places.get(id ?? '');
    if (id === undefined || !place) return;
    const above = rows[index - 1]?.source;
    const group = place.group === null ? null : ownName(place.group);
    const isFirst = row.before.some((text) => ownName(squash(text)) === group);
    const isPart = !isFirst && among.test(squash(row.label.text)) && isUnder(known, row, above);
    const isElsewhere =
      last !== undefined &&
      group !== null &&
      last.group !== place.group &&
      (isOtherMark(known, row, id) ||
        (match?.fit !== 'exact' && place.at < last.at) ||
        (row.spans && (starts.get(group) ?? 0) > index));
    if (!isPrinted(known, row, id) && (isPart || isElsewhere)) strange.add(row);
    else last = place;
  });
  return strange;
}
