export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９．／－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** 2027-01-12, 2027年1月12日, 2027.1.12, 2027/1/12, 20270112; null where it is no real date. */
export function readDate(text: string): CalendarDate | null {
  const match =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(toHalfWidth(text.trim())) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(toHalfWidth(text.trim()));
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days ? { year, month, day } : null;
}

/** 2027年1月12日, without zero padding, as GB/T 9704 prints it. */
export function printedDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}
