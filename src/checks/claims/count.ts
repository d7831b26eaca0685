import { flowOf } from './addends';
import type { Count } from './claim';
import { countedIn, type State, type Walk } from './context';
import { quoteOf } from './item-places';
import type { Clause, Item } from './items';
import { asLastOfGroup } from './last-of-group';
import { ofAllWays, ofReceived } from './of-received';
import { isOfSome } from './of-some';
import { bare } from './spoken-words';
import { subjectOf } from './subjects';
import type { Token } from './token';
import { copulas, has, isCause, isInside, wordsOf } from './words';

/** 其余2件予以维持: all of a line that no other number of the sentence has spoken of. */
function isAllOfLine(
  words: readonly Token[],
  { number, sentence }: Item,
  walk: Walk,
  state: State,
): boolean {
  const ids = (each: readonly Token[]) => each.flatMap(({ lines }) => lines?.ids ?? []);
  const own = ids(words);
  const isLine = own.length > 0 || has(words, 'carriedForward');
  if (!isLine || has(words, 'handle', 'receive') || (state.listing && !state.whole)) return false;
  // 网上收到5件，其余4件不予公开: the rest of a part.
  const { value: rest = 0 } = number;
  return !countedIn(walk, sentence).some(
    ({ value, subject: { about }, item }) =>
      (about === null && value > rest) || ids(wordsOf(item)).some((id) => own.includes(id)),
  );
}

const isSimple = ({ kind, text }: Token): boolean =>
  text === '公开' || ['filler', 'period', 'all', 'total', 'among'].includes(kind);
const isOutcome = ({ lines }: Token): boolean =>
  lines?.table === 'requests' && lines.axis === 'row';
const asLine = (words: readonly Token[], said: string, id: string): readonly Token[] =>
  words.map((token): Token =>
    token.text === said
      ? { ...token, kind: 'line', lines: { table: 'requests', axis: 'row', ids: [id] } }
      : token,
  );
/** 公开及部分公开9件, 公开类答复9件: beside another outcome, or as the kind of an answer. */
const isOfAnswers = (words: readonly Token[], { domain }: State): boolean =>
  (words.some(isOutcome) ||
    (domain === 'requests' &&
      (has(words, 'handle') || words.some(({ text }) => text === '决定')))) &&
  words.every(
    (token) =>
      isSimple(token) ||
      isOutcome(token) ||
      ['and', 'handle', 'reach', 'requests', 'bare'].includes(token.kind),
  );

/** 答复件中，, 在办结的申请中， */
const isOfAnswered = (clause: Clause | null): boolean =>
  clause !== null &&
  clause.items.length === 0 &&
  has(clause.tokens, 'handle') &&
  isInside(clause.tokens[clause.tokens.length - 1]);
/** 受理申请12件，公开9件: where requests are counted, what became of them. */
function asOutcome(
  words: readonly Token[],
  { number, left, right }: Item,
  { spoken }: Walk,
  state: State,
): readonly Token[] {
  if (number.unit !== '件') return words;
  // 收到申请6件，1件为信访事项: of one that was counted as a request.
  const isOfRequests = state.counted && state.counting === 'requests';
  const isKind = copulas.has(right[0]?.text) && right[1]?.text === '信访';
  if (isOfRequests && isKind && left.every(isSimple))
    return asLine(right.slice(0, 2), '信访', 'declinedPetition');
  // 从结果看，公开9件, 答复件中，公开9件
  const isOfResults =
    spoken?.tokens.some(({ text }) => /结果|^[从按就](?:办|处|答|回)/.test(text)) === true ||
    isOfAnswered(spoken);
  const isMeant =
    ((state.counted || isOfResults) &&
      (isOfResults ? state.domain : state.counting) === 'requests' &&
      words.every(isSimple)) ||
    isOfAnswers(words, state);
  return isMeant ? asLine(words, '公开', 'disclosed') : words;
}

/** 新收申请中33件办结 */
const isOfNamed = (left: readonly Token[]): boolean =>
  left.some((token, at) => isInside(token) && has(left.slice(0, at), 'requests', 'bare'));

/** 除2件结转下年度外 */
const isTakenOut = (words: readonly Token[]): boolean =>
  has(words, 'except') &&
  (has(words, 'carriedForward', 'carriedOver') ||
    (words.some(isOutcome) && words.every(({ kind, text }) => kind !== 'plain' || text === '外')));
/** 除1件因第三方异议结转外: some of the line at least. */
const isForReason = (words: readonly Token[]): boolean =>
  isTakenOut(words) && words.some(({ kind, text }) => kind === 'plain' && text !== '外');

const beforeCause: readonly Token['kind'][] = [...bare, 'requests', 'bare', 'weak'];
/** 因需征求第三方意见，: why, in the clause before. */
const isReasonAhead = ({ sentence, clause }: Item, { spoken }: Walk): boolean =>
  spoken?.sentence === sentence &&
  spoken.index === clause - 1 &&
  spoken.items.length === 0 &&
  spoken.tokens.slice(0, 1).some(isCause);
/** 4件申请因内容复杂转到下年度: there may be more of them, for other reasons. */
const isCarriedForReason = (words: readonly Token[], item: Item, walk: Walk): boolean =>
  has(words, 'carriedForward') &&
  !has(words, 'rest') &&
  (withoutReason(words) !== words || isReasonAhead(item, walk));

