import type { Half } from '../../report/annual-report';
import { shortened, trimmed } from '../../tables/labels/squash';
import type { Item } from './item';

export interface FoundTitle {
  readonly agency: string;
  readonly year: number | null;
  readonly half: Half | undefined;
  /** Index of the last item of the title. */
  readonly at: number;
  readonly source: string;
  /** The agency and what follows it, without marks of the page before them. */
  readonly printed: string;
}

const chineseDigits = '〇一二三四五六七八九';

/** 二〇二三 → 2023. */
export function arabicYear(text: string): number | null {
  const digits = Array.from(text.replace(/[○零O０]/g, '〇'), (c) =>
    /\d/.test(c) ? Number(c) : chineseDigits.indexOf(c),
  );
  const year = Number(digits.join(''));
  return digits.every((digit) => digit >= 0) && year > 1900 && year < 2200 ? year : null;
}

const titleShape =
  /^(.{0,60}?)\s*(\d{4}|[〇○零一二三四五六七八九]{4})\s*年度?\s*([上下]半年)?\s*(?:度)?\s*((?:政府信息|政务|信息).{0,14}(?:报告|情况|年报|总结))(?:\(.{0,12}\)|（.{0,12}）)?$/;

const organisationLike = /^[^，。；：、,;:|>《》]{2,40}$/;

function agencyBefore(items: readonly Item[], at: number): string {
  for (let index = at - 1; index >= 0 && index >= at - 3; index -= 1) {
    const item = items[index];
    if (item?.kind !== 'line') return '';
    const text = trimmed(item.text);
    if (text === '') continue;
    return organisationLike.test(text) && !/^\d|\d{2}:\d{2}/.test(text) ? text : '';
  }
  return '';
}

function cleanAgency(text: string): string {
  return trimmed(
    text.replace(/^.*[>》]\s*/, '').replace(/^(?:标题|名称|题目|信息名称)[:：\s]*/, ''),
  ).replace(/关于$/, '');
}

/** The last line before `end` that reads like the title; its agency may stand on the line above. */
export function findTitle(items: readonly Item[], end: number): FoundTitle | null {
  let found: FoundTitle | null = null;
  for (let at = 0; at < end; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line' || item.text.length > 120) continue;
    const text = trimmed(item.text.replace(/\s+/g, ' '));
    const match = titleShape.exec(text);
    if (!match) continue;
    const [, prefix = '', year = '', half] = match;
    if (/[。；，]/.test(prefix)) continue;
    const agency = cleanAgency(prefix) || agencyBefore(items, at);
    found = {
      agency,
      year: arabicYear(year),
      half: half === undefined ? undefined : half === '上半年' ? 'first' : 'second',
      at,
      source: shortened(text),
      printed: agency + text.slice(prefix.length).trim(),
    };
  }
  return found;
}
