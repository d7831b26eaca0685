import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import type { SourceRow } from './source-row';

interface NamedRow {
  readonly row: string;
  readonly source: SourceRow;
}

/** Rows whose label stands elsewhere than the labels of its own level: a span broke beside them. */
export function shiftedRows(table: TableTemplate, rows: readonly NamedRow[]): Set<string> {
  const depths = new Map(
    table.blocks.flatMap((block) =>
      leavesOf(block.rows).map(({ line, path }) => [line.id, path.length] as const),
    ),
  );
  // Group labels in front move a label in texts; only rows without one compare.
  const bare = rows.filter(({ source }) => source.spans || source.before.length === 0);
  const shifted = new Set<string>();
  for (const depth of new Set(depths.values())) {
    const same = bare.filter(({ row }) => depths.get(row) === depth);
    const counts = new Map<number, number>();
    for (const { source } of same)
      counts.set(source.label.x, (counts.get(source.label.x) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!usual || usual[1] < 3 || usual[1] < same.length * 0.6) continue;
    for (const { row, source } of same) if (source.label.x !== usual[0]) shifted.add(row);
  }
  return shifted;
}
