import type { CheckInput } from '../check';
import type { Count } from '../claims/claim';
import type { About } from '../claims/subjects';
import { vocabularyOf } from '../claims/vocabulary';
import { memoizeFor } from '../../text/memoize';
import type { Edition } from '../../template/edition';
import { isRow, type Said, stateOf } from './against-figures';
import { flows } from './share-of-table';

/** Groups of rows that have a name, by their table: 不予公开, 行政诉讼. */
const groupsOf = memoizeFor((edition: Edition) =>
  vocabularyOf(edition).words.flatMap(({ lines }) =>
    lines?.axis === 'row' && lines.ids.length > 1 ? [lines] : [],
  ),
);

/** What a number of a table is a share of by itself, where the text names no whole: the most likely first. */
export function wholesOfForm(
  input: CheckInput,
  { passage, claim }: Pick<Said<Count>, 'passage' | 'claim'>,
): About[] {
  const { about } = claim.subject;
  if (!about || stateOf(input, { passage, claim }) !== 'agrees') return [];
  const isOfColumns = about.columns.length > 0;
  if (!isOfColumns && isRow(about, ...flows.flat())) return [];
  const { table } = about;
  const total = (rows: About['rows'], columns: About['columns'] = []): About => ({
    table,
    rows,
    columns,
  });
  const groups = groupsOf(input.edition)
    .filter(
      ({ table: of, ids }) => of === table && about.rows.flat().every((row) => ids.includes(row)),
    )
    .map(({ ids }) => ids);
  const all = Array.from(
    new Set(
      input.figures.cells.filter((cell) => cell.table.id === table).map(({ row }) => row.line.id),
    ),
  );
  return [
    ...(isOfColumns ? [total(about.rows)] : []),
    ...(table === 'requests'
      ? [total(flows), total(groups)]
      : [total(groups), total([all]), total([all], about.columns)]),
    ...(isOfColumns ? [total(groups, about.columns)] : []),
  ];
}
