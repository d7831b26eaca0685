import type { Check, Problem } from '../check';
import { readNumeral } from '../../text/numeral';
import { quoted, placeIn } from '../passages/passage-place';
import { passagesOf } from '../passages/passages';
import { sentencesOf } from '../../text/sentences';

const parts = /([一二三四五六七八九十两\d]+)个?(部分|方面)(内容)?(组成|构成)?/;
/** Heads that contain 、 or 和 themselves. */
const inOneHead = /行政复议、(提起)?行政诉讼/g;

/** What stands between the last mark and the number: “…、其他事项，共六个部分”. */
const counting = /^(一共|总共|共|共计|总计|合计)?(有|分)?$/;

/** What a sentence lists around “六个部分”; null where it lists nothing countable. */
function listed(sentence: string, words: string): number | null {
  const around = sentence.replace(inOneHead, '行政复议行政诉讼');
  const [before = '', after = ''] = around.split(words);
  const list = /[：:](.*)/s.exec(after)?.[1] ?? before.replace(/.*(由|包括|包含|分为)/, '');
  const items = list.split(/[、，；,;]/).filter((item) => !counting.test(item.trim()));
  const countable = items.length >= 3 && items.every(({ length }) => length <= 30);
  return countable && !/等/.test(list) ? items.length : null;
}

/** “包括六个部分” against the parts listed beside it, or the sections printed. */
export const textParts: Check = {
  id: 'text/parts',
  family: 'text',
  severity: 'warning',
  title: '引言所称部分数与正文一致',
  basis: '引言写明的部分数应与报告的部分一致',
  run: (input) =>
    passagesOf(input)
      .filter(({ section }) => section === 'preface')
      .flatMap((passage) =>
        sentencesOf(passage.text).flatMap((sentence): Problem[] => {
          const match = /报告/.test(sentence.text) ? parts.exec(sentence.text) : null;
          const said = match ? readNumeral(match[1] ?? '') : null;
          if (!match || said === null) return [];
          const list = listed(sentence.text, match[0]);
          const found = list ?? input.edition.sections.length;
          if (said === found) return [];
          const start = sentence.start + match.index;
          return [
            {
              message: `引言写“${quoted(match[0])}”，${list === null ? '本报告' : '所列'}为 ${found} 个部分：请核对部分数。`,
              places: [placeIn(passage, { start, end: start + match[0].length })],
              facts: { said, found },
            },
          ];
        }),
      ),
};
