import { numberAt } from './numbers';
import { phraseAt } from './phrases';
import type { Reader, Token } from './token';

function wordAt(text: string, at: number, { vocabulary, own }: Reader): Token | null {
  const name = own.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
  if (name !== undefined) return { kind: 'own', text: name, start: at, end: at + name.length };
  const word = vocabulary.get(text.charAt(at))?.find((each) => text.startsWith(each.text, at));
  if (!word) return null;
  const { tag: kind, text: said, lines, ends } = word;
  const end = at + said.length;
  return {
    kind,
    text: said,
    start: at,
    end,
    ...(lines ? { lines } : {}),
    ...(ends ? { ends } : {}),
  };
}

const marks = '，。；：（）！？';
const units = '件份次%';

/** Every character of a flat text belongs to exactly one token. */
export function tokensOf(text: string, reader: Reader): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, reader);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, reader: Reader): Token {
  const char = text.charAt(at);
  if (marks.includes(char)) return { kind: 'mark', text: char, start: at, end: at + 1 };
  // 申请12件/办结11件 lists as a comma does.
  if ((char === '/' || char === '|') && units.includes(text.charAt(at - 1)))
    return { kind: 'mark', text: '，', start: at, end: at + 1 };
  const byRule = phraseAt(text, at, reader);
  const word = wordAt(text, at, reader);
  // 年度工作考核 is longer than 年度: the longer reading is the one meant.
  const best = byRule && word && word.end > byRule.end ? word : (byRule ?? word);
  const number = numberAt(text, at);
  if (number && !(best && (best.end > number.end || number.kind === 'plain'))) return number;
  return best ?? { kind: 'plain', text: char, start: at, end: at + 1 };
}
