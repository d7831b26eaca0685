import type { Token } from './token';

export const isNumber = ({ kind }: Token): boolean => kind === 'count' || kind === 'percent';

/** 7件申请有6件…: the second are some of the first. */
const isOfThese = ([head, link, ...others]: readonly Token[]): boolean =>
  head !== undefined &&
  ['requests', 'bare'].includes(head.kind) &&
  /^(?:有|中有|中|里|里有)$/.test(link?.text ?? '') &&
  others.every(({ text }) => /^(?:有|已|已有)$/.test(text));
export const asPart = (left: readonly Token[]): readonly Token[] =>
  isOfThese(left)
    ? left.flatMap((token, at) => (at === 1 ? [{ ...token, text: '中' }] : at === 0 ? [] : [token]))
    : left;

/** 11件作出不予公开、无法提供等处理: a list of names without a number of their own. */
function goesOn(tokens: readonly Token[], comma: number): boolean {
  const end = tokens.findIndex(
    (token, at) => at > comma && (token.kind === 'mark' || isNumber(token)),
  );
  const rest = tokens.slice(comma + 1, end < 0 ? tokens.length : end);
  const isLast = end < 0 || tokens[end]?.kind === 'mark';
  return isLast && rest.some(({ lines }) => lines?.table === 'requests' && lines.axis === 'row');
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
