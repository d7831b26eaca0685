import { bareLabel, linesOf } from '../document/year-facts';
import { addressOf, leavesOf } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import { keyLines, type YearLine } from './year-figures';

const table = 'requests';
/** What became of requests, as the form groups it: 予以公开, 部分公开, 不予公开 … */
export function outcomeLines(edition: Edition): YearLine[] {
  const block = tablesOf(edition).find(({ id }) => id === table)?.blocks[0];
  const group = block?.rows.find(({ kind }) => kind === 'group');
  return (group ? linesOf(group) : []).flatMap((line): YearLine[] =>
    line.kind === 'total'
      ? []
      : [
          {
            id: `outcome.${bareLabel(line.label)}`,
            label: bareLabel(line.label),
            addresses: leavesOf(linesOf(line)).map((leaf) =>
              addressOf(table, leaf.line.id, 'allApplicants'),
            ),
          },
        ],
  );
}

const asked = ['received', 'carriedOver', 'handled', 'carriedForward'];
const disputed = ['reconsideration', 'litigation'];

/** Requests, what became of them, and the disputes about them. */
export const requestLines = (edition: Edition): YearLine[] => [
  ...keyLines.filter(({ id }) => asked.includes(id)),
  ...outcomeLines(edition),
  ...keyLines.filter(({ id }) => disputed.includes(id)),
];
