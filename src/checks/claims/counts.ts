import type { Change, Claim, Count, Share } from './claim';
import { lastCount, look, replace, type State, type Walk } from './context';
import type { Clause, Item } from './items';
import { type About, type Subject, subjectOf } from './subjects';
import { has, isReason, wordsOf } from './words';
import type { Token } from './token';

/** The words from the first to the number, or to the last one that was needed. */
function quoteOf(item: Item, words: readonly Token[]): [number, number] {
  const first = item.left.find(({ kind, text }) => kind !== 'among' && text !== '、');
  const last = words[words.length - 1];
  const end = last && last.start > item.number.start ? last.end : item.number.end;
  return [first?.start ?? item.number.start, end];
}

/** 增加3件, 下降20%, but not 增加公开信息3件; nobody can say what 减少两倍 means. */
function direction({ left, number }: Item): 1 | -1 | null {
  if (number.sign !== undefined) return number.sign;
  const words = left.filter(({ kind }) => kind !== 'filler');
  const last = words[words.length - 1]?.kind;
  return last === 'up' ? 1 : last === 'down' && number.unit !== '倍' ? -1 : null;
}

/** 2025年为12件, 由12件: what the sentence says a number was before. */
const saidBefore = (
  { subject: { key, domain }, unit, sentence }: Count,
  walk: Walk,
): Count | null =>
  walk.counted
    .filter(
      (each) =>
        each.isAside === true &&
        each.sentence === sentence &&
        each.unit === unit &&
        each.subject.key === key &&
        each.subject.domain === domain,
    )
    .pop() ?? null;

function change(item: Item, sign: 1 | -1, walk: Walk, state: State): Change | null {
  const { number, left } = item;
  // 是上年的两倍 compares without a word for it.
  const isOfLast = number.unit === '倍' && left.some(({ when }) => when === 'last');
  const sinceLast = state.compare === 'last' || isOfLast;
  if (left.some(({ text }) => text === '分别')) return null;
  if (isOfLast) state.when = 'own';
  const words = left.filter(
    ({ kind }) =>
      !['compare', 'up', 'down'].includes(kind) &&
      !(isOfLast && ['period', 'reach'].includes(kind)),
  );
  const named = subjectOf(words, state);
  const base =
    named.about === null && named.key === '' ? lastCount(walk, item.depth, item.sentence) : null;
  const isOfUnit = number.kind === 'percent' || number.unit === base?.unit;
  const before = base && isOfUnit ? saidBefore(base, walk) : null;
  if (!sinceLast && !before) return null;
  return {
    ...place(item, base?.subject ?? named),
    kind: 'change',
    sinceLast,
    before,
    value: sign * (number.value ?? 0),
    decimals: number.decimals ?? 0,
    isPercent: number.kind === 'percent',
    isDirection: false,
    exact: number.about !== true,
    base,
    quote: quoteOf(item, []),
  };
}

const place = ({ sentence, clause, depth }: Item, subject: Subject) => ({
  sentence,
  clause,
  depth,
  subject,
});

const rated: readonly Token['kind'][] = ['filler', 'total', 'period', 'own', 'requests', 'bare'];
/** Where 办结率95% says how much of what came was handled; 100% and 按期办结率 say it otherwise. */
function rateIn({ left, number }: Item): number {
  const at = left.length - 1 - [...left].reverse().findIndex(({ kind }) => kind !== 'filler');
  const isRate = left[at]?.kind === 'rate' && number.value !== 100;
  return isRate && left.slice(0, at).every(({ kind }) => rated.includes(kind)) ? at : -1;
}

function share(item: Item, walk: Walk, state: State): Share | null {
  const { left, number, depth } = item;
  const before = lastCount(walk, depth, item.sentence);
  const isOfCount =
    before?.clause === item.clause &&
    has(before.item.left, 'share') &&
    left.every(({ kind }) => kind === 'filler');
  // 分别占60%、40%: one of several lists.
  if (left.some(({ text }) => text === '分别' || text === '各占')) return null;
  const rate = rateIn(item);
  const at = rate >= 0 ? rate : left.map(({ kind }) => kind).lastIndexOf('share');
  const isBare = depth > 0 && left.every(({ kind }) => kind === 'filler');
  if (at < 0 && !isBare && !isOfCount) return null;
  const words = left.slice(at + 1);
  const subject = subjectOf(words, { ...state, whole: null });
  const isNamed = words.some(({ kind }) => kind !== 'filler' && kind !== 'total' && kind !== 'all');
  // 占主动公开总数的30%: of what no cell counts.
  if (isNamed && subject.about === null) return null;
  return {
    ...place(item, subject),
    kind: 'share',
    item,
    value: number.value ?? 0,
    decimals: number.decimals ?? 0,
    exact: number.about !== true,
    of: isNamed ? subject.about : null,
    isRate: rate >= 0,
    whole: isOfCount ? before : null,
    quote: [left[Math.max(at, 0)]?.start ?? number.start, number.end],
  };
}

