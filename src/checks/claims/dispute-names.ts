import { lineOf } from './line-of';
import type { Phrase } from './phrase';

const court = '(?:[^，。；、\\d]{0,6}法院)?';
const suing = `(?:又|再|仍|继续|而|即|就)*(?:不服)?(?:[向至到]${court})?(?:被|又|再)*(?:提起|提出|引发|申请)?的?(?:行政)?(?:诉讼(?!请求)|起诉|应诉|[诉告][至到上]${court}(?:法庭)?(?=的|[\\d一二两三四五六七八九十]))`;

/** The many names of disputes, by what came first and how far they are. */
export const disputeNames: readonly Phrase[] = [
  [
    '未不没直',
    new RegExp(
      `(?:(?:未|不|没有?)经?过?(?:行政)?复议(?:程序)?(?:，|而|即|就)?(?:直接)?|直接)${suing}`,
      'y',
    ),
    (_, reader) => lineOf(reader, '未经复议直接起诉'),
  ],
  // 诉讼12件，其中7件未经复议，5件经过复议
  [
    '未没',
    /(?:未|没有?)经过?(?:行政)?复议(?:程序)?(?=[，。；）、]|$)/y,
    (_, reader) => lineOf(reader, '未经复议直接起诉'),
  ],
  [
    '经',
    /经过?(?:行政)?复议(?:程序)?(?=[，。；）、]|$)/y,
    (_, reader) => lineOf(reader, '复议后起诉'),
  ],
  [
    '先经复行',
    new RegExp(`(?:先|经过?)?(?:行政)?复议(?:之?后|决定后)${suing}`, 'y'),
    (_, reader) => lineOf(reader, '复议后起诉'),
  ],
  // A court that turns the claim down lets the act stand.
  [
    '判',
    /判决驳回(?:原告|其|当事人|申请人)?的?(?:全部)?(?:诉讼请求|诉请)?/y,
    (_, reader) => lineOf(reader, '结果维持'),
  ],
  [
    '没未尚还仍正待审在',
    /(?:没有|没|[尚还仍]?未|[尚还]没有?)(?:审理?结|审理完毕|审理终结|结案|裁决|判决|审完)|在审(?=案件|事项|的|[，。；）、]|\d)|[正尚仍还]在审理(?:之?中|过程中|阶段)?|审理(?:之?中|过程中|阶段)|待(?:审结|判决|裁决)|在审(?=[\d的案件，。；）、]|$)/y,
    (_, reader) => lineOf(reader, '尚未审结'),
  ],
];
