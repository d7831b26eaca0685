import type { Check, Problem } from '../check';
import type { All } from '../claims/claim';
import type { Passage } from '../claims/claims';
import type { About } from '../claims/subjects';
import { memoizeLast } from '../../text/memoize';
import { claimsOf } from '../claims/claims';
import { isOwn, outcomeOf, placeIn, quoteOf, saidIn } from './against-figures';
import { satisfiedOfNothing } from './satisfied-of-nothing';

const isReceived = (about: About | null): boolean =>
  about?.columns.length === 0 && about.rows[0]?.[0] === 'received';

/** Sentences that say none was received. */
const denying = memoizeLast(
  ({ claims }: Passage): ReadonlySet<number> =>
    new Set(
      claims
        .filter(({ kind, subject }) => kind === 'denial' && isReceived(subject.about))
        .map(({ sentence }) => sentence),
    ),
);
/** The same, and those that say it by a number. */
const ofNothing = (passage: Passage): ReadonlySet<number> =>
  new Set([
    ...denying(passage),
    ...passage.claims.flatMap((claim) =>
      claim.kind === 'count' && claim.value === 0 && claim.exact && isReceived(claim.subject.about)
        ? [claim.sentence]
        : [],
    ),
  ]);

/** 收到申请0件，均已办结: all of nothing. */
function isOfNothing(passage: Passage, { of, sentence }: All): boolean {
  const [only] = of;
  if (only && of.length === 1)
    return only.value === 0 && only.exact && isReceived(only.subject.about);
  return of.length === 0 && denying(passage).has(sentence);
}

export const textVacuous: Check = {
  id: 'text/vacuous',
  family: 'text',
  severity: 'hint',
  title: '没有收到申请时不写“均已办结”',
  basis: '通行做法',
  run: (input) => {
    /** 均已办结，办结率100% is one slip. */
    const told = new Set<string>();
    const satisfied = claimsOf(input).flatMap((passage) => {
      const nothing = ofNothing(passage);
      return nothing.size > 0 ? satisfiedOfNothing(passage, nothing) : [];
    });
    const all = saidIn(input).flatMap(({ passage, claim }): Problem[][] => {
      if (claim.kind !== 'all' || claim.target.table !== 'requests' || !isOwn(claim)) return [];
      const sentence = `${passage.section} ${passage.start} ${claim.sentence}`;
      if (told.has(sentence) || !isOfNothing(passage, claim)) return [[]];
      told.add(sentence);
      return [
        [
          {
            message: `“${passage.name}”写没有收到申请，又写“${quoteOf(passage, claim.quote)}”：没有可办结的申请，请删去这半句或核对收到的件数。`,
            places: [placeIn(passage, claim.quote)],
            facts: { received: 0 },
          },
        ],
      ];
    });
    return outcomeOf(satisfied.length > 0 ? [...all, satisfied] : all, '全部办结');
  },
};
