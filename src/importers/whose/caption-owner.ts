import { closedUp, isAgencyName } from '../narrative/agency-name';
import { squash } from '../../tables/labels/squash';

/** Whose a report is. */
export interface Holder {
  readonly year: number | null;
  readonly agency: string;
  /** A report on half a year. */
  readonly isHalf: boolean;
}

/** What a caption says of its table: that it is the report's, or why it is not; `both`: it names two. */
export type Said = 'own' | 'year' | 'period' | 'unit' | 'both';

const longestCaption = 40;
const chineseYear =
  /[二2][〇零○0]([〇零○0-9一二三四五六七八九])([〇零○0-9一二三四五六七八九])(?=年)/g;
const digits = '〇一二三四五六七八九';
const digit = (text: string): string => {
  const at = digits.indexOf(text);
  return at >= 0 ? String(at) : /\d/.test(text) ? text : '0';
};

const time =
  '(?:20\\d\\d年度?|上一?年度?|去年度?|往年|上期|本年度?|今年)(?:同期)?(?:的?(?:数据|情况))?';
/** A year that a line names beside the table's own: compared with, carried over from, ordered or printed in. */
const mentions = [
  new RegExp(`(?:与|同|和|跟|及|对)${time}(?:相比|比较|对比|相较)`, 'g'),
  new RegExp(`(?:较|比|相比|相较于?)${time}`, 'g'),
  /(?:截至|截止到?|至|到)(?:20\d\d年|上一?年|去年)度?(?:年?[底末]|12月(?:31日)?)/g,
  /(?:按照?|根据|依据|依照|参照|遵照|沿用|套用)[^,;。:]*/g,
  /20\d\d年度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:印发|发布|公布|修[订改]|制[定发]|下发|出台|施行|实施|启用|版|起|以[来后前]|格式|样式|通知|文件|办法|填[报表]|编制)/g,
  /(?:20\d\d年度?|上一?年度?|去年度?|往年)(?:年?[末底])?(?:结转|结余|遗留|[末底])/g,
  /(?:20\d\d年)\d{1,2}月\d{1,2}日(?![至到—~-])/g,
];
const range =
  /(20\d\d)年(\d{1,2})月?(?:\d{1,2}日)?[至到—~-]+(?:20\d\d年)?(\d{1,2})月(?:底|末|\d{1,2}日)?/g;

/** A line without the years that it only mentions. */
export function withoutMentions(line: string): string {
  const plain = squash(line).replace(
    chineseYear,
    (_, tens: string, ones: string) => `20${digit(tens)}${digit(ones)}`,
  );
  const whole = plain.replace(range, (_, year: string, first: string, last: string) =>
    Number(first) === 1 && Number(last) === 12 ? `${year}年` : `${year}年半年`,
  );
  return mentions.reduce((text, mention) => text.replace(mention, ''), whole);
}

const ownTime =
  /本(?:年度?|报告年度)(?!新收|办理结果|制发|废止|收费|处理决定)|今年|当年|本期|(?:更正|修正|修订|调整)后/;
const otherTime = /上一?年(?!结转)|去年|前年|往年|历年|上期|以前年度|(?:更正|修正|修订|调整)前/;
const partOfYear = /半年|[一二三四1-4]季度/;
const larger =
  /全[省市州盟县区旗镇乡](?:各[级部单].{0,8})?(?:政府|信息|公开)*(?:工作)?(?:情况)?(?:汇总|合计|总计|统计|总体|数据)/;

/** 附件1： and the like in front of a caption. */
export const annexMark =
  /^[(【]?附(?:件|表|录|图)?\d{0,2}[一二三四五六七八九十]?[)】]?(?:[:.、]|$)/;
const front = /^[(]?(?:表[\d一二三四五六]+[-—:、]?|[\d一二三四五六]+[.、]|\([\d一二三四五六]+\))/;
const behindName =
  /20\d\d年|[上本]一?年|政府信息|信息公开|主动公开|收到|统计|数据|情况|汇总|报表|[的:(]/;

/** Another body that the caption begins with: 附件：云坪镇2025年统计表. */
function namesOther(text: string, agency: string): boolean {
  const bare = text.replace(annexMark, '').replace(front, '');
  const name = bare.slice(0, Math.max(0, bare.search(behindName))) || bare;
  const own = closedUp(agency);
  if (own === '' || /^[我本该各]/.test(name) || !isAgencyName(name)) return false;
  let at = -1;
  const isPart = Array.from(name).every((char) => (at = own.indexOf(char, at + 1)) >= 0);
  return !isPart && !name.endsWith(own) && name.replace(/(?:办公室|办)$/, '') !== own;
}

function saidBy(text: string, { year, agency, isHalf }: Holder): Said | null {
  const bare = withoutMentions(text);
  const years = new Set(bare.match(/20\d\d(?=年)/g));
  const own = year === null ? '' : String(year);
  const isOwn = years.delete(own) || ownTime.test(bare);
  const isOther = (year !== null && years.size > 0) || otherTime.test(bare);
  if (namesOther(squash(text), agency) || larger.test(bare)) return 'unit';
  if (isOwn && isOther) return 'both';
  if (isOther) return 'year';
  if (!isHalf && partOfYear.test(bare)) return 'period';
  return isOwn ? 'own' : null;
}

const leadsOn = /如下|[下附]表|见表|:$/;

/** What a line above or below a table says of whose it is; null for nothing. */
export function ownerSaid(line: string, holder: Holder): Said | null {
  const text = squash(line);
  const clauses = text.split(/[,;。]/).filter((clause) => clause !== '');
  const last = clauses[clauses.length - 1] ?? '';
  if (leadsOn.test(text)) {
    const said = last.length <= longestCaption && clauses.length > 1 ? saidBy(last, holder) : null;
    if (said !== null) return said;
  } else if (/[。;!]$/.test(text)) return null;
  return text.replace(range, '').length <= longestCaption ? saidBy(text, holder) : null;
}
