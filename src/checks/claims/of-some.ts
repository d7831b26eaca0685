import type { State, Walk } from './context';
import type { Item } from './items';
import { bare } from './spoken-words';
import type { Token } from './token';
import { has, linesOf, saysMore } from './words';

const asking = new Set(['提出', '提交', '递交', '发起']);
const askers = new Set(['申请人', '当事人', '群众']);
/** 申请人年龄最大的83岁，先后提出申请5件: of one of them, whom the clause before tells apart. */
function isOfSomebody(words: readonly Token[], { sentence }: Item, { spoken }: Walk): boolean {
  return (
    spoken?.sentence === sentence &&
    !has(words, 'receive', 'handle', 'work', 'line', 'own') &&
    words.some(({ text }) => asking.has(text)) &&
    spoken.tokens.some(({ text }) => askers.has(text)) &&
    has(spoken.tokens, 'plain') &&
    !has(spoken.tokens, 'requests', 'bare')
  );
}

/** 1名申请人提出申请31件, 2名申请人提出申请18件，占新收总数的六成: of so few of them. */
function isOfFew(words: readonly Token[], item: Item, { clauses }: Walk): boolean {
  if (!words.some(({ text }) => asking.has(text)) || has(words, 'receive', 'handle')) return false;
  const clause = clauses[item.clause];
  const person = clause?.items[clause.items.findIndex(({ order }) => order === item.order) - 1];
  if (!/^[名位人个家户]$/.test(person?.number.unit ?? '')) return false;
  const next = clauses[item.clause + 1];
  const isShare = next?.sentence === item.sentence && has(next.tokens, 'share');
  return person?.number.value === 1 || isShare;
}

/** 群众提出申请2件，企业提出申请5件: beside others the people are those who ask for themselves. */
const isBesideOthers = (words: readonly Token[], item: Item, { clauses }: Walk): boolean =>
  words.some(({ text }) => text === '群众') &&
  words.some(({ text }) => asking.has(text)) &&
  !has(words, 'receive', 'line') &&
  clauses.some(
    ({ sentence, index, items, tokens }) =>
      sentence === item.sentence &&
      index !== item.clause &&
      items.length > 0 &&
      linesOf(tokens, 'requests', 'column').length > 0,
  );

/** 其中2件，补正后办理, where no number came before: some of what nobody has counted. */
const isOfUncounted = ({ left }: Item, words: readonly Token[], { whole, counted }: State) =>
  has(left, 'among') &&
  whole === null &&
  !counted &&
  words.every(({ kind }) => bare.includes(kind));

/** 已主动公开的4件按予以公开统计；另有予以公开5件: the rest of a line the sentence has named. */
const isMoreOfLine = (words: readonly Token[], item: Item, { clauses }: Walk): boolean =>
  saysMore(words) &&
  clauses.some(
    ({ sentence, index, tokens }) =>
      sentence === item.sentence &&
      index < item.clause &&
      tokens.some(
        ({ lines }) => lines && words.some((word) => word.lines?.ids.join() === lines.ids.join()),
      ),
  );

/** 自然人39件（含上年结转2件）, where nobody can tell what the 39 are of. */
const isOfUnread = ({ left, depth }: Item, { whole }: State): boolean =>
  depth > 0 && whole === null && has(left, 'among') && has(left, 'carriedOver', 'carriedForward');

/** 不再处理的3件: for which of several reasons nobody can tell. */
const isGivenUp = (words: readonly Token[]): boolean =>
  words.some(({ text }) => text === '不再处理') && linesOf(words, 'requests', 'row').length === 0;

const instances = ['一审', '二审'];
/** 行政诉讼一审1件、二审2件: of all lawsuits some each; 一审维持3件 says how they ended. */
function isOfInstance(words: readonly Token[], { sentence }: Item, { clauses }: Walk): boolean {
  const isOfOne = words.filter(({ text }) => instances.includes(text)).length === 1;
  if (!isOfOne || linesOf(words, 'disputes', 'column').length > 0) return false;
  const said = clauses.flatMap((each) => (each.sentence === sentence ? each.tokens : []));
  return instances.every((instance) => said.some(({ text }) => text === instance));
}

/** Whether a number counts some of what its words name, so that no cell is to be the same. */
export const isOfSome = (words: readonly Token[], item: Item, walk: Walk, state: State): boolean =>
  isOfSomebody(words, item, walk) ||
  isOfFew(words, item, walk) ||
  isBesideOthers(words, item, walk) ||
  isOfUncounted(item, words, state) ||
  isOfUnread(item, state) ||
  isGivenUp(words) ||
  isOfInstance(words, item, walk) ||
  isMoreOfLine(words, item, walk);
