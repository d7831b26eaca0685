import { rowOf } from './about';
import type { Denial } from './claim';
import type { State } from './context';
import type { Clause } from './items';
import { type About, subjectOf } from './subjects';
import type { Token } from './token';
import { has, linesOf, spanOf } from './words';

/** Where what a clause says stands. */
export const placed = ({ sentence, index, depth }: Clause) => ({ sentence, clause: index, depth });

/** 未收到申请、未发生复议 are two: a list is cut before each word that denies. */
function denyingParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let afterComma: Token[] | null = null;
  for (const token of tokens) {
    if (token.text === '、') afterComma = [];
    const starts = afterComma !== null && (token.kind === 'neg' || token.text === '零');
    if (starts) parts.push([]);
    parts[parts.length - 1]?.push(token);
    if (token.kind !== 'filler' && token.text !== '、') afterComma = null;
  }
  return parts;
}

/** 办理量为零, 办理情况：无: nothing came, so nothing was done. */
const isWorkOfNothing = (part: readonly Token[], denying: Token | undefined): boolean =>
  (denying?.kind === 'zero' || denying === part[part.length - 1]) &&
  has(part, 'work') &&
  !has(part, 'handle');

/** 24件申请无一结转下年: behind a number only what is carried forward is denied. */
function deniedIn({ tokens, items }: Clause): readonly Token[] {
  const last = items[items.length - 1];
  if (!last) return tokens;
  const at = last.right.findIndex(({ kind }) => kind === 'neg');
  const denied = last.right.slice(at + 1, at + 2);
  const isOutcome = linesOf(denied, 'requests', 'row').length > 0;
  return isOutcome || has(denied, 'carriedForward', 'carry') ? last.right : [];
}

/** 企业申请7件，无结转: none of theirs, where the sentence has counted theirs last. */
const ofApplicants = (about: About, { tokens }: Clause, { counted, last }: State): About =>
  counted &&
  about.table === 'requests' &&
  last?.about?.table === 'requests' &&
  !has(tokens, 'requests', 'bare')
    ? { ...about, columns: about.columns.length > 0 ? about.columns : last.about.columns }
    : about;

const bothWays: About = {
  table: 'requests',
  rows: [['carriedOver', 'carriedForward']],
  columns: [],
};

/** A clause that says there was none. */
export function denialsOf(clause: Clause, state: State): Denial[] {
  if (!has(clause.tokens, 'neg', 'zero')) return [];
  return denyingParts(deniedIn(clause)).flatMap((part): Denial[] => {
    const denying = part.filter(({ kind }) => kind === 'neg' || kind === 'zero');
    // 未对任何申请收取信息处理费: no fees, not no requests.
    if (denying.length !== 1 || (has(part, 'fee') && has(part, 'requests', 'bare'))) return [];
    // 上年未结转申请: none of last year's came over.
    const isOver =
      has(part, 'carry') && part.some(({ kind, when }) => kind === 'period' && when === 'last');
    const carried = isOver ? 'carriedOver' : 'carriedForward';
    const words = part
      .filter((token) => token !== denying[0] && token.kind !== 'all')
      .filter(({ kind }) => !isOver || kind !== 'period')
      .map((token): Token => (token.kind === 'carry' ? { ...token, kind: carried } : token));
    const named = words.some(
      ({ kind, lines }) =>
        lines !== undefined || ['requests', 'bare', 'carriedOver', 'carriedForward'].includes(kind),
    );
    const subject = subjectOf(
      words.filter(({ kind }) => kind !== 'info'),
      { ...state, pending: [], informed: true, whole: null },
    );
    const isHandled = rowOf(subject.about) === 'handled' && !isWorkOfNothing(part, denying[0]);
    // 上年结转和结转下年度均为零: neither.
    const isBoth = has(words, 'carriedOver') && has(words, 'carriedForward');
    const about = isBoth ? bothWays : subject.about;
    if (!named || about === null || isHandled) return [];
    const first = part.findIndex(({ kind }) => kind !== 'filler' && kind !== 'period');
    const told = { ...subject, about: ofApplicants(about, clause, state) };
    return [{ ...placed(clause), kind: 'denial', subject: told, quote: spanOf(part.slice(first)) }];
  });
}
