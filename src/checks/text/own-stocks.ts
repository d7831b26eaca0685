import type { CheckInput, Problem } from '../check';
import { claimsOf, type Passage } from '../claims/claims';
import type { Item } from '../claims/items';
import { memoizeIn } from '../../text/memoize-in';
import { grouped } from '../claims/grouped';
import { exactly } from '../claims/total';
import { countsOf, gapOf, placeIn, quoteOf, stateOf } from './against-figures';

/** What a number is in a stock that is kept: what there was, what came, what went, what there is. */
const marks = {
  start: /[年期]初|(?:上|去)年度?[末底]/,
  end: /[年期][末底]|岁末|12月31日|现行有效|现有|目前/,
  more: /新增|新建|新设|新开|增设|增加|增补|新制定|制定|出台|制发|印发|开设|开通|建成|新聘/,
  less: /减少|注销|拆除|撤销|关停|废止|失效|退出|停用|停更|撤并|取消|核减|关闭/,
} as const;
type Mark = keyof typeof marks;

function markOf({ left }: Item, at: number, last: number): Mark | null {
  const words = left.map(({ text }) => text).join('');
  const [more, less] = [marks.more.test(words), marks.less.test(words)];
  if (at === 0) return marks.start.test(words) && !more && !less ? 'start' : null;
  if (at === last) return marks.end.test(words) && !more && !less ? 'end' : null;
  if (more === less || marks.start.test(words)) return null;
  return more ? 'more' : 'less';
}

/** Numbers of one sentence, each a term of one stock. */
interface Stock {
  readonly items: readonly Item[];
  readonly marks: readonly (Mark | null)[];
}

const stocksOf = memoizeIn(({ clauses }: Passage): Stock[] => {
  const outer = clauses.filter(({ depth, items }) => depth === 0 && items.length > 0);
  return Array.from(grouped(outer, ({ sentence }) => sentence).values(), (own) =>
    own.flatMap(({ items }) => items),
  )
    .filter(
      (items) =>
        items.length > 2 &&
        items.every(({ number }) => number.unit === items[0]?.number.unit && number.about !== true),
    )
    .map((items) => ({ items, marks: items.map((item, at) => markOf(item, at, items.length - 1)) }))
    .filter(({ marks: of }) => of.every((mark) => mark !== null));
});

function problemsOf(passage: Passage, { items, marks: of }: Stock): Problem[] {
  const terms = items.map(({ number }, at) => ({
    value: number.value ?? 0,
    number,
    sign: of[at] === 'less' ? -1 : 1,
  }));
  const end = terms.pop();
  const [start] = terms;
  const sum = exactly(terms.reduce((all, { value, sign }) => all + sign * value, 0));
  if (!start || !end || sum === end.value) return [];
  const { unit = '' } = start.number;
  const range = [start.number.start, end.number.end] as const;
  const list = terms
    .map(({ value, sign }) => `${sign < 0 ? '－' : '＋'}${String(value)}`)
    .join('')
    .slice(1);
  return [
    {
      message: `“${passage.name}”写“${quoteOf(passage, range)}”：${list}＝${sum} ${unit}，年末写 ${end.value} ${unit}，相差 ${gapOf(sum, end.value)} ${unit}，请核对各数。`,
      places: [placeIn(passage, range)],
      facts: { terms: list, end: end.value },
    },
  ];
}

/** Where a table contradicts one of them, the finding is there already. */
const isTold = (input: CheckInput, passage: Passage, { items }: Stock): boolean =>
  countsOf(passage).some(
    (claim) => items.includes(claim.item) && stateOf(input, { passage, claim }) === 'differs',
  );

/** 年初5个，新开设1个，注销2个，年末4个, for each such sentence. */
export const stockProblems = (input: CheckInput): readonly (readonly Problem[])[] =>
  claimsOf(input).flatMap((passage) =>
    stocksOf(passage).map((stock) =>
      isTold(input, passage, stock) ? [] : problemsOf(passage, stock),
    ),
  );
