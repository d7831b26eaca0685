import { memoizeLine } from '../../text/memoize-line';
import { squash } from '../labels/squash';

/** By how many places a unit is left of 元 or 件. */
const places: Readonly<Record<string, number>> = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};
const placesIn = (unit: string): number | undefined => places[unit.slice(0, -1)];
/** 元 and its multiples; a pattern without groups. */
export const moneyUnit = '(?:[十百千]?万|[十百千亿])?元';
const multiple = '(?:[十百千]万|[十百千万亿])[件条项个宗份次]';
const measure = `(?:人民币|[¥￥])?(${moneyUnit}|${multiple})`;

export const isMoney = (unit: string): boolean =>
  unit.endsWith('元') && placesIn(unit) !== undefined;

/** At the end of a head or label: （单位：元）, （万元）, （万件）, /元, or right behind 金额. */
const atEnd = new RegExp(`(?:[(:/,、]|额|费|量)${measure}(?:/[年次])?\\)?$`);

/** The unit of money, or the multiple of 件, that a head or label names; null where it names none. */
export const unitInLabel = memoizeLine((label): string | null =>
  label.length > 80 ? null : (atEnd.exec(squash(label))?.[1] ?? null),
);

const unitLine = /(?:^|[(:])[^:()]{0,8}单位(?::|均?为)([^:()。]{1,20})\)?。?$/;
const measures = new RegExp(`${measure}|人次|[件份项个宗次条篇人起家部]|[、,;/和]`, 'g');

/** 收费金额单位：元，其他…; 以元计. */
const inWords = new RegExp(`(?:金额单位:|以)${measure}(?:[,;]|为单位|计)`);

const measured = new RegExp(`(${moneyUnit}|[件条项个])\\([^()\\d]{1,8}\\)`, 'g');
const spokenOf = new RegExp(
  `(?:数量|件数|收?费?金额|其[他余]):?\\((${moneyUnit}|[件条项个])\\)`,
  'g',
);

/** The units of money and multiples of 件 in “单位：件、万元” beside a table; none in any other line. */
export function unitsInLine(line: string): string[] {
  if (line.length > 80) return [];
  const plain = squash(line);
  if (!/单位|以/.test(plain)) return [];
  // 元(金额) and 金额(元) both say what is measured.
  const squashed = plain.replace(measured, '$1').replace(spokenOf, '$1');
  const worded = inWords.exec(squashed)?.[1];
  if (worded !== undefined) return [worded];
  const named = unitLine.exec(squashed)?.[1] ?? '';
  const found = [...named.matchAll(measures)];
  // 单位：元宝镇 names no unit.
  if (found.map(([text]) => text).join('') !== named) return [];
  const units = [...new Set(found.flatMap(([, unit]) => unit ?? []))];
  return units.filter(isMoney).length > 1 ? [] : units;
}

/** Moves the point in the text: money never becomes a binary float. 251000 by -4 → 25.1. */
export function shiftPoint(digits: string, by: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = '0'.repeat(Math.max(0, -by)) + whole + fraction + '0'.repeat(Math.max(0, by));
  const point = whole.length + Math.max(0, -by) + by;
  const integer = padded.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const decimals = padded.slice(point).replace(/0+$/, '');
  return decimals === '' ? integer : `${integer}.${decimals}`;
}

/** Exact; digits are those of a plain decimal ≥ 0. */
export const convertUnit = (digits: string, from: string, to: string): string =>
  from === to ? digits : shiftPoint(digits, (placesIn(from) ?? 0) - (placesIn(to) ?? 0));
