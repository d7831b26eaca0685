import { matchesOf } from '../../text/matches';
import type { CheckInput } from '../check';
import { readNumeral } from '../../text/numeral';
import { inParagraphs } from '../passages/paragraph';
import { type Passage, passagesOf } from '../passages/passages';
import { type Sentence, sentencesOf } from '../../text/sentences';

/** A year in a text where the report's own seems to be meant. */
export interface OtherYear {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** The same words with the report's year. */
  readonly replacement: string;
}

const mention = /(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})\s*年/g;
const anyYear = /20\d\d|二[〇○零]/;
/** A whole period is compared as one, by another check. */
const period =
  /20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*起?\s*(?:至|到|—+|－|-|~|～)\s*(?:20\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日/g;

/** Words of a clause that speak of another year: a comparison, what was left over or found wrong then. */
const compared =
  /较|比(?!例|赛|对|如|重)|同期|上一?年|去年|往年|历年|结转|遗留|在办|未办|未答复|接续|顺延|留待|延[至到]|转入|移至|待到|增长|下降|指出|提出的|通报的?|检查发现|反馈|存在的?问题|整改|以前|之前|以来|至今|[修订正版][）)]|的\s*(?:[\d.]+|[一二两三四五六七八九十几]+)\s*多?(?:倍|成)|的\s*(?:[\d.]+\s*[%％]|百分之|一半)/;
/** 自2023年, 2021年、2022年, 2023—2025年. */
const linkedBefore = /(?:[自从由早曾原]|[-—－~～至到、和及与])\s*$/;
const linkedAfter =
  /^\s*(?:度|末|底)?\s*(?:[-—－~～、和及与至]\s*20\d\d|第\s*[\d一二三四五六七八九十]+\s*[号次期届]|版|起|后|开始|前|(?:考核|考评|评估|测评|检查|督查|审计|绩效)(?!.*\d))/;
/** Told of by its date or as something that was done once and still stands. */
const history =
  /^\s*(?!1月至12月|1[—–-]12月)\d{1,2}\s*月|^[^，。；]{0,16}?(?:成立|设立|建成|开通|上线|启用|挂牌|投入使用|施行|(?:印发|制定|出台|发布|公布|下发|建立|形成|确定|部署|开设|修订|编制)的|国务院|省政府|全国|计划|方案|要点)/;
/** 2025年，国务院办公厅印发了…: what somebody above did. */
const byOthers = /^[，,](?:国务院|中共中央|中央|全国|国家|省)/;
const asOf = /截[至止](?:到|至)?\s*$/;
const lastDay = /^\s*(?:12\s*月|年?[底末]|$)/;
const ownSubject = /^(?:度|全年)?[，,]?\s*(?:我|本|全)[镇乡县区市局委办街旗机单]/;
const ownClaim =
  /^(?:度|全年)?[，,]?(?:共|累计|合计|总计|1月至12月|1[—–-]12月)|^(?:度|全年)?[，,]?[^，。；]{0,24}?(?:未收取|未收到|未发生|收到|受理|新收|主动公开|发布|公开(?:各类|政府)?信息|信息处理费|政府信息公开|政务公开)/;
const reportName =
  /^度?(?:[\u3400-\u9fff]{2,24}?)?(?:政府|政务)?信息公开(?:工作)?(?:年度|年)?(?:工作)?(?:报告|年报)(?!指出|提出|反馈|中|反映|所|的)/;
/** An earlier report that is only spoken of. */
const anyReport = /^度?[^，。；]{0,24}(?:报告|年报)/;
const publishes = /公布|发布|编制|撰写|形成|[现特]将/;
const plans = /将|拟|计划|力争|下一步|下步|今后|目标|争取|打算/;

/** Words further away say nothing of a year. */
const reach = 120;

type Doubt = 'none' | 'some' | 'sure';

