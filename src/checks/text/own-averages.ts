import type { CheckInput, Problem } from '../check';
import type { Count } from '../claims/claim';
import { has, textOf } from '../claims/words';
import { placeIn, quoteOf, type Said, saidIn } from './against-figures';

/** How many there are of each in a year: weeks and days of work are counted in more than one way. */
const parts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  月: [12, 12],
  季: [4, 4],
  季度: [4, 4],
  周: [50, 53],
};
const average =
  /^(?:(月|季度?|周)(?:均|平均)|平均每个?(月|季度?|周)|每个?(月|季度?|周)(?:平均|均))(.*)$/;

/** 全年推送360篇: of the whole year, and no part of another number. */
const isOfYear = ({ item: { left }, exact, isPart }: Count): boolean =>
  exact &&
  !isPart &&
  left.some(
    ({ kind, text, when }) => kind === 'period' && when === 'own' && !text.includes('月'),
  ) &&
  !left.some(({ kind, when }) => kind === 'period' && when !== 'own');

/** Whether so much a month is what the year makes, rounded either way. */
function fits({ value, decimals, item: { number } }: Count, least: number, most: number): boolean {
  const unit = 10 ** -decimals;
  if (number.bound === 'least') return most >= value;
  if (number.bound === 'most') return least <= value;
  return value > least - unit && value < most + unit;
}

function problemOf({ passage, claim }: Said<Count>, base: Count): Problem[] {
  const [, ahead, each, behind, verb = ''] = average.exec(textOf(claim.item.left)) ?? [];
  const of = ahead ?? each ?? behind;
  const [few, many] = (of && parts[of]) || [];
  if (few === undefined || many === undefined || !textOf(base.item.left).includes(verb)) return [];
  if (fits(claim, base.value / many, base.value / few)) return [];
  const right = Number((base.value / few).toFixed(Math.max(1, claim.decimals)));
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, [base.quote[0], claim.quote[1]])}”：${base.value}÷${few}＝${right} ${claim.unit}，` +
        `与 ${claim.value} ${claim.unit}不符，请核对全年数与平均数。`,
      places: [placeIn(passage, claim.quote), placeIn(passage, base.quote)],
      facts: { year: base.value, average: claim.value },
    },
  ];
}

/** The number of the clause before, in the same unit, where that is what the average is of. */
function baseOf({ passage, claim }: Said<Count>, before: Said | undefined): Count | null {
  const base = before?.passage === passage ? before.claim : null;
  const isNext = base?.sentence === claim.sentence && base.clause === claim.clause - 1;
  return isNext && base.kind === 'count' && base.unit === claim.unit && isOfYear(base)
    ? base
    : null;
}

/** 月均100余条 is no exact number, 月均超过100条 can be wrong. */
const isFirm = ({ exact, subject, item: { number, left, right } }: Count): boolean =>
  has(left, 'all') &&
  (exact || number.bound !== undefined) &&
  number.range === undefined &&
  subject.whose === 'own' &&
  !has(right, 'down', 'up');

/** 全年推送360篇，月均45篇, where the year is said right before. */
export function averageProblems(input: CheckInput): readonly Problem[] {
  if (input.edition.period !== 'year') return [];
  return saidIn(input).flatMap((said, at, all): Problem[] => {
    if (said.claim.kind !== 'count' || !isFirm(said.claim)) return [];
    const base = baseOf(said as Said<Count>, all[at - 1]);
    return base ? problemOf(said as Said<Count>, base) : [];
  });
}
