import type { Count } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { has, textOf } from '../claims/words';
import { memoizeIn } from '../../text/memoize-in';
import { countsOf, isOwn } from './against-figures';
import type { Twice } from './said-twice';

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
  return one && others.length === 0 && wholes.length === 1 ? one : null;
}

/** 其中网站发布433条、…。从渠道看，网站发布443条: one number said twice. */
export const toldAgain = memoizeIn((passage: Passage): Twice[] =>
  sentencesByWay(passage).flatMap((sentence) =>
    countsOf(passage, sentence)
      .filter(isOfWay)
      .flatMap((later): Twice[] => {
        const one = saidBefore(later, passage);
        return one && one.value !== later.value ? [{ one, later }] : [];
      }),
  ),
);
