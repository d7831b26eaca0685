import type { CheckInput, Problem } from '../check';
import { claimsOf, type Passage } from '../claims/claims';
import type { Item } from '../claims/items';
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

/** Sentences of which every number is a term of one stock. */
function stocksOf({ clauses }: Passage): Item[][] {
  const sentences = new Map<number, Item[]>();
  for (const { items, depth, sentence } of clauses) {
    if (depth > 0 || items.length === 0) continue;
    const before = sentences.get(sentence);
    if (before) before.push(...items);
    else sentences.set(sentence, [...items]);
  }
  return Array.from(sentences.values()).filter((items) => {
    const unit = items[0]?.number.unit;
    return (
      items.length > 2 &&
      items.every(
        (item, at) =>
          item.number.kind === 'count' &&
          item.number.unit === unit &&
          item.number.about !== true &&
          markOf(item, at, items.length - 1) !== null,
      )
    );
  });
}

function problemsOf(passage: Passage, items: readonly Item[]): Problem[] {
  const last = items.length - 1;
  const values = items.map(({ number }) => number.value ?? 0);
  const sum = values.slice(0, last).reduce((all, value, at) => {
    const item = items[at];
    return item && markOf(item, at, last) === 'less' ? all - value : all + value;
  }, 0);
  const end = values[last] ?? 0;
  const unit = items[0]?.number.unit ?? '';
  if (gapOf(sum, end) === 0) return [];
  const range = [items[0]?.number.start ?? 0, items[last]?.number.end ?? 0] as const;
  const terms = items
    .slice(0, last)
    .map(
      (item, at) =>
        `${at === 0 ? '' : markOf(item, at, last) === 'less' ? '－' : '＋'}${String(values[at])}`,
    )
    .join('');
  return [
    {
      message: `“${passage.name}”写“${quoteOf(passage, range)}”：${terms}＝${sum} ${unit}，年末写 ${end} ${unit}，相差 ${gapOf(sum, end)} ${unit}，请核对各数。`,
      places: [placeIn(passage, range)],
      facts: { terms, end },
    },
  ];
}

/** Where a table contradicts one of them, the finding is there already. */
const isTold = (input: CheckInput, passage: Passage, items: readonly Item[]): boolean =>
  countsOf(passage).some(
    (claim) => items.includes(claim.item) && stateOf(input, { passage, claim }) === 'differs',
  );

/** 年初5个，新开设1个，注销2个，年末4个, for each such sentence. */
export const stockProblems = (input: CheckInput): readonly (readonly Problem[])[] =>
  claimsOf(input).flatMap((passage) =>
    stocksOf(passage).map((items) =>
      isTold(input, passage, items) ? [] : problemsOf(passage, items),
    ),
  );
