import { memoizeFor } from '../../text/memoize';
import type { Item } from './items';
import type { Token } from './token';

/** The words of tokens as they stand in the text, without what stands between them. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** 均为自然人, 均系信访: words that say what something is. */
export const copulas = new Set<string | undefined>(['为', '属', '属于', '系', '是']);

// A loop: this is asked more often than anything else.
export function has(tokens: readonly Token[], ...kinds: readonly Token['kind'][]): boolean {
  for (const { kind } of tokens) if (kinds.includes(kind)) return true;
  return false;
}
export function linesOf(tokens: readonly Token[], table: string, axis: 'row' | 'column') {
  const sets: (readonly string[])[] = [];
  for (const { lines } of tokens)
    if (lines?.table === table && lines.axis === axis) sets.push(lines.ids);
  return sets;
}
/** 不予公开 and 属于国家秘密 name one row, 予以公开 and 部分公开 two. */
export function rowsNamed(sets: readonly (readonly string[])[]): string[] {
  const smallest = sets.filter((set) =>
    sets.every(
      (other) =>
        other === set || other.length >= set.length || !other.every((id) => set.includes(id)),
    ),
  );
  return Array.from(new Set(smallest.flat()));
}

const inside = new Set(['中', '之中', '当中', '里']);
/** 12件申请中: of what was named, some. */
export const isInside = (token: Token | undefined): boolean =>
  token !== undefined && inside.has(token.text);

const causes = new Set(['因', '因为', '由于']);
/** What follows tells why. */
export const isCause = ({ text }: Token): boolean => causes.has(text);

export const isTopicRow = ({ lines }: Token): boolean =>
  lines?.axis === 'row' && lines.table !== 'requests';
export const isTopic = (token: Token): boolean =>
  ['requests', 'bare', 'other', 'weak', 'info'].includes(token.kind) || isTopicRow(token);
/** 因行政处罚引起的: why, not what was counted. */
export const isReason = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lines }) => lines?.table === 'proactive') &&
  tokens.some(({ text }) => /^(?:引起|引发|导致)$/.test(text));
const isVerb = (token: Token): boolean =>
  [
    'receive',
    'handle',
    'work',
    'carriedOver',
    'carriedForward',
    'publish',
    'review',
    'sweep',
    'line',
  ].includes(token.kind);

const having = new Set(['有', '已', '已有', '共有', '就有']);
/** Behind 其中, or behind 申请中有, which names what the number is a part of. */
function startsAfter(left: readonly Token[]): number {
  let among = left.length - 1;
  while (among >= 0 && left[among]?.kind !== 'among') among -= 1;
  let at = left.length - 1;
  while (at > among && having.has(left[at]?.text ?? '')) at -= 1;
  const isOf = at > among && left[at]?.text === '中' && has(left.slice(0, at), 'requests', 'bare');
  return isOf ? at + 1 : among + 1;
}
const tells = (right: readonly Token[]): boolean =>
  !has(right, 'all', 'neg', 'plain') &&
  (has(right.slice(0, 1), 'carriedOver', 'carriedForward') ||
    (/^[由为系]$/.test(right[0]?.text ?? '') &&
      right.some(({ lines }) => lines?.table === 'requests')));

const names = (words: readonly Token[]): boolean =>
  words.some((token) => isTopic(token) || token.lines !== undefined);

/** 3件属于甲类、1件属于乙类: where numbers stand before what they count, 甲类 is none of the second's. */
export function withoutPrevious(left: readonly Token[], before: Item | undefined) {
  const isFirst = before && !names(before.left.slice(startsAfter(before.left)));
  const at = left.findIndex(({ text }) => text === '、');
  return isFirst && at > 0 && !isInside(left[0]) ? left.slice(at + 1) : left;
}

/** 4件且全部维持 says of all of them what follows. */
function beforeAll(right: readonly Token[]): readonly Token[] {
  const at = right.findIndex(({ kind }) => kind === 'all');
  const rest = right.slice(at);
  // 5件申请均处于催办之中: nothing that the form knows, said of all of them.
  if (at > 0 && has(rest, 'plain') && !rest.some(({ lines }) => lines)) return right.slice(0, at);
  return at > 0 && /^[且并而]/.test(right[at - 1]?.text ?? '') ? right.slice(0, at - 1) : right;
}

/** 制定4件规范性文件: what was made stands behind; 制定的4件规范性文件 were known before. */
const isMade = (own: readonly Token[], right: readonly Token[]): boolean =>
  linesOf(own, 'proactive', 'column').length > 0 &&
  !own.some(isTopic) &&
  own[own.length - 1]?.text !== '的' &&
  linesOf(right, 'proactive', 'row').length > 0;

/** The words that belong to a number: before it, and after it where something is missing. */
export const wordsOf = memoizeFor(({ left, right: all }: Item): readonly Token[] => {
  const right = beforeAll(all);
  const own = left.slice(startsAfter(left));
  const named = names(own);
  const rows = own.find(isTopicRow)?.lines;
  // 申请11件由自然人提出, 申请2件结转下年度: what is asked for first, what became of it behind.
  const isTold = !has(own, 'receive', 'handle', 'carriedOver', 'carriedForward', 'line', 'other');
  if (has(own, 'requests', 'bare') && isTold && tells(right)) return [...own, ...right];
  // 本年新收的2件尚在办理: some of what came in, as what it is at the end of the year.
  const next = right.find(({ kind }) => kind !== 'filler');
  if (next?.kind === 'carriedForward' && has(own, 'receive')) return [...own, ...right];
  if (!named) return own.some(isVerb) && !right.some(isTopic) ? own : [...own, ...right];
  if (isMade(own, right)) return [...own, ...right];
  const more =
    rows !== undefined &&
    right.some(({ lines }) => lines?.table === rows.table && lines.axis === 'column');
  return more && linesOf(own, rows.table, 'column').length === 0 ? [...own, ...right] : own;
});

export const spanOf = (tokens: readonly Token[]): [number, number] => {
  const words = tokens.filter(({ text }) => text !== '、');
  return [words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0];
};

/** 另有2件: more than what was counted before. */
export const saysMore = (words: readonly Token[]): boolean =>
  words.some(({ text }) => /^(?:另|另有|还有|也有|此外|另外)$/.test(text));
