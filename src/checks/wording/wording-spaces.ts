import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { places, slipProblem, slipsOf } from './marks';

/** Between two Chinese characters of one line; after a number or a heading a space may be meant. */
const space = /([\u3400-\u9fff])[ \t\u3000]+(?=[\u3400-\u9fff，。；、])/g;

export const wordingSpaces: Check = {
  id: 'wording/spaces',
  severity: 'hint',
  title: '汉字之间没有空格',
  basis: '排版惯例：汉字之间不空格',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      slipProblem(
        passage,
        slipsOf(passage.text, space, ([, before = '']) => before),
        (count, first) => `${passage.name}“${first}”汉字之间有空格${places(count)}：请删去空格。`,
        '删去空格',
      ),
    ),
};
