import type { CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { has, textOf } from '../claims/words';
import { countsOf, isOwn, placeIn, quoteOf } from './against-figures';

/** 从渠道看，: the numbers of the sentence before, once more. */
const byWay = /^[从按](?:发布|公开|推送)?(?:的)?(?:渠道|途径|方式|平台|载体)/;

/** Sentences that begin so, with no number of their own whole. */
const sentencesByWay = ({ clauses }: Passage): readonly number[] =>
  clauses
    .filter(
      ({ tokens, items, depth, index, sentence }) =>
        tokens[0]?.kind === 'among' &&
        items.length === 0 &&
        depth === 0 &&
        clauses[index - 1]?.sentence !== sentence &&
        byWay.test(textOf(tokens)),
    )
    .map(({ sentence }) => sentence);

const nameOf = ({ item: { left } }: Count): string =>
  textOf(left.filter(({ kind }) => kind !== 'filler' && kind !== 'among' && kind !== 'and'));
const isOfWay = (count: Count): boolean =>
  count.exact &&
  count.isPart &&
  count.depth === 0 &&
  isOwn(count) &&
  has(count.item.left, 'channel');

/** The one number of the sentence before that has the same name; null where the whole may be another. */
function saidBefore(later: Count, passage: Passage): Count | null {
  const before = countsOf(passage, later.sentence - 1).filter(({ depth }) => depth === 0);
  const same = before.filter(
    (count) => isOfWay(count) && count.unit === later.unit && nameOf(count) === nameOf(later),
  );
  const [one, ...others] = same;
  const wholes = before.filter(({ isPart }) => !isPart);
  const isOfOther = countsOf(passage, later.sentence).some(({ isPart }) => !isPart);
  return one && others.length === 0 && wholes.length === 1 && !isOfOther ? one : null;
}

/** 其中网站发布433条、…。从渠道看，网站发布443条: one number said twice. */
export const toldAgain = (input: CheckInput): readonly Problem[] =>
  claimsOf(input).flatMap((passage) =>
    sentencesByWay(passage).flatMap((sentence) =>
      countsOf(passage, sentence)
        .filter(isOfWay)
        .flatMap((later): Problem[] => {
          const one = saidBefore(later, passage);
          if (!one || one.value === later.value) return [];
          return [
            {
              message: `同一事项有两个数：“${passage.name}”写“${quoteOf(passage, one.quote)}”，后文写“${quoteOf(passage, later.quote)}”：请核对后统一。`,
              places: [placeIn(passage, later.quote), placeIn(passage, one.quote)],
              facts: { one: one.value, other: later.value },
            },
          ];
        }),
    ),
  );
