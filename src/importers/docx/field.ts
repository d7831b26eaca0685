/** A complex field of Word between its marks; what stands before `separate` is its instruction. */
export interface OpenField {
  inCode: boolean;
  code: string;
  hasResult: boolean;
  /** Entries of a drop-down form field, and which is chosen. */
  readonly entries: string[];
  chosen: number;
}

export const openField = (): OpenField => ({
  inCode: true,
  code: '',
  hasResult: false,
  entries: [],
  chosen: 0,
});

/** Leads to another place, as the mark of a note does. */
export const isReference = ({ code }: OpenField): boolean =>
  /^\s*(?:HYPERLINK|NOTEREF|FTNREF|REF)\b/i.test(code);

/** Of a field that sets its text higher or lower: the mark of a note perhaps. */
export function shiftOf({ code }: OpenField): 'raised' | 'lowered' | null {
  if (!/^\s*EQ\b/i.test(code)) return null;
  const [, by] = /\\s\s*\\(up|do)/i.exec(code) ?? [];
  return by === undefined ? null : by.toLowerCase() === 'up' ? 'raised' : 'lowered';
}

/** Beyond it no formula of a report comes. */
const longestCode = 2_000;

const isRing = /^[○〇◯□△◇]$/;
/** ① for a number in a ring, which is never part of a figure before it. */
function ringed(text: string): string {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `（${text}）`;
}

/** Text of an EQ field from `at` on: of texts laid over one another the last, such as the base of a phonetic guide. */
function partOfEquation(
  code: string,
  start: number,
  inside: boolean,
): { text: string; end: number } {
  const texts: string[] = [];
  let text = '';
  let at = start;
  let command = '';
  while (at < code.length) {
    const letter = code.charAt(at);
    at += 1;
    if (letter === '\\') {
      const name = /^[a-z]+(?:\s*\d+)?/i.exec(code.slice(at, at + 20))?.[0] ?? '';
      if (command === '') command = name.toLowerCase();
      at += name.length;
    } else if (letter === '(') {
      const inner = partOfEquation(code, at, true);
      const parts = inner.text.split('␟');
      const laidOver = isRing.test(parts[0] ?? '')
        ? ringed(parts[1] ?? '')
        : parts[parts.length - 1];
      const said = command === 'o' ? laidOver : parts.join(command === 'f' ? '/' : '');
      text += said ?? '';
      at = inner.end;
      command = '';
    } else if (letter === ')' && inside) break;
    else if (/[,;，]/.test(letter) && inside) {
      texts.push(text.trim());
      text = '';
    } else text += letter;
  }
  return { text: [...texts, text.trim()].join('␟'), end: at };
}

/** What a field prints that keeps its result in its instruction; '' for all others. */
export function printedByCode({ code, hasResult, entries, chosen }: OpenField): string {
  if (/^\s*FORMDROPDOWN\b/.test(code)) return entries[chosen] ?? '';
  const equation = /^\s*EQ\s([^]*)$/i.exec(code.slice(0, longestCode))?.[1];
  if (hasResult || equation === undefined) return '';
  return partOfEquation(equation.replace(/\\\*\s*(?:"[^"]*"|\w+)/g, ''), 0, false).text.replace(
    /␟/g,
    '',
  );
}
