import type { Outcome, Problem } from './check';

/** The problems found; where a part of what is added up is blank, that is not checked. */
export function unlessBlank(
  problems: readonly Problem[],
  blanks: readonly string[],
  unit: '列' | '行',
): Outcome {
  if (blanks.length === 0) return problems;
  const named = Array.from(new Set(blanks)).map((label) => `“${label}”`);
  return { problems, notChecked: `${named.join('、')}${unit}有未填的格` };
}
