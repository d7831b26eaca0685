import type { Token } from './token';

export const isNumber = ({ kind }: Token): boolean => kind === 'count' || kind === 'percent';

const ofThem = new Set<string | undefined>(['有', '中有', '中', '里', '里有']);
const having = new Set(['有', '已', '已有']);
/** 7件申请有6件…: the second are some of the first. */
const isOfThese = ([head, link, ...others]: readonly Token[]): boolean =>
  head !== undefined &&
  ['requests', 'bare', 'info', 'other', 'weak'].includes(head.kind) &&
  ofThem.has(link?.text) &&
  others.every(({ text }) => having.has(text));
export const asPart = (left: readonly Token[]): readonly Token[] =>
  isOfThese(left)
    ? left.slice(1).map((token, at) => (at === 0 ? { ...token, text: '中' } : token))
    : left;

/** 11件作出不予公开、无法提供等处理: a list of names without a number of their own. */
function goesOn(tokens: readonly Token[], comma: number): boolean {
  let isNamed = false;
  for (const token of tokens.slice(comma + 1)) {
    if (isNumber(token)) return false;
    if (token.kind === 'mark') break;
    isNamed ||= token.lines?.table === 'requests' && token.lines.axis === 'row';
  }
  return isNamed;
}

/** 12件、5件分别为自然人、商业企业: names in the order of the numbers before them. */
export const isInOrder = ({ text }: Token): boolean => /^(?:分别|依次)/.test(text);

/** What stands behind a number, up to the next mark, where no other number comes first. */
export function rightOf(tokens: readonly Token[], at: number): Token[] {
  const right: Token[] = [];
  const isNames = tokens.slice(at + 1, at + 2).some(isInOrder);
  for (let next = at + 1; ; next += 1) {
    const token = tokens[next];
    if (!token || token.kind === 'mark') return right;
    if (token.text === '、' && !isNames && !goesOn(tokens, next)) return right;
    if (isNumber(token)) return isOfThese(right) ? right : [];
    right.push(token);
  }
}
