import type { Half } from '../../report/annual-report';
import { memoizeLine } from '../../text/memoize-line';
import { plainForm, trimBlank } from '../../text/normal-form';
import { readNumeral } from '../../text/numeral';
import { closedUp, isAgencyName, isPossibleName } from './agency-name';
import { isFurniture } from './furniture';
import type { Item } from './item';
import { withoutMarks } from './marks';
import { pairsIn } from './publication';

/** What a title says; '' and null where it does not. */
export interface TitleText {
  readonly agency: string;
  readonly year: number | null;
  readonly half: Half | undefined;
  /** As printed, without marks of the page. */
  readonly printed: string;
  readonly score: number;
}
export interface FoundTitle extends TitleText {
  /** First and last item of the title. */
  readonly from: number;
  readonly at: number;
  /** All lines that are titles: a page prints its own above that of the document. */
  readonly lines: ReadonlySet<number>;
}

const longest = 120;
const year = '(?:(?:19|20)\\d{2}|[二2][〇零○Oo0][〇零○一二三四五六七八九0-9]{2})';
const yearMark = new RegExp(`(^|\\D)(${year})(?:年?度|年)?(?!\\d)`, 'g');
const startsWithYear = new RegExp(`^${year}年`);
const printedOn =
  /[（([]?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?[)）\]]?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/g;
const core =
  /^(.*?)((?:(?:政府)?(?:信息|政务)公开(?:以及|[和与及暨、]))?(?:(?:政府)?信息|政务(?:信息)?)公开(?:(?!公开)[\u3400-\u9fff]){0,14}?(?:报告|年报|总结|情况)(?:的(?:公告|公示|通告|通知|报告|函))?)(?:全文|正文)?((?:[（(][^（）()]{0,40}[)）])*)$/;
