import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { correctionsOf, correctionProblem, places } from './marks';

/** …… and —— are single marks; 。。。 may stand for an ellipsis, which is a slip here too. */
const doubled = /([。，、；：？！,;:])\1+|[，、；：][。；]|。[，、；：]/g;

export const wordingDoubledMarks: Check = {
  id: 'wording/doubled-marks',
  family: 'wording',
  severity: 'hint',
  title: '没有重复的标点',
  basis: 'GB/T 15834 标点符号用法',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      correctionProblem(
        passage,
        correctionsOf(passage.text, doubled, ([marks]) =>
          marks.includes('。') ? '。' : marks.charAt(marks.length - 1),
        ),
        (count, first) => `${passage.name}“${first}”标点重复${places(count)}：请删去多余的标点。`,
        '删去多余的标点',
      ),
    ),
};
