import type { Check, CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import type { Passage } from '../claims/claims';
import {
  gapOf,
  isComparable,
  outcomeOf,
  placeIn,
  quoteOf,
  type Said,
  saidIn,
  verdictOn,
} from './against-figures';
import { stockProblems } from './own-stocks';

const terms = ['received', 'carriedOver', 'handled', 'carriedForward'] as const;

/** The four terms where one sentence gives all of them. */
function balancesOf(all: readonly Said<Count>[]): { passage: Passage; counts: Count[] }[] {
  const sentences = new Map<string, { passage: Passage; counts: Map<string, Count> }>();
  for (const { passage, claim } of all) {
    const row = claim.subject.about?.rows[0] ?? [];
    const term = row.length === 1 && claim.subject.about?.columns.length === 0 ? row[0] : undefined;
    if (term === undefined || claim.isPart || !terms.some((each) => each === term)) continue;
    const key = `${passage.section}/${passage.start}/${claim.sentence}`;
    const found = sentences.get(key) ?? { passage, counts: new Map<string, Count>() };
    sentences.set(key, found);
    if (!found.counts.has(term)) found.counts.set(term, claim);
  }
  return Array.from(sentences.values()).flatMap(({ passage, counts }) =>
    counts.size === terms.length
      ? [{ passage, counts: terms.flatMap((term) => counts.get(term) ?? []) }]
      : [],
  );
}

function problemsOf(input: CheckInput, passage: Passage, counts: readonly Count[]): Problem[] {
  const [received = 0, over = 0, handled = 0, forward = 0] = counts.map(({ value }) => value);
  const [left, right] = [received + over, handled + forward];
  const states = counts.map((claim) =>
    claim.subject.about ? verdictOn(input, claim, claim.subject.about).state : 'absent',
  );
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
  run: (input) => {
    const said = saidIn(input).filter(
      (each): each is Said<Count> =>
        each.claim.kind === 'count' && each.claim.exact && isComparable(each as Said<Count>),
    );
    return outcomeOf(
      [
        ...balancesOf(said).map(({ passage, counts }) => problemsOf(input, passage, counts)),
        ...stockProblems(input),
      ],
      '新收、上年结转、办结、结转下年度四个数',
    );
  },
};
