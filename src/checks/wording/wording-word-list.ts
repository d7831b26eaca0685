import type { Check, Problem } from '../check';
import { passagesOf } from '../passages/passages';
import type { Correction } from './marks';
import { problemOf } from './word-check';
import type { WordRule } from './word-list';

/** Every place of a wrong word, except where it is only part of the right one: 帐 in 帐篷. */
function found(text: string, { wrong, right }: WordRule): Correction[] {
  const slips: Correction[] = [];
  const inRight = right.indexOf(wrong);
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
    const from = at - inRight;
    const isRight = inRight >= 0 && text.startsWith(right, from);
    if (!isRight) slips.push({ start: at, end: at + wrong.length, replacement: right });
  }
  return slips;
}

/** The user's own list, kept in the browser. */
export const wordingWordList: Check = {
  id: 'wording/word-list',
  family: 'wording',
  severity: 'hint',
  title: '没有词表中的错误用词',
  basis: '自定义词表',
  run: (input) => {
    const wordList = [...(input.local?.words ?? []), ...(input.wordList ?? [])];
    if (wordList.length === 0) return { notChecked: '词表为空' };
    return wordList.flatMap((rule) =>
      passagesOf(input).flatMap((passage): Problem[] => {
        if (rule.wrong === '') return [];
        const note = rule.note === '' ? '' : `（${rule.note}）`;
        const advice = rule.right === '' ? '词表建议不用' : `词表建议改为“${rule.right}”`;
        return problemOf(
          found(passage.text, rule).map((slip) => ({ passage, slip })),
          ({ name, all }) => `${name}用了“${rule.wrong}”${all}，${advice}${note}。`,
          rule.right === '' ? `删去“${rule.wrong}”` : `改为“${rule.right}”`,
        );
      }),
    );
  },
};
