import type { Check, Problem } from '../check';
import { quoted, placeIn } from '../passages/passage-place';
import { ofParagraphs, shifted } from '../passages/paragraph';
import { type Passage, passagesOf, withoutMeaning } from '../passages/passages';
import { memoizeFor } from '../../text/memoize';
import { type Span, wholeSentencesOf } from '../../text/sentences';
import { lastYearOf, notComparable } from './comparable';

const share = 0.8;
/** Shorter texts cannot help being the same: 未收取信息处理费。 */
const shortest = 80;

const changing = new RegExp(`20\\d\\d年|${withoutMeaning.source}`, 'g');
/** Sentences with what is left of them without marks, spaces and the year, which change by themselves. */
const essencesIn = ofParagraphs(({ text }) =>
  wholeSentencesOf(text).map((sentence) => ({
    sentence,
    essence: sentence.text.replace(changing, ''),
  })),
);
const knownIn = memoizeFor(
  (passage: Passage) =>
    new Set(essencesIn(passage).flatMap(({ found }) => found.map(({ essence }) => essence))),
);
const sizeOf = (paragraphs: ReturnType<typeof essencesIn>): number =>
  paragraphs.reduce(
    (sum, { found }) => found.reduce((size, { essence }) => size + essence.length, sum),
    0,
  );

/** The sentences that stood in last year's text word for word, and their share of all characters. */
function repeated(passage: Passage, before: Passage): { same: Span[]; share: number } {
  const known = knownIn(before);
  const all = essencesIn(passage);
  const same = all.map(({ start, found }) => ({
    start,
    found: found.filter(({ essence }) => essence !== '' && known.has(essence)),
  }));
  const size = sizeOf(all);
  return {
    same: same.flatMap(({ start, found }) => found.map(({ sentence }) => shifted(sentence, start))),
    share: size < shortest ? 0 : sizeOf(same) / size,
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
      const before = passagesOf(last).find(({ section }) => section === passage.section);
      if (!before || passage.section === 'preface') return [];
      const found = repeated(passage, before);
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