/** 其中 begins a list of parts of the last number that is no flow in or out of the year. */
export function beginList(walk: Walk, depth: number, sentence: number, state: State): void {
  state.listing = true;
  const whole = lastCount(walk, depth, sentence - 1);
  state.whole = whole?.subject.about ?? null;
  state.wholeWords = whole ? wordsOf(whole.item) : [];
}

/** 其余2件予以维持: all of a line that no other number of the sentence has spoken of. */
function isAllOfLine(
  words: readonly Token[],
  { number, sentence }: Item,
  walk: Walk,
  state: State,
) {
  const ids = (each: readonly Token[]) => each.flatMap(({ lines }) => lines?.ids ?? []);
  const own = ids(words);
  const isLine = own.length > 0 || has(words, 'carriedForward');
  if (!isLine || has(words, 'handle', 'receive') || (state.listing && !state.whole)) return false;
  return walk.counted
    .filter((each) => each.sentence === sentence)
    .every(({ value, subject: { about }, item }) => {
      const isNarrowWhole = about === null && value > (number.value ?? 0);
      return !isNarrowWhole && !ids(wordsOf(item)).some((id) => own.includes(id));
    });
}

function count(item: Item, walk: Walk, state: State): Count {
  const all = wordsOf(item);
  const isRest = has(all, 'rest') && isAllOfLine(all, item, walk, state);
  const words = isRest ? all.filter(({ kind }) => kind !== 'rest') : all;
  const said = subjectOf(words, state);
  const { number, sentence, clause, depth } = item;
  // 3件为上年12月收到: when they came stands behind the number.
  const told = item.right.find(({ kind, when }) => kind === 'period' && when !== 'own');
  const isTold = told?.when !== undefined && words.includes(told) && said.when === 'own';
  const subject = isTold ? { ...said, when: told.when ?? 'other' } : said;
  return {
    sentence,
    clause,
    depth,
    subject,
    kind: 'count',
    item,
    value: has(item.left.slice(-1), 'neg') ? 0 : (number.value ?? 0),
    unit: number.unit ?? '',
    decimals: number.decimals ?? 0,
    exact: number.about !== true && !has(item.left, 'loose'),
    isPart: state.listing,
    ...(isRest ? { isRest } : {}),
    quote: quoteOf(item, words),
  };
}

/** 结转下年度2件: what comes in or goes out of the year is not taken apart by applicants. */
const isMoved = ({ rows: [[first = ''] = []] }: About): boolean => first.startsWith('carried');

/** What a number holds for those after it. */
function remember({ subject, isPart }: Count, state: State): void {
  if (subject.domain === null) return;
  state.domain = subject.domain;
  state.last = subject;
  state.counting = subject.domain;
  state.pending = [];
  if (subject.about && !isPart && !isMoved(subject.about)) state.rows = subject.about.rows;
}

/** 9件中8件: 中 right after a number begins a list of its parts. */
const isOfWhole = ({ left, clause, depth, sentence }: Item, walk: Walk): boolean =>
  /^(?:[之当]?中|里)$/.test(left[0]?.text ?? '') &&
  lastCount(walk, depth, sentence)?.clause === clause;

/** 收到9件，上年为7件: the year before of what was counted. */
function yearBefore({ left, depth, sentence }: Item, walk: Walk): Subject | null {
  const words = left.filter(({ kind }) => kind !== 'filler');
  const [only] = words;
  const isYear = only?.when === 'last' && only.text !== '同比' && words.length === 1;
  const base = isYear ? lastCount(walk, depth, sentence) : null;
  return base?.subject.when === 'own' ? { ...base.subject, when: 'last' } : null;
}

