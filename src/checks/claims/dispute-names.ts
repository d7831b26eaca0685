import type { Phrase } from './phrase';
import type { Reader, Token } from './token';

const court = '(?:[^，。；、\\d]{0,6}法院)?';
const suing = `(?:又|再|仍|继续|而|即|就)*(?:不服)?(?:[向至到]${court})?(?:被|又|再)*(?:提起|提出|引发|申请)?的?(?:行政)?(?:诉讼(?!请求)|起诉|应诉)`;

/** The line of the edition that is printed under this name. */
const lineOf = ({ vocabulary }: Reader, name: string): Partial<Token> => {
  const lines = vocabulary.words.find(({ text }) => text === name)?.lines;
  return lines ? { kind: 'line', lines } : { kind: 'plain' };
};

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
  [
    '没未尚还仍',
    /(?:没有|没|[尚还仍]?未|[尚还]没有?)(?:审理?结|审理完毕|审理终结|结案|裁决|判决|审完)/y,
    (_, reader) => lineOf(reader, '尚未审结'),
  ],
];
