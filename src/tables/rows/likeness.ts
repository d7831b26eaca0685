import { leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { windowsOf } from '../values/place-values';
import type { SourceRow } from './source-row';

interface NamedRow {
  readonly id: string;
  readonly source: SourceRow;
  /** How many figures it should have; 0 where its columns are unknown. */
  readonly count: number;
}

/** What the other rows of a table say about one that is not plain by itself. */
export interface Likeness {
  /** As many cells as most rows of its level. */
  isUsual(id: string, source: SourceRow): boolean;
  /** Where the first figure stands in full rows with their label in the same place. */
  startOf(source: SourceRow): number | undefined;
}

function learnStarts(rows: readonly NamedRow[]): Map<number, number> {
  const starts = new Map<number, number>();
  for (const { source, count } of rows) {
    const { after, label } = source;
    const [start, ...others] = count > 0 ? windowsOf(after, count) : [];
    if (start === undefined || others.length > 0 || starts.has(label.x)) continue;
    const ends = [after[start], after[start + count - 1]];
    if (ends.every((cell) => cell && trimBlank(cell.text) !== ''))
      starts.set(label.x, label.x + 1 + start);
  }
  return starts;
}

export function likeness(table: TableTemplate, rows: readonly NamedRow[]): Likeness {
  const lines = table.blocks.flatMap((block) =>
    leavesOf(block.rows).map(({ line, path }) => {
      const columns = leavesOf(block.columns).length;
      return [line.id, `${path.length}/${columns}`] as const;
    }),
  );
  const levels = new Map(lines);
  const keyOf = (id: string, source: SourceRow) => `${levels.get(id) ?? ''}/${source.label.x}`;
  const widths = new Map<string, Map<number, number>>();
  for (const { id, source } of rows) {
    const counts = widths.get(keyOf(id, source)) ?? new Map<number, number>();
    widths.set(keyOf(id, source), counts);
    counts.set(source.cells.length, (counts.get(source.cells.length) ?? 0) + 1);
  }
  const starts = learnStarts(rows);
  return {
    isUsual: (id, source) => {
      const counts = [...(widths.get(keyOf(id, source)) ?? [])].sort((a, b) => b[1] - a[1]);
      return counts[0]?.[0] === source.cells.length;
    },
    startOf: ({ label }) => starts.get(label.x),
  };
}
