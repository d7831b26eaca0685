import { change, direction } from './changes';
import type { Claim, Count } from './claim';
import { lastCount, look, replace, type State, type Walk } from './context';
import { quoteOf } from './item-places';
import type { Clause, Item } from './items';
import { share } from './shares';
import { type About, type Subject, subjectOf } from './subjects';
import { has, isReason, isTopicRow, wordsOf } from './words';
import type { Token } from './token';

/** 其中 begins a list of parts of the last number that is no flow in or out of the year. */
export function beginList(walk: Walk, depth: number, sentence: number, state: State): void {
  state.listing = true;
  const whole = lastCount(walk, depth, sentence - 1);
  state.whole = whole?.subject.about ?? null;
  state.wholeWords = whole ? wordsOf(whole.item) : [];
  state.ofPart = whole?.subject.narrow === true && whole.subject.domain === 'requests';
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

const isSimple = ({ kind, text }: Token): boolean =>
  text === '公开' || ['filler', 'period', 'all', 'total'].includes(kind);
/** 受理申请12件，公开9件: where requests are counted, what became of them. */
function asOutcome(words: readonly Token[], { number }: Item, state: State): readonly Token[] {
  const isMeant =
    state.counted &&
    state.counting === 'requests' &&
    number.unit === '件' &&
    words.some(({ text }) => text === '公开') &&
    words.every(isSimple);
  const lines = { table: 'requests', axis: 'row', ids: ['disclosed'] } as const;
  return isMeant
    ? words.map((token): Token =>
        token.text === '公开' ? { ...token, kind: 'line', lines } : token,
      )
    : words;
}

/** 申请人年龄最大的83岁，先后提出申请5件: of one of them, whom the clause before tells apart. */
function isOfSomebody(words: readonly Token[], { sentence, clause }: Item, walk: Walk): boolean {
  const before = walk.spoken;
  return (
    before?.sentence === sentence &&
    before.index === clause - 1 &&
    !has(words, 'receive', 'handle', 'work', 'line', 'own') &&
    words.some(({ text }) => /^(?:提出|提交|递交|发起)$/.test(text)) &&
    before.tokens.some(({ text }) => /^(?:申请人|当事人|群众)$/.test(text)) &&
    has(before.tokens, 'plain') &&
    !has(before.tokens, 'requests', 'bare')
  );
}

/** 新收申请中33件办结 */
const isOfNamed = (left: readonly Token[]): boolean =>
  left.some(
    ({ text }, at) => /^(?:[之当]?中|里)$/.test(text) && has(left.slice(0, at), 'requests', 'bare'),
  );

/** 除2件结转下年度外 */
const isTakenOut = (words: readonly Token[]): boolean =>
  has(words, 'except') && has(words, 'carriedForward', 'carriedOver');
/** 除1件因第三方异议结转外: some of the line at least. */
const isForReason = (words: readonly Token[]): boolean =>
  isTakenOut(words) && words.some(({ kind, text }) => kind === 'plain' && text !== '外');

/** A review leaves 44件 in force, which is not all there is at the end of the year, but no more than that. */
function asLeast(item: Item): Item {
  const words = wordsOf(item);
  const isLeast = words.some(({ text }) => text === '继续有效') || isForReason(words);
  return isLeast && item.number.bound === undefined
    ? { ...item, number: { ...item.number, bound: 'least' } }
    : item;
}

/** What was taken out counts as all of its line, whatever the reason. */
function withoutExcept(words: readonly Token[]): readonly Token[] {
  if (!isTakenOut(words)) return words;
  return isForReason(words)
    ? words.filter(({ kind }) => kind === 'carriedForward' || kind === 'carriedOver')
    : words.filter(({ kind, text }) => kind !== 'except' && text !== '外');
}

function count(said: Item, walk: Walk, state: State): Count {
  const item = asLeast(said);
  const all = asOutcome(wordsOf(item), item, state);
  const isRest = has(all, 'rest') && isAllOfLine(all, item, walk, state);
  const words = withoutExcept(isRest ? all.filter(({ kind }) => kind !== 'rest') : all);
  const named = subjectOf(words, state);
  const { number, sentence, clause, depth } = item;
  // 3件为上年12月收到: when they came stands behind the number.
  const told = item.right.find(({ kind, when }) => kind === 'period' && when !== 'own');
  const isTold = told?.when !== undefined && words.includes(told) && named.when === 'own';
  const ofTime = isTold ? { ...named, when: told.when ?? 'other' } : named;
  const subject = isOfSomebody(words, item, walk)
    ? { ...ofTime, about: null, byChannel: null, narrow: true }
    : ofTime;
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
    isPart: state.listing || isOfNamed(item.left),
    ...(isRest ? { isRest } : {}),
    quote: quoteOf(item, words),
  };
}

/** 结转下年度2件: what comes in or goes out of the year is not taken apart by applicants. */
const isMoved = ({ rows: [[first = ''] = []] }: About): boolean => first.startsWith('carried');

/** 新增6件，清退2件，现行有效30件: a verb that nobody knows changes nothing of what is spoken of. */
const isUnknown = ({ left, right }: Item, unit: string, { last, domain }: State): boolean =>
  last?.narrow === false &&
  last.domain === domain &&
  domain === 'proactive' &&
  unit === '件' &&
  right.length === 0 &&
  has(left, 'plain') &&
  left.every(({ kind }) => ['plain', 'filler', 'and'].includes(kind));

/** 规范性文件7件，废止不合时宜的文件2件，现行有效51件: some of what is spoken of, in other words. */
const isOfSame = (item: Item, { domain }: State): boolean => {
  const words = wordsOf(item);
  return (
    domain === 'proactive' &&
    has(words, 'weak') &&
    !words.some(isTopicRow) &&
    words.some(({ lines }) => lines?.table === domain && lines.axis === 'column')
  );
};

/** What a number holds for those after it. */
function remember({ subject, isPart, item, unit }: Count, state: State): void {
  if (subject.domain === null || isUnknown(item, unit, state) || isOfSame(item, state)) return;
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
  if (sign !== null) {
    // 增加的12件中，…: parts of what no cell counts.
    if (/^(?:[之当]?中|里)$/.test(item.right[0]?.text ?? ''))
      Object.assign(state, { listing: true, whole: null, ofPart: true });
    return change(item, sign, walk, state);
  }
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
  // 与上年申请28件相比，…
  if (
    has(item.left.slice(0, 1), 'compare') &&
    /^[相作]?比/.test(item.right.map(({ text }) => text).join(''))
  )
    return { ...said, subject: { ...said.subject, when: 'last' }, isAside: true };
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
