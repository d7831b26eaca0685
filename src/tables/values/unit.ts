import { squash } from '../labels/squash';

/** Units of money, by how many places each is left of 元. */
const places: Readonly<Record<string, number>> = {
  元: 0,
  十元: 1,
  百元: 2,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
};
/** 元 and its multiples; a pattern without groups. */
export const moneyUnit = '(?:[十百千]?万|[十百千亿])?元';
const money = `(?:人民币|[¥￥])?(${moneyUnit})`;

export const isMoney = (unit: string): boolean => unit in places;

/** At the end of a head or label: （单位：元）, （万元）, /元, or right behind 金额. */
const atEnd = new RegExp(`(?:[(:/,、]|额|费)${money}(?:/[年次])?\\)?$`);

/** The unit of money a head or label names; null where it names none. */
export const unitInLabel = (label: string): string | null =>
  label.length > 80 ? null : (atEnd.exec(squash(label))?.[1] ?? null);

const unitLine = /(?:^|[(:])[^:()]{0,8}单位(?::|均?为)([^:()。]{1,20})\)?。?$/;
const measures = new RegExp(`${money}|人次|[件份项个宗次条篇人起家部]|[、,;/和]`, 'g');

/** 收费金额单位：元，其他…; 以元计. */
const inWords = new RegExp(`(?:金额单位:|以)${money}(?:[,;]|为单位|计)`);

/** The one unit of money in “单位：件、万元” beside a table; null in any other line. */
export function unitInLine(line: string): string | null {
  if (line.length > 80) return null;
  const squashed = squash(line);
  const worded = inWords.exec(squashed)?.[1];
  if (worded !== undefined) return worded;
  const named = unitLine.exec(squashed)?.[1] ?? '';
  const found = [...named.matchAll(measures)];
  // 单位：元宝镇 names no unit.
  if (found.map(([text]) => text).join('') !== named) return null;
  const units = new Set(found.flatMap(([, unit]) => unit ?? []));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
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
export const convertMoney = (digits: string, from: string, to: string): string =>
  from === to ? digits : shiftPoint(digits, (places[from] ?? 0) - (places[to] ?? 0));
