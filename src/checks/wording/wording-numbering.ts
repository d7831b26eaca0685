import { matchesOf } from '../../text/matches';
import type { Check, Problem } from '../check';
import { readNumeral } from '../../text/numeral';
import { placeIn } from '../passages/passage-place';
import { inParagraphs } from '../passages/paragraph';
import { type Passage, passagesOf } from '../passages/passages';
import type { Slip } from './marks';
import { linesOf, type Span } from '../../text/sentences';

const han = '[一二三四五六七八九十]+';
/** Outermost first; a line starts at most one of them. “（一）、” has a mark too many. */
const levels = [
  new RegExp(`^(${han})、`),
  new RegExp(`^[（(](${han})[）)]`),
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
] as const;

interface Numbered extends Slip {
  readonly level: number;
  readonly number: number;
  readonly label: string;
}

function numberedOf(line: Span): Numbered[] {
  // After the bullet a line may have.
  const text = line.text.replace(/^[-•·]\s*/, '');
  const level = levels.findIndex((pattern) => pattern.test(text));
  const match = levels[level]?.exec(text);
  if (!match) return [];
  const start = line.end - text.length;
  const [label, number = ''] = match;
  return [{ level, number: readNumeral(number) ?? 0, start, end: start + label.length, label }];
}

const numberedLines = inParagraphs(({ text }) => linesOf(text).flatMap(numberedOf));

/** Lines whose number does not follow the one before on their level; 1 always may begin anew. */
function jumps(passage: Passage): Problem[] {
  const last: (Numbered | undefined)[] = [];
  return numberedLines(passage).flatMap((line): Problem[] => {
    const before = last[line.level];
    last.length = line.level;
    last[line.level] = line;
    const previous = before?.number ?? 0;
    if (line.number === previous + 1 || (line.number === 1 && previous !== 1)) return [];
    const told = before ? `前一个是“${before.label}”` : '前面没有其他编号';
    return [
      {
        message: `${passage.name}编号“${line.label}”不连续，${told}：请核对编号。`,
        places: [placeIn(passage, line)],
        facts: { before: before?.label ?? '' },
      },
    ];
  });
}

const spokenNumber = /(^|[。；：，;:,\s])([一二三四五六七八九十])是/g;

/** 一是, 二是, 四是 within a line. */
const spokenJumps = inParagraphs(({ text: all }) =>
  linesOf(all).flatMap(({ text, start }) => {
    let before = 0;
    return matchesOf(text, spokenNumber).flatMap(({ 1: mark = '', 2: word = '', index }) => {
      const [told, number] = [before, readNumeral(word) ?? 0];
      before = number;
      if (told === 0 || number === told + 1 || number === 1) return [];
      const at = start + index + mark.length;
      return [{ start: at, end: at + 2, word, told }];
    });
  }),
);

const spoken = (passage: Passage): Problem[] =>
  spokenJumps(passage).map(({ word, told, ...slip }) => ({
    message: `${passage.name}“${word}是”与前面的编号不连续：请核对是否漏段或重复。`,
    places: [placeIn(passage, slip)],
    facts: { before: told },
  }));

const many = '两|[二三四五六七八九十]|\\d{1,2}';
/** 抓好四项工作：一是…, 从三个方面发力：一是…; 对4个部门检查发现问题：一是… announces no list of four. */
const announced = new RegExp(
  `(${many})(?:个方面的?|方面|[项个点类大种条步])(?:主要|重点|具体|突出)*(?:工作|任务|举措|措施|做法|问题|不足|短板|环节|机制|制度|关口|特点|原因|内容|要求|方式|渠道|途径|情形|情况|强化|注重|突出|坚持|到位|方面)?(?:开展|推进|发力|着手|入手|用力|下功夫|落实|抓起|改进|加强)?[：:](?=一是)`,
  'g',
);
/** Told of without its number, so the list may be longer than it looks. */
const isMore = /另外|此外|同时|最后|还有|其次|[一二三四五六七八九十](?:要|为|、)/;

/** How many 一是, 二是, 三是 follow each other; null where one is left out, or more may follow. */
function listedIn(text: string): number | null {
  let last = 0;
  let end = 0;
  for (const { 0: words, 2: word = '', index } of matchesOf(text, spokenNumber)) {
    const number = readNumeral(word) ?? 0;
    if (number === 1 && last > 0) break;
    if (number !== last + 1) return null;
    last = number;
    end = index + words.length;
  }
  return isMore.test(text.slice(end)) ? null : last;
}

/** 针对反馈的5个问题：一是立行立改3个；…: what was done with several of them together. */
const isTaken =
  /(?:^|[，。；：])(?:针对|对|就|将|把)[^，。；：]*$|(?:反馈|指出|通报|发现|整改)[^，。；：]*$/;

