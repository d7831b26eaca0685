import type { Claim, Count } from './claim';
import type { Clause, Item } from './items';
import { togetherIn } from './together';

/** A paragraph whose lists are looked for. */
export interface Listing {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
  /** The last numbers of the paragraph before. */
  readonly before: readonly Count[];
}

/** 动态60条、公告25条，两者占85%: there are more than these. */
const isShareOfThem = ({ number, left }: Item): boolean =>
  number.kind === 'percent' && number.value !== 100 && togetherIn(left) !== null;

/** 2306条（次）: its parts may be of either unit. */
export const isOfTwoUnits = ({ item: { number } }: Count, { text }: Listing): boolean =>
  /^（[次件条篇份期场个人]次?）/.test(text.slice(number.end, number.end + 4));

/** 规范性文件13件、预算信息、建议复文50件 lists an item without its number. */
export function isOpenList(parts: readonly Count[], { text, clauses }: Listing): boolean {
  const last = parts[parts.length - 1];
  const end = last?.item.number.end ?? 0;
  if ('等、'.includes(text.charAt(end))) return true;
  // 其余为公示栏公开: the rest has no number.
  const next = clauses[(last?.clause ?? 0) + 1];
  const isOfSome =
    next?.tokens.some(({ kind }) => kind === 'rest') === true ||
    next?.items.some(isShareOfThem) === true;
  if (isOfSome && next.sentence === last?.sentence) return true;
  return parts.some(({ item: { left } }) => {
    const words = left.slice(left.map(({ kind }) => kind).lastIndexOf('among') + 1);
    const comma = words.map(({ text }) => text).lastIndexOf('、');
    const said = words.slice(0, Math.max(comma, 0)).filter(({ kind }) => kind !== 'filler');
    return said.some(({ kind }) => kind !== 'and') || words.some(({ kind }) => kind === 'loose');
  });
}

/** 320条，其中215条同步推送、126条同步张贴: the same ones, on several ways. */
export function overlaps(parts: readonly Count[], { text, clauses }: Listing): boolean {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const next =
    clauses.find(({ sentence }) => sentence > (last?.sentence ?? 0))?.start ?? text.length;
  return /同步|同时/.test(text.slice(first?.quote[0] ?? 0, next));
}
