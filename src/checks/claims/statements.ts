import type { All, Change, Count, Denial } from './claim';
import { lastCount, type State, type Walk } from './context';
import { countedBefore, ofDecider, untold } from './counted-before';
import { placed } from './denials';
import type { Clause } from './items';
import { type About, type Subject, subjectOf } from './subjects';
import type { Token } from './token';
import { copulas, has, linesOf, rowsNamed, spanOf } from './words';

/** 行政诉讼2件，均已审结: none of them is pending. */
export function closedDisputes(clause: Clause, walk: Walk): Denial[] {
  const { tokens, items } = clause;
  const at = tokens.findIndex(({ kind }) => kind === 'all');
  if (at < 0 || items.length > 0 || has(tokens, 'neg', 'requests', 'bare')) return [];
  if (!tokens.slice(at + 1).some(({ text }) => /^(?:审结|办结|结案)$/.test(text))) return [];
  const before = countedBefore(clause, walk);
  const about = before[before.length - 1]?.subject.about;
  const [base] = before;
  if (!base || about?.table !== 'disputes' || about.columns.length > 0) return [];
  const subject = { ...base.subject, about: { ...about, columns: ['pending'] } };
  return [{ ...placed(clause), kind: 'denial', subject, quote: spanOf(tokens.slice(at)) }];
}

/** What 均… says all of it is: 办结, or the lines it names. */
function targetOf(words: readonly Token[]): About | null {
  const lines = words.find((token) => token.lines !== undefined)?.lines;
  // 均在印发后5日内公开 tells nothing of all in table two.
  if (lines?.table === 'proactive') return null;
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
  // 均胜诉: none was corrected.
  if (words.some(({ text }) => text === '胜诉'))
    return { table: 'disputes', rows: [], columns: ['upheld', 'otherOutcome'] };
  return has(words, 'handle') ? { table: 'requests', rows: [['handled']], columns: [] } : null;
}

const excluding: readonly Token['kind'][] = ['neg', 'carry'];

const rated: readonly Token['kind'][] = ['requests', 'filler', 'period', 'own'];

/** 办结率100% says 均已办结; of those that were due only, where any word narrows it. */
function wholeRateOf(clause: Clause, walk: Walk, state: State): All[] {
  const { tokens, items } = clause;
  const at = tokens.findIndex(({ kind }) => kind === 'rate');
  // 受理的11件申请办结率为100%: what is counted before it is all of which it speaks.
  const rates = items.filter(({ number }) => number.kind === 'percent');
  const [only] = rates;
  const isLast = only !== undefined && only === items[items.length - 1];
  if (at < 0 || rates.length !== 1 || !isLast || only.number.value !== 100) return [];
  // 政府信息公开申请办结率达100%, with nothing counted before.
  const named = tokens.slice(0, at);
  const words = named.every(({ kind }) => rated.includes(kind)) ? named : [];
  const subject = subjectOf(words, { ...state, pending: [], whole: null });
  return [
    {
      ...placed(clause),
      kind: 'all',
      subject,
      target: { table: 'requests', rows: [['handled']], columns: [] },
      of: countedBefore(clause, walk),
      isOfDue: has(tokens, 'timely', 'plain', 'due', 'narrow'),
      isRate: true,
      quote: spanOf(tokens.slice(at)),
    },
  ];
}

/** 尚未审结 */
function columnsNamed(tokens: readonly Token[]): About | null {
  const lines = tokens.find(({ lines: named }) => named?.axis === 'column')?.lines;
  return lines?.table === 'disputes' ? { table: lines.table, rows: [], columns: lines.ids } : null;
}
/** 行政诉讼1件（复议后起诉）: which of the kinds of lawsuits it was, where only one is named. */
function kindNamed(tokens: readonly Token[], rows: readonly string[]): About | null {
  const [kind = [], ...others] = linesOf(tokens, 'disputes', 'row');
  const isKind =
    kind.length > 0 && kind.length < rows.length && kind.every((id) => rows.includes(id));
  return isKind && others.length === 0 ? { table: 'disputes', rows: [kind], columns: [] } : null;
}

