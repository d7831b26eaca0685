import { squash, trimmed } from '../../tables/labels/squash';
import { readDate } from '../../text/calendar-date';
import { isFurniture } from './furniture';
import { arabicYear } from './title';

export interface SignedText {
  readonly lines: readonly string[];
  readonly agency: string;
  readonly date: string;
  /** What stood behind the signature or looked like a website's foot. */
  readonly dropped: readonly string[];
}

const organisationEnd = /(?:政府|办事处|[局委办室会院厅站所镇乡司队部社署组处]|中心|街道)$/;
const isOrganisation = (text: string, agency: string): boolean => {
  const squashed = squash(text);
  if (squashed === '' || squashed.length > 40 || /[。,;:!?]/.test(squashed)) return false;
  return squashed === squash(agency) || (squashed.length >= 3 && organisationEnd.test(squashed));
};

const chineseNumber = (text: string): number => {
  const digits = '〇一二三四五六七八九';
  const [tens, units] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '' ? 1 : tens === '0' ? 0 : digits.indexOf(tens ?? '');
  return ten * 10 + (units === '' ? 0 : digits.indexOf(units ?? ''));
};

/** 2023年1月12日 and 二〇二三年一月十二日; '' for anything else. */
export function dateOf(text: string): string {
  const squashed = squash(text);
  if (readDate(squashed)) return squashed;
  const match =
    /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/.exec(
      squashed,
    );
  const year = arabicYear(match?.[1] ?? '');
  if (!match || year === null) return '';
  const date = `${year}年${chineseNumber(match[2] ?? '')}月${chineseNumber(match[3] ?? '')}日`;
  return readDate(date) ? date : '';
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly agency: string;
  readonly date: string;
}

function onOneLine(text: string, agency: string): Omit<Found, 'from' | 'to'> | null {
  const match = /^(.{2,45}?)\s*((?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{1,8}月.{1,6}日)$/.exec(
    text,
  );
  const date = dateOf(match?.[2] ?? '');
  return match?.[1] !== undefined && date !== '' && isOrganisation(match[1], agency)
    ? { agency: trimmed(match[1]), date }
    : null;
}

function findSignature(lines: readonly string[], agency: string): Found | null {
  for (const [at, text] of lines.entries()) {
    if (text.length > 60) continue;
    const both = onOneLine(text, agency);
    if (both) return { ...both, from: at, to: at };
    const date = dateOf(text);
    if (date === '') continue;
    const before = at > 0 ? (lines[at - 1] ?? '') : '';
    if (isOrganisation(before, agency)) return { agency: before, date, from: at - 1, to: at };
    if (at === lines.length - 1 || isFurniture(lines[at + 1] ?? ''))
      return { agency: '', date, from: at, to: at };
  }
  const last = lines.findIndex((text) => squash(text) === squash(agency) && agency !== '');
  return last >= 0 ? { agency: lines[last] ?? '', date: '', from: last, to: last } : null;
}

/** Parts the last section from the signature and from the foot of a web page. */
export function partSignature(all: readonly string[], agency: string): SignedText {
  const found = findSignature(all, agency);
  if (found) {
    const lines = all.slice(0, found.from);
    return { lines, agency: found.agency, date: found.date, dropped: all.slice(found.to + 1) };
  }
  const foot = all.findIndex(isFurniture);
  const end = foot < 0 ? all.length : foot;
  return { lines: all.slice(0, end), agency: '', date: '', dropped: all.slice(end) };
}
