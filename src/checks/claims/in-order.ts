import { isInOrder } from './around-number';
import type { Clause, Item } from './items';
import type { Token } from './token';
import { has } from './words';

/** What a list names, between its commas. */
export const listed = (words: readonly Token[]): Token[][] =>
  words.reduce<Token[][]>(
    (lists, token) => {
      if (token.kind === 'and') lists.push([]);
      else lists[lists.length - 1]?.push(token);
      return lists;
    },
    [[]],
  );

/** 2022年至2024年分别收到8、13、11件: to each number its year. */
function distributeYears(items: Item[], { left }: Item, before: Clause | undefined): boolean {
  const words = left.filter((token) => !isInOrder(token));
  const head = before?.items.length === 0 ? before.tokens : [];
  const years = [...words, ...head].find(({ whens }) => whens?.length === items.length);
  if (!years) return false;
  const { unit = '' } = (items[items.length - 1] as Item).number;
  items.forEach((item, number) => {
    const when = years.whens?.[number];
    items[number] = {
      ...item,
      number: { ...item.number, unit },
      left: [...(when ? [{ ...years, when }] : []), ...words.filter((each) => each !== years)],
    };
  });
  return true;
}

const partsSaid: readonly (readonly [pattern: RegExp, parts: readonly string[]])[] = [
  [/^[四4]个季度$/, ['一季度', '二季度', '三季度', '四季度']],
  [/^上、?下半年$/, ['上半年', '下半年']],
];

/** 四个季度分别收到5件、4件、6件、7件: to each number its part of the year. */
function distributeParts(items: Item[], { left }: Item): boolean {
  const period = left.find(({ kind }) => kind === 'period');
  const [, parts] = partsSaid.find(([pattern]) => pattern.test(period?.text ?? '')) ?? [];
  if (!period || parts?.length !== items.length) return false;
  items.forEach((item, number) => {
    const part = { ...period, text: parts[number] ?? '' };
    items[number] = { ...item, left: left.map((each) => (each === period ? part : each)) };
  });
  return true;
}

/** 动态120条、公告360条，分别占25%、75%: to each number before its share, where no name says another order. */
function distributeShares(items: Item[], first: Item, at: number): void {
  const words = first.left.filter((_, number) => number !== at);
  if (!words.every(({ kind }) => ['share', 'filler', 'total'].includes(kind))) return;
  items.forEach((item, number) => {
    items[number] = { ...item, left: words, inOrder: { at: number, of: items.length } };
  });
}

/** 12件、5件分别为自然人、商业企业: each name to its number, where there are as many. */
function distributeNames(items: Item[]): void {
  const [word, ...words] = items[items.length - 1]?.right ?? [];
  const names = word && isInOrder(word) ? listed(words) : [];
  if (names.length !== items.length || names.some(({ length }) => length === 0)) return;
  items.forEach((item, number) => {
    items[number] = { ...item, right: names[number] ?? [] };
  });
}

/** 行政许可、行政处罚决定120件、30件: as many numbers of one sort as names, though nothing says 分别. */
function distributeListed(items: Item[], [first, ...others]: readonly Item[]): void {
  const names = listed(first?.left ?? []);
  const areNumbers = others.every(
    ({ number, left }) =>
      number.kind === 'count' && number.unit === first?.number.unit && has(left, 'and'),
  );
  const areNames = names.every((name) => name.some(({ kind }) => kind !== 'filler'));
  if (names.length !== items.length || !areNumbers || !areNames) return;
  items.forEach((item, number) => {
    items[number] = { ...item, left: names[number] ?? [] };
  });
}

/** 予以公开、部分公开分别为6件、2件: to each number its own name. */
export function distribute({ items }: Clause, before: Clause | undefined): void {
  const [first, ...others] = items;
  if (!first || others.length === 0) return;
  const at = first.left.findIndex(isInOrder);
  const isBare = others.every(({ left }) =>
    left.every(({ kind }) => kind === 'and' || kind === 'filler'),
  );
  if (!isBare) return;
  if (at < 0) {
    distributeNames(items);
    distributeListed(items, items.slice());
    return;
  }
  if (items.every(({ number }) => number.kind === 'percent')) {
    distributeShares(items, first, at);
    return;
  }
  if (items.some(({ number }) => number.kind !== 'count') || distributeYears(items, first, before))
    return;
  if (distributeParts(items, first)) return;
  const names = listed(first.left.slice(0, at));
  if (names.length !== items.length) return;
  const tail = first.left.slice(at + 1);
  items.forEach((item, number) => {
    items[number] = {
      ...item,
      left: [...(names[number] ?? []), ...tail],
    };
  });
}
