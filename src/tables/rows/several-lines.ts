import { addressOf, leavesOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { shortened } from '../labels/squash';
import type { Candidate, TableNote } from '../table-note';
import { columnIds, columnsOf } from './columns-of';
import { hasFigures, type SourceRow } from './source-row';
import { rowText } from './unclear-note';

export interface OpenRow {
  readonly row: string;
  readonly columns: readonly string[];
}

const labelIn = (table: TableTemplate, row: string): string =>
  table.blocks.flatMap(({ rows }) => leavesOf(rows)).find(({ line }) => line.id === row)?.line
    .label ?? row;

/** What its figures would be in one of its lines; none where they are not as many as its columns. */
function candidate(table: TableTemplate, row: string, source: SourceRow): Candidate[] {
  const columns = columnsOf(table, [source])(row, source) ?? [];
  const texts = source.after.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
  if (texts.length !== columns.length) return [];
  const cells = columns.map(
    (column, at) => [addressOf(table.id, row, column), texts[at] ?? ''] as const,
  );
  const value = `${labelIn(table, row)}：${texts.join('、')}`;
  const [[address, only] = ['', '']] = cells;
  return [
    cells.length === 1 ? { value: only, address } : { value, cells: Object.fromEntries(cells) },
  ];
}

/** A row that stands for two lines of the form is none of them; `read` are the lines that have a row of their own. */
export function severalLines(
  table: TableTemplate,
  rows: readonly SourceRow[],
  read: ReadonlySet<string>,
): { open: OpenRow[]; notes: TableNote[] } {
  const notes: TableNote[] = [];
  const open: OpenRow[] = [];
  for (const source of rows) {
    if (source.several.length === 0 || !hasFigures(source)) continue;
    const names = source.several.map((row) => `“${labelIn(table, row)}”`).join('、');
    const lines = source.several.filter((row) => !read.has(row));
    open.push(...lines.map((row) => ({ row, columns: columnIds(table, row) })));
    notes.push({
      code: 'row-unmatched',
      message: `“${shortened(source.label.text, 30)}”一行写了${names}几行的名称，不知其数字属于哪一行，未填入，请分开填写。`,
      table: table.id,
      source: rowText(source),
      candidates: lines.flatMap((row) => candidate(table, row, source)),
      open: true,
    });
  }
  return { open, notes };
}
