import type { Token } from './token';
import { has } from './words';

const leading: readonly Token['kind'][] = ['among', 'filler', 'period', 'own', 'total', 'and'];
const named: readonly Token['kind'][] = ['filler', 'requests', 'bare'];

/** Whether nothing that a share could be of stands between it and the mark before. */
function isLeading(tokens: readonly Token[], share: number): boolean {
  // 占比40%的申请（8件）
  const from = tokens[share - 1]?.kind === 'share' ? share - 1 : share;
  for (let at = from - 1; at >= 0; at -= 1) {
    const { kind } = tokens[at] as Token;
    if (kind === 'mark') return true;
    if (!leading.includes(kind)) return false;
  }
  return true;
}

/** Where the bracket opens that holds the number of this share; -1 where there is none. */
function bracketOf(tokens: readonly Token[], share: number): number {
  let at = share + 1;
  while (has(tokens.slice(at, at + 1), ...named)) at += 1;
  const isNumber =
    tokens[at]?.text === '（' && tokens[at + 1]?.kind === 'count' && tokens[at + 2]?.text === '）';
  const next = tokens[at + 3];
  // 自然人（12件）占80%，法人占20%（3件）。: what it is of stands before.
  return isNumber && next && next.kind !== 'mark' && isLeading(tokens, share) ? at : -1;
}

/** 有5件（占25%）不予公开: where the bracket ends that only gives the share of a number; -1 for any other. */
function remarkOf(tokens: readonly Token[], number: number): number {
  if (tokens[number]?.kind !== 'count' || tokens[number + 1]?.text !== '（') return -1;
  let at = number + 2;
  while (has(tokens.slice(at, at + 1), 'filler', 'share')) at += 1;
  const isRemark = tokens[at]?.kind === 'percent' && tokens[at + 1]?.text === '）';
  const [next, after] = [tokens[at + 2], tokens[at + 3]];
  const isTold = next?.lines?.table === 'requests' && after?.kind === 'mark';
  return isRemark && isTold && isLeading(tokens, number) ? at + 1 : -1;
}

/** 80%的申请（16件）予以公开: read as 80%，16件申请予以公开. */
export function withSharesAhead(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'percent')) return tokens;
  const ordered: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    ordered.push(token);
    const remark = remarkOf(tokens, at);
    const told = tokens[remark + 1];
    if (remark > 0 && told) {
      ordered.push(told, ...tokens.slice(at + 1, remark + 1));
      at = remark + 1;
      continue;
    }
    const open = token.kind === 'percent' ? bracketOf(tokens, at) : -1;
    const number = tokens[open + 1];
    if (open < 0 || !number) continue;
    ordered.push({ ...number, hasShare: true }, ...tokens.slice(at + 1, open));
    at = open + 2;
  }
  return ordered;
}
