import { matchesOf } from '../../text/matches';
import { chineseMark } from '../passages/unified';
import type { Correction } from './marks';
import { wordCheck } from './word-check';

const mark = /[,;:?!()]/g;

/** A half-width mark beside a Chinese character; 1,234 and 10:30 have none. */
function slips(text: string): Correction[] {
  return matchesOf(text, mark).flatMap(({ index }) => {
    const replacement = chineseMark(text, index);
    return replacement === null ? [] : [{ start: index, end: index + 1, replacement }];
  });
}

export const wordingHalfWidth = wordCheck({
  id: 'wording/half-width',
  severity: 'hint',
  title: '中文标点用全角',
  basis: 'GB/T 15834 标点符号用法',
  find: (_, __, typed) => slips(typed),
  say: ({ name, first, all }) => `${name}“${first}”用了半角标点${all}：中文中应用全角。`,
  fixLabel: '改为全角标点',
  oncePerReport: true,
});
