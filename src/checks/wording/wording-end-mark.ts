import type { Check, Problem } from '../check';
import { placeIn } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { paragraphsOf } from '../../text/sentences';

const endMark = /[。！？；：…”）》】!?;:.)]$/;
/** An address line or a web address needs no full stop. */
const contactLine = /电话|邮编|邮箱|地址|网址|传真|https?:|www\./;

/** “（三）严格审核，确保质量” is a heading although it has a comma. */
const heading =
  /^[-\s]*([一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[.．、])[^。；]{0,36}$/;

/** A line with a clause mark in it is a sentence, not a heading, and ends with a mark. */
export const wordingEndMark: Check = {
  id: 'wording/end-mark',
  family: 'wording',
  severity: 'hint',
  title: '段落以标点结束',
  basis: '经验：段末没有标点的，往往漏了半句',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      paragraphsOf(passage.text).flatMap((paragraph): Problem[] => {
        const { text, end } = paragraph;
        const cut = /[，、,]$/.test(text);
        const isSentence = /[，。；]/.test(text) && !endMark.test(text) && !heading.test(text);
        if (!cut && (!isSentence || contactLine.test(text))) return [];
        return [
          {
            message: `${passage.name}有一段以“${text.slice(-12)}”结束，${cut ? '停在半句' : '末尾没有标点'}：请补全。`,
            places: [placeIn(passage, { start: end - Math.min(12, text.length), end })],
            facts: {},
          },
        ];
      }),
    ),
};
