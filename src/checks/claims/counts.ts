import { rowOf } from './about';
import { areApplicants } from './addends';
import { change, direction } from './changes';
import type { Claim, Count, Share } from './claim';
import { addClaim, countedIn, lastCount, look, replace, type State, type Walk } from './context';
import { count } from './count';
import type { Clause, Item } from './items';
import { share } from './shares';
import { sharePair } from './shares-compared';
import type { About, Subject } from './subjects';
import type { Token } from './token';
import { has, isInside, isReason, isTopicRow, wordsOf } from './words';
import { asideOf, directionTo, fromTo } from './years-compared';

/** 企业2件，个人6件。其中3件予以公开: behind a full stop of all of them, not of the last who asked. */
function wholeBefore(walk: Walk, depth: number, sentence: number): Count | null {
  const last = lastCount(walk, depth, sentence - 1);
  if (!last || last.sentence === sentence) return last;
  const said = countedIn(walk, last.sentence).filter((each) => each.depth === last.depth);
  const others = said.filter((each) => !areApplicants([each]));
  const isOfOne = said.length - others.length < 2 || others.includes(last);
  if (isOfOne) return last;
  return others[others.length - 1] ?? { ...last, subject: { ...last.subject, about: null } };
}

/** 其中 begins a list of parts of the last number that is no flow in or out of the year. */
export function beginList(walk: Walk, depth: number, sentence: number, state: State): void {
  state.listing = true;
  const whole = wholeBefore(walk, depth, sentence);
  state.whole = whole?.subject.about ?? null;
  state.wholeWords = whole ? wordsOf(whole.item) : [];
  state.ofPart = whole?.subject.narrow === true && whole.subject.domain === 'requests';
  const { domain, counting, last } = state;
  // 其中涉及养老保险6件。予以公开8件: of the requests again.
  if (whole?.subject.domain === 'requests') state.beforeList ??= { domain, counting, last };
}

/** 结转下年度2件: what comes in or goes out of the year is not taken apart by applicants. */
const isMoved = ({ rows }: About): boolean => /^carried/.test(rows.join());

/** 新增6件，清退2件，现行有效30件: a verb that nobody knows changes nothing of what is spoken of. */
const isUnknown = ({ left, right }: Item, unit: string, { last, domain }: State): boolean =>
  last?.narrow === false &&
  domain === 'proactive' &&
  unit === '件' &&
  right.length === 0 &&
  has(left, 'plain') &&
  left.every(({ kind }) => ['plain', 'filler', 'and'].includes(kind));

/** 规范性文件7件，废止不合时宜的文件2件，现行有效51件: some of what is spoken of, in other words. */
const isOfSame = ({ subject, item }: Count, { domain }: State): boolean => {
  const words = wordsOf(item);
  return (
    domain === 'proactive' &&
    subject.domain !== 'requests' &&
    has(words, 'weak') &&
    !words.some(isTopicRow)
  );
};

/** What a number holds for those after it. */
function remember(count: Count, state: State): void {
  const { subject, isPart, item, unit } = count;
  // 征求意见4次: an act, after which requests may go on.
  const isAct = unit === '次' && item.left.some(({ text }) => text === '意见');
  const isOfLast = isUnknown(item, unit, state) || isOfSame(count, state);
  if (subject.domain === null || isAct || isOfLast) return;
  if (rowOf(subject.about) === 'carriedOver') state.tookOver = true;
  state.domain = subject.domain;
  // 要求补正39次: what was done so often narrows no number of requests after it.
  // 另1件于12月下旬收到。予以公开7件: when that one came holds for no other.
  const ofAll = has(item.right, 'period') ? { ...subject, when: state.when } : subject;
  if (unit !== '次' || !subject.narrow) state.last = ofAll;
  state.counting = subject.domain;
  state.pending = [];
  const isOfApplicants = subject.about?.table === 'requests' && subject.about.columns.length > 0;
  if (subject.about && (!isPart || isOfApplicants) && !isMoved(subject.about))
    state.rows = subject.about.rows;
}

/** 9件中8件: 中 right after a number begins a list of its parts. */
const isOfWhole = ({ left, clause, depth, sentence }: Item, walk: Walk): boolean =>
  isInside(left[0]) && lastCount(walk, depth, sentence)?.clause === clause;

/** 行政复议, 申请: of more than the form counts. */
const isGeneral = (words: readonly Token[]): boolean =>
  !has(words, 'about', 'requests') &&
  words.some(({ kind, lines }) => kind === 'bare' || lines?.table === 'disputes');
/** 行政复议6件，其中政府信息公开类1件: the whole is of more than the form counts. */
function widen({ left, depth, sentence }: Item, walk: Walk, state: State): void {
  if (!has(left, 'among') || !(has(left, 'about', 'requests') || isReason(left))) return;
  const whole = lastCount(walk, depth, sentence);
  if (!whole || !isGeneral(wordsOf(whole.item))) return;
  // 行政复议17件、行政诉讼11件，其中…分别为2件、1件
  for (const one of walk.counted.filter((each) => each.clause === whole.clause))
    replace(walk, one, { ...one, subject: { ...one.subject, about: null, byChannel: null } });
  state.whole = null;
}

