import type { Token } from './token';
import { isTopic } from './words';

/** Words that lead to a number: …定格在49件. */
const leading = new Set(['在', '于', '到', '至', '达', '达到']);
/** Words that pick some out of what was named: 申请中涉及征地的, 申请最多的一天. */
const picking = /[的中里者类最均峰单每首日周旬季次半其各]/;
/** What may stand in a predicate; any other word says which of them. */
const said: readonly Token['kind'][] = ['plain', 'filler', 'reach', 'total', 'receive'];

/** What is counted stands before the verb: an unknown verb between it and its number narrows nothing. */
export function withoutPredicate(left: readonly Token[]): readonly Token[] {
  if (!leading.has(left[left.length - 1]?.text ?? '')) return left;
  const isHead = (token: Token): boolean =>
    isTopic(token) || (token.lines !== undefined && token.lines.table !== 'requests');
  const head = left.length - 1 - [...left].reverse().findIndex(isHead);
  const tail = left.slice(head + 1);
  const isSaid =
    head < left.length &&
    tail.every(({ kind, text }) => said.includes(kind) && !picking.test(text));
  return isSaid ? left.filter(({ kind }, at) => at <= head || kind !== 'plain') : left;
}
