import { readNumeral } from '../../text/numeral';
import { sentencesOf, type Span } from '../../text/sentences';
import type { CheckInput, Problem } from '../check';
import { placeIn, quoted } from '../passages/passage-place';
import { type Passage, passagesOf } from '../passages/passages';

const denied =
  /(?:未|没有|无)(?:实际)?(?:收取|产生|征收|收缴|发生)(?:过|任何)?(?:政府信息公开)?(?:信息)?处理费/;
const collected =
  /(?:收取|收缴|征收|实收|缴纳|入库)[^，；\d]{0,16}?(\d[\d,]*(?:\.\d+)?)\s*(?:万元|元)/;
/** 上半年未收取, 除上述外未收取: not of all of the year, or not of all fees. */
const isOfSome = /除|另|[上下]半年|季度|\d月(?!31日)/;
/** 减免560元, 应收560元: nobody took it. */
const isNotTaken = /减免|免[收除去]|退[还回]|应[收缴]|标准|每|以上|以下|超过/;

interface Fee extends Span {
  readonly isDenied: boolean;
}

/** What section six says of the fee of its own year, a sentence at a time. */
function feesIn({ text }: Passage, year: number | null): Fee[] {
  return sentencesOf(text).flatMap((sentence): Fee[] => {
    const years: readonly string[] = sentence.text.match(/20\d\d(?=年)/g) ?? [];
    const isOfOther =
      /上一?年|去年/.test(sentence.text) || years.some((each) => each !== String(year));
    const none = denied.exec(sentence.text);
    const isOfFee = sentence.text.includes('处理费');
    if (isOfOther || !isOfFee || isOfSome.test(sentence.text.slice(0, none?.index))) return [];
    const got = readNumeral(collected.exec(sentence.text)?.[1] ?? '') ?? 0;
    if (none) return got > 0 ? [] : [{ ...sentence, isDenied: true }];
    return got > 0 && !isNotTaken.test(sentence.text) ? [{ ...sentence, isDenied: false }] : [];
  });
}

/** 未收取信息处理费。…实际收取信息处理费560元。 */
export const feeDenied = (input: CheckInput): Problem[] =>
  passagesOf(input)
    .filter(({ section }) => section === 'otherMatters')
    .flatMap((passage) => {
      const fees = feesIn(passage, input.report.period.year);
      const none = fees.find(({ isDenied }) => isDenied);
      const some = fees.find(({ isDenied }) => !isDenied);
      if (!none || !some) return [];
      return [
        {
          message: `${passage.name}写“${quoted(none.text)}”，又写“${quoted(some.text)}”：是否收取前后不一，请核对。`,
          places: [placeIn(passage, none), placeIn(passage, some)],
          facts: { none: none.text, some: some.text },
        },
      ];
    });
