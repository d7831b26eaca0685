import { rowOf } from './about';
import type { Denial } from './claim';
import type { State, Walk } from './context';
import type { Clause } from './items';
import { type About, subjectOf } from './subjects';
import type { Token } from './token';
import { has, linesOf, spanOf } from './words';

/** Where what a clause says stands. */
export const placed = ({ sentence, index, depth }: Clause) => ({ sentence, clause: index, depth });

const joining = new Set(['、', '也', '亦', '又', '且']);
/** 一件申请也没有收到: one denial. */
const isSingle = ({ text }: Token): boolean => /^一[件起例宗次封份]$/.test(text);
/** 未收到申请、未发生复议, 没有制定也没有废止 are two: a list is cut before each word that denies. */
function denyingParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let isJoined = false;
  for (const token of tokens) {
    if (joining.has(token.text)) isJoined = true;
    const isDenying = token.kind === 'neg' || token.text === '零';
    if (isJoined && isDenying && !parts[parts.length - 1]?.some(isSingle)) parts.push([]);
    parts[parts.length - 1]?.push(token);
    if (token.kind !== 'filler' && !joining.has(token.text)) isJoined = false;
  }
  return parts;
}

const isRow = ({ lines }: Token): boolean => lines?.table === 'proactive' && lines.axis === 'row';
const isColumn = ({ lines }: Token): boolean =>
  lines?.table === 'proactive' && lines.axis === 'column';

/** 没有制定也没有废止规范性文件, 没有制定规范性文件，也没有废止: the noun is said once for both. */
function withNoun(part: readonly Token[], clause: Clause, walk: Walk): readonly Token[] {
  const isBare = part.some(isColumn) && part.every((token) => isColumn(token) || !token.lines);
  if (!isBare || has(part, 'plain', 'requests', 'bare', 'info', 'weak')) return part;
  const next = walk.clauses[clause.index + 1];
  const isPair = next?.sentence === clause.sentence && joining.has(next.tokens[0]?.text ?? '');
  const last = walk.spoken?.sentence === clause.sentence ? walk.spoken.tokens : [];
  const beside = [clause.tokens, last, isPair ? next.tokens : []];
  return [...part, ...(beside.find((each) => each.some(isRow)) ?? []).filter(isRow)];
}

/** 未制定或废止: neither. */
function ofEachColumn(words: readonly Token[]): (readonly Token[])[] {
  const columns = words.filter(isColumn);
  return columns.length < 2
    ? [words]
    : columns.map((one) => words.filter((token) => !isColumn(token) || token === one));
}

const courts = ['litigationDirect', 'litigationAfterReconsideration'];
/** 未发生行政应诉案件: of no kind, so none over information either. */
function asLawsuit(token: Token, at: number, part: readonly Token[]): Token {
  const isCase = token.text === '行政应诉' || part[at + 1]?.kind === 'weak';
  return token.kind === 'defence' && isCase
    ? { ...token, kind: 'line', lines: { table: 'disputes', axis: 'row', ids: courts } }
    : token;
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

/** 连续两年未收到: nor in the year before. */
const isOfYearBefore = ({ text }: Token): boolean => /^连续[两二三四五2-5]年$/.test(text);

/** What one part of a clause denies. */
function denialsIn(part: readonly Token[], clause: Clause, state: State): Denial[] {
  const denying = part.filter(({ kind }) => kind === 'neg' || kind === 'zero');
  // 未对任何申请收取信息处理费: no fees, not no requests.
  if (denying.length !== 1 || (has(part, 'fee') && has(part, 'requests', 'bare'))) return [];
  // 上年未结转申请, 上年没有遗留未办结的申请: none of last year's came over.
  const isOver =
    has(part, 'carry', 'carriedForward') &&
    part.some(({ kind, when }) => kind === 'period' && when === 'last');
  const carried = isOver ? 'carriedOver' : 'carriedForward';
  const words = part
    .map(asLawsuit)
    .filter((token) => token !== denying[0] && token.kind !== 'all')
    .map((token): Token =>
      token.kind === 'carry' || (isOver && token.kind === 'carriedForward')
        ? { ...token, kind: carried }
        : token,
    );
  const named = words.some(
    ({ kind, lines }) =>
      lines !== undefined || ['requests', 'bare', 'carriedOver', 'carriedForward'].includes(kind),
  );
  return ofEachColumn(words).flatMap((each): Denial[] => {
    const subject = subjectOf(
      each.filter(({ kind }) => kind !== 'info'),
      { ...state, pending: [], informed: true, whole: null },
    );
    const isHandled = rowOf(subject.about) === 'handled' && !isWorkOfNothing(part, denying[0]);
    // 上年结转和结转下年度均为零: neither.
    const isBoth = has(words, 'carriedOver') && has(words, 'carriedForward');
    const about = isBoth ? bothWays : subject.about;
    if (!named || about === null || isHandled) return [];
    const own = part.filter((token) => clause.tokens.includes(token));
    const first = own.findIndex(({ kind }) => kind !== 'filler' && kind !== 'period');
    const told = { ...subject, about: ofApplicants(about, clause, state) };
    const said = { ...placed(clause), kind: 'denial', quote: spanOf(own.slice(first)) } as const;
    const isLong = told.when === 'own' && clause.tokens.some(isOfYearBefore);
    return [
      { ...said, subject: told },
      ...(isLong ? [{ ...said, subject: { ...told, when: 'last' as const } }] : []),
    ];
  });
}

/** A clause that says there was none. */
export function denialsOf(clause: Clause, walk: Walk, state: State): Denial[] {
  if (!has(clause.tokens, 'neg', 'zero')) return [];
  return denyingParts(deniedIn(clause)).flatMap((part) =>
    denialsIn(withNoun(part, clause, walk), clause, state),
  );
}
