import type { Check, Problem } from '../check';
import { readNumeral } from '../../text/numeral';
import { placeIn } from '../passages/passage-place';
import { type Passage, passagesOf } from '../passages/passages';
import { paragraphsOf, type Span } from '../../text/sentences';

const han = '[一二三四五六七八九十]+';
/** Outermost first; a line starts at most one of them. “（一）、” has a mark too many. */
const levels = [
  new RegExp(`^(${han})、`),
  new RegExp(`^[（(](${han})[）)]`),
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
] as const;

interface Numbered {
  readonly level: number;
  readonly number: number;
  readonly label: string;
  /** Where the label begins, after the bullet a line may have. */
  readonly start: number;
}

function numberedOf(paragraph: Span): Numbered | null {
  const text = paragraph.text.replace(/^[-•·]\s*/, '');
  const level = levels.findIndex((pattern) => pattern.test(text));
  const match = levels[level]?.exec(text);
  if (!match) return null;
  const start = paragraph.end - text.length;
  return { level, number: readNumeral(match[1] ?? '') ?? 0, start, label: match[0] };
}

/** Lines whose number does not follow the one before on their level; 1 always may begin anew. */
function jumps(passage: Passage): Problem[] {
  const last: (Numbered | undefined)[] = [];
  return paragraphsOf(passage.text).flatMap((paragraph): Problem[] => {
    const line = numberedOf(paragraph);
    if (!line) return [];
    const before = last[line.level];
    last.length = line.level;
    last[line.level] = line;
    const previous = before?.number ?? 0;
    if (line.number === previous + 1 || (line.number === 1 && previous !== 1)) return [];
    const told = before ? `前一个是“${before.label}”` : '前面没有其他编号';
    return [
      {
        message: `${passage.name}编号“${line.label}”不连续，${told}：请核对编号。`,
        places: [placeIn(passage, { start: line.start, end: line.start + line.label.length })],
        facts: { before: before?.label ?? '' },
      },
    ];
  });
}

/** 一是, 二是, 四是 within a paragraph. */
function spoken(passage: Passage): Problem[] {
  return paragraphsOf(passage.text).flatMap((paragraph) => {
    let before = 0;
    return Array.from(
      paragraph.text.matchAll(/(^|[。；：，;:,\s])([一二三四五六七八九十])是/g),
    ).flatMap((match): Problem[] => {
      const [, mark = '', word = ''] = match;
      const number = readNumeral(word) ?? 0;
      const follows = number === before + 1 || number === 1;
      const told = before;
      before = number;
      if (follows || told === 0) return [];
      const start = paragraph.start + match.index + mark.length;
      return [
        {
          message: `${passage.name}“${word}是”与前面的编号不连续：请核对是否漏段或重复。`,
          places: [placeIn(passage, { start, end: start + 2 })],
          facts: { before: told },
        },
      ];
    });
  });
}

/** 1、…；2、…；4…; a number without its mark counts only where the others have theirs. */
const inLine =
  /(^|[：；。:;])\s*(\d{1,2})([、.．]?)(?=[\u3400-\u9fff“《])(?![件条份篇次项个年月日期场人名万元家类批处])/g;

function inOneLine(passage: Passage): Problem[] {
  return paragraphsOf(passage.text).flatMap((paragraph): Problem[] => {
    const marks = Array.from(paragraph.text.matchAll(inLine), (match) => ({
      number: Number(match[2]),
      isMarked: match[3] !== '',
      start: paragraph.start + match.index + match[0].search(/\d/),
      length: (match[2] ?? '').length,
    }));
    // A line that only begins with a number is one of the lines that are compared with each other.
    if (marks.filter(({ isMarked }) => isMarked).length < 2) return [];
    const wrong = marks.filter(({ number, isMarked }, at) => {
      const previous = marks[at - 1]?.number;
      const follows = previous === undefined || number === previous + 1 || number === 1;
      return !isMarked || !follows;
    });
    const [first, ...others] = wrong;
    if (!first) return [];
    const range = ({ start, length }: typeof first) =>
      placeIn(passage, { start, end: start + length });
    const words = passage.text.slice(first.start, first.start + 6);
    const all = others.length === 0 ? '' : `（共 ${wrong.length} 处）`;
    return [
      {
        message: `${passage.name}编号“${words}”不连续或缺顿号${all}：请核对编号。`,
        places: wrong.map(range),
        facts: { places: wrong.length },
      },
    ];
  });
}

function surplusMarks(passage: Passage): Problem[] {
  return paragraphsOf(passage.text).flatMap(({ text, start }): Problem[] => {
    const match = new RegExp(`^[（(]${han}[）)]、`).exec(text);
    if (!match) return [];
    const right = match[0].slice(0, -1);
    const place = placeIn(passage, { start, end: start + match[0].length });
    return [
      {
        message: `${passage.name}编号“${match[0]}”后多了顿号：应为“${right}”。`,
        places: [place],
        facts: { right },
        fixes: [{ label: `改为“${right}”`, texts: [{ ...place, replacement: right }] }],
      },
    ];
  });
}

export const wordingNumbering: Check = {
  id: 'wording/numbering',
  family: 'wording',
  severity: 'hint',
  title: '编号连续',
  basis: 'GB/T 9704：结构层次依次为“一、”“（一）”“1.”“（1）”',
  run: (input) =>
    passagesOf(input).flatMap((passage) => [
      ...jumps(passage),
      ...spoken(passage),
      ...inOneLine(passage),
      ...surplusMarks(passage),
    ]),
};
