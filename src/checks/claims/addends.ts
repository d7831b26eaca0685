import { readNumeral } from '../../text/numeral';
import type { Count } from './claim';
import { has, textOf } from './words';

const terms = ['received', 'carriedOver', 'handled', 'carriedForward'];

/** Which flow of requests a number counts, if one. */
export function flowOf({ subject: { about } }: Count): string {
  const isOfAll = about?.table === 'requests' && about.columns.length === 0;
  return terms.find((term) => isOfAll && term === about.rows[0]?.[0]) ?? '';
}
export const isOutcome = (count: Count): boolean => {
  const { about } = count.subject;
  return about?.table === 'requests' && about.columns.length === 0 && flowOf(count) === '';
};
/** Requests and what the form counts are flows, not parts; letters that come and go are similar. */
export const isOfForm = ({ subject: { domain }, item }: Count): boolean =>
  (domain !== 'other' && domain !== null) ||
  item.left.some(({ kind }) => /^(?:carried|handle|receive)/.test(kind));

const bothSides = new Set([
  'received,carriedOver',
  'carriedOver,received',
  'handled,carriedForward',
]);
/** 新收26件、上年结转4件, or what several offices received: they may be added up. */
export function areAddends(counts: readonly Count[]): boolean {
  const flows = counts.map(flowOf).join();
  if (bothSides.has(flows)) return true;
  // 规章2件、规范性文件5件，合计7件
  const columns = counts.map(({ subject: { about } }) =>
    about?.table === 'proactive' ? about.columns.join() : null,
  );
  if (columns[0] != null && new Set(columns).size === 1) return true;
  return counts.every(
    ({ subject, item: { left } }) =>
      has(left, 'receive') && (subject.whose === 'other' || has(left, 'foreign')),
  );
}

/** 三项合计, 两个平台共计: so many numbers are added up, whatever they count. */
export const saysHowMany = ({ item }: Count): number | null => {
  const words = textOf(item.left.filter(({ kind }) => kind === 'total'));
  return readNumeral(words.replace(/[^两二三四五六七八九十2-9]/g, ''));
};

/** 合计发布信息36条: what each of the numbers before has done. */
export function isSaidAgain(last: Count, ahead: readonly Count[]): boolean {
  const { left } = last.item;
  // 三个平台共计 behind two: the third is not told.
  if ((saysHowMany(last) ?? ahead.length) !== ahead.length) return false;
  const done = textOf(left.slice(left.findIndex(({ kind }) => kind === 'total') + 1));
  return done.length > 1 && ahead.every(({ item }) => textOf(item.left).endsWith(done));
}

export const isOfChannel = ({ item }: Count): boolean =>
  item.left.some(({ kind }) => kind === 'channel');
/** 自然人5件，商业企业3件: of the same rows, by who applied. */
export const areApplicants = (counts: readonly Count[]): boolean => {
  const keys = counts.map(({ subject: { about } }) =>
    about?.table === 'requests' && about.columns.length > 0 ? JSON.stringify(about.rows) : '',
  );
  return keys[0] !== '' && new Set(keys).size === 1;
};

/** 人 and 人次 are added up. */
export const unitOf = ({ unit }: Count): string => unit.replace(/(.)次$/, '$1');
