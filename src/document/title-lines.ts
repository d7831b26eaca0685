/** 22 pt characters to a line of the type area, less one so that no line touches both margins. */
const longestLine = 19;

/** In full characters: Latin and digits are half as wide. */
export function textWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1),
    0,
  );
}

/** Places a name may break: after a unit of administration, never before its last two characters. */
function breaksOf(name: string): number[] {
  return Array.from(name.matchAll(/[省市州盟县区旗乡镇府会]/g), ({ index }) => index + 1).filter(
    (at) => at <= name.length - 2,
  );
}

/** A name too long for one line in two, as even as its words allow; the upper may be the shorter. */
function halves(name: string): string[] {
  const middle = name.length / 2;
  const [best] = breaksOf(name).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const at = best !== undefined && Math.abs(best - middle) <= name.length / 4 ? best : null;
  return at === null ? [name] : [name.slice(0, at), name.slice(at)];
}

/** The lines of a title broken at sense; what offers no such place is left to the page. */
export function brokenAtSense(lines: readonly string[]): string[] {
  return lines.flatMap((line) => (textWidth(line) > longestLine ? halves(line) : [line]));
}
