import { correctionsOf } from './marks';
import { linesWithoutStray } from './stray';
import { wordCheck } from './word-check';

/** Between two Chinese characters of one line; after a number or a heading a space may be meant. */
const space = /([\u3400-\u9fff])[ \t\u3000]+(?=[\u3400-\u9fff，。；、])/g;

/** 地 址, 邮 编: spread on purpose to line up. */
const spread = /地\s+址|邮\s+编|电\s+话|传\s+真|网\s+址/;

export const wordingSpaces = wordCheck({
  id: 'wording/spaces',
  severity: 'hint',
  title: '汉字之间没有空格',
  basis: '排版惯例：汉字之间不空格',
  find: (text) => {
    const spaces = correctionsOf(text, space, ([, before = '']) => before).filter(
      ({ start, end }) => !spread.test(text.slice(start, end + 1)),
    );
    if (spaces.length === 0) return spaces;
    const own = linesWithoutStray(text);
    return spaces.filter((each) =>
      own.some((line) => each.start >= line.start && each.end <= line.end),
    );
  },
  say: ({ name, first, all }) => `${name}“${first}”汉字之间有空格${all}：请删去空格。`,
  fixLabel: '删去空格',
});
