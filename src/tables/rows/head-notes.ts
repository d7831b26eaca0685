import { memoizeFor } from '../../text/memoize';
import { type KnownTable, tablesNamed } from '../labels/known-table';
import { trimBlank } from '../../text/normal-form';
import { ownName, shortened, squash, withoutMark } from '../labels/squash';
import type { TableNote } from '../table-note';

/** Squashed labels of a table in any edition, with and without their marks. */
const labelsOf = memoizeFor(
  (tables: readonly KnownTable[]) =>
    new Set(
      tables.flatMap(({ rows, columns, top, groups }) => [
        ...[...rows, ...columns].flatMap(({ label, bare, name }) => [label, bare, name]),
        ...top.labels,
        ...groups.labels,
      ]),
    ),
);

/** Heads and group labels that are cut or misprinted, each known once. */
export function headNotes(tableId: string, texts: readonly string[]): TableNote[] {
  const whole = labelsOf(tablesNamed(tableId));
  const known = new Set<string>();
  return texts.flatMap((text): TableNote[] => {
    const squashed = squash(text);
    const bare = withoutMark(squashed);
    if (squashed === '' || [squashed, bare, ownName(squashed)].some((each) => whole.has(each)))
      return [];
    if (known.has(squashed) || squashed.length > 40) return [];
    known.add(squashed);
    const [full, ...others] = [...whole].filter((label) => label.startsWith(squashed));
    const message =
      full === undefined
        ? `表头“${shortened(trimBlank(text), 30)}”与格式不一致。`
        : `表头“${shortened(trimBlank(text), 30)}”不完整${others.length === 0 ? `，应为“${full}”` : ''}。`;
    return [
      { code: 'label-damaged', message, table: tableId, source: shortened(text), open: false },
    ];
  });
}
