import { slipsOf } from './marks';
import { wordCheck } from './word-check';

const day = '(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?';
const span = new RegExp(`${day}(?:起|开始|以来)?，?(?:至|到|[—–-]{1,2}|[~～])${day}`, 'g');

/** 2024年9月 and 2024年9月10日 by year, month and day, as far as both say them. */
function runsBackwards(words: string): boolean {
  span.lastIndex = 0;
  const [, ...said]: (string | undefined)[] = span.exec(words) ?? [];
  const numbers = said.map((each) => Number(each ?? 0));
  const [from, to] = [numbers.slice(0, 3), numbers.slice(3)];
  const at = from.findIndex((one, place) => one === 0 || to[place] === 0 || one !== to[place]);
  const [one = 0, other = 0] = [from[at], to[at]];
  return one > 0 && other > 0 && one > other;
}

/** 自2024年9月起至2024年3月: one of the two is a slip. */
export const wordingDateOrder = wordCheck({
  id: 'wording/date-order',
  severity: 'warning',
  title: '起止时间先后有序',
  basis: '时间段的起始在终止之前',
  find: (text) =>
    slipsOf(text, span).filter(({ start, end }) => runsBackwards(text.slice(start, end))),
  say: ({ name, first, all }) => `${name}“${first}”的起始时间在终止时间之后${all}：请核对。`,
});
