import type { Check, Problem } from '../check';
import { quoted, placeIn } from '../passages/passage-place';
import { bare, passagesOf } from '../passages/passages';
import { type Sentence, sentencesOf } from '../../text/sentences';
import { lastYearOf, notComparable } from './comparable';

const share = 0.8;
/** Shorter texts cannot help being the same: 未收取信息处理费。 */
const shortest = 80;

/** A sentence without what changes by itself: marks, spaces and the year. */
const essence = ({ text }: { text: string }): string => bare(text.replace(/20\d\d年/g, ''));

/** Characters of the sentences that stood in last year's text word for word. */
function repeated(text: string, before: string): { same: Sentence[]; share: number } {
  const known = new Set(sentencesOf(before).map(essence));
  const all = sentencesOf(text).map((sentence) => ({ sentence, words: essence(sentence) }));
  const size = all.reduce((sum, { words }) => sum + words.length, 0);
  const same = all.filter(({ words }) => words !== '' && known.has(words));
  const length = same.reduce((sum, { words }) => sum + words.length, 0);
  return {
    same: same.map(({ sentence }) => sentence),
    share: size < shortest ? 0 : length / size,
  };
}

export const yearsSameText: Check = {
  id: 'years/same-text',
  family: 'years',
  severity: 'warning',
  title: '正文不照抄上年',
  basis: '国办公开办函〔2021〕30号：照抄照搬、敷衍应付的依《条例》第四十七条追究责任',
  run: (input) => {
    const last = lastYearOf(input);
    if (!last) return notComparable(input);
    return passagesOf(input).flatMap((passage): Problem[] => {
      // The preface is no section: it may be the same each year.
      const before = last.report.sections[passage.section] ?? '';
      const found = repeated(passage.text, before);
      const [first, ...others] = found.same;
      if (!first || found.share < share) return [];
      return [
        {
          message:
            `${passage.name}有 ${Math.floor(found.share * 100)}% 与上年报告相同，共 ${found.same.length} 句，` +
            `如“${quoted(first.text)}”：请按本年情况改写。`,
          places: [first, ...others].map((sentence) => placeIn(passage, sentence)),
          facts: { share: Math.floor(found.share * 100), sentences: found.same.length },
        },
      ];
    });
  },
};
