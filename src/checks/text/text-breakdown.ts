import type { Check, Problem } from '../check';
import { quoted, placeIn } from '../reading/against-tables';
import { type Passage, passagesOf } from '../reading/passages';
import { type Numbers, numbersOf, type Statement } from '../reading/statements';

/** Words after which a list of parts need not be complete. */
const loose = /余|约|近(?!年)|多(?!种|次|渠道)|以上|以下|等|主要|重点|包含|累计/;

interface Breakdown {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  readonly listed: string;
}

/** Figures in brackets break a part down once more. */
function isTopLevel({ sentence, start }: Statement): boolean {
  const before = sentence.text.slice(0, start - sentence.start);
  return before.split(/[（(]/).length === before.split(/[）)]/).length;
}

/** “…共 N 条，其中 a 条、b 条”; a sentence that begins with 其中 breaks down the number before it. */
function afterAmong({ sentence, statements }: Numbers, last?: Statement): Breakdown | null {
  // Up to the next 其中, which breaks down a part.
  const among = /其中.*?(?=其中|$)/s.exec(sentence.text);
  if (!among) return null;
  const [listed] = among;
  const from = sentence.start + among.index;
  const own = statements.filter(isTopLevel);
  const ahead = own.filter(({ end }) => end <= from);
  const whole = among.index === 0 ? last : ahead[ahead.length - 1];
  if (!whole) return null;
  const parts = own.slice(ahead.length).filter(({ end }) => end <= from + listed.length);
  return { whole, parts, listed };
}

const total = (parts: readonly Statement[]): number =>
  parts.reduce((sum, { number }) => sum + number, 0);
const endOf = (parts: readonly Statement[]): number => Math.max(...parts.map(({ end }) => end));
const inexact = ({ approximate, change }: Statement): boolean => approximate || change;

function problem(passage: Passage, { whole, parts, listed }: Breakdown, hint: boolean): Problem {
  const sum = total(parts);
  return {
    message:
      `${passage.name}写共 ${whole.number} ${whole.unit}，“${quoted(listed)}”各项合计 ${sum} ${whole.unit}，` +
      `相差 ${Math.abs(sum - whole.number)} ${whole.unit}：请核对各项与总数。`,
    places: [placeIn(passage, { start: whole.start, end: endOf(parts) })],
    facts: { whole: whole.number, sum },
    ...(hint ? { severity: 'hint' } : {}),
  };
}

function wrongSum(passage: Passage, breakdown: Breakdown): Problem | null {
  const { whole, parts, listed } = breakdown;
  if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit)) return null;
  if ([whole, ...parts].some(inexact) || loose.test(listed)) return null;
  // The list may end before its sentence does: “…37 件；行政诉讼 46 件”.
  if (parts.some((_, at) => total(parts.slice(0, at + 1)) === whole.number)) return null;
  // Far less than the whole: the list may name only some of the parts.
  return problem(passage, breakdown, total(parts) < 0.8 * whole.number);
}

/** Without 其中: three or more parts that miss the number before them by one or two. */
function nearMiss(passage: Passage, { sentence, statements }: Numbers): Problem | null {
  const [whole, ...parts] = statements.filter(isTopLevel);
  if (!whole || whole.number < 10 || sentence.text.includes('其中')) return null;
  if (parts.length < 3 || parts.some(({ unit }) => unit !== whole.unit)) return null;
  if (statements.some(inexact)) return null;
  const gap = Math.abs(total(parts) - whole.number);
  if (gap === 0 || gap > 2) return null;
  const listed = sentence.text.slice(whole.end - sentence.start, endOf(parts) - sentence.start);
  return problem(passage, { whole, parts, listed: listed.replace(/^[、，；]/, '') }, true);
}

export const textBreakdown: Check = {
  id: 'text/breakdown',
  family: 'text',
  severity: 'warning',
  title: '正文中分项与总数相符',
  basis: '“共……其中……”的各项之和应等于总数',
  run: (input) =>
    passagesOf(input).flatMap((passage) => {
      let last: Statement | undefined;
      return numbersOf(passage.text).flatMap((numbers): Problem[] => {
        const breakdown = afterAmong(numbers, last);
        last = numbers.statements[numbers.statements.length - 1];
        const found = breakdown ? wrongSum(passage, breakdown) : nearMiss(passage, numbers);
        return found ? [found] : [];
      });
    }),
};
