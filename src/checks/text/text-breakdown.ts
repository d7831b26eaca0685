import type { Check, CheckInput, Problem } from '../check';
import type { Breakdown } from '../claims/claim';
import { total } from '../claims/total';
import { claimsOf, type Passage } from '../claims/claims';
import { gapOf, outcomeOf, placeIn, quoteOf, stateOf } from './against-figures';

/** Where the table already contradicts a number, its sum needs no second finding. */
const isContradicted = (
  input: CheckInput,
  passage: Passage,
  { whole, parts }: Breakdown,
): boolean => [whole, ...parts].some((claim) => stateOf(input, { passage, claim }) === 'differs');

/** 办结20件，予以公开12件、部分公开4件: where the table has every number, the others are only not listed. */
const isOfTable = (input: CheckInput, passage: Passage, { whole, parts }: Breakdown): boolean =>
  total(parts) < whole.value &&
  [whole, ...parts].every((claim) => stateOf(input, { passage, claim }) === 'agrees');

const sumOf = ({ parts, each = 1 }: Breakdown): number => total(parts) * each;
/** 39＋20, （14＋3）×2 */
function termsOf({ parts, each = 1 }: Breakdown): string {
  const list = parts.map(({ value }) => value).join('＋');
  return each === 1 ? list : `${parts.length > 1 ? `（${list}）` : list}×${each}`;
}

function problemOf(passage: Passage, breakdown: Breakdown): Problem {
  const { whole, parts, isGuess } = breakdown;
  const sum = sumOf(breakdown);
  const { unit } = whole;
  const numbers = [whole, ...parts].map(({ item }) => item.number);
  const range = [
    Math.min(...numbers.map(({ start }) => start)),
    Math.max(...numbers.map(({ end }) => end)),
  ] as const;
  const list = termsOf(breakdown);
  const advice = sum > whole.value ? '' : '，部分列举则无需改';
  return {
    message:
      `“${passage.name}”写“${quoteOf(passage, whole.quote)}”，所列各项 ${list}＝${sum} ${unit}，` +
      `总数为 ${whole.value} ${unit}，相差 ${gapOf(sum, whole.value)} ${unit}：请核对各项与总数${advice}。`,
    places: [placeIn(passage, range)],
    facts: { whole: whole.value, parts: list },
    ...(isGuess ? { severity: 'hint' as const } : {}),
  };
}

/** More than the whole is wrong in any case; far less may be some of the parts only. */
function speaks(breakdown: Breakdown): boolean {
  const { whole, parts, isRight, isOpen, each } = breakdown;
  if (isRight) return false;
  if ([whole, ...parts].some(({ item }) => item.number.about === true)) return false;
  const sum = sumOf(breakdown);
  const isList = parts.length > 1 || each !== undefined;
  return sum > whole.value || (isList && !isOpen && sum >= 0.75 * whole.value);
}

export const textBreakdown: Check = {
  id: 'text/breakdown',
  family: 'text',
  severity: 'warning',
  title: '正文中分项与总数相符',
  basis: '“共……其中……”的各项之和应等于总数',
  run: (input) =>
    outcomeOf(
      claimsOf(input).flatMap((passage) =>
        passage.breakdowns.map((breakdown) =>
          speaks(breakdown) &&
          !isContradicted(input, passage, breakdown) &&
          !isOfTable(input, passage, breakdown)
            ? [problemOf(passage, breakdown)]
            : [],
        ),
      ),
      '分项与总数',
    ),
};
