const two = (number: number): string => String(number).padStart(2, '0');

/** 2027年1月12日 14:32. */
export function printedTime(at: Date): string {
  return (
    `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ` +
    `${two(at.getHours())}:${two(at.getMinutes())}`
  );
}
