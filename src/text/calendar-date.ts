import { plainForm, trimBlank } from './normal-form';
import { readNumeral } from './numeral';

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const part = '[0-9零〇○OoＯ一二三四五六七八九十廿卅元]';
const written = new RegExp(`^(${part}{4})年(${part}{1,3})月(${part}{1,3})[日号]?$`);

const numberOf = (text: string): number => (text === '元' ? 1 : (readNumeral(text) ?? 0));

/**
 * 2027-01-12, 2027年1月12日, 2027.1.12, 2027/1/12, 20270112, 2027年元月12日, 二〇二七年一月十二日;
 * null where it is no real date.
 */
export function readDate(text: string): CalendarDate | null {
  const plain = plainForm(trimBlank(text)).replace(/\s+/g, '').replace(/[—–]+/g, '-');
  const match =
    written.exec(plain) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [year, month, day] = [1, 2, 3].map((at) => numberOf(match[at] ?? '')) as [
    number,
    number,
    number,
  ];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days ? { year, month, day } : null;
}

/** 2027年1月12日, without zero padding, as GB/T 9704 prints it. */
export function printedDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}
