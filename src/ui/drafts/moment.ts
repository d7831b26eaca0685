const two = (number: number): string => String(number).padStart(2, '0');

/** 2026年11月22日 9:05 */
export function moment(milliseconds: number): string {
  const at = new Date(milliseconds);
  return (
    `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ` +
    `${two(at.getHours())}:${two(at.getMinutes())}`
  );
}
