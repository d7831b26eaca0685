import { addressOf } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { shortened } from '../labels/squash';
import type { Candidate, TableNote } from '../table-note';
import type { Doubt } from './row-doubts';
import type { SourceRow } from './source-row';

export const rowText = (row: SourceRow): string =>
  shortened(row.cells.map(({ text }) => trimBlank(text)).join(' | '), 120);

interface UnclearRow {
  readonly row: string;
  readonly columns: readonly string[];
  readonly source: SourceRow;
  /** How its digits may be cut. */
  readonly ways: readonly (readonly string[])[];
  readonly doubt: Doubt | undefined;
}

/** Why the figures of a row are left to the clerk, and what there is to choose among. */
export function unclearNote(
  table: TableTemplate,
  { row, columns, source, ways, doubt }: UnclearRow,
): TableNote {
  const filled = source.after.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
  const [only] = filled;
  const usual = `“${shortened(source.label.text, 30)}”一行的数字与各列对不上，未填入，请对照原文填写。`;
  const candidates: Candidate[] =
    filled.length === 1 && only !== undefined && ways.length === 0
      ? columns.map((column) => ({ value: only, address: addressOf(table.id, row, column) }))
      : ways.slice(0, 5).map((way) => ({
          value: way.join('、'),
          cells: Object.fromEntries(
            columns.map((column, index) => [addressOf(table.id, row, column), way[index] ?? '']),
          ),
        }));
  return {
    code: ways.length > 0 ? 'row-glued' : 'row-unclear',
    message: doubt?.message ?? usual,
    table: table.id,
    source: [source, ...(doubt?.rest ? [doubt.rest] : [])].map(rowText).join(' ／ '),
    candidates: doubt ? [] : candidates,
    open: true,
    ...(columns[0] === undefined ? {} : { address: addressOf(table.id, row, columns[0]) }),
  };
}
