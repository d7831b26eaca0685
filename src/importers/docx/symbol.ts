import type { LeftOut } from '../source/left-out';

/** What Word's symbol fonts draw at places of the private area; boxes and ticks are all that reports use. */
const drawn: Readonly<Record<string, string>> = {
  F0A8: '□',
  F06F: '□',
  F0FE: '☑',
  F052: '☑',
  F0FC: '√',
  F0FB: '×',
  F06C: '●',
  F06E: '■',
  F0D8: '➢',
  F0E0: '→',
};

/** The character of a `w:sym`, by its code in hexadecimal; one nobody knows is told and marked. */
export function symbolOf(code: string, leftOut: LeftOut): string {
  const value = Number.parseInt(code, 16);
  if (value >= 32 && value < 0xe000) return String.fromCharCode(value);
  const known = drawn[code.toUpperCase()];
  if (known === undefined) leftOut.add('unknown', `符号 ${code.slice(0, 8)}`);
  return known ?? '〓';
}
