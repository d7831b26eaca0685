import { correctionsOf } from './marks';
import { wordCheck } from './word-check';

/** …… and —— are single marks; 。。。 may stand for an ellipsis, which is a slip here too. */
const doubled = /([。，、；：？！,;:])\1+|[，、；：][。；]|。[，、；：]/g;

export const wordingDoubledMarks = wordCheck({
  id: 'wording/doubled-marks',
  severity: 'hint',
  title: '没有重复的标点',
  basis: 'GB/T 15834 标点符号用法',
  find: (text) =>
    correctionsOf(text, doubled, ([marks]) =>
      marks.includes('。') ? '。' : marks.charAt(marks.length - 1),
    ),
  say: ({ name, first, all }) => `${name}“${first}”标点重复${all}：请删去多余的标点。`,
  fixLabel: '删去多余的标点',
});
