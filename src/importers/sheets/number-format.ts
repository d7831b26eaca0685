/** Formats that a workbook names by number only; those not listed show a plain number. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-m-yy',
  16: 'd-m',
  17: 'm-yy',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm',
  22: 'yyyy-m-d h:mm',
  // What Chinese editions show under these numbers.
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h:mm',
  33: 'h:mm',
  34: 'h:mm',
  35: 'h:mm',
  36: 'yyyy"年"m"月"',
  45: 'm:ss',
  46: 'h:mm',
  47: 'm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h:mm',
  56: 'h:mm',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a format by its number; '' is a plain number. */
export const formatOf = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? builtIn[id] ?? '';

const longestFormat = 255;
const day = 86_400_000;
const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

/** Parts between semicolons, without the one for texts. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const piece of format.match(/(?:"[^"]*"|\\.|[^;"\\])+|;/g) ?? [])
    if (piece === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + piece);
  return sections.filter((section, at) => at < 3 && !(at > 0 && section.includes('@')));
}

/** The part of a format meant for this number: by its own condition, or positive;negative;zero. */
function sectionFor(format: string, value: number): string {
  const all = sectionsOf(format);
  const conditions = all.map((section) => /\[([<>=]{1,2})(-?[\d.]+)\]/.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const fits = conditions.findIndex(
      (condition) => condition && comparisons[condition[1] ?? '']?.(value, Number(condition[2])),
    );
    return all[fits < 0 ? conditions.findIndex((condition) => condition === null) : fits] ?? '0';
  }
  const [positive = '', negative = positive, zero = positive] = all;
  return value < 0 ? negative : value === 0 ? zero : positive;
}

/** Excel keeps 15 digits; a file has 17 of them, the last two by chance. No exponents. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!/e/i.test(text)) return text;
  if (Math.abs(value) < 1) return value.toFixed(20).replace(/0+$/, '');
  return Math.abs(value) < 1e30 ? BigInt(Math.round(value)).toString() : text;
}

/** A day as Chinese papers write it, with those parts the format shows. */
function shownDate(value: number, letters: string, is1904: boolean): string {
  const offset = is1904 ? 1462 : value < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value + offset) * day);
  if (Number.isNaN(date.getTime())) return `日期 ${plainNumber(value)}`;
  const minutes = Math.round((value - Math.floor(value)) * 1440);
  if (/[hs]/.test(letters) && !/[yd]/.test(letters))
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const parts = [
    /[ye]/.test(letters) ? `${date.getUTCFullYear()}年` : '',
    /m/.test(letters) ? `${date.getUTCMonth() + 1}月` : '',
    /d/.test(letters) ? `${date.getUTCDate()}日` : '',
  ];
  return parts.join('');
}

const tokens = /"[^"]*"|[\\!].|_.|\*.|\[[^\]]*\]|General|G\/通用格式|[0#?][0#?.,]*|[^]/gi;
const isPlace = (token: string): boolean => /^(?:[0#?@]|General|G\/通)/i.test(token);

/** What a token that is no digit shows. */
function wordOf(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('[')) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
  // A filler is repeated up to the edge of the cell; that of `_` is a blank.
  if (/^\*\d/.test(token) || /^[\\!]./.test(token)) return token.slice(1);
  return /^[_*]./.test(token) ? '' : token;
}

/**
 * Words a format puts in front of the figure and behind it, such as 件; null where it shows another
 * figure than is kept: a sign or digits of its own, words among the digits, thousands, none at all.
 */
function wordsAround(section: string, sign: -1 | 0 | 1): readonly [string, string] | null {
  let [before, digits, after] = ['', '', ''];
  for (const token of section.match(tokens) ?? []) {
    const word = isPlace(token) ? '' : wordOf(token);
    if (/\d/.test(word) || (word === '' && isPlace(token) && after.trim() !== '')) return null;
    if (isPlace(token)) digits += token;
    else if (digits === '') before += word;
    else after += word;
  }
  const isNegative = /[-－(（]/.test(before);
  const isScaled = /,(?:\.|$)/.test(digits);
  const isOther = isScaled || isNegative !== sign < 0;
  // A nought shown as a dash or a word is one.
  if (digits === '' ? sign !== 0 : isOther) return null;
  if (digits === '') return ['', ''];
  return [before.replace(/[-+\s()]/g, ''), after.replace(/[\s()]/g, '')];
}

/**
 * What a cell with a number shows: the number as it is kept, with the words of its format; a day as
 * a day. null where the format shows nothing at all.
 */
export function shownNumber(value: number, format: string, is1904 = false): string | null {
  if (!Number.isFinite(value)) return '#NUM!';
  if (format === '' || format.length > longestFormat) return plainNumber(value);
  const section = sectionFor(format, value);
  const isWhite = /\[(?:white|白色?)\]/i.test(section);
  if (isWhite || section.replace(/\[[^\]]*\]|""/g, '').trim() === '') return null;
  const letters = section
    .replace(/"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General|G\/通用格式/gi, '')
    .toLowerCase();
  if (/[ymdhs]/.test(letters)) return shownDate(value, letters, is1904);
  if (letters.includes('%')) return `${plainNumber(value * 100)}%`;
  const number = plainNumber(value);
  // Only a part of its own leaves out the sign.
  const isSigned = value < 0 && sectionsOf(format).length > 1;
  const words = wordsAround(section, isSigned ? -1 : value === 0 ? 0 : 1);
  // Two numbers, and nobody knows which is meant.
  return words ? words[0] + number + words[1] : `${number} 显示为 ${section}`;
}