/** 四项工作：一是…；二是…；三是… */
const miscounted = inParagraphs(({ text: all }) =>
  linesOf(all).flatMap(({ text, start, end }) =>
    matchesOf(text, announced).flatMap(({ 0: words, 1: word = '', index }) => {
      const from = start + index;
      const [told, listed] = [readNumeral(word), listedIn(text.slice(index + words.length))];
      if (isTaken.test(text.slice(0, index))) return [];
      const isWrong = told !== null && listed !== null && told !== listed && listed > 1;
      return isWrong
        ? [{ start: from, end: from + words.length - 1, told, listed, line: end - from }]
        : [];
    }),
  ),
);

function counted(passage: Passage): Problem[] {
  return miscounted(passage).flatMap(({ told, listed, line, ...slip }): Problem[] => {
    // The list may go on in the next line.
    if (/^\s*[一二三四五六七八九十]是/.test(passage.text.slice(slip.start + line))) return [];
    const words = passage.text.slice(slip.start, slip.end);
    return [
      {
        message: `${passage.name}写“${words}”，后面列出 ${listed} 项，与 ${told} 不符：请核对项数，或补上漏写的内容。`,
        places: [placeIn(passage, slip)],
        facts: { told, listed },
      },
    ];
  });
}

/** 1、…；2、…；4…; a number without its mark counts only where the others have theirs. */
const inLine =
  /(^|[：；。:;])\s*(\d{1,2})([、.．]?)(?=[\u3400-\u9fff“《])(?![件条份篇次项个年月日期场人名万元家类批处])/g;

/** （1）…；（2）…；（4）…, and ①…；②…；④… */
const inBrackets = /(?:^|[：；。:;])\s*[（(](\d{1,2})[）)](?=[\u3400-\u9fff“《])/g;
const inCircles = /[①-⑳]/g;

function wrongInSeries({ text, start }: Span, pattern: RegExp): Slip[] {
  const marks = matchesOf(text, pattern).map(({ 0: words, 1: digits, index }) => {
    const label = words.replace(/^[：；。:;\s]+/, '');
    const end = start + index + words.length;
    const number = digits === undefined ? label.charCodeAt(0) - 0x245f : Number(digits);
    return { number, start: end - label.length, end };
  });
  if (marks.length < 3 || marks[0]?.number !== 1) return [];
  return marks.filter(
    ({ number }, at) => number !== 1 && number !== (marks[at - 1]?.number ?? 0) + 1,
  );
}

function wrongInLine({ text, start }: Span): Slip[] {
  const marks = matchesOf(text, inLine).map((match) => {
    const at = start + match.index + match[0].search(/\d/);
    const digits = match[2] ?? '';
    return {
      number: Number(digits),
      isMarked: match[3] !== '',
      start: at,
      end: at + digits.length,
    };
  });
  // A line that only begins with a number is one of the lines that are compared with each other.
  if (marks.filter(({ isMarked }) => isMarked).length < 2) return [];
  return marks.filter(({ number, isMarked }, at) => {
    const previous = marks[at - 1]?.number;
    const follows = previous === undefined || number === previous + 1 || number === 1;
    return !isMarked || !follows;
  });
}

/** One finding a line. */
const wrongLines = inParagraphs(({ text }) =>
  linesOf(text).flatMap((line) => {
    const slips = [
      ...wrongInLine(line),
      ...wrongInSeries(line, inBrackets),
      ...wrongInSeries(line, inCircles),
    ].map((slip) => [slip.start - line.start, slip.end - line.start] as const);
    return slips.length === 0 ? [] : [{ start: line.start, end: line.end, slips }];
  }),
);

function inOneLine(passage: Passage): Problem[] {
  return wrongLines(passage).map(({ start, slips }) => {
    const first = start + (slips[0]?.[0] ?? 0);
    const words = passage.text.slice(first, first + 6);
    const all = slips.length === 1 ? '' : `（共 ${slips.length} 处）`;
    return {
      message: `${passage.name}编号“${words}”不连续或缺顿号${all}：请核对编号。`,
      places: slips.map(([from, to]) => placeIn(passage, { start: start + from, end: start + to })),
      facts: { places: slips.length },
    };
  });
}

const surplusMark = new RegExp(`^[（(]${han}[）)]、`);
const surplusMarksIn = inParagraphs(({ text: all }) =>
  linesOf(all).flatMap(({ text, start }) => {
    const label = surplusMark.exec(text)?.[0];
    return label === undefined ? [] : [{ start, end: start + label.length, label }];
  }),
);

const surplusMarks = (passage: Passage): Problem[] =>
  surplusMarksIn(passage).map(({ label, ...slip }) => {
    const right = label.slice(0, -1);
    const place = placeIn(passage, slip);
    return {
      message: `${passage.name}编号“${label}”后多了顿号：应为“${right}”。`,
      places: [place],
      facts: { right },
      fixes: [{ label: `改为“${right}”`, texts: [{ ...place, replacement: right }] }],
    };
  });

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
      ...counted(passage),
      ...inOneLine(passage),
      ...surplusMarks(passage),
    ]),
};
