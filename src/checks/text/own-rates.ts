import type { Problem } from '../check';
import type { All, Claim, Count, Share } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { has, wordsOf } from '../claims/words';
import { countsOf, placeIn, quoteOf, type Said } from './against-figures';
import { fits } from './share-of-table';

const isOther = ({ subject: { domain, about } }: Count): boolean =>
  about === null && (domain === 'other' || domain === null);

const isOfTimely = (claim: Claim): boolean =>
  claim.kind === 'share' && has(claim.item.left, 'timely');
const mostOpen = 1000;
/** 按期办结率 may be of those that were due, of which nobody knows how many: any number up to all, exactly. */
const fitsSome = ({ value, decimals, exact }: Share, whole: number, done: number): boolean =>
  !exact ||
  whole - done > mostOpen ||
  Array.from({ length: whole - done + 1 }, (_, at) => (done / (whole - at)) * 100).some(
    (percent) => Math.abs(percent - value) <= 0.5 * 10 ** -decimals + 1e-9,
  );

/** 建议15件，答复14件，答复率…: what came and what was done of it, and nothing else of that unit in the sentence. */
function pairOf(passage: Passage, claim: Claim): readonly [whole: Count, done: Count] | null {
  const { sentence, clause } = claim;
  const [whole, done, ...more] = countsOf(passage, sentence).filter(
    (count) => count.clause < clause && count.depth === 0,
  );
  if (!whole || !done || more.length > 0) return null;
  const isNext = done.clause === clause - 1 && whole.clause === clause - 2;
  const isPair = whole.unit === done.unit && done.value <= whole.value && whole.value > 0;
  const words = [...wordsOf(whole.item), ...done.item.left, ...done.item.right];
  // 按期办结421件，按期办结率…: both in time.
  const isTimely = isOfTimely(claim) && has(done.item.left, 'timely');
  const said = isTimely ? words.filter(({ kind }) => kind !== 'timely') : words;
  const isWhole =
    !has(said, 'timely', 'narrow', 'due', 'rest', 'all', 'neg') &&
    !has(wordsOf(whole.item), 'timely');
  return isNext && isPair && isWhole && has(done.item.left, 'handle') && whole.exact && done.exact
    ? [whole, done]
    : null;
}

/** 答复率100% of things that no cell counts, by the text's own numbers; null where it does not give both. */
export function ownRateProblem({ passage, claim }: Said<All | Share>): Problem[] | null {
  const pair = pairOf(passage, claim);
  if (!pair?.every(isOther)) return null;
  const [whole, done] = pair;
  const percent = (done.value / whole.value) * 100;
  const isRight =
    claim.kind === 'all'
      ? percent === 100
      : fits(percent, claim) || (isOfTimely(claim) && fitsSome(claim, whole.value, done.value));
  if (isRight) return [];
  const said = claim.kind === 'all' ? 100 : claim.value;
  const right = percent.toFixed(claim.kind === 'all' ? 1 : Math.max(0, claim.decimals));
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, [whole.quote[0], claim.quote[1]])}”：${done.value}÷${whole.value}＝${right}%，` +
        `与 ${said}% 不符：请核对件数与比例。`,
      places: [placeIn(passage, claim.quote)],
      facts: { part: done.value, whole: whole.value, percent: said },
    },
  ];
}
