import { matchesOf } from '../../text/matches';
import { atCell } from '../../report/place';
import type { Check, CheckInput, Problem } from '../check';
import { placeIn, quoted } from '../passages/passage-place';
import { type Passage, passagesOf } from '../passages/passages';
import { readNumeral } from '../../text/numeral';
import { sentencesOf } from '../../text/sentences';

interface Amount {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly yuan: number;
}

/** 信息处理费385元, 信息处理费共计0.04万元; not 每件10元 and not 100元以上. */
const said =
  /信息处理费(?![^。；]{0,20}(?:每|标准))(?:用)?[^。；\d]{0,16}?(\d[\d,]*(?:\.\d+)?)\s*(万元|元)(?![／/]|以上|以下|\/)/g;
/** 减免信息处理费20元: nobody took it. */
const waived = /(?:减免|免收|免除|免去|退还|退回)[^，。；]*$/;

/** By whole fen, so that 0.0385万元 is no binary product. */
function yuanOf(figure: string, unit: string): number | null {
  const number = readNumeral(figure);
  return number === null ? null : Math.round(number * (unit === '万元' ? 1_000_000 : 100)) / 100;
}

function amountsIn(input: CheckInput): Amount[] {
  return passagesOf(input).flatMap((passage) =>
    matchesOf(passage.text, said).flatMap((match): Amount[] => {
      const [words, figure = '', unit = ''] = match;
      const yuan = yuanOf(figure, unit);
      const before = passage.text.slice(0, match.index);
      // 超过100元的，须经批准
      if (yuan === null || words.includes('超过') || waived.test(before)) return [];
      return [{ passage, start: match.index, end: match.index + words.length, words, yuan }];
    }),
  );
}

const step = 10;

/** The scale of the fee has only multiples of 10 yuan. */
export const textFeeMultiple: Check = {
  id: 'text/fee-multiple',
  family: 'text',
  severity: 'hint',
  title: '信息处理费金额符合收费标准',
  basis: '信息处理费收费标准：按件、按量计收的金额均为 10 元的整数倍',
  run: (input) => {
    const amounts = amountsIn(input);
    if (amounts.length === 0) return { notChecked: '正文没有写信息处理费金额' };
    return amounts
      .filter(({ yuan }) => yuan % step !== 0)
      .map((amount): Problem => ({
        message: `${amount.passage.name}写“${quoted(amount.words)}”，合 ${amount.yuan} 元，不是 ${step} 元的整数倍：请核对金额。`,
        places: [placeIn(amount.passage, amount)],
        facts: { yuan: amount.yuan },
      }));
  },
};

const fee = 'proactive/fees/collectedWanYuan';

/** 信息处理费 is one of the 行政事业性收费; most of these are others, so the other way round says nothing. */
export const textFeeCollected: Check = {
  id: 'text/fee-collected',
  family: 'text',
  severity: 'hint',
  title: '收取的信息处理费计入行政事业性收费',
  basis: '信息处理费属于行政事业性收费',
  run: (input) => {
    const collected = amountsIn(input).filter(({ yuan }) => yuan > 0);
    const inTable = input.figures.has(fee) ? input.figures.number(fee) : null;
    if (collected.length === 0) return { notChecked: '正文没有写收取信息处理费' };
    if (inTable === null) return { notChecked: '表二收费金额未填' };
    if (inTable > 0) return [];
    return collected.slice(0, 1).map((amount): Problem => ({
      message: `${amount.passage.name}写“${quoted(amount.words)}”，表二“行政事业性收费”为 0 万元：请核对是否漏计 ${amount.yuan} 元。`,
      places: [placeIn(amount.passage, amount), atCell(fee)],
      facts: { yuan: amount.yuan, inTable },
    }));
  },
};

const about = /信息处理费|收费通知/;
const notified = /(?:通知|应[收缴]|收费|金额)[^，。；、\d]{0,10}(\d[\d,]*(?:\.\d+)?)\s*(万元|元)/g;
const paid = /(?:实际|实)[收缴到][^，。；、\d]{0,16}(\d[\d,]*(?:\.\d+)?)\s*(万元|元)/g;

/** The only amount of its kind in a sentence; null where there is none, or several. */
function onlyYuan(sentence: string, pattern: RegExp): number | null {
  const [only, ...more] = matchesOf(sentence, pattern);
  return only && more.length === 0 ? yuanOf(only[1] ?? '', only[2] ?? '') : null;
}

/** Nobody pays more than was asked for. */
export const textFeeNotified: Check = {
  id: 'text/fee-notified',
  family: 'text',
  severity: 'warning',
  title: '实际收取的信息处理费不超过通知金额',
  basis: '信息处理费按收费通知收取',
  run: (input) => {
    const pairs = passagesOf(input).flatMap((passage) =>
      sentencesOf(passage.text)
        .filter(({ text }) => about.test(text))
        .flatMap((sentence) => {
          const [asked, got] = [onlyYuan(sentence.text, notified), onlyYuan(sentence.text, paid)];
          return asked === null || got === null ? [] : [{ passage, sentence, asked, got }];
        }),
    );
    if (pairs.length === 0) return { notChecked: '正文没有写通知金额和实收金额' };
    return pairs
      .filter(({ asked, got }) => got > asked)
      .map(({ passage, sentence, asked, got }): Problem => ({
        message: `${passage.name}写“${quoted(sentence.text)}”，实际收取 ${got} 元，多于通知金额 ${asked} 元：请核对两个金额。`,
        places: [placeIn(passage, sentence)],
        facts: { asked, got },
      }));
  },
};
