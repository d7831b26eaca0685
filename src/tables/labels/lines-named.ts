import type { KnownLine } from './known-table';
import { squash, withoutExcluded, withoutMark } from './squash';

export const longestLabel = 200;

const joins = /[、,;/+&()]|以及|及其?|和|与|或|连同|包?含|包括/;
/** What a bracket may add to its line; without these words it only explains the line. */
const adding = /含|包括|连同|合并|^[及和与并加、]/;
const bracketed = /\(([^()]*)(?:\)|$)/g;
/** Words that stand in many labels and name no line. */
const empty = /申请|信息|公开|数量|情况|决定/g;

/** 强制 for 行政强制, 纠正 for 结果纠正. */
function isShortened(part: string, { name }: KnownLine): boolean {
  return part.length > 1 && name.endsWith(part) && part.replace(empty, '').length > 1;
}

/**
 * The ids of all lines of which a label that is none of the printed ones says the name, as 行政处罚、行政强制 or
 * 行政处罚(含行政强制); lines it leaves out (除…外, 不含…) are not among them.
 */
export function linesNamed(lines: readonly KnownLine[], text: string): string[] {
  const said = withoutExcluded(withoutMark(squash(text)));
  const whole = said.replace(bracketed, (bracket: string, inner: string) =>
    adding.test(inner) ? bracket : '',
  );
  const parts = said.split(joins);
  const told = [whole, ...whole.split(joins)];
  const isNamed = (line: KnownLine): boolean =>
    told.some((part) => line.knownAs?.test(part)) ||
    parts.some((part) => part === line.name || part === line.bare || isShortened(part, line));
  return [...new Set(lines.filter(isNamed).map(({ id }) => id))];
}

/** The lines a label names where it names more than one and is the printed label of none. */
export function severalNamed(lines: readonly KnownLine[], text: string): string[] {
  const squashed = squash(text);
  const bare = withoutMark(squashed);
  const isPrinted = (line: KnownLine) => line.bare === bare || line.path.includes(squashed);
  if (text === '' || text.length > longestLabel || lines.some(isPrinted)) return [];
  const named = linesNamed(lines, text);
  return named.length > 1 ? named : [];
}