/** 行政复议1件，尚未审结: a clause without number on the only one of the clause before. */
function outcomeOfLast(clause: Clause, walk: Walk): All[] {
  const { tokens, items } = clause;
  if (items.length > 0 || walk.counted.length === 0) return [];
  if (has(tokens, 'neg', 'all', 'plain', 'among')) return [];
  // 一审维持，原告上诉: it goes on.
  if (tokens.some(({ text }) => text === '一审')) return [];
  const before = walk.counted.filter((count) => count.clause === clause.index - 1);
  const isInBrackets = clause.after === '（';
  const base = before[before.length - 1];
  if (!base || base.isPart || (before.length > 1 && !isInBrackets)) return [];
  const { about } = base.subject;
  const isOfDisputes = about?.table === 'disputes' && about.columns.length === 0;
  if (!isOfDisputes || base.depth + (isInBrackets ? 1 : 0) !== clause.depth) return [];
  const target = columnsNamed(tokens) ?? kindNamed(tokens, about.rows[0] ?? []);
  if (!target) return [];
  return [
    {
      ...placed(clause),
      kind: 'all',
      subject: base.subject,
      target,
      of: [base],
      isOfDue: false,
      quote: spanOf(tokens),
    },
  ];
}

/** Where a clause speaks of all; 全部公开 is one word of the form. */
function everyAt(tokens: readonly Token[]): number {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'all' || (token?.lines && token.text.startsWith('全部'))) return at;
  }
  return -1;
}

/** 均为申请人撤回或逾期不补正: some the one, some the other, of which the form must know both. */
function isKnownChoice(words: readonly Token[]): boolean {
  const at = words.findIndex(({ text }) => /^或者?$/.test(text));
  if (at < 0) return true;
  const sides = [words.slice(0, at), words.slice(at + 1)];
  return sides.every((side) => side.some(({ lines }) => lines) && !has(side, 'plain', 'narrow'));
}

/** 不予处理3件，均为信访事项: of what was not processed. */
const petitions: About = { table: 'requests', rows: [['declinedPetition']], columns: [] };
const namesPetitions = ([verb, noun]: readonly Token[]): boolean =>
  copulas.has(verb?.text) && noun?.text === '信访';
const areNotProcessed = (of: readonly Count[]): boolean =>
  of.length > 0 &&
  of.every(({ subject: { about } }) => about?.rows[0]?.includes('declinedPetition'));

/** Words that say what 均 is of. */
const naming: readonly Token['kind'][] = [
  ...(['requests', 'bare', 'other', 'carriedOver', 'carriedForward'] as const),
  ...(['plain', 'narrow', 'channel', 'foreign', 'org'] as const),
];

/** 对收到的31件申请，各承办单位认真研究，全部答复: the office's own, whoever answered them. */
const ofOwn = (subject: Subject, isNamed: boolean, of: readonly Count[]): Subject =>
  !isNamed && of.length > 0 && of.every((count) => count.subject.whose === 'own')
    ? { ...subject, whose: 'own' }
    : subject;

/** The words around 均: those that say what it is of stand before it, those that say what of it behind. */
interface Around {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** 均为信访事项: a line of the form in a word that mostly names something else. */
  readonly isOfPetitions: boolean;
}

/** What 均 is of: what the words before it name, else the numbers before; null where nobody knows what they name. */
function wholeSaid(clause: Clause, walk: Walk, state: State, around: Around) {
  const { before, after, isOfPetitions } = around;
  const topics: readonly Token['kind'][] = isOfPetitions
    ? ['requests', 'bare']
    : ['requests', 'bare', 'other'];
  const words = [...before, ...after.filter(({ kind }) => topics.includes(kind))];
  const named = has(words, ...naming);
  // 受理的申请无一积压，全部办结: what the clause before names.
  const heads = named || clause.items.length > 0 ? [] : state.pending;
  const subject = subjectOf(
    [...heads, ...words].filter(({ kind }) => kind !== 'count'),
    { ...state, pending: [], whole: null },
  );
  const counted = clause.items.length > 0 ? [] : countedBefore(clause, walk);
  const own = walk.counted.filter((count) => count.clause === clause.index);
  if (named && own.length === 0 && subject.about === null) return null;
  const of = own.length > 0 ? own : named ? [] : untold(ofDecider(clause.tokens, counted), walk);
  return { of, subject: ofOwn(subject, named, of) };
}

