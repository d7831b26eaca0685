import type { Count } from './claim';
import type { Clause } from './items';
import type { Token } from './token';
import { has } from './words';

/** A number with what stands between it and the one before. */
export interface Entry {
  readonly count: Count;
  /** Marks passed since, and a clause without numbers that says 其中. */
  readonly marks: string;
  readonly isAnnounced: boolean;
  /** 从内容看，: what is sorted goes on over semicolons. */
  readonly isSorted: boolean;
}
export const hasAmong = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'among');

/** Numbers of one sentence, or of one pair of brackets in it, with the marks between. */
export function entriesOf(
  clauses: readonly Clause[],
  counts: ReadonlyMap<number, readonly Count[]>,
): Entry[] {
  const entries: Entry[] = [];
  let marks = '';
  let [isAnnounced, isSorted] = [false, false];
  for (const { after, tokens, items, index } of clauses) {
    // 甲类20条，占25%；乙类60条，占75%: a remark on the number before parts nothing.
    const isRemark = items.length > 0 && items.every(({ number }) => number.kind === 'percent');
    if (!isRemark) marks += after;
    if (after === '；') isAnnounced = false;
    isAnnounced ||= items.length === 0 && hasAmong(tokens);
    isSorted ||= tokens.some(({ kind, text }) => kind === 'among' && /^[按从]/.test(text));
    for (const count of counts.get(index) ?? []) {
      entries.push({ count, marks, isAnnounced, isSorted });
      [marks, isAnnounced, isSorted] = ['', false, false];
    }
  }
  return entries;
}

const isBare = ({ count: { unit, item } }: Entry): boolean =>
  unit === '' && item.right.every(({ text }) => text === '、');

/** 分别为45、52、38，共计135人次: the unit is said once, with the last of them or with their sum. */
export function withUnits(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isBare)) return entries;
  const said = [...entries];
  for (let at = said.length - 2; at >= 0; at -= 1) {
    const [entry, next] = [said[at], said[at + 1]];
    if (!entry || !next || !isBare(entry) || next.count.unit === '') continue;
    const isOfRun = next.count.clause === entry.count.clause;
    const isOfSum =
      next.count.clause === entry.count.clause + 1 &&
      has(next.count.item.left, 'total') &&
      next.count.item.left.every(({ kind }) => kind === 'total' || kind === 'filler');
    if (isOfRun || isOfSum)
      said[at] = { ...entry, count: { ...entry.count, unit: next.count.unit } };
  }
  return said;
}

/** 6场、327人次，其中甲4场、218人次，乙2场、119人次: each unit is a list of its own. */
export function byUnit(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const units = entries.map(({ count }) => count.unit);
  const size = units.findIndex((unit, at) => at > 0 && unit === units[0]);
  const isEven = size > 1 && units.length >= 3 * size && units.length % size === 0;
  if (!isEven || units.some((unit, at) => unit !== units[at % size])) return [entries];
  return units.slice(0, size).map((_, of) =>
    entries.flatMap((entry, at) => {
      const first = entries[at - of];
      if (at % size !== of || !first) return [];
      const isAnnounced = first.isAnnounced || hasAmong(first.count.item.left);
      return [{ ...first, count: entry.count, isAnnounced }];
    }),
  );
}
