import { plainForm, trimBlank } from '../../text/normal-form';
import { printedDate, readDate } from '../../text/calendar-date';
import { closedUp, isAgencyName } from './agency-name';
import { isFurniture } from './furniture';
import { withoutMarks } from './marks';

export interface SignedText {
  readonly lines: readonly string[];
  readonly agency: string;
  readonly date: string;
  /** What stood behind the signature or looked like a website's foot. */
  readonly dropped: readonly string[];
}

const longest = 80;
const dateAtEnd =
  /[\d〇○零OoＯ一二三四五六七八九]{4}[年./—–-]+[\d元〇○零一二三四五六七八九十廿卅]{1,3}[月./—–-]+[\d〇○零一二三四五六七八九十廿卅]{1,3}[日号]?$/;
const dateAtStart = new RegExp(`^${dateAtEnd.source.slice(0, -1)}`);
const label =
  /^(?:落款|日期|时间|单位|报告单位|报告机关|填报单位|编制单位|发布机关|签发日期|编制日期)\s*[:：]\s*|^公元/;
/** 填报单位（盖章）：… 填报日期：…, as forms are signed. */
const signedForm =
  /^(?:填报|报送|编制|报告)?(?:单位|机关|部门)(?:名称)?[:：](.{2,40}?)(?:填报|报送|编制|报告)?(?:日期|时间)[:：](.{6,20})$/;
const seal = /[（(](?:盖章|公章|印章|章|签章|单位盖章|此页无正文|星期.|周.)[)）]/g;

/** A date as the form keeps it: written in numerals, without zero of its own making; '' for no date. */
export function dateOf(text: string): string {
  const plain = closedUp(text).replace(/^[（(]|[)）]$/g, '');
  const date = readDate(plain);
  if (!date) return '';
  return /^\d+[-./年]?\d+[-./月]?\d+日?$/.test(plain) ? plain : printedDate(date);
}

interface SignatureLine {
  readonly agency: string;
  readonly date: string;
}

/** What a line says of a signature: a name, a date, both in either order; null for everything else. */
function signatureLine(line: string, titled: string): SignatureLine | null {
  if (line.length > longest || /[。；！？;!?]/.test(line)) return null;
  const bare = trimBlank(plainForm(line).replace(seal, ''));
  const text = bare.replace(label, '');
  const flat = closedUp(text);
  const issued = flat.replace(/印发$/, '');
  const [, signer = '', day = ''] = signedForm.exec(closedUp(bare)) ?? [];
  if (isAgencyName(signer) && dateOf(day) !== '') return { agency: signer, date: dateOf(day) };
  if (dateOf(issued) !== '') return { agency: '', date: dateOf(issued) };
  const date = dateAtEnd.exec(flat)?.[0] ?? dateAtStart.exec(flat)?.[0] ?? flat;
  const agency = flat.replace(date, '').replace(/[，,、:：]$/, '');
  if (dateOf(date) === '')
    return isAgencyName(text) || (flat !== '' && flat === closedUp(titled))
      ? { agency: closedUp(withoutMarks(text).text), date: '' }
      : null;
  if (agency === '' || agency === flat) return { agency: '', date: dateOf(date) };
  return isAgencyName(agency) ? { agency, date: dateOf(date) } : null;
}

interface Found extends SignatureLine {
  readonly from: number;
  readonly to: number;
}

/** The name beside a date: on the line above, over two lines, or below. */
function withNeighbours(lines: readonly string[], at: number, date: string, titled: string): Found {
  const nameAt = (index: number): string => signatureLine(lines[index] ?? '', titled)?.agency ?? '';
  const two = `${trimBlank(lines[at - 2] ?? '')}${trimBlank(lines[at - 1] ?? '')}`;
  const isTwo = at >= 2 && closedUp(two) === closedUp(titled) && titled !== '';
  if (isTwo || (nameAt(at - 1) === '' && at >= 2 && isAgencyName(two) && !/[：:。]/.test(two)))
    return { agency: closedUp(two), date, from: at - 2, to: at };
  const above = nameAt(at - 1);
  if (above !== '') return { agency: above, date, from: at - 1, to: at };
  const below = nameAt(at + 1);
  return { agency: below, date, from: at, to: below === '' ? at : at + 1 };
}

const isProse = (text: string): boolean =>
  text.length >= 15 && /[。；]/.test(text) && !isFurniture(text);
/** Whether nothing but a website's foot follows. */
const isLast = (lines: readonly string[], at: number): boolean =>
  !lines.slice(at + 1).some(isProse);

function findSignature(lines: readonly string[], titled: string): Found | null {
  for (const [at, text] of lines.entries()) {
    const found = signatureLine(text, titled);
    if (!found || found.date === '') continue;
    const whole =
      found.agency === ''
        ? withNeighbours(lines, at, found.date, titled)
        : { ...found, from: at, to: at };
    if (whole.agency !== '' || isLast(lines, at)) return whole;
  }
  const name = closedUp(titled);
  const at = lines.findIndex((text, index) => {
    const agency = signatureLine(text, titled)?.agency ?? '';
    if (agency === '' || agency.length < 3) return false;
    const isSame = name !== '' && (name.endsWith(agency) || agency.endsWith(name));
    return isSame && isLast(lines, index);
  });
  return at < 0 ? null : { agency: closedUp(lines[at] ?? ''), date: '', from: at, to: at };
}

/** A line of the 版记: to whom copies go, who printed it and when. */
const isImprint = (line: string): boolean =>
  /^(?:抄送|抄报|分送|主题词)[:：]/.test(trimBlank(line)) ||
  (line.length <= longest && /^[^《》，。；]*\d[日号]印发$/.test(closedUp(plainForm(line))));

/** Where the 版记 begins, which is last; nothing behind it but the foot of a page. */
function imprintStart(lines: readonly string[]): number {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (isImprint(line)) start = at;
    else if (!isFurniture(line)) break;
  }
  return start;
}

/** Parts the last section from the signature, the 版记 and the foot of a web page. */
export function partSignature(all: readonly string[], titled: string): SignedText {
  const start = imprintStart(all);
  const found = findSignature(all, titled);
  if (start < all.length) {
    const signed = partSignature(all.slice(0, start), titled);
    // Signed with the day it was issued, and no other.
    const isSigned = signed.date === '' && found !== null && found.agency !== '';
    if (!isSigned || found.from >= start)
      return { ...signed, dropped: [...signed.dropped, ...all.slice(start)] };
  }
  if (found) {
    const { agency, date, from, to } = found;
    return { lines: all.slice(0, from), agency, date, dropped: all.slice(to + 1) };
  }
  let foot = all.length;
  for (let at = all.length - 1; at >= 0 && !isProse(all[at] ?? ''); at -= 1)
    if (isFurniture(all[at] ?? '')) foot = at;
  return { lines: all.slice(0, foot), agency: '', date: '', dropped: all.slice(foot) };
}
