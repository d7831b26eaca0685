import type { Count } from './claim';

/** Without the remainders of binary fractions: 2.8＋1.4＋1.2 is 5.4. */
export const exactly = (value: number): number => Number(value.toFixed(6));
export const total = (parts: readonly Count[]): number =>
  exactly(parts.reduce((sum, { value }) => sum + value, 0));
