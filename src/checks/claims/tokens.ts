import { characterAt, charactersOf } from '../../text/characters';
import { numberAt } from './numbers';
import { isShortFor } from './own-names';
import { phraseAt } from './phrases';
import type { Reader, Token } from './token';

const token = (kind: Token['kind'], text: string, start: number): Token => ({
  kind,
  text,
  start,
  end: start + text.length,
});

function wordAt(
  text: string,
  at: number,
  { vocabulary, own }: Reader,
  until?: number,
): Token | null {
  const name = own.longestAt(text, at, until);
  if (name !== null) return token('own', name, at);
  const word = vocabulary.longestAt(text, at, until);
  if (!word) return null;
  const { tag, lines, ends } = word;
  const said = token(tag, word.text, at);
  if (!lines && !ends) return said;
  return { ...said, ...(lines ? { lines } : {}), ...(ends ? { ends } : {}) };
}

const office = /[局厅委办]/g;
function shortNameFrom(text: string, at: number, from: number, field: string): Token | null {
  if (characterAt(text, from) !== characterAt(field, 0)) return null;
  office.lastIndex = from + 2;
  const end = office.exec(text)?.index ?? -1;
  const isShort =
    end > from && end - from <= field.length && isShortFor(text.slice(from, end), field);
  return isShort ? token('own', text.slice(at, end + 1), at) : null;
}

/** 县卫健局 or 卫健局, said by the 云岭县卫生健康局: its own short name; 市卫健局 is another. */
function shortNameAt(text: string, at: number, { field = '', level = '' }: Reader): Token | null {
  if (field === '') return null;
  const isOfLevel = level !== '' && characterAt(text, at) === level;
  const ofLevel = isOfLevel ? shortNameFrom(text, at, at + 1, field) : null;
  const isFirst = characterAt(text, at) === characterAt(field, 0);
  if (ofLevel || !isFirst || /[省市县区州旗]/.test(text.charAt(at - 1))) return ofLevel;
  return shortNameFrom(text, at, at, field);
}

/** 水行政处罚, said by the 水利局: all of its own. */
function fieldAt(text: string, at: number, { field = '' }: Reader): Token | null {
  if (field === '' || !field.includes(characterAt(text, at))) return null;
  const end = text.indexOf('行政', at);
  // Without the bounds the rest of a paragraph would be looked at, or nothing at all.
  const isShort = end > at && end - at <= field.length && isShortFor(text.slice(at, end), field);
  return isShort && /^行政(?:许可|处罚|强制)/.test(text.slice(end, end + 4))
    ? token('filler', text.slice(at, end), at)
    : null;
}

/** 1.收到12件；2.办结11件: the number of an entry, which says nothing; 自然人：1、企业：2 has numbers. */
const numbering =
  /(?:\d{1,2}\.|(?:\d{1,2}|[一二三四五六七八九十]{1,2})、)(?![\d一二三四五六七八九十])/y;
const numberingStarts = charactersOf('0123456789一二三四五六七八九十');
function numberingAt(text: string, at: number): Token | null {
  if (!numberingStarts.has(text.charCodeAt(at))) return null;
  const before = text.charAt(at - 1);
  if (at > 0 && !'。；：'.includes(before)) return null;
  numbering.lastIndex = at;
  const [words] = numbering.exec(text) ?? [];
  const isNumber = words === undefined || (before === '：' && words.endsWith('、'));
  return isNumber ? null : token('filler', words, at);
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
    const better =
      token.kind === 'plain' ? cutBefore(text, tokens[tokens.length - 1], reader) : null;
    if (better) tokens.splice(-1, 1, ...better);
    else tokens.push(token);
    at = tokens[tokens.length - 1]?.end ?? token.end;
  }
  return tokens;
}

/** 在办|结 leaves a character that is no word, 在|办结 leaves none: the longest word is not always the one meant. */
function cutBefore(text: string, long: Token | undefined, reader: Reader): [Token, Token] | null {
  if (!long || long.kind === 'plain' || long.value !== undefined) return null;
  for (let at = long.end - 1; at > long.start; at -= 1) {
    const second = wordAt(text, at, reader);
    if (!second || second.end <= long.end) continue;
    const first = [wordAt(text, long.start, reader, at), phraseAt(text, long.start, reader)].find(
      (each) => each?.end === at,
    );
    if (first) return [first, second];
  }
  return null;
}

function tokenAt(text: string, at: number, reader: Reader): Token {
  const code = text.charCodeAt(at);
  if (marks.has(code)) return token('mark', characterAt(text, at), at);
  const entry = numberingAt(text, at);
  if (entry) return entry;
  // 申请12件/办结11件 lists as a comma does.
  if (strokes.has(code) && units.has(text.charCodeAt(at - 1))) return token('mark', '，', at);
  const byRule =
    fieldAt(text, at, reader) ?? shortNameAt(text, at, reader) ?? phraseAt(text, at, reader);
  const word = wordAt(text, at, reader);
  // 年度工作考核 is longer than 年度: the longer reading is the one meant.
  const best = byRule && word && word.end > byRule.end ? word : (byRule ?? word);
  const number = numberAt(text, at);
  if (
    number &&
    !(best && (best.end > number.end || number.kind === 'plain' || best.kind === 'all'))
  )
    return number;
  return best ?? token('plain', characterAt(text, at), at);
}
