import type { BalanceColumn } from '../../calc/balance';
import { type Address, cellAt } from '../../template/cells';
import type { CheckInput } from '../check';
import { lastYearOf } from '../years/comparable';

/** A cell that may be what is wrong in a column, with the figure that would settle it. */
export interface Suspect {
  readonly address: Address;
  readonly right: number;
}

/** 12 → 21: two neighbouring digits changed places; nobody types 01 for 10. */
export function swappedDigits(value: number): number[] {
  const digits = String(value);
  return Array.from(digits.slice(1), (digit, at) => {
    const [before, after] = [digits.slice(0, at), digits.slice(at + 2)];
    return `${before}${digit}${digits.charAt(at)}${after}`;
  })
    .filter((swapped) => !swapped.startsWith('0'))
    .map(Number);
}

/** 12 → 112, 12 → 13: one key too many, too few or beside the right one, in figures long enough to tell. */
function isOneKeyOff(one: number, other: number): boolean {
  const texts = [String(one), String(other)] as const;
  const [short, long] = one < other ? texts : [texts[1], texts[0]];
  if (short.length < 2) return false;
  let at = 0;
  while (short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return short.slice(at) === rest || short.slice(at + 1) === rest;
}

/** The typed cells that make up a side; a derived cell stands for its parts. */
export function inputsOf({ edition }: CheckInput, side: readonly Address[]): Address[] {
  return side.flatMap((address) => {
    const parts = cellAt(edition, address)?.parts ?? [];
    return parts.length > 0 ? parts : [address];
  });
}

const most = 2;

/**
 * The cells most likely wrong in a column whose left side exceeds the right by `gap`, the likeliest first. The
 * remainder row is not among them: it can always be made to fit, which hides the mistake. Nor is what stands alone
 * against nothing: either side may be what was forgotten, and in which row nobody can tell.
 */
export function suspectsOf(input: CheckInput, column: BalanceColumn, gap: number): Suspect[] {
  if (column.column.line.kind !== 'input') return [];
  const number = (address: Address): number => input.figures.number(address) ?? 0;
  const handedOn = lastYearOf(input)?.figures;
  const rate = (address: Address, value: number, fitting: number, isAlone: boolean): number => {
    const before = address.replace('/carriedOver/', '/carriedForward/');
    if (before !== address && handedOn?.has(before) && handedOn.number(before) === fitting)
      return 4;
    if (swappedDigits(value).includes(fitting)) return 3;
    if (isOneKeyOff(value, fitting)) return 2;
    return isAlone && fitting > 0 ? 1 : 0;
  };
  return [
    { cells: inputsOf(input, column.left), change: -gap },
    { cells: inputsOf(input, column.right), change: gap },
  ]
    .flatMap(({ cells, change }) => {
      const filled = cells.filter((address) => number(address) > 0);
      return cells.flatMap((address) => {
        const value = number(address);
        const fitting = value + change;
        const isAlone = filled.length === 1 && filled[0] === address;
        const score = fitting < 0 ? 0 : rate(address, value, fitting, isAlone);
        return score === 0 || address === column.remainder
          ? []
          : [{ address, right: fitting, score }];
      });
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ address, right: fitting }) => ({ address, right: fitting }));
}
