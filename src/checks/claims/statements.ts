import type { All, Change, Count, Denial } from './claim';
import { has, lastCount, type State, type Walk } from './context';
import type { Clause } from './items';
import { type About, rowsNamed, subjectOf } from './subjects';
import type { Token } from './token';

const placed = ({ sentence, index, depth }: Clause) => ({ sentence, clause: index, depth });
const spanOf = (tokens: readonly Token[]): [number, number] => {
  const words = tokens.filter(({ text }) => text !== '、');
  return [words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0];
};

/** 未收到申请、未发生复议 are two: a list is cut before each word that denies. */
function denyingParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let afterComma: Token[] | null = null;
  for (const token of tokens) {
    if (token.text === '、') afterComma = [];
    const starts = afterComma !== null && token.kind === 'neg';
    if (starts) parts.push([]);
    parts[parts.length - 1]?.push(token);
    if (token.kind !== 'filler' && token.text !== '、') afterComma = null;
  }
  return parts;
}

/** A clause that says there was none. */
export function denialsOf(clause: Clause, state: State): Denial[] {
  if (clause.items.length > 0) return [];
  return denyingParts(clause.tokens).flatMap((part): Denial[] => {
    const denying = part.filter(({ kind }) => kind === 'neg' || kind === 'zero');
    if (denying.length !== 1) return [];
    const words = part
      .filter((token) => token !== denying[0] && token.kind !== 'all')
      .map((token): Token =>
        token.kind === 'carry' ? { ...token, kind: 'carriedForward' } : token,
      );
    const named = words.some(
      ({ kind, lines }) =>
        lines !== undefined || ['requests', 'bare', 'carriedOver', 'carriedForward'].includes(kind),
    );
    const subject = subjectOf(
      words.filter(({ kind }) => kind !== 'info'),
      { ...state, pending: [], informed: true, whole: null },
    );
    const isHandled = subject.about?.rows[0]?.[0] === 'handled';
    if (!named || subject.about === null || isHandled) return [];
    const first = part.findIndex(({ kind }) => kind !== 'filler' && kind !== 'period');
    return [{ ...placed(clause), kind: 'denial', subject, quote: spanOf(part.slice(first)) }];
  });
}

/** What 均… says all of it is: 办结, or the lines it names. */
function targetOf(words: readonly Token[]): About | null {
  const lines = words.find((token) => token.lines !== undefined)?.lines;
  if (lines) {
    const named = words.flatMap((token) =>
      token.lines?.table === lines.table && token.lines.axis === lines.axis
        ? [token.lines.ids]
        : [],
    );
    const ids = rowsNamed(named);
    return lines.axis === 'row'
      ? { table: lines.table, rows: [ids], columns: [] }
      : { table: lines.table, rows: [], columns: ids };
  }
  return has(words, 'handle') ? { table: 'requests', rows: [['handled']], columns: [] } : null;
}

/** The numbers that 均 stands for: those of the same sentence, or the last one said. */
function countedBefore(clause: Clause, walk: Walk): Count[] {
  const here = walk.counted.filter(
    ({ sentence, depth }) => sentence === clause.sentence && depth <= clause.depth,
  );
  if (here.length > 0) return here;
  const last = lastCount(walk, clause.depth, clause.sentence - 2);
  return last ? [last] : [];
}

const excluding: readonly Token['kind'][] = ['neg', 'carry'];

/** 均已办结, 均获维持. What the words before 均 name is the subject, else the numbers before. */
export function allOf(clause: Clause, walk: Walk, state: State): All[] {
  const { tokens } = clause;
  const at = tokens.map(({ kind }) => kind).lastIndexOf('all');
  if (at < 0 || has(tokens, ...excluding)) return [];
  const after = tokens.slice(at + 1);
  if (has(after, 'count', 'percent')) return [];
  const target = targetOf(after);
  if (target === null) return [];
  const before = tokens.slice(0, at);
  const words = [
    ...before,
    ...after.filter(({ kind }) => kind === 'requests' || kind === 'bare' || kind === 'other'),
  ];
  const named = has(
    words,
    'requests',
    'bare',
    'other',
    'carriedOver',
    'carriedForward',
    'plain',
    'narrow',
    'channel',
    'foreign',
    'org',
  );
  const subject = subjectOf(
    words.filter(({ kind }) => kind !== 'count'),
    { ...state, pending: [], whole: null },
  );
  const counted = clause.items.length > 0 ? [] : countedBefore(clause, walk);
  const own = walk.counted.filter((count) => count.clause === clause.index);
  if (named && own.length === 0 && subject.about === null) return [];
  const of = own.length > 0 ? own : named ? [] : counted;
  return [{ ...placed(clause), kind: 'all', subject, target, of, quote: spanOf(tokens.slice(at)) }];
}

/** 与去年持平 */
export function unchangedOf(clause: Clause, walk: Walk, state: State): Change[] {
  const { tokens } = clause;
  if (
    !has(tokens, 'same') ||
    has(tokens, 'neg') ||
    !tokens.some(({ kind, when }) => kind === 'compare' && when === 'last')
  )
    return [];
  const words = tokens.filter(({ kind }) => !['compare', 'same', 'count'].includes(kind));
  const named = subjectOf(words, state);
  const base = lastCount(walk, clause.depth, clause.sentence);
  const subject = named.about ? named : (base?.subject ?? named);
  return [
    {
      ...placed(clause),
      kind: 'change',
      subject,
      base,
      value: 0,
      decimals: 0,
      isPercent: false,
      exact: !/基本|大致|大体|略|几乎/.test(tokens.map(({ text }) => text).join('')),
      quote: spanOf(tokens),
    },
  ];
}
