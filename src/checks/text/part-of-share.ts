import type { Claim, Count, Share } from '../claims/claim';
import type { Token } from '../claims/token';
import { wordsOf } from '../claims/words';
import type { Said } from './against-figures';

/** So many claims before a share may be what it is a share of. */
export const reach = 24;

const isInBracketsAfter = ({ clause, depth }: Count, share: Share): boolean =>
  clause === share.clause + 1 && depth === share.depth + 1;

/** 信函33件，当面14件，信函占19.6%: what a share is of, said once more before it. */
function namedIn({ item: { left } }: Share): readonly Token[] {
  const at = left.map(({ kind }) => kind).lastIndexOf('share');
  return left
    .slice(0, Math.max(at, 0))
    .filter(({ kind, lines }) => lines || ['channel', 'plain', 'other'].includes(kind));
}

const isSameName = (one: Token, other: Token): boolean =>
  one.lines
    ? one.lines.table === other.lines?.table && one.lines.ids.join() === other.lines.ids.join()
    : one.kind === 'channel' && one.text === other.text;

/** The number of what a share names; none for a name that only its characters tell. */
const countNamed = (named: readonly Token[], claims: readonly Claim[]): Count | null =>
  claims.find(
    (each): each is Count =>
      each.kind === 'count' &&
      named.every((name) => wordsOf(each.item).some((word) => isSameName(name, word))),
  ) ?? null;

const manyAs: Readonly<Record<string, number>> = {
  ...{ 两者: 2, 二者: 2, 三者: 3, 四者: 4 },
  ...{ 前两者: 2, 前二者: 2, 前三者: 3 },
};

/** 两者占75%, 合计占75%: how many numbers a share is of together; null where nothing says so. */
function manyIn({ item: { left } }: Share): number | null {
  const share = left.map(({ kind }) => kind).lastIndexOf('share');
  const many = left.map(({ text }) => manyAs[text]).find((each) => each !== undefined);
  return many ?? (left[share - 1]?.kind === 'total' ? Infinity : null);
}

/** 予以公开31件、部分公开5件，两者占75%: so many parts of one list together; null where nobody adds them. */
function togetherOf({ claim }: Said<Share>, before: readonly Claim[]): Count | null {
  const many = manyIn(claim);
  if (many === null) return null;
  const last = before[0];
  if (last?.kind !== 'count') return null;
  const isSort = (each: Claim): each is Count =>
    each.kind === 'count' &&
    each.sentence === claim.sentence &&
    each.unit === last.unit &&
    each.isPart === last.isPart;
  const end = before.findIndex((each) => !isSort(each));
  const all = before.slice(0, end < 0 ? before.length : end).filter(isSort);
  const isFirst = claim.item.left.some(({ text }) => /^前.者$/.test(text));
  const list = isFirst ? all.slice(-many) : all.slice(0, many);
  const first = list[list.length - 1];
  if (!first || list.length < 2 || (many < Infinity && list.length < many)) return null;
  const value = list.reduce((sum, each) => sum + each.value, 0);
  return { ...last, value, quote: [first.quote[0], (list[0] ?? last).quote[1]] };
}

/** The number that is so much of the whole: the last one, if no other share has taken it. */
export function partOf({ passage, claim, at }: Said<Share>): Count | null {
  const { item, whole, sentence } = claim;
  if (claim.counted) return claim.counted;
  const before = passage.claims.slice(Math.max(0, at - reach), at).reverse();
  const part = before.find(
    (each) => each !== whole && (each.kind === 'count' || each.kind === 'share'),
  );
  const next = passage.claims[at + 1];
  // 占比58.3%（14件）
  if (next?.kind === 'count' && (claim.isAhead || isInBracketsAfter(next, claim))) return next;
  const ahead = part ? passage.claims[passage.claims.indexOf(part) - 1] : undefined;
  if (part?.kind === 'count' && ahead?.kind === 'share' && isInBracketsAfter(part, ahead))
    return null;
  const together = togetherOf({ passage, claim, at }, before);
  if (together) return together;
  const named = claim.isRate ? [] : namedIn(claim);
  if (named.length > 0)
    return countNamed(
      named,
      before.filter((each) => each.sentence === sentence),
    );
  return part?.kind === 'count' && part.sentence === sentence && part.item.order < item.order
    ? part
    : null;
}
