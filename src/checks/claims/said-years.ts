import { readNumeral } from '../../text/numeral';
import type { Reader, When } from './token';

const years: Readonly<Record<string, number>> = {
  上: -1,
  去: -1,
  前: -2,
  今: 0,
  本: 0,
  明: 1,
  下: 1,
  次: 1,
};
/** The year words speak of, counted from the report's own; null where nobody can tell. */
export function yearFrom(words: string, { year }: Reader): number | null {
  const digits = /(?:19|20)\d\d/.exec(words)?.[0];
  if (digits !== undefined) return year === null ? 0 : Number(digits) - year;
  const han = /二[〇○零][〇○零一二三四五六七八九]{2}/.exec(words)?.[0];
  if (han !== undefined) return year === null ? 0 : (readNumeral(han) ?? 0) - year;
  return years[words.charAt(0)] ?? null;
}
export const periodOf = (away: number | null): When =>
  away === 0 ? 'own' : away === -1 ? 'last' : 'other';

/** A year as it is written, a pattern without groups. */
export const Y = '(?:(?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})年';

/** Of 2022年、2023年 and 2022、2023年 the two, of 2022年至2024年 all three. */
export function whensOf(words: string, reader: Reader): When[] {
  const named = words.match(new RegExp(`(?:19|20)\\d\\d|${Y}|\\d\\d年`, 'g')) ?? [];
  const years = named.map((each) => yearFrom(each.replace(/^(?=\d\d年)/, '20'), reader) ?? 9);
  const [first = 0, last = 0] = years;
  const isRange = years.length === 2 && !/[、和及]/.test(words) && last > first && last - first < 9;
  return isRange
    ? Array.from({ length: last - first + 1 }, (_, at) => periodOf(first + at))
    : years.map(periodOf);
}
