import type { Check, CheckInput, Problem, ReportWithFigures } from '../check';
import type { Change, Count, Denial } from '../claims/claim';
import { counterpartsOf } from '../claims/counterparts';
import type { About } from '../claims/subjects';
import { exactly } from '../claims/total';
import { atCells } from '../../report/place';
import { lastYearOf, notComparable } from '../years/comparable';
import {
  countsIn,
  denialProblem,
  differenceProblem,
  isOwn,
  outcomeOf,
  placeIn,
  quoteOf,
  type Said,
  saidIn,
  verdictOn,
} from './against-figures';

const signed = (value: number, unit: string): string =>
  value === 0 ? '持平' : `${value > 0 ? '增加' : '减少'} ${Math.abs(value)}${unit}`;

/** Whether a stated change is what two years' numbers make. */
function agrees(
  { value, slack, isPercent, isDirection }: Change,
  now: number,
  before: number,
): boolean {
  if (isDirection) return Math.sign(now - before) === value;
  if (!isPercent) return exactly(now - before) === value;
  if (before === 0) return true;
  return Math.abs(((now - before) / before) * 100 - value) <= slack + 1e-9;
}

function changeProblems(
  input: CheckInput,
  lastYear: ReportWithFigures,
  { passage, claim }: Said<Change>,
  about: About,
): Problem[] | null {
  const pairs = counterpartsOf(input.edition, about).flatMap((counterpart) => {
    const { cells } = counterpart;
    if (!cells.every((cell) => lastYear.figures.has(cell))) return [];
    const [now, before] = [
      claim.base?.value ?? input.figures.sum(cells),
      lastYear.figures.sum(cells),
    ];
    return now === null || before === null ? [] : [{ counterpart, now, before }];
  });
  const [first] = pairs;
  if (!first) return null;
  if (pairs.some(({ now, before }) => agrees(claim, now, before))) return [];
  const { counterpart, now, before } = first;
  const right = claim.isPercent
    ? signed(Number((((now - before) / before) * 100).toFixed(Math.max(0, claim.decimals))), '%')
    : signed(exactly(now - before), ` ${counterpart.unit}`);
  return [
    {
      message: `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，上年报告${counterpart.place}为 ${before} ${counterpart.unit}，本年 ${now} ${counterpart.unit}，应为${right}：请核对。`,
      places: [placeIn(passage, claim.quote), ...atCells(counterpart.cells)],
      facts: { text: claim.value, now, before },
    },
  ];
}

/** 由200条增加到260条，增长60%: by the text's own numbers. */
function ownProblems({ passage, claim }: Said<Change>): Problem[] {
  const { base, before, decimals, isPercent } = claim;
  if (!base?.exact || !before?.exact || !claim.exact) return [];
  if (agrees(claim, base.value, before.value)) return [];
  const gap = base.value - before.value;
  const right = isPercent
    ? signed(Number(((gap / before.value) * 100).toFixed(Math.max(0, decimals))), '%')
    : signed(exactly(gap), ` ${base.unit}`);
  return [
    {
      message: `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，同一句中为 ${before.value} ${base.unit}、${base.value} ${base.unit}，应为${right}：请核对。`,
      places: [placeIn(passage, claim.quote)],
      facts: { text: claim.value, now: base.value, before: before.value },
    },
  ];
}

/** 2023年收到7件, in the report on 2024. */
function lastYearProblems(lastYear: CheckInput, said: Said<Count>, about: About): Problem[] | null {
  const verdict = verdictOn(lastYear, said.claim, about);
  if (verdict.state !== 'differs') return verdict.state === 'agrees' ? [] : null;
  const { message, places, facts } = differenceProblem(said, {
    ...verdict,
    counterpart: { ...verdict.counterpart, place: `上年报告${verdict.counterpart.place}` },
  });
  return [{ message, places: places.slice(0, 1), facts }];
}

/** 连续两年未收到申请: nor in the year before. */
const denialProblems = (lastYear: CheckInput, said: Said<Denial>, about: About) =>
  denialProblem(lastYear, said, about)?.map(({ message, places, facts }) => ({
    message: message.replace('”，', '”，上年报告'),
    places: places.slice(0, 1),
    facts,
  })) ?? null;

const isOfLastYear = ({ exact, subject, unit }: Count): boolean =>
  subject.when === 'last' &&
  subject.whose === 'own' &&
  exact &&
  subject.about !== null &&
  countsIn(subject.about, unit);
const isSinceLast = (claim: Change): boolean =>
  claim.exact && claim.sinceLast && isOwn(claim) && claim.base?.exact !== false;

/** What last year's report makes of a claim; nothing where the claim asks nothing of it. */
function againstLast(
  input: CheckInput,
  lastYear: ReportWithFigures | null,
  said: Said,
): (Problem[] | null)[] {
  const { claim } = said;
  const { about } = claim.subject;
  if (!about) return [];
  if (claim.kind === 'change' && isSinceLast(claim))
    return [lastYear ? changeProblems(input, lastYear, said as Said<Change>, about) : null];
  if (claim.kind === 'count' && isOfLastYear(claim))
    return [lastYear ? lastYearProblems(lastYear, said as Said<Count>, about) : null];
  if (claim.kind === 'denial' && claim.subject.when === 'last' && claim.subject.whose === 'own')
    return [lastYear ? denialProblems(lastYear, said as Said<Denial>, about) : null];
  return [];
}

const subject = '与上年的比较';

export const textChange: Check = {
  id: 'text/change',
  family: 'text',
  severity: 'warning',
  title: '正文与上年的比较和上年报告一致',
  basis: '正文的增减应与两年的报告一致',
  run: (input) => {
    const own = saidIn(input)
      .filter(
        (each): each is Said<Change> => each.claim.kind === 'change' && each.claim.before !== null,
      )
      .map((said) => ({ said, problems: ownProblems(said) }));
    const problems = own.flatMap((each) => each.problems);
    const wrong = own.filter((each) => each.problems.length > 0).map(({ said }) => said.claim);
    const lastYear = lastYearOf(input);
    const others = saidIn(input)
      .filter(({ claim }) => !wrong.some((each) => each === claim))
      .flatMap((said) => againstLast(input, lastYear, said));
    if (!lastYear && others.length > 0) return { ...notComparable(input), problems };
    return outcomeOf([...own.map((each) => each.problems), ...others], subject);
  },
};
