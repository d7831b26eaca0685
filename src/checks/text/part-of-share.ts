import type { Claim, Count, Share } from '../claims/claim';
import { type Together, togetherIn } from '../claims/together';
import type { Token } from '../claims/token';
import { total } from '../claims/total';
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

/** 予以公开31件、部分公开5件，两者占75%: so many parts of one list as one; null where the text does not have them. */
function sumOf(
  { sentence }: Share,
  { many, isFirst }: Together,
  before: readonly Claim[],
): Count | null {
  const [last] = before;
  if (last?.kind !== 'count') return null;
  const isOfList = (each: Claim): each is Count =>
    each.kind === 'count' &&
    each.sentence === sentence &&
    each.unit === last.unit &&
    each.isPart === last.isPart;
  const all = before.filter(isOfList);
  const [latest, ...others] = isFirst ? all.slice(-many) : all.slice(0, many);
  const earliest = others[others.length - 1];
  if (!latest || !earliest || (many < Infinity && others.length + 1 < many)) return null;
  return {
    ...latest,
    value: total([latest, ...others]),
    quote: [earliest.quote[0], latest.quote[1]],
  };
}

const saidOf = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ kind, text }) => (kind === 'filler' ? [] : [text])).join('');

/** The names that stand side by side before 占: 图解及音视频; none where the form knows one of them. */
function namesOf(left: readonly Token[]): readonly string[] {
  const words = left.slice(0, Math.max(left.map(({ kind }) => kind).lastIndexOf('share'), 0));
  const isKnown = words.some(({ kind, lines }) => lines !== undefined || kind === 'channel');
  const sides: Token[][] = [[]];
  for (const token of words)
    if (token.kind === 'and') sides.push([]);
    else sides[sides.length - 1]?.push(token);
  const names = sides.map(saidOf);
  return isKnown || names.length < 2 || names.includes('') ? [] : names;
}

/** 图解34件、音视频12件，图解及音视频占…: of both; null where the sentence has not counted each of them. */
function sumNamed(names: readonly string[], before: readonly Claim[], share: Share): Count | null {
  const counts = names.map((name) =>
    before.find(
      (each): each is Count =>
        each.kind === 'count' &&
        each.sentence === share.sentence &&
        saidOf(each.item.left).endsWith(name),
    ),
  );
  const [first] = counts;
  const all = counts.flatMap((each) => (each && each.unit === first?.unit ? [each] : []));
  if (!first || all.length < names.length || new Set(all).size < all.length) return null;
  const places = all.flatMap(({ quote }) => quote);
  return { ...first, value: total(all), quote: [Math.min(...places), Math.max(...places)] };
}

/** 图解71篇、视频解读23篇、文字解读70篇，解读比例达100%: a proportion with a name of its own is not the last part's. */
function isOfWholeList({ item: { left } }: Share, part: Count, before: readonly Claim[]): boolean {
  const at = left.findIndex(({ kind, text }) => kind === 'share' && !text.includes('占'));
  const isNamed = left.slice(0, Math.max(at, 0)).some(({ kind }) => kind !== 'filler');
  const isPart = (each: Claim): boolean =>
    each.kind === 'count' && each.isPart && each.sentence === part.sentence && each !== part;
  return isNamed && part.isPart && before.some(isPart);
}

/** The number that is so much of the whole: the last one, if no other share has taken it. */
export function partOf({ passage, claim, at }: Said<Share>): Count | null {
  const { whole, sentence } = claim;
  if (claim.counted) return claim.counted;
  const before = passage.claims
    .slice(Math.max(0, at - reach), at)
    .filter((each) => each !== whole)
    .reverse();
  const part = before.find(({ kind }) => kind === 'count' || kind === 'share');
  const next = passage.claims[at + 1];
  // 占比58.3%（14件）
  if (next?.kind === 'count' && (claim.isAhead || isInBracketsAfter(next, claim))) return next;
  const ahead = part ? passage.claims[passage.claims.indexOf(part) - 1] : undefined;
  if (part?.kind === 'count' && ahead?.kind === 'share' && isInBracketsAfter(part, ahead))
    return null;
  // 合计占总量100条的85%
  const together = togetherIn([...(whole?.item.left ?? []), ...claim.item.left]);
  if (together) return sumOf(claim, together, before);
  const names = namesOf([...(whole?.item.left ?? []), ...claim.item.left]);
  if (names.length > 0) return sumNamed(names, before, claim);
  const named = claim.isRate ? [] : namedIn(claim);
  if (named.length > 0)
    return countNamed(
      named,
      before.filter((each) => each.sentence === sentence),
    );
  if (part?.kind !== 'count' || part.sentence !== sentence) return null;
  return isOfWholeList(claim, part, before) ? null : part;
}