/** 12月下旬收到的5件转至下一年: when they came tells of no other time than the year's end. */
const isLate = ({ left }: Item, words: readonly Token[]): boolean =>
  has(words, 'carriedForward') &&
  has(left, 'receive') &&
  left.filter(({ kind }) => kind === 'period').every(({ text }) => /^1[0-2]月/.test(text)) &&
  has(left, 'period');

const yearEnd = /年[末底]|12月31日/;
const until = /^(?:截[至止]到?|[至到])$/;
/** 4件在12月31日前尚未办结, 到12月31日均已办结: by the year's end, which is no month in which they came. */
function isAtEnd({ right }: Item, period: number): boolean {
  const next = right.slice(period + 1).find(({ kind }) => kind !== 'filler' && kind !== 'all');
  const isBy = next?.kind === 'handle' && until.test(right[period - 1]?.text ?? '');
  return (
    (isBy || next?.kind === 'carriedForward') &&
    /12月(?:31日|[底末])/.test(right[period]?.text ?? '')
  );
}
/** 经清理，继续有效44件: what a review leaves in force is not all there is; 截至年底 it is. */
function isLeftByReview(
  words: readonly Token[],
  { sentence, left }: Item,
  { clauses }: Walk,
): boolean {
  if (!words.some(({ text }) => text === '继续有效')) return false;
  const said = clauses.flatMap((clause) => (clause.sentence === sentence ? clause.tokens : []));
  const isOfYearEnd = said.some(({ text }) => yearEnd.test(text));
  // 至年末，经清理确认继续有效的共有28件: all that there are.
  if (isOfYearEnd && has(left, 'total')) return false;
  return !isOfYearEnd || has(said, 'sweep', 'review');
}

/** 1件因涉及第三方权益、3件因内容复杂结转下年度: what became of the first stands behind the last. */
function saidOf(item: Item, { clauses }: Walk): readonly Token[] {
  const words = wordsOf(item);
  if (!words.some(isCause)) return words;
  const items = clauses[item.clause]?.items ?? [];
  const last = items[items.length - 1];
  if (!last || last.order === item.order || !items.every(({ right }) => right.some(isCause)))
    return words;
  return [...words, ...last.right.filter(({ kind }) => kind === 'carriedForward')];
}

/** So many at least, but not all of what the words name. */
function asLeast(item: Item, walk: Walk): Item {
  const words = saidOf(item, walk);
  const isLeast =
    isLeftByReview(words, item, walk) ||
    isForReason(words) ||
    isCarriedForReason(words, item, walk) ||
    isLate(item, words);
  return isLeast ? { ...item, number: { ...item.number, bound: 'least' } } : item;
}

/** What was taken out counts as all of its line, whatever the reason. */
function withoutExcept(words: readonly Token[]): readonly Token[] {
  if (!isTakenOut(words)) return words;
  return isForReason(words)
    ? words.filter(({ kind }) => kind === 'carriedForward' || kind === 'carriedOver')
    : words.filter(({ kind, text }) => kind !== 'except' && text !== '外');
}

/** 上年结转3件已办结；新收27件，办结25件: those of before were told of by themselves. */
const isBesideEarlier = ({ sentence }: Item, walk: Walk): boolean =>
  countedIn(walk, sentence).some(
    (each) => flowOf(each) === 'carriedOver' && has(each.item.right, 'handle'),
  );

/** What a number counts. */
export function count(counted: Item, walk: Walk, state: State): Count {
  const item = asLeast(counted, walk);
  const all = asLastOfGroup(
    withoutReason(asOutcome(saidOf(item, walk), item, walk, state)),
    item,
    walk,
  );
  // 新收9件，上年结转2件，办结8件，其余3件: of both, so it is exact.
  const isLine = has(all, 'rest') && isAllOfLine(all, item, walk, state);
  const isRest = isLine && !state.tookOver;
  const words = withoutExcept(isLine ? all.filter(({ kind }) => kind !== 'rest') : all);
  const known = ofReceived(subjectOf(words, state), words, item, walk);
  const said = ofAllWays(known, words, item, walk, state);
  const { number, sentence, clause, depth } = item;
  // 3件为上年12月收到: when they came stands behind the number.
  const period = item.right.findIndex((each) => each.kind === 'period' && words.includes(each));
  // 上年结转的1件已于1月办结: when it went.
  const isGone = has(words, 'carriedOver') && item.right[period + 1]?.kind === 'handle';
  const came = isGone ? undefined : item.right[period];
  // 1件于12月底收到: not all of the year.
  const isLater = came?.when === 'own' && came.text.includes('月') && !isAtEnd(item, period);
  const late = isLater ? 'other' : came?.when;
  const when = isLate(item, words) ? 'own' : said.when === 'own' ? late : undefined;
  const ofTime = when ? { ...said, when } : said;
  const subject = isOfSome(words, item, walk, state)
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
    ...(isBesideEarlier(item, walk) ? { isOfNew: true } : {}),
    quote: quoteOf(item, words),
  };
}

/** 其余3件因延期答复结转至下年: why they are carried forward. */
function withoutReason(words: readonly Token[]): readonly Token[] {
  const head = words.slice(0, Math.max(words.findIndex(isCause), 0));
  const moved = words.slice(words.findIndex(({ kind }) => kind === 'carriedForward'));
  const isPlain = has(head, 'rest') || head.every(({ kind }) => beforeCause.includes(kind));
  return isPlain && words.some(isCause) && has(moved, 'carriedForward')
    ? [...head, ...moved]
    : words;
}
