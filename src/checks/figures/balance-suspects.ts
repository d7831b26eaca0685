import { type BalanceColumn, balanceSides } from '../../calc/balance';
import { type Address, cellAt } from '../../template/cells';
import type { CheckInput } from '../check';
import { lastYearOf } from '../years/comparable';

/** A cell that may be what is wrong in a column, with the figure that would settle it. */
export interface Suspect {
  readonly address: Address;
  readonly right: number;
}

/** 12 → 21: two neighbouring digits changed places. */
export function swappedDigits(value: number): number[] {
  const digits = String(value).split('');
  return digits.slice(1).map((digit, at) => {
    const swapped = [...digits];
    [swapped[at], swapped[at + 1]] = [digit, digits[at] ?? ''];
    return Number(swapped.join(''));
  });
}

/** 12 → 112, 12 → 13: one key too many, too few or beside the right one, in figures long enough to tell. */
function isOneKeyOff(one: number, other: number): boolean {
  const [short = '', long = ''] = [String(one), String(other)].sort((a, b) => a.length - b.length);
  if (short.length < 2 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
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
 * The cells most likely wrong in a column that does not balance, the likeliest first. The remainder
 * row is not among them: it can always be made to fit, which hides the mistake.
 */
export function suspectsOf(input: CheckInput, column: BalanceColumn): Suspect[] {
  const { left, right } = balanceSides(input.figures, column);
  if (left === null || right === null || column.column.line.kind !== 'input') return [];
  const handedOn = lastYearOf(input)?.figures;
  const rate = (address: Address, value: number, fitting: number, isAlone: boolean): number => {
    const before = address.replace('/carriedOver/', '/carriedForward/');
    if (before !== address && handedOn?.has(before) && handedOn.number(before) === fitting)
      return 4;
    if (swappedDigits(value).includes(fitting)) return 3;
    if (isOneKeyOff(value, fitting)) return 2;
    return isAlone ? 1 : 0;
  };
  return [
    { cells: inputsOf(input, column.left), change: right - left },
    { cells: inputsOf(input, column.right), change: left - right },
  ]
    .flatMap(({ cells, change }) => {
      const filled = cells.filter((address) => (input.figures.number(address) ?? 0) > 0);
      return cells.flatMap((address, at) => {
        const value = input.figures.number(address) ?? 0;
        const fitting = value + change;
        const isAlone =
          filled.length === 0 ? at === 0 : filled.length === 1 && filled[0] === address;
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
