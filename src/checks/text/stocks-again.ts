import type { Count } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { memoizeIn } from '../../text/memoize-in';
import type { Token } from '../claims/token';
import { countsOf } from './against-figures';
import type { Twice } from './said-twice';
import { textOf } from '../claims/words';

const naming: readonly Token['kind'][] = ['plain', 'other', 'about', 'info', 'weak', 'publish'];
const has = /设|建有|现有|共有|拥有|开通/;
/** Where the number has moved since, both may be right. */
const moved =
  /新[增设建开]|增[加设至]|增为|减|整合|调整|撤|合并|拆|关停|归并|较上年|年初|上年|原有|扩/;
/** 对专区24个二级栏目逐一更新: of as many as there are. */
const onAll = new Set(['对', '将', '把', '全部', '所有']);
const isOnAll = ({ item: { left } }: Count): boolean => left.some(({ text }) => onAll.has(text));
const least = 3;
/** So many sentences on, the same thing may still be meant. */
const reach = 3;

interface Stock {
  readonly count: Count;
  readonly noun: string;
  /** The sentence so far, in which what it belongs to is named. */
  readonly said: string;
}

const isOfText = ({ subject, exact, depth }: Count): boolean =>
  exact &&
  depth === 0 &&
  subject.about === null &&
  subject.when === 'own' &&
  subject.whose === 'own';

/** 设一级栏目6个、二级栏目22个: how many there are, and of what. */
function stocksIn({ clauses }: Passage, counts: readonly Count[]): Stock[] {
  return counts.flatMap((count): Stock[] => {
    const { left, right } = count.item;
    const last = left.findIndex((_, at) =>
      left.slice(at).every(({ kind }) => naming.includes(kind)),
    );
    const noun =
      last < 0 ? '' : textOf(left.slice(last)).replace(/^.*(?:设有?|建有|现有|共有|拥有|开通)/, '');
    if (noun.length < least || right.some(({ text }) => text !== '、')) return [];
    const sentence = clauses.filter((clause) => clause.sentence === count.sentence);
    const said = textOf(sentence.flatMap(({ tokens }) => tokens));
    return has.test(said) && !moved.test(said) ? [{ count, noun, said }] : [];
  });
}

/** Whether a later number is of the same things: more than there are. */
function isMore({ count, noun, said }: Stock, later: Count, { clauses }: Passage): boolean {
  const { left, right } = later.item;
  const isNear = later.sentence > count.sentence && later.sentence <= count.sentence + reach;
  if (!isNear || later.unit !== count.unit || later.value <= count.value) return false;
  const isOfSame = left.every(
    ({ kind, text }) =>
      ['filler', 'period', 'own', 'all'].includes(kind) || said.includes(text) || onAll.has(text),
  );
  const between = clauses.filter(
    ({ sentence }) => sentence > count.sentence && sentence <= later.sentence,
  );
  return (
    isOfSame &&
    textOf(right).startsWith(noun) &&
    !moved.test(textOf(between.flatMap(({ tokens }) => tokens)))
  );
}

/** 设二级栏目22个。对24个二级栏目逐一更新: one stock with two numbers. */
export const stocksAgain = memoizeIn((passage: Passage): Twice[] => {
  const counts = countsOf(passage).filter(isOfText);
  // Most paragraphs have none of these.
  const onAllOf = counts.filter(isOnAll);
  if (onAllOf.length === 0) return [];
  return stocksIn(passage, counts).flatMap((stock): Twice[] => {
    const later = onAllOf.find((count) => isMore(stock, count, passage));
    if (!later) return [];
    const range = [later.quote[0], later.item.number.end + stock.noun.length] as const;
    return [{ one: stock.count, later, range }];
  });
});
