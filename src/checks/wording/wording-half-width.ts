import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { chineseMark } from '../reading/unified';
import { type Correction, correctionProblem, places } from './marks';

/** A half-width mark beside a Chinese character; 1,234 and 10:30 have none. */
function slips(text: string): Correction[] {
  return Array.from(text.matchAll(/[,;:?!()]/g)).flatMap(({ index }) => {
    const replacement = chineseMark(text, index);
    return replacement === null ? [] : [{ start: index, end: index + 1, replacement }];
  });
}

export const wordingHalfWidth: Check = {
  id: 'wording/half-width',
  family: 'wording',
  severity: 'hint',
  title: '中文标点用全角',
  basis: 'GB/T 15834 标点符号用法',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      correctionProblem(
        { ...passage, text: passage.typed },
        slips(passage.typed),
        (count, first) => `${passage.name}“${first}”用了半角标点${places(count)}：中文中应用全角。`,
        '改为全角标点',
      ),
    ),
};