/** 政务公开总体情况 opens a section, 依申请公开情况 is a part of one. */
const otherSubject = /申请|主动|总体|整体|基本|问题|复议|指南|制度|目录|平台|审查|管理|保障|收费/;
const label = /^(?:标题|名称|题目|信息名称|主题|文件名|附件\d*|[^:：]{0,6}位置)(?:\s*[:：]\s*|\s+)/;
/** Links to reports of others, samples and what was passed on stand behind such words. */
const ofOthers =
  /^[【[（(]?(?:[上下]一|相关|推荐|热点|热门|延伸|更多|参考|模板|范文|样本|样例|示例|转载|转发|[上下]级)/;
const betweenSegments = /[>»›→|｜_\\/]|——|\s[-–—]\s|[-–—](?=[\u3400-\u9fff])/;
const about = /关于(?:公开|公布|发布|印发|报送|上报|公示)?/;

function partsOf(text: string): { bare: string; years: Set<number>; half: Half | undefined } {
  const years = new Set<number>();
  const bare = closedUp(text)
    .replace(yearMark, (_, before: string, digits: string) => {
      years.add(readNumeral(digits) ?? NaN);
      return before;
    })
    .replace(/[—–~-]/g, '')
    .replace(/[（([【〔](?:年?度?)[)）\]】〕]/g, '');
  const half = /([上下])半年度?/.exec(bare)?.[1];
  return {
    bare: bare.replace(/[上下]半年度?/, ''),
    years,
    half: half === undefined ? undefined : half === '上' ? 'first' : 'second',
  };
}

/** 【年报】 goes, 【清源县】财政局 closes up; so do 局：2025 and the 人民政府 that shares its 政府 with what follows. */
const cleanPrefix = (part: string): string =>
  part
    .replace(/^[【[]([^】\]]{0,12})[】\]]/, (_, inside: string) =>
      isAgencyName(inside) ? inside : '',
    )
    .replace(/[《》“”]|的$|年?度$|[:：]$/g, '')
    .replace(/人民$/, '人民政府');

/** 清源县财政局关于公布清源县财政局…: the one it is about, where both name the same. */
function agencyIn(prefix: string, bracket: string, raw: string): string {
  const names = prefix
    .split(about)
    .map(cleanPrefix)
    .filter((part) => part !== '');
  const [first = '', second = first] = names;
  const isSame = first.includes(second) || second.includes(first);
  const named = isSame && first.length > second.length ? first : second;
  const inBracket = bracket.replace(/[（()）]/g, '');
  const lastWord = closedUp(raw.split(/\s+/).pop() ?? '');
  if (names.length > 1 && !isSame) return '';
  // 云岭县2025年…报告（桐树镇）: which of the two it is of, nothing says.
  if (named !== '' && isAgencyName(inBracket) && !named.includes(inBracket)) return '';
  return [named, names.length > 0 ? lastWord : inBracket].find(isAgencyName) ?? '';
}

function titleOfSegment(segment: string): TitleText | null {
  const text = segment.replace(/\.(?:docx?|html?|pdf|wps|txt)$/i, '');
  const { bare, years, half } = partsOf(text.replace(label, ''));
  const isNamed = isAgencyName(bare.replace(/[:：].*$/, ''));
  const said = isNamed ? bare.replace(/[:：]/, '') : bare.replace(/^.*[:：]/, '');
  if (ofOthers.test(text)) return null;
  const match = core.exec(said.replace(/[《》〖〗“”"]/g, ''));
  if (!match) return null;
  const [, prefix = '', subject = '', bracket = ''] = match;
  if (otherSubject.test(subject) || /关于(?:做好|开展|编制|组织|报送工作)/.test(prefix))
    return null;
  const beforeYear = plainForm(text)
    .replace(/(?:政府)?(?:信息|政务)公开(?!.*公开).*$/, '')
    .replace(yearMark, '$1');
  // Just as the form prints it, any name will do: nothing of a page can stand before it.
  const isAsPrinted = prefix.length > 3 && startsWithYear.test(text.slice(prefix.length));
  const agency =
    agencyIn(prefix, bracket, trimBlank(beforeYear)) ||
    (isAsPrinted && text.startsWith(prefix) && isPossibleName(prefix) ? prefix : '');
  const [only] = years;
  const isReport = /报告|年报|总结/.test(subject);
  const score =
    (agency === '' ? 0 : 4) + (years.size === 1 ? 2 : 0) + (isReport || half !== undefined ? 1 : 0);
  const isBare = agency === '' && years.size === 0 && !/工作年度报告/.test(subject);
  if (isBare || (!isReport && score < 5)) return null;
  const printed = trimBlank(segment).replace(label, '');
  return { agency, year: years.size === 1 ? (only ?? null) : null, half, printed, score };
}

const better = <T extends TitleText>(a: T | null, b: T | null): T | null =>
  a && (!b || a.score > b.score) ? a : b;

/** 索引号：… 信息分类：政府信息公开年报: data of a catalogue, none of which is the title. */
const isCatalogue = (line: string): boolean => !/标题|名称/.test(line) && pairsIn(line).length > 1;

function readTitle(line: string): TitleText | null {
  if (line.length > longest || /[。；！？;!?]/.test(line) || !/公\s*开/.test(line)) return null;
  if (isCatalogue(line)) return null;
  const { text, ordinal, isBullet } = withoutMarks(line);
  if (ordinal !== '' || /^\s*[-–*]\s+[^-–*\d]/.test(line)) return null;
  const cut = text
    .replace(/^(?:【[^】]{0,20}[:：][^】]{0,20}】\s*)+/, '')
    .replace(printedOn, '')
    // …年度报告附表一：主动公开情况, in one cell above a table.
    .replace(/(报告|年报)\s*附[表件][一二三四五\d]{0,2}\s*[:：].*$/, '$1')
    .replace(/\s(?:来源|作者|发布\S{2}|时间|字体|浏览\S{1,2})\s*[:：].*$/, '');
  let found: TitleText | null = null;
  for (const segment of cut.split(betweenSegments)) found = better(titleOfSegment(segment), found);
  const [, head = '', behind = ''] = /^(.*[^\s—])(?:——|\s+)([^\s—]+)$/.exec(cut) ?? [];
  // Of 桐树镇 - 云岭县人民政府 behind a title, the last is the site.
  const isNextToTitle = titleOfSegment(trimBlank(head.split(betweenSegments).pop() ?? '')) !== null;
  if (isNextToTitle && isAgencyName(behind) && (found?.agency ?? '') === '') {
    const rest = titleOf(head);
    if (rest?.agency === '') found = { ...rest, agency: closedUp(behind), score: rest.score + 4 };
  }
  return found && isBullet ? { ...found, score: found.score - 8 } : found;
}

/** Reads one line, or lines joined, as a title; null for sentences, headings and all else. */
export const titleOf = memoizeLine(readTitle);

function isJoinable(text: string): boolean {
  // A title without its agency is a step of menus as well.
  const isPiece = !isFurniture(text) || titleOf(text) !== null;
  if (text.length > 60 || /[:：>|｜，。；]/.test(text) || !isPiece) return false;
  const { ordinal, isBullet } = withoutMarks(text);
  return ordinal === '' && !isBullet;
}

interface Line {
  readonly at: number;
  readonly text: string;
}

/** 洛川市文澜区 on a line above 和平街道办事处: the place belongs to the name. */
const isPlaceOf = (line: string, long: TitleText, short: TitleText | null): boolean =>
  short?.score === long.score &&
  /(?:[省市县区旗州盟师]|兵团)$/.test(closedUp(line)) &&
  short.agency !== '' &&
  long.agency === closedUp(line) + short.agency;

/** The title that ends with the last of these lines; it may have begun up to three lines above. */
function titleEnding(lines: readonly Line[]): (TitleText & { from: number }) | null {
  let found: (TitleText & { from: number }) | null = null;
  let text = '';
  const last = lines[lines.length - 1]?.text.slice(0, longest) ?? '';
  if (ofOthers.test(trimBlank(last))) return null;
  // （以正式公布为准，…） below the title is a remark, not a part of it.
  if (/^\s*[（(]/.test(last) && !isJoinable(last)) return null;
  const isBulleted = withoutMarks(last).isBullet;
  for (let back = lines.length - 1; back >= 0; back -= 1) {
    const line = lines[back];
    if (!line || (text !== '' && (isBulleted || !isJoinable(line.text)))) break;
    text = text === '' ? line.text : `${withoutMarks(line.text).text}${text}`;
    const title = titleOf(text);
    if (!title) continue;
    const more = { ...title, from: line.at };
    found = isPlaceOf(line.text, title, found) ? more : better(more, found);
  }
  return found;
}

/** An agency that stands alone below a title without one. */
function withAgencyBelow(found: FoundTitle, items: readonly Item[], end: number): FoundTitle {
  if (found.agency !== '') return found;
  const isFilled = (item: Item) => item.kind === 'table' || trimBlank(item.text) !== '';
  const at = items.findIndex((item, index) => index > found.at && index < end && isFilled(item));
  const item = items[at];
  if (item?.kind !== 'line' || !isAgencyName(item.text)) return found;
  return { ...found, agency: closedUp(item.text), at, lines: new Set([...found.lines, at]) };
}

const areSeveral = (names: ReadonlySet<string>, one: string): boolean =>
  [...names].some((name) => !name.includes(one) && !one.includes(name));

/**
 * The title among the items before `end`: the one that says most, of equals the last, since a website
 * repeats it above the document. `isHeading` tells where the report itself begins.
 */
export function findTitle(
  items: readonly Item[],
  end: number,
  isHeading: (text: string) => boolean,
): FoundTitle | null {
  let found: FoundTitle | null = null;
  const lines = new Set<number>();
  const marked = new Set<string>();
  const named = new Set<string>();
  let last: FoundTitle | null = null;
  let recent: Line[] = [];
  for (let at = 0; at < end; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line') continue;
    if (trimBlank(item.text) === '') continue;
    if (found && found.score > 0 && isHeading(item.text)) break;
    recent = [...recent.slice(-3), { at, text: item.text }];
    const title = titleEnding(recent);
    if (!title) continue;
    if (title.score < 0) marked.add(title.printed);
    if (title.agency !== '') named.add(title.agency);
    for (const line of recent) if (line.at >= title.from) lines.add(line.at);
    last = { ...title, at, lines };
    if (!found || title.score >= found.score) found = last;
  }
  // Several behind bullets are links to several reports: none of them is this one.
  if (found && found.score < 0 && marked.size > 1) return null;
  // So are titles of several above one that names nobody.
  if (found && last?.agency === '' && areSeveral(named, found.agency)) found = last;
  return found && withAgencyBelow(found, items, end);
}