const referring = new Set<string | undefined>(['上述', '前述', '以上']);
/** 上述8件申请, where no 8 was counted: the number said before, once more. */
function referredTo({ item, value, unit }: Count, walk: Walk): Subject | null {
  const { left, right, depth, sentence } = item;
  const isReference =
    referring.has(left[left.length - 1]?.text) && has(right.slice(0, 1), 'requests', 'bare');
  const base = isReference ? lastCount(walk, depth, sentence - 2) : null;
  const isReceived = base?.subject.about?.rows.some(([row]) => row === 'received') === true;
  return base && isReceived && !base.isPart && base.value !== value && base.unit === unit
    ? base.subject
    : null;
}

/** 受理申请12件（含上年结转3件）: the whole is more than what was newly received. */
function tookIn({ subject, item }: Count, walk: Walk): void {
  if (rowOf(subject.about) !== 'carriedOver' || has(item.left, 'except')) return;
  const whole = [...walk.counted].reverse().find((each) => !each.isPart);
  const about = whole?.subject.about;
  const rows = about?.rows.filter((set) => set.join() !== 'received') ?? [];
  rows.sort((one, other) => other.length - one.length);
  if (whole && about && rows.length > 0)
    replace(walk, whole, { ...whole, subject: { ...whole.subject, about: { ...about, rows } } });
}

const isOnly = (said: Count, row: string): boolean => said.subject.about?.rows[0]?.join() === row;
/** 予以公开12件（含部分公开3件）, 12件，其中部分公开3件: both rows, whatever the number before is called. */
function tookInPart(said: Count, walk: Walk): void {
  if (!isOnly(said, 'partlyDisclosed') || !said.isPart) return;
  const whole = [...walk.counted]
    .reverse()
    .find((each) => each.depth < said.depth || has(said.item.left, 'among'));
  const about = whole?.subject.about;
  if (!whole || !about || whole.clause !== said.clause - 1 || !isOnly(whole, 'disclosed')) return;
  const rows = [['disclosed', 'partlyDisclosed'], ...about.rows];
  replace(walk, whole, { ...whole, subject: { ...whole.subject, about: { ...about, rows } } });
}

/** 累计收到31件，其中2026年收到8件: the whole is of more than the year. */
function ofMoreYears({ item }: Count, walk: Walk, { listing }: State): void {
  const [whole] = walk.counted;
  const isOfYear =
    listing && item.left.some(({ kind, text }) => kind === 'period' && /^\d/.test(text));
  if (!whole || whole.sentence !== item.sentence || !isOfYear) return;
  if (whole.item.left.some(({ text }) => text === '累计'))
    replace(walk, whole, { ...whole, subject: { ...whole.subject, about: null } });
}

/** The claims that a number makes, if any. */
export function addNumber(item: Item, clause: Clause, walk: Walk, state: State): void {
  const claim = claimOfNumber(item, clause, walk, state);
  if (!claim) return;
  addClaim(walk, claim);
  for (const each of directionTo(item, walk)) addClaim(walk, each);
}

function shareOf(item: Item, clause: Clause, walk: Walk, state: State): Share | null {
  const pair = sharePair(item, clause, state);
  const next = pair ? undefined : clause.items[clause.items.indexOf(item) + 1];
  if (pair?.isBefore && !pair.isOfLast) return null;
  if (pair?.isBefore) state.when = 'own';
  const said = share(pair?.item ?? item, next, walk, state);
  return said && pair?.isOfLast ? { ...said, isOfLast: true } : said;
}

/** The claim that a number makes, if any. */
function claimOfNumber(item: Item, clause: Clause, walk: Walk, state: State): Claim | null {
  look(item.left, state);
  if (has(item.left, 'among') || isOfWhole(item, walk))
    beginList(walk, clause.depth, clause.sentence, state);
  widen(item, walk, state);
  const sign = direction(item);
  if (sign !== null) {
    // 增加的12件中，…: parts of what no cell counts.
    if (isInside(item.right[0])) Object.assign(state, { listing: true, whole: null, ofPart: true });
    return change(item, sign, walk, state);
  }
  if (item.number.kind === 'percent') return shareOf(item, clause, walk, state);
  const moved = fromTo(item, clause, walk, state);
  if (moved) {
    state.counted = true;
    remember(moved, state);
    return moved;
  }
  const said = count(item, walk, state);
  const aside = asideOf(said, walk);
  if (aside) return aside;
  state.counted = true;
  if (state.listing) tookIn(said, walk);
  tookInPart(said, walk);
  ofMoreYears(said, walk, state);
  const referred = referredTo(said, walk);
  if (referred) return { ...said, subject: referred };
  remember(said, state);
  return said;
}
