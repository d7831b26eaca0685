import type { Check, CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { memoizeIn } from '../../text/memoize-in';
import {
  countsOf,
  gapOf,
  isComparable,
  isRow,
  outcomeOf,
  placeIn,
  quoteOf,
  stateOf,
} from './against-figures';
import { stockProblems } from './own-stocks';

const terms = ['received', 'carriedOver', 'handled', 'carriedForward'];
const isOf = ({ subject: { about } }: Count, term: string): boolean =>
  about?.columns.length === 0 && isRow(about, term);

/** The four terms where one sentence gives all of them. */
const balancesOf = memoizeIn((passage: Passage): Count[][] => {
  const sentences = new Set(countsOf(passage).map(({ sentence }) => sentence));
  return Array.from(sentences, (sentence) => {
    const counts = countsOf(passage, sentence);
    if (counts.length < terms.length) return [];
    const said = counts.filter(
      (claim) => claim.exact && !claim.isPart && isComparable({ passage, claim }),
    );
    return terms.flatMap((term) => said.filter((claim) => isOf(claim, term)).slice(0, 1));
  }).filter(({ length }) => length === terms.length);
});

function problemsOf(input: CheckInput, passage: Passage, counts: readonly Count[]): Problem[] {
  const [received = 0, over = 0, handled = 0, forward = 0] = counts.map(({ value }) => value);
  const [left, right] = [received + over, handled + forward];
  const states = counts.map((claim) => stateOf(input, { passage, claim }));
  // Where the table contradicts a number, or repeats all four, the finding is there already.
  const isTold = states.includes('differs') || states.every((state) => state === 'agrees');
  if (left === right || isTold) return [];
  const starts = counts.map(({ quote }) => quote[0]);
  const ends = counts.map(({ quote }) => quote[1]);
  const range = [Math.min(...starts), Math.max(...ends)] as const;
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, range)}”：新收 ${received} 件加结转来的 ${over} 件为 ${left} 件，` +
        `办结 ${handled} 件加结转下期的 ${forward} 件为 ${right} 件，相差 ${gapOf(left, right)} 件，请核对四个数。`,
      places: [placeIn(passage, range)],
      facts: { received, over, handled, forward },
    },
  ];
}

export const textOwnBalance: Check = {
  id: 'text/own-balance',
  family: 'text',
  severity: 'warning',
  title: '正文中新收、结转、办结件数平衡',
  basis: '新收加上年结转等于办结加结转下年度',
  run: (input) =>
    outcomeOf(
      [
        ...claimsOf(input).flatMap((passage) =>
          balancesOf(passage).map((counts) => problemsOf(input, passage, counts)),
        ),
        ...stockProblems(input),
      ],
      '新收、上年结转、办结、结转下年度四个数',
    ),
};
