type CodeRange = readonly [from: number, to: number];
const classOf = (ranges: readonly CodeRange[]): string =>
  ranges.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('');

/**
 * Characters that are not seen: controls, and all that Unicode calls ignorable, as soft hyphens,
 * joiners, direction marks, fillers, tags. Pasted numbers bring them along.
 */
const invisible =
  '\\u{0}-\\u{8}\\u{e}-\\u{1f}\\u{7f}-\\u{84}\\u{86}-\\u{9f}\\u{fff9}-\\u{fffb}\\p{Default_Ignorable_Code_Point}';
/** Spaces of other widths. Line ends stay what they are. */
const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** Letters, digits and the marks of numbers in full width; Chinese punctuation stays. */
const wide = '％＋－．／０-９Ａ-Ｚａ-ｚ';
/** Radicals and compatibility ideographs, which look like the characters they stand for. */
const lookalike = classOf([
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
]);
const unusual = new RegExp(`[${invisible}${spaces}${wide}${lookalike}]`, 'gu');
/** What most texts consist of, none of it unusual: told faster than by all that is. */
const usual = /^[\t\n\r -~\u2014\u2018-\u201d\u2026\u3001-\u303e\u4e00-\u9fff（），：；？！]*$/;
const isInvisible = new RegExp(`[${invisible}]`, 'u');
const isSpace = new RegExp(`[${spaces}]`);

/** Radicals of the supplement that fonts in PDF files use for whole characters; NFKC leaves them. */
const radicals = new Map(
  (
    '⺁厂 ⺄乙 ⺇几 ⺌小 ⺎兀 ⺏尣 ⺗心 ⺝月 ⺟母 ⺠民 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺲罒 ⺳网 ⺸羊 ⺹老 ⺼肉 ⺽臼 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻐钅 ⻑長 ⻒长 ' +
    '⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

function plainCharacter(char: string): string {
  if (isInvisible.test(char)) return '';
  if (isSpace.test(char)) return ' ';
  return radicals.get(char) ?? char.normalize('NFKC');
}

/**
 * A text with one way to write each character: letters and digits of half width, ordinary
 * characters for radicals, ordinary spaces, nothing invisible. Chinese punctuation and line ends stay.
 */
export function plainForm(text: string): string {
  return usual.test(text) ? text : text.replace(unusual, plainCharacter);
}

const misleading = new RegExp(`[${invisible}${lookalike}]`, 'gu');

/** A text as it is kept: the characters that are seen, in the width they were written in. */
export function seenForm(text: string): string {
  return usual.test(text) ? text : text.replace(misleading, plainCharacter);
}

export interface PlainText {
  readonly text: string;
  /** Where the character at this place of `text` (or its end) stands in the original. */
  readonly originalOffset: (at: number) => number;
}

/** A text with some of its characters written otherwise or left out, with the way back. */
export function rewritten(
  original: string,
  pattern: RegExp,
  write: (char: string, at: number) => string,
): PlainText {
  const cuts: { at: number; shift: number }[] = [];
  let shift = 0;
  const text = original.replace(pattern, (char, at: number) => {
    const plain = write(char, at);
    if (plain.length !== char.length) {
      cuts.push({ at: at - shift + plain.length, shift: shift + char.length - plain.length });
      shift += char.length - plain.length;
    }
    return plain;
  });
  if (cuts.length === 0) return { text, originalOffset: (at) => at };
  return {
    text,
    originalOffset: (at) => {
      let [low, high] = [0, cuts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((cuts[middle]?.at ?? Infinity) <= at) low = middle + 1;
        else high = middle;
      }
      return at + (cuts[low - 1]?.shift ?? 0);
    },
  };
}

/** The plain form with the way back, for findings that point into what was typed. */
export const plainFormWithOffsets = (original: string): PlainText =>
  rewritten(original, unusual, plainCharacter);

const atStart = new RegExp(`^[\\s${invisible}]+`, 'u');
const isBlank = new RegExp(`[\\s${invisible}]`, 'u');

const isSeen = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** Without white space at the ends, the invisible kinds included. */
export function trimBlank(given: string): string {
  const text = given.trim();
  if (text === '' || (isSeen(text.charCodeAt(0)) && isSeen(text.charCodeAt(text.length - 1))))
    return text;
  const start = atStart.exec(text)?.[0].length ?? 0;
  let end = text.length;
  // Not by pattern: one that ends with $ tries every run of spaces inside the text.
  while (end > start && isBlank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