interface Mention {
  /** Whether its sentence names the report's year as well, in figures, or in words to compare with. */
  readonly hasOwn: boolean;
  /** Whether 今年 stands before it. */
  readonly isOfThisYear: boolean;
  /** Of its clause: the words before the year and after it. */
  readonly ahead: string;
  readonly behind: string;
  /** The rest of the sentence. */
  readonly rest: string;
  readonly lead: string;
}

function doubtOf({ ahead, behind, rest, lead, hasOwn, isOfThisYear }: Mention): Doubt {
  const isAsOf = asOf.test(ahead);
  if ((!isAsOf && linkedBefore.test(ahead)) || linkedAfter.test(behind)) return 'none';
  if (reportName.test(rest) && publishes.test(lead)) return 'sure';
  if (anyReport.test(rest)) return 'none';
  const isQuoted = lead.lastIndexOf('《') > lead.lastIndexOf('》');
  if (isQuoted || hasOwn || compared.test(ahead + behind)) return 'none';
  if (isAsOf) return lastDay.test(behind) ? 'sure' : 'none';
  if (history.test(behind) || byOthers.test(rest) || (isOfThisYear && ahead.trim() !== ''))
    return 'none';
  if (ownSubject.test(rest) || ownClaim.test(rest)) return 'sure';
  return isOfThisYear ? 'none' : 'some';
}

/** 今年培训5次，2025年共3次 compares the two; 今年按计划推进，2025年共培训3次 does not. */
function comparesWithThis(text: string, at: number): boolean {
  const first = text.search(/今年|本年/);
  const between = text.slice(first, at);
  return /今年|本年/.test(text.slice(at)) || /\d/.test(between);
}

const inHan = (year: number): string =>
  Array.from(String(year), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');

interface Candidate extends Omit<OtherYear, 'passage'> {
  /** Whether nothing but the own year can be meant. */
  readonly isSure: boolean;
}

function inSentence(sentence: Sentence, own: number): Candidate[] {
  if (!anyYear.test(sentence.text)) return [];
  const text = sentence.text.replace(period, (words) => '　'.repeat(words.length));
  const hasOwnYear = sentence.text.replace(/\s/g, '').includes(`${own}年`);
  const hasThisYear = /今年|本年/.test(text);
  return matchesOf(text, mention).flatMap((match): Candidate[] => {
    const { 0: words, 1: digits = '', index } = match;
    const year = readNumeral(digits) ?? 0;
    const start = sentence.start + index;
    const end = start + words.length;
    const clause = sentence.clauses.find((each) => start < each.end);
    if (!clause || year === own || year < own - 3 || year > own + 1) return [];
    const doubt = doubtOf({
      hasOwn: hasOwnYear || (hasThisYear && comparesWithThis(text, index)),
      isOfThisYear: hasThisYear,
      ahead: text.slice(Math.max(clause.start - sentence.start, index - reach), index),
      behind: text.slice(
        index + words.length,
        Math.min(clause.end - sentence.start, index + reach),
      ),
      lead: text.slice(Math.max(0, index - reach), index),
      rest: text.slice(index + words.length, index + reach),
    });
    const isPlan = year > own && plans.test(sentence.text);
    if (doubt === 'none' || isPlan) return [];
    const right = /\d/.test(digits) ? String(own) : inHan(own);
    const replacement = words.replace(digits, right);
    return [{ start, end, year, replacement, isSure: doubt === 'sure' }];
  });
}

const candidatesIn = inParagraphs(({ text }, own) =>
  sentencesOf(text).flatMap((sentence) => inSentence(sentence, Number(own))),
);

/**
 * Every place that names another year where this report's is meant, in the order of the text.
 * A year further back than the last is history until one claim shows that it is not.
 */
export function otherYears(input: CheckInput): OtherYear[] {
  const own = input.report.period.year;
  if (own === null || input.edition.period !== 'year') return [];
  const all = passagesOf(input).flatMap((passage) =>
    candidatesIn(passage, String(own)).map((each) => ({ ...each, passage })),
  );
  const sureYears = new Set(all.filter(({ isSure }) => isSure).map(({ year }) => year));
  return all.filter(({ year }) => year === own - 1 || sureYears.has(year));
}
