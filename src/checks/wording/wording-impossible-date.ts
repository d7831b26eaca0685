import { readDate } from '../../text/calendar-date';
import { slipsOf } from './marks';
import { wordCheck } from './word-check';

const date = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
/** 2月29日 without a year is possible. */
const anyLeapYear = '2024';

export const wordingImpossibleDate = wordCheck({
  id: 'wording/impossible-date',
  family: 'wording',
  severity: 'warning',
  title: '日期真实存在',
  basis: '日历',
  find: (text) =>
    slipsOf(text, date).filter(({ start, end }) => {
      const words = text.slice(start, end);
      return readDate(words.includes('年') ? words : `${anyLeapYear}年${words}`) === null;
    }),
  say: ({ name, first, all }) => `${name}“${first}”中的日期不存在${all}：请核对。`,
});
