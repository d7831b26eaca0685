import type { Problem } from '../check';
import type { All, Claim, Count, Share } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { has, wordsOf } from '../claims/words';
import { countsOf, placeIn, quoteOf, type Said } from './against-figures';
import { fits } from './share-of-table';

const isOther = ({ subject: { domain, about } }: Count): boolean =>
  about === null && (domain === 'other' || domain === null);

/** 建议15件，答复14件，答复率…: what came and what was done of it, and nothing else of that unit in the sentence. */
function pairOf(
  passage: Passage,
  { sentence, clause }: Claim,
): readonly [whole: Count, done: Count] | null {
  const [whole, done, ...more] = countsOf(passage, sentence).filter(
    (count) => count.clause < clause && count.depth === 0,
  );
  if (!whole || !done || more.length > 0) return null;
  const isNext = done.clause === clause - 1 && whole.clause === clause - 2;
  const isPair = whole.unit === done.unit && done.value <= whole.value && whole.value > 0;
  const words = [...wordsOf(whole.item), ...done.item.left, ...done.item.right];
  const isWhole = !has(words, 'timely', 'narrow', 'due', 'rest', 'all', 'neg');
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
  const isRight = claim.kind === 'all' ? percent === 100 : fits(percent, claim);
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
