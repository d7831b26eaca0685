import { readDate } from '../../text/calendar-date';
import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { places, slipProblem, slipsOf } from './marks';

const date = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
/** 2月29日 without a year is possible. */
const anyLeapYear = '2024';

export const wordingImpossibleDate: Check = {
  id: 'wording/impossible-date',
  family: 'wording',
  severity: 'warning',
  title: '日期真实存在',
  basis: '日历',
  run: (input) =>
    passagesOf(input).flatMap((passage) => {
      const slips = slipsOf(passage.text, date).filter(({ start, end }) => {
        const text = passage.text.slice(start, end);
        return readDate(text.includes('年') ? text : `${anyLeapYear}年${text}`) === null;
      });
      return slipProblem(
        passage,
        slips,
        (count, first) => `${passage.name}“${first}”中的日期不存在${places(count)}：请核对。`,
      );
    }),
};