/** 行政复议6件，其中政府信息公开类1件: the whole is of more than the form counts. */
function widen({ left, depth, sentence }: Item, walk: Walk, state: State): void {
  if (!has(left, 'among') || !(has(left, 'about', 'requests') || isReason(left))) return;
  const whole = lastCount(walk, depth, sentence);
  const words = whole ? wordsOf(whole.item) : [];
  const isGeneral =
    !has(words, 'about', 'requests') &&
    words.some(({ kind, lines }) => kind === 'bare' || lines?.table === 'disputes');
  if (!whole || !isGeneral) return;
  // 行政复议17件、行政诉讼11件，其中…分别为2件、1件
  for (const one of walk.counted.filter((each) => each.clause === whole.clause))
    replace(walk, one, { ...one, subject: { ...one.subject, about: null, byChannel: null } });
  state.whole = null;
}

const isFrom = ({ left }: Item): boolean => left.some(({ text }) => text === '由' || text === '从');
const isTo = ({ left }: Item): boolean => has(left, 'reach');

/** 由13件增至26件: a number of before, of last year where a comparison says so, then this year's. */
function fromTo(item: Item, { items }: Clause, walk: Walk, state: State): Count | null {
  const at = items.findIndex(({ order }) => order === item.order);
  const [before, after] = [items[at - 1], items[at + 1]];
  const isLast = state.compare === 'last' || item.left.some(({ when }) => when === 'last');
  if (isFrom(item) && after && isTo(after) && after.number.unit === item.number.unit) {
    if (isLast) state.compare = 'last';
    const left = item.left.filter(({ kind, text }) => kind !== 'period' && text !== '从');
    const said = count({ ...item, left }, walk, state);
    // What was in hand when the year began is no flow of the year before.
    const isStock = item.left.some(({ text }) => text === '年初');
    const isFlow = isStock && said.subject.about?.table !== 'proactive';
    const subject = {
      ...said.subject,
      when: isLast ? ('last' as const) : ('other' as const),
      ...(isFlow ? { about: null, byChannel: null } : {}),
    };
    return { ...said, subject, quote: quoteOf(item, []), isAside: true };
  }
  const from = walk.counted[walk.counted.length - 1];
  if (!before || !isTo(item) || !isFrom(before) || from?.item.order !== before.order) return null;
  if (from.isAside !== true || from.item.number.unit !== item.number.unit) return null;
  // 由上半年的2件增至6件 tells of the other half.
  const isOther = before.left.some(({ kind, when }) => kind === 'period' && when === 'other');
  const when = isOther ? 'other' : 'own';
  state.when = when;
  return { ...count(item, walk, state), subject: { ...from.subject, when } };
}

/** 上述8件申请, where no 8 was counted: the number said before, once more. */
function referredTo({ item, value, unit }: Count, walk: Walk): Subject | null {
  const { left, right, depth, sentence } = item;
  const isReference =
    /^(?:[上前]述|以上)$/.test(left[left.length - 1]?.text ?? '') &&
    has(right.slice(0, 1), 'requests', 'bare');
  const base = isReference ? lastCount(walk, depth, sentence - 2) : null;
  const isReceived = base?.subject.about?.rows.some(([row]) => row === 'received') === true;
  return base && isReceived && !base.isPart && base.value !== value && base.unit === unit
    ? base.subject
    : null;
}

/** The claim that a number makes, if any. */
export function claimOfNumber(item: Item, clause: Clause, walk: Walk, state: State): Claim | null {
  look(item.left, state);
  if (has(item.left, 'among') || isOfWhole(item, walk))
    beginList(walk, clause.depth, clause.sentence, state);
  widen(item, walk, state);
  const sign = direction(item);
  if (sign !== null) return change(item, sign, walk, state);
  if (item.number.kind === 'percent') return share(item, walk, state);
  const moved = fromTo(item, clause, walk, state);
  if (moved) {
    state.counted = true;
    if (moved.isAside !== true) remember(moved, state);
    return moved;
  }
  const said = count(item, walk, state);
  const before = yearBefore(item, walk);
  if (before) return { ...said, subject: before, isAside: true };
  // 与上年的28件相比，…: what it is a number of comes behind.
  const isCompared =
    has(item.left, 'compare') &&
    item.left.every(({ kind }) => ['compare', 'filler'].includes(kind));
  if (isCompared) return { ...said, isAside: true };
  state.counted = true;
  const referred = referredTo(said, walk);
  if (referred) return { ...said, subject: referred };
  remember(said, state);
  return said;
}