/** 均已办结, 均获维持. */
export function allOf(clause: Clause, walk: Walk, state: State): All[] {
  const { tokens } = clause;
  if (has(tokens, 'rate')) return wholeRateOf(clause, walk, state);
  const at = everyAt(tokens);
  if (at < 0) return outcomeOfLast(clause, walk);
  if (has(tokens, ...excluding)) return [];
  const after = tokens.slice(tokens[at]?.kind === 'all' ? at + 1 : at);
  if (has(after, 'count', 'percent') || !isKnownChoice(after)) return [];
  const isOfPetitions = namesPetitions(after);
  const whole = wholeSaid(clause, walk, state, {
    before: tokens.slice(0, at),
    after,
    isOfPetitions,
  });
  if (whole === null) return [];
  const target = targetOf(after) ?? (isOfPetitions && areNotProcessed(whole.of) ? petitions : null);
  if (target === null) return [];
  const quote = spanOf(tokens.slice(at));
  return [{ ...placed(clause), kind: 'all', ...whole, target, isOfDue: false, quote }];
}

/** 与去年持平: 0, 同比有所下降: -1. */
function directionOf({ tokens }: Clause, { compare }: State): 0 | 1 | -1 | null {
  if (compare !== 'last' || has(tokens, 'neg')) return null;
  const words = tokens.filter(({ kind }) => kind !== 'filler');
  const last = words[words.length - 1]?.kind;
  const isNamed = words.some(({ kind, when }) => kind === 'compare' && when === 'last');
  if (has(words, 'same')) return isNamed ? 0 : null;
  return last === 'up' ? 1 : last === 'down' ? -1 : null;
}

/** 新收申请与行政复议均与上年持平: each of them, where every one is known. */
function subjectsOf(words: readonly Token[], state: State, isOfEach: boolean): readonly Subject[] {
  const sides: Token[][] = [[]];
  for (const token of words)
    if (token.kind === 'and') sides.push([]);
    else sides[sides.length - 1]?.push(token);
  const each = isOfEach && sides.length > 1 ? sides.map((side) => subjectOf(side, state)) : [];
  return each.length > 0 && each.every(({ about }) => about !== null)
    ? each
    : [subjectOf(words, state)];
}

/** A change that is told without its number. */
export function unchangedOf(clause: Clause, walk: Walk, state: State): Change[] {
  const { tokens } = clause;
  const value = directionOf(clause, state);
  if (value === null) return [];
  const words = tokens.filter(
    ({ kind }) => !['compare', 'same', 'count', 'up', 'down'].includes(kind),
  );
  const last = lastCount(walk, clause.depth, clause.sentence);
  const isOfEach = clause.items.length === 0 && has(tokens, 'all');
  return subjectsOf(words, state, isOfEach).map((named, _, { length }) => {
    const isOfLast = named.about === null && (named.key === '' || last?.clause === clause.index);
    const base = length === 1 && (named.about !== null || isOfLast) ? last : null;
    return {
      ...placed(clause),
      kind: 'change',
      subject: isOfLast ? (last?.subject ?? named) : named,
      base,
      sinceLast: true,
      before: null,
      value,
      decimals: 0,
      slack: 0,
      isPercent: false,
      isDirection: value !== 0,
      exact: value !== 0 || !/基本|大致|大体|略|几乎/.test(tokens.map(({ text }) => text).join('')),
      quote: spanOf(tokens),
    };
  });
}
