import { characterAt, charactersOf } from '../../text/characters';
import { numberAt } from './numbers';
import { phraseAt } from './phrases';
import type { Reader, Token } from './token';

const token = (kind: Token['kind'], text: string, start: number): Token => ({
  kind,
  text,
  start,
  end: start + text.length,
});

function wordAt(text: string, at: number, { vocabulary, own }: Reader): Token | null {
  const name = own.longestAt(text, at);
  if (name !== null) return token('own', name, at);
  const word = vocabulary.longestAt(text, at);
  if (!word) return null;
  const { tag, lines, ends } = word;
  const said = token(tag, word.text, at);
  if (!lines && !ends) return said;
  return { ...said, ...(lines ? { lines } : {}), ...(ends ? { ends } : {}) };
}

const marks = charactersOf('，。；：（）！？');
const strokes = charactersOf('/|');
const units = charactersOf('件份次%');

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
  const code = text.charCodeAt(at);
  if (marks.has(code)) return token('mark', characterAt(text, at), at);
  // 申请12件/办结11件 lists as a comma does.
  if (strokes.has(code) && units.has(text.charCodeAt(at - 1))) return token('mark', '，', at);
  const byRule = phraseAt(text, at, reader);
  const word = wordAt(text, at, reader);
  // 年度工作考核 is longer than 年度: the longer reading is the one meant.
  const best = byRule && word && word.end > byRule.end ? word : (byRule ?? word);
  const number = numberAt(text, at);
  if (number && !(best && (best.end > number.end || number.kind === 'plain'))) return number;
  return best ?? token('plain', characterAt(text, at), at);
}
