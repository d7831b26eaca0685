import type { Check, Problem } from '../check';
import type { Count } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { memoizeIn } from '../../text/memoize-in';
import { nameless } from '../claims/spoken-words';
import { saysMore, textOf, wordsOf } from '../claims/words';
import type { Token } from '../claims/token';
import { averageProblems } from './own-averages';
import { rankProblems } from './own-ranks';
import { referredCounts } from './referred-counts';
import { saidTwice } from './said-twice';
import { stocksAgain } from './stocks-again';
import { toldAgain } from './told-again';
import { countsOf, isOwn, placeIn, quoteOf } from './against-figures';

const least = 4;
const publishing = ['主动公开', '公开', '公布', '发布', '主动发布'];
const things = ['信息', '文件', '留言', '会议', '培训', '工单', '新媒体'];

/** 主动公开信息 and 发布政府信息 are one subject to every reader. */
function keyOf(words: readonly Token[]): string {
  const spoken = words.filter(({ kind }) => !nameless.includes(kind));
  const isPublished =
    spoken.some(({ text }) => publishing.includes(text)) &&
    spoken.some(({ kind }) => kind === 'info');
  const similar = ({ kind, text }: Token): string =>
    publishing.includes(text) ? '公开' : kind === 'info' ? '信息' : text;
  const key = spoken.map((token) => (isPublished ? similar(token) : token.text)).join('');
  // 设查阅点6处, 查阅点共7处: that it is there is no part of its name.
  return key.replace(/^(?:共?设有|设立|设置|设|建有|建成|现有|拥有)/, '');
}

/** 我局重视队伍建设，… tells what was done besides, not of what the next number is. */
const isDeed = (tokens: readonly Token[]): boolean =>
  /^(?:高度|进一步|不断|持续|深入|积极|认真|扎实|严格|切实|着力|充分)?(?:重视|加强|加大|坚持|注重|强化|落实|推进|贯彻|围绕|聚焦|结合|健全|完善|规范|提升|优化|狠抓|抓好|做好|统筹)/.test(
    tokens
      .filter(({ kind }) => kind !== 'own' && kind !== 'period')
      .map(({ text }) => text)
      .join(''),
  );

/** What a clause just before says it is about: 政务微博方面，…. */
function headOf({ clauses }: Passage, { item }: Count): string {
  const before = clauses[item.clause - 1];
  const isHead = before?.sentence === item.sentence && before.depth === item.depth;
  // 为方便群众 is a reason, no subject.
  const isReason = /^[为经按]|^根据/.test(before?.tokens[0]?.text ?? '');
  // 工作简报发挥了作用: a sentence of its own.
  const isTold = before?.tokens.some(({ text }) => text === '了' || /^(?:发挥|起到)/.test(text));
  return isHead &&
    before.items.length === 0 &&
    isTold !== true &&
    !isReason &&
    !isDeed(before.tokens)
    ? keyOf(before.tokens)
    : '';
}

/** By what a number is known. */
interface Named {
  readonly claim: Count;
  readonly key: string;
  readonly thing: string;
}
interface Subject extends Named {
  readonly passage: Passage;
}

/** Numbers of other things than the tables know better. */
const namedIn = memoizeIn((passage: Passage): Named[] =>
  countsOf(passage).flatMap((claim): Named[] => {
    if (claim.isPart || !isOwn(claim) || claim.subject.about) return [];
    const words = wordsOf(claim.item);
    // 另有5件: not all there are.
    if (saysMore(words)) return [];
    const text = textOf(words);
    const thing = things.find((each) => text.includes(each)) ?? '';
    return [{ claim, key: `${headOf(passage, claim)}${keyOf(words)}`, thing }];
  }),
);

function problem(one: Subject, other: Subject): Problem {
  const quote = ({ passage, claim }: Subject) => quoteOf(passage, claim.quote);
  const where = one.passage === other.passage ? '后文' : `“${other.passage.name}”`;
  return {
    message:
      `同一事项有两个数：“${one.passage.name}”写“${quote(one)}”，` +
      `${where}写“${quote(other)}”：请核对后统一。`,
    places: [placeIn(other.passage, other.claim.quote), placeIn(one.passage, one.claim.quote)],
    facts: { one: one.claim.value, other: other.claim.value },
  };
}

const again = [stocksAgain, toldAgain, referredCounts];

export const textOwnNumbers: Check = {
  id: 'text/own-numbers',
  family: 'text',
  severity: 'hint',
  title: '同一事项前后数字一致',
  basis: '同一报告中同一事项的数字应当一致，平均数、名次与其总数相符',
  run: (input) => {
    const subjects = claimsOf(input).flatMap((passage) =>
      namedIn(passage).map((named): Subject => ({ ...named, passage })),
    );
    const ranks = rankProblems(input);
    if (subjects.length === 0 && ranks.length === 0) return { notChecked: '正文没有可以对照的数' };
    return [
      ...contradictionsOf(subjects).map(([one, other]) => problem(one, other)),
      ...claimsOf(input).flatMap((passage) =>
        again.flatMap((find) => find(passage).map((twice) => saidTwice(passage, twice))),
      ),
      ...averageProblems(input),
      ...ranks,
    ];
  },
};

/** Each subject with the first before it that says otherwise; 345条 and 近345条 differ as well. */
function contradictionsOf(subjects: readonly Subject[]): [Subject, Subject][] {
  const known = new Map<string, Subject>();
  return subjects.flatMap((subject): [Subject, Subject][] => {
    const { value, unit, exact } = subject.claim;
    const byKey = `${unit} ${subject.key}`;
    const byThing = `${unit} ${subject.thing} ${value}`;
    const isKeyed = exact && subject.key.length >= least;
    const isThing = value >= 10 && subject.thing !== '';
    const one = isKeyed ? known.get(byKey) : undefined;
    const blurred = isThing ? known.get(`${byThing} ${!exact}`) : undefined;
    if (isKeyed && !one) known.set(byKey, subject);
    if (isThing && !known.has(`${byThing} ${exact}`)) known.set(`${byThing} ${exact}`, subject);
    const other = one && one.claim.value !== value ? one : blurred;
    return other ? [[other, subject]] : [];
  });
}
