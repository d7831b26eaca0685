import { plainForm } from './normal-form';

// Written here rather than taken from a library: nzh reads integers only, and a reader that also
// takes 1,234, 3.2万, 廿五 and 一○五 would have to wrap it anyway.
const digits = new Map(
  ['零〇○OoＯ', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (chars, value) => [...Array.from(chars), String(value)].map((char) => [char, value] as const),
  ),
);
const units = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const isArabic = /[0-9]/;
const tens = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const scales: readonly (readonly [string, number])[] = [
  ['亿', 8],
  ['万', 4],
];

/** 二〇二六, 一○五, 2〇26: digit by digit. */
function readPositional(chars: readonly string[]): number | null {
  // A letter O stands for 〇 only among figures.
  if (chars.length > 15 || chars.every((char) => /[oO]/.test(char))) return null;
  let value = 0;
  for (const char of chars) {
    const digit = digits.get(char);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** What lies below 万: 一千零五, 廿五, 十二, 一百五 (which is 150). */
function readSection(text: string): number | null {
  const chars = Array.from(text);
  if (!chars.some((char) => units.has(char) || tens.has(char))) return readPositional(chars);
  let total = 0;
  let digit: number | null = null;
  let unit = Infinity;
  let afterZero = false;
  for (const char of chars) {
    const value = isArabic.test(char) ? undefined : digits.get(char);
    const step = units.get(char);
    const ready = tens.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      afterZero ||= value === 0;
      digit = value;
    } else if (step !== undefined) {
      // 一千零十二 leaves out the 一 of 一十.
      if (step >= unit || (digit === 0 && step !== 10)) return null;
      total += (digit === null || digit === 0 ? 1 : digit) * step;
      [digit, unit, afterZero] = [null, step, false];
    } else if (ready !== undefined) {
      if (unit <= 10 || (digit !== null && digit !== 0)) return null;
      total += ready;
      [digit, unit, afterZero] = [null, 10, false];
    } else return null;
  }
  const isShort = digit !== null && !afterZero && unit >= 100 && unit !== Infinity;
  return total + (digit ?? 0) * (isShort ? unit / 10 : 1);
}

/** 十二, 三万五千, 三万五 (35 000), 一亿零三百; null for anything else. */
function readHan(text: string): number | null {
  for (const [mark, zeros] of scales) {
    const at = text.indexOf(mark);
    if (at < 0) continue;
    const high = readHan(text.slice(0, at));
    const rest = text.slice(at + 1);
    if (high === null || high === 0) return null;
    if (rest === '') return high * 10 ** zeros;
    const low = readHan(rest.replace(/^[零〇]/, ''));
    if (low === null || low >= 10 ** zeros) return null;
    const isShort = low < 10 && !/^[零〇]/.test(rest);
    return high * 10 ** zeros + low * (isShort ? 10 ** (zeros - 1) : 1);
  }
  return readSection(text);
}

/** A number as it stands in a text; a pattern without groups. The longest stretch is no number for sure. */
export const numeralPattern =
  '(?:[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?[百千]?[万亿]?|[零〇○一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]+)';

/**
 * 6, ６, 1,234, 779.5, 3.2万, 1.5亿, 六, 十二, 廿五, 一○五, 一百零五 → the number meant; null for what is
 * none. 二〇二六 is read digit by digit.
 */
export function readNumeral(text: string): number | null {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const plain = plainForm(text).replace(/，/g, ',').replace(/\s/g, '');
  const arabic = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([百千])?([万亿])?$/.exec(plain);
  if (!arabic) return readHan(plain);
  const [, whole = '', fraction = '', small, large] = arabic;
  const zeros =
    (small === undefined ? 0 : small === '百' ? 2 : 3) +
    (large === undefined ? 0 : large === '万' ? 4 : 8);
  // By the exponent, so that 779.51万 is no binary product.
  return Number(`${whole.replace(/,/g, '')}${fraction}e${zeros}`);
}
