import type { Claim, Count } from './claim';
import type { Clause } from './items';
import type { Context, Subject } from './subjects';
import type { Token } from './token';
import { has, isTopic } from './words';

export interface State extends Context {
  /** 同比 holds for the whole sentence. */
  compare: Subject['when'] | null;
  /** What was spoken of before a list of parts, and is again behind it. */
  beforeList: Pick<Context, 'domain' | 'counting' | 'last'> | null;
}

/** A reading under way: what has been said, and what holds at each depth of brackets. */
export interface Walk {
  readonly claims: Claim[];
  readonly states: State[];
  /** The last number at each depth. */
  readonly last: (Count | undefined)[];
  /** All clauses of the paragraph. */
  readonly clauses: readonly Clause[];
  /** The clause before the one being read. */
  spoken: Clause | null;
  /** Numbers of the sentence under way, the last ones only. */
  readonly counted: Count[];
}

/** So many numbers before it a word like 均 may stand for. */
const reach = 24;

export function addClaim(walk: Walk, claim: Claim): void {
  walk.claims.push(claim);
  if (claim.kind !== 'count') return;
  if (claim.isAside !== true) walk.last[claim.depth] = claim;
  if (walk.counted[0]?.sentence !== claim.sentence) walk.counted.length = 0;
  walk.counted.push(claim);
  if (walk.counted.length > reach) walk.counted.shift();
}

/** The numbers that a sentence has said so far. */
export const countedIn = ({ counted }: Walk, sentence: number): readonly Count[] =>
  counted[0]?.sentence === sentence ? counted : [];

/** Puts a better understood number in the place of one said before. */
export function replace(walk: Walk, old: Count, better: Count): void {
  for (const list of [walk.claims, walk.counted, walk.last]) {
    const at = (list as (Claim | undefined)[]).lastIndexOf(old);
    if (at >= 0) list[at] = better;
  }
}

const sentenceStart = {
  when: 'own',
  whose: 'own',
  informed: false,
  listing: false,
  compare: null,
  beforeList: null,
  whole: null,
  wholeWords: [],
  counted: false,
  ofPart: false,
  tookOver: false,
  isHeaded: false,
} as const;
export const begin = (): State => ({
  domain: null,
  last: null,
  counting: null,
  heading: null,
  rows: null,
  pending: [],
  ...sentenceStart,
});
/** The last number said before, outside the brackets of this clause, back to a sentence. */
export function lastCount({ last }: Walk, depth: number, since: number): Count | null {
  let found: Count | null = null;
  for (const count of last.slice(0, depth + 1))
    if (count && count.sentence >= since && (found === null || count.item.order > found.item.order))
      found = count;
  return found;
}

/** 指定专人答复申请。: beyond the full stop only what it is about holds, not what is said of it. */
function headOf(pending: readonly Token[]): readonly Token[] {
  if (!has(pending, 'receive', 'handle', 'work') || has(pending, 'matter', 'channel', 'foreign'))
    return pending;
  return pending.filter(isTopic);
}

/** Behind a list of parts the whole is spoken of again, unless its last part was said as plainly. */
function leaveList(state: State): void {
  const { beforeList, last } = state;
  if (beforeList === null) return;
  const isPlain = last?.domain === beforeList.domain && !last.narrow;
  Object.assign(state, beforeList, isPlain ? { last } : {});
}

/** What holds where a clause begins. */
export function enter(walk: Walk, { depth, after, sentence }: Clause): State {
  const { states } = walk;
  if (after === '（') {
    const whole = lastCount(walk, depth - 1, sentence)?.subject.about ?? null;
    states.length = depth;
    states.push({ ...(states[depth - 1] ?? begin()), whole, listing: true, pending: [] });
  }
  if (states.length > depth + 1) states.length = depth + 1;
  const state = states[depth] ?? begin();
  states[depth] = state;
  if (!'，：（）'.includes(after)) leaveList(state);
  if (!'，；：（）'.includes(after)) {
    state.pending = headOf(state.pending);
    Object.assign(state, sentenceStart);
  }
  if (after === '：') state.isHeaded = true;
  // 行政复议结果：维持3件；纠正1件 goes on with what stands before the colon.
  if (after === '；')
    Object.assign(state, {
      ...(state.isHeaded ? {} : { rows: null }),
      beforeList: null,
      listing: false,
      whole: null,
      ofPart: false,
    });
  state.informed ||= state.domain === 'requests' || state.domain === 'disputes';
  return state;
}

/** 队伍, 查处: a word that only begins, or ends, like an office. */
const ordinary =
  /^(?:队伍|市场|乡村|乡风|区域|科技|科学|科普|办法|办案|委托|委派|村务|村民|村规|处罚|处置|处分|处以|所需|所在|站点|院落|院校|馆藏|县域|镇域|市域|股东|股份|局面|局势)|^[查惩]处/;
const isWord = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at].some((from) => {
    const words = tokens.slice(from, from + 2).map(({ text }) => text);
    return ordinary.test(words.join(''));
  });

/** Whether words name another office than the report's own; null where they name none. */
function officeIn(tokens: readonly Token[]): Subject['whose'] | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] as Token;
    const before = tokens[at - 1]?.kind;
    if (kind === 'foreign') return 'other';
    if (kind === 'own') return tokens[at + 1]?.kind === 'org' ? 'other' : 'own';
    // 县农业农村局 and 办公室, but not the 办 of 经办.
    if (
      kind === 'org' &&
      (text.length > 1 || ((before === 'plain' || before === 'org') && !isWord(tokens, at)))
    )
      return 'other';
    if (kind === 'receive' || kind === 'handle') return null;
  }
  return null;
}
/** 在县政府的指导下 names nobody who acts, 均由县司法局审理 whoever decides on what is the office's own. */
const isAdverbial = ([first, second]: readonly Token[]): boolean =>
  first !== undefined &&
  (/^(?:在|按|根据|经|为|以)/.test(first.text) || (first.kind === 'all' && second?.text === '由'));

/** 因行政处罚引发行政复议3件、行政诉讼1件: nothing that was asked for. */
function isOfOtherMatter(words: readonly Token[]): boolean {
  const at = words.findIndex(({ lines }) => lines?.table === 'disputes' && lines.axis === 'row');
  if (at < 1) return false;
  const isOther = (token: Token): boolean =>
    token.kind === 'plain' || token.kind === 'other' || token.lines?.table === 'proactive';
  return words.slice(0, at).some(isOther) && !has(words, 'about', 'requests');
}

/** Takes notice of year, office and subject that words name. */
export function look(words: readonly Token[], state: State): void {
  for (const { kind, when } of words) {
    if (kind === 'period' && when) state.when = when;
    if (kind === 'compare' && when) state.compare = when;
    if (kind === 'about' || kind === 'requests') state.informed = true;
  }
  if (isOfOtherMatter(words)) state.informed = false;
  const office = officeIn(words);
  if (office !== null && !(office === 'other' && isAdverbial(words))) state.whose = office;
}
