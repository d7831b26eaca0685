import type { Count } from './claim';

/** Without the remainders of binary fractions: 2.8＋1.4＋1.2 is 5.4. */
export const exactly = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toFixed(6));
export const total = (parts: readonly Count[]): number =>
  exactly(parts.reduce((sum, { value }) => sum + value, 0));

/** 复议4起，3起维持、1起撤销；诉讼2起: what takes a part apart again is none of the list. */
export function withoutNested(parts: readonly Count[]): readonly Count[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  const end = rest.findIndex((_, at) => at > 0 && total(rest.slice(0, at + 1)) === first.value);
  return [first, ...withoutNested(rest.slice(end + 1))];
}
