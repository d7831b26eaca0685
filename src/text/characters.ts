/**
 * A set of characters asked by code: taking a Chinese character out of a text makes a new string
 * each time, which shows where every character is asked.
 */
export const charactersOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (each) => each.charCodeAt(0)));

const made = new Map<number, string>();

/** The character at this place, the same string wherever it stands. */
export function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const known = made.get(code);
  if (known !== undefined) return known;
  const character = text.charAt(at);
  made.set(code, character);
  return character;
}
