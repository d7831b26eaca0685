import { readNumeral } from '../../text/numeral';
import type { Phrase } from './phrase';

const figure = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+)';
const counted =
  '(?:[已共]?(?:办结|收到|受理|答复)的?)?(?:政府信息公开|信息公开|依申请公开)?(?:的?申请)?';

/** Shares and proportions said by two small numbers. */
export const ratioWords: readonly Phrase[] = [
  // 每5件申请中有1件: 20 %, or as near as fives come to it.
  [
    '每平',
    new RegExp(
      `(?:平均)?每${figure}[件份]${counted}(?:[之当]?中|里)?(?:就|约|大约|差不多)?有${figure}[件份]`,
      'y',
    ),
    ({ index, 0: words, 1: whole = '', 2: some = '' }) => {
      const [all, part] = [readNumeral(whole) ?? 0, readNumeral(some) ?? 0];
      if (part <= 0 || all <= part) return { kind: 'plain' };
      const value = (part / all) * 100;
      return {
        kind: 'percent',
        unit: '每',
        value,
        decimals: 0,
        // Nearer to this than to one in one more.
        slack: 0.6 * (value - (part / (all + 1)) * 100),
        digits: [index, index + words.length],
      };
    },
  ],
  ['之的数', /(?:[之的]|数量之?|件数之?)比(?=[为是约达]|\d)/y],
  // 之比为25:13, 比例为二比一
  [
    '0123456789一二两三四五六七八九十',
    new RegExp(`${figure}[:：∶比]${figure}(?![\\d:：分])`, 'y'),
    ({ input, index, 1: one = '', 2: other = '' }) =>
      /(?:之比|比例|比率|比值|数量比|的比)(?:为|是|约|约为|达|达到|接近)?$/.test(
        input.slice(Math.max(0, index - 6), index),
      ) || /(?:数量|件数)(?:为|是)$/.test(input.slice(Math.max(0, index - 3), index))
        ? { kind: 'ratio', values: [readNumeral(one) ?? 0, readNumeral(other) ?? 0] }
        : { kind: 'plain' },
  ],
];
