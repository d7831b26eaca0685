const two = (number: number): string => String(number).padStart(2, '0');

/** 2027年1月12日 */
export const printedDay = (at: Date): string =>
  `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;

/** 14:32 */
export const printedClock = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** 2027年1月12日 14:32 */
export const printedTime = (at: Date): string => `${printedDay(at)} ${printedClock(at)}`;
