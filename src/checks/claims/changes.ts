import { rowOf } from './about';
import type { Change, Count } from './claim';
import { lastCount, replace, type State, type Walk } from './context';
import { place, quoteOf } from './item-places';
import { slackOf } from './numbers';
import type { Item } from './items';
import { type Subject, subjectOf } from './subjects';
import type { Token } from './token';

const moreOrFewer = new Set(['多', '少', '多收', '多收到', '少收到']);
/** 多办3件, 少受理2件 */
function withoutVerb(left: readonly Token[]): readonly Token[] {
  const verbs: readonly Token['kind'][] = [
    'receive',
    'handle',
    'work',
    'filler',
    'requests',
    'bare',
  ];
  const at = left.map(({ text }) => moreOrFewer.has(text)).lastIndexOf(true);
  return left.slice(at + 1).every(({ kind }) => verbs.includes(kind))
    ? left.slice(0, at + 1)
    : left;
}

/** 多收3件 names what there is more of. */
const withVerb = (token: Token): Token =>
  /^[多少]收/.test(token.text) ? { ...token, kind: 'receive' } : token;
/** The words that say what has changed, without those of the comparison. */
const changing = (left: readonly Token[]): Token[] =>
  left.map(withVerb).filter(({ kind }) => !['compare', 'up', 'down', 'reach'].includes(kind));

/** 增加3件, 下降20%, but not 增加公开信息3件; nobody can say what 减少两倍 means. */
export function direction({ left, number }: Item): 1 | -1 | null {
  if (number.sign !== undefined) return number.sign;
  // 增幅达20%: how much it is, not what it came to.
  const words = withoutVerb(left).filter(
    ({ kind }, at) =>
      kind !== 'filler' &&
      !(kind === 'reach' && left.slice(at - 1, at).some(({ text }) => /[幅率]$/.test(text))),
  );
  const last = words[words.length - 1]?.kind;
  return last === 'up' ? 1 : last === 'down' && number.unit !== '倍' ? -1 : null;
}

/** 2025年为12件, 由12件: what the sentence says a number was before. */
const saidBefore = ({ subject: { key }, unit }: Count, { counted }: Walk): Count | null =>
  counted
    .filter((each) => each.isAside === true && each.unit === unit && each.subject.key === key)
    .pop() ?? null;

/** 收到申请12件，下降30%: with nothing said of what it is compared with, the year before is meant. */
const isAfterWhole = ({ left, number }: Item, base: Count | null, isOfUnit: boolean): boolean =>
  isOfUnit &&
  number.sign === undefined &&
  base?.isPart === false &&
  base.subject.when === 'own' &&
  rowOf(base.subject.about) === 'received' &&
  left.every(({ kind }) => ['filler', 'up', 'down'].includes(kind));

/** 行政许可决定增长10%: a whole line that is said to have grown since nothing else. */
const isOfLine = ({ number }: Item, { listing, counted }: State): boolean =>
  number.kind === 'percent' && !listing && !counted;

/** 申请量同比增长16件，增幅25%: the same change once more. */
function lastChange({ claims }: Walk, { sentence }: Item): Change | null {
  const last = claims[claims.length - 1];
  return last?.kind === 'change' && last.sentence === sentence ? last : null;
}

/** 2026年收到12件，2025年收到9件，同比…: this year's number is what has changed. */
const ownYearOf = ({ subject: { about }, unit }: Count, { counted }: Walk): Count | null =>
  counted
    .filter(
      ({ subject, unit: own }) =>
        about !== null &&
        subject.when === 'own' &&
        own === unit &&
        JSON.stringify(subject.about) === JSON.stringify(about),
    )
    .pop() ?? null;

/** 与上年的9件相比，申请量增加3件: what the number in passing was of. */
function placeAside(subject: Subject, walk: Walk): void {
  const aside = walk.counted[walk.counted.length - 1];
  if (aside?.isAside === true && aside.subject.about === null)
    replace(walk, aside, { ...aside, subject: { ...subject, when: 'last' } });
}

/** What a number says that was more or less than before. */
export function change(item: Item, sign: 1 | -1, walk: Walk, state: State): Change | null {
  const { number, left } = item;
  // 是上年的两倍 compares without a word for it.
  const isOfLast = number.unit === '倍' && left.some(({ when }) => when === 'last');
  const isCompared = state.compare === 'last' || isOfLast;
  if (left.some(({ text }) => text === '分别')) return null;
  if (isOfLast) state.when = 'own';
  const words = changing(left);
  const named = subjectOf(words, state);
  const isUnnamed = named.key === '';
  const said = isUnnamed ? lastCount(walk, item.depth, item.sentence) : null;
  const base = said && (ownYearOf(said, walk) ?? said);
  const changed = isUnnamed ? lastChange(walk, item) : null;
  const isOfUnit = number.kind === 'percent' || number.unit === base?.unit;
  if (named.about !== null) placeAside(named, walk);
  const before = base && base !== said ? said : base && isOfUnit ? saidBefore(base, walk) : null;
  const sinceLast =
    isCompared ||
    (state.compare === null && (isAfterWhole(item, base, isOfUnit) || isOfLine(item, state)));
  if (!sinceLast && !before) return null;
  return {
    ...place(item, base?.subject ?? changed?.subject ?? named),
    kind: 'change',
    sinceLast,
    before,
    value: sign * (number.value ?? 0),
    decimals: number.decimals ?? 0,
    slack: slackOf(number),
    isPercent: number.kind === 'percent',
    isDirection: false,
    exact: number.about !== true,
    base,
    quote: quoteOf(item, []),
  };
}
