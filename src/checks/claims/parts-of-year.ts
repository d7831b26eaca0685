import { readNumeral } from '../../text/numeral';
import type { Count } from './claim';

const month = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const monthly = new RegExp(`^${month}月?(?:份?[至到—–~-]+${month}月)?份?$`);

/** The first and the last month of a part of the year that words name; null for any other time. */
function monthsOf(words: string): readonly [first: number, last: number] | null {
  const quarter = /^第?([一二三四])季度$/.exec(words)?.[1];
  if (quarter !== undefined) {
    const last = 3 * ('一二三四'.indexOf(quarter) + 1);
    return [last - 2, last];
  }
  if (words === '上半年') return [1, 6];
  if (words === '下半年') return [7, 12];
  if (words === '前三季度') return [1, 9];
  const months = monthly.exec(words);
  const first = readNumeral(months?.[1] ?? '');
  const last = readNumeral(months?.[2] ?? months?.[1] ?? '');
  return first === null || last === null ? null : [first, last];
}

/** What part of the year a number is of, where its words name exactly one. */
function partOf({ item: { left } }: Count): readonly [first: number, last: number] | null {
  const [period, ...others] = left.filter(({ kind }) => kind === 'period');
  return period && others.length === 0 ? monthsOf(period.text) : null;
}

/** 一季度5件、二季度4件、三季度6件、四季度5件: how many numbers from one on make up the whole year; 0 where they do not. */
export function partsOfYear<T>(
  all: readonly T[],
  from: number,
  countOf: (one: T) => Count,
): number {
  let next = 1;
  let first: Count | null = null;
  for (let at = from; at < all.length; at += 1) {
    const count = countOf(all[at] as T);
    const months = partOf(count);
    if (months?.[0] !== next) return 0;
    first ??= count;
    if (count.unit !== first.unit || count.subject.domain !== first.subject.domain) return 0;
    next = months[1] + 1;
    if (next > 12) return at === from ? 0 : at + 1 - from;
  }
  return 0;
}

/** Whether a number said for the whole year may be of the same thing as one said for a part of it. */
export function isOfYear(whole: Count, part: Count): boolean {
  const [ofWhole, ofPart] = [whole.subject, part.subject];
  if (partOf(whole) !== null || ofWhole.domain !== ofPart.domain) return false;
  if (ofPart.key === '') return true;
  return ofPart.about === null || ofWhole.about === null
    ? ofPart.key === ofWhole.key
    : ofPart.about.rows[0]?.join() === ofWhole.about.rows[0]?.join();
}
