import type { Check, Problem } from '../check';
import type { All } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { isOwn, outcomeOf, placeIn, quoteOf, saidIn } from './against-figures';

/** 收到申请0件，均已办结: all of nothing. */
function isOfNothing({ claims }: Passage, all: All): boolean {
  const [only, ...more] = all.of;
  if (only && more.length === 0)
    return only.value === 0 && only.exact && only.subject.about?.rows[0]?.[0] === 'received';
  return (
    all.of.length === 0 &&
    claims.some(
      (claim) =>
        claim.kind === 'denial' &&
        claim.sentence === all.sentence &&
        claim.subject.about?.rows[0]?.[0] === 'received',
    )
  );
}

export const textVacuous: Check = {
  id: 'text/vacuous',
  family: 'text',
  severity: 'hint',
  title: '没有收到申请时不写“均已办结”',
  basis: '通行做法',
  run: (input) =>
    outcomeOf(
      saidIn(input).flatMap(({ passage, claim }): Problem[][] => {
        if (claim.kind !== 'all' || claim.target.table !== 'requests' || !isOwn(claim)) return [];
        if (!isOfNothing(passage, claim)) return [[]];
        return [
          [
            {
              message: `“${passage.name}”写没有收到申请，又写“${quoteOf(passage, claim.quote)}”：没有可办结的申请，请删去这半句或核对收到的件数。`,
              places: [placeIn(passage, claim.quote)],
              facts: { received: 0 },
            },
          ],
        ];
      }),
      '全部办结',
    ),
};
