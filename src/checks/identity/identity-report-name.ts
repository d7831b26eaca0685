import { matchesOf } from '../../text/matches';
import type { Check, CheckInput, Problem } from '../check';
import { placeIn } from '../passages/passage-place';
import { type Passage, passagesOf } from '../passages/passages';

const seat =
  '(?:局|委|委员会|办|办公室|中心|政府|办事处|镇|乡|街道|县|市|区|旗|州|盟|院|厅|处|队|社|苏木|开发区)';
const year = '(?:20\\d\\d\\s*年度?)?';
/** 现公布……局2024年度政府信息公开工作年度报告; not the notice on how to make it. */
const published = new RegExp(
  `(?:公布|发布|公开|编制(?:了|完成)?|形成|撰写|现将|特将)[了：《]?${year}((?!我|本|该)[\\u3400-\\u9fff]{2,30}?${seat})${year}的?(?:政府|政务)信息公开(?:工作)?(?:年度|年)?(?:工作)?(?:报告|年报)(?!编制|格式|有关|的通知|撰写|工作)`,
  'g',
);
/** 本报告由……局编制. */
const made = new RegExp(
  `本报告由((?!我|本|该)[\\u3400-\\u9fff]{2,30}?(?:局|镇|乡|街道|人民政府|办事处|委员会))(?:党政(?:综合)?办(?:公室)?|办公室)?(?:负责|组织|根据|按照|依据|编制|编写)`,
  'g',
);

/** ……局根据……，现将……报告如下: who speaks at the start of a sentence. */
const reporting = new RegExp(
  `(?:^|[。；：\\s])((?!我|本|该|根据|按照)[\\u3400-\\u9fff]{2,30}?${seat})(?=(?:根据|按照|依据|结合|对照|遵照)[^。]{0,80}(?:现将|现就|特将|报告如下|公布如下))`,
  'gm',
);

/** 如对本报告有疑问，请与……联系. */
const asked =
  /报告[^。；]{0,24}(?:疑问|咨询|意见|建议)[^。；]{0,12}与([\u3400-\u9fff]{2,30}?)联系/g;
const unit = /^(?!所在|各|有关|相关|当地|本|我)[\u3400-\u9fff]{2,16}?(?:镇|乡|街道|局)/;

/** 云岭县石桥镇人民政府办公室 → 云岭县石桥镇. */
const core = (name: string): string =>
  name
    .replace(/(?:党政)?(?:综合)?办公室$|党政办$/, '')
    .replace(/人民政府$|政府$|街道办事处$|办事处$/, (end) =>
      end.startsWith('街道') ? '街道' : '',
    );

/** 教体局 in 云岭县教育体育局: every character in its order, the last one the same. */
function abbreviates(short: string, long: string): boolean {
  let at = -1;
  for (const char of short) {
    at = long.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return short.slice(-1) === long.slice(-1);
}

/** Whether both names can be of one agency. */
export function isSameAgency(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)];
  return a === '' || b === '' || abbreviates(a, b) || abbreviates(b, a);
}

/** What the text says of the agency it names, and where. */
interface Naming {
  readonly pattern: RegExp;
  readonly says: (name: string) => string;
  /** The agency within longer words: 柳河镇党政办公室. */
  readonly agency?: RegExp;
}

const namings: readonly Naming[] = [
  { pattern: published, says: (name) => `写的是“${name}”的报告` },
  { pattern: reporting, says: (name) => `由“${name}”报告` },
  { pattern: made, says: (name) => `写报告由“${name}”编制` },
  { pattern: asked, says: (name) => `请读者与“${name}”联系`, agency: unit },
];

/** A county's report is often made by its bureau for government affairs, by no other of its bureaus. */
const ofCounty = /政务|行政审批|数据|政府办/;

function problems(input: CheckInput, passage: Passage, naming: Naming): Problem[] {
  const own = input.report.agency.name.trim();
  return matchesOf(passage.text, naming.pattern).flatMap((match): Problem[] => {
    const [all, name = ''] = match;
    const agency = naming.agency ? naming.agency.exec(name)?.[0] : name;
    const isBureau = input.report.agency.kind === 'county' && /(?:局|委员会)$/.test(name);
    const isNamedAfter = isBureau ? ofCounty.test(name) : name.includes(core(own));
    if (agency === undefined || isSameAgency(agency, own) || isNamedAfter) return [];
    const start = match.index + all.indexOf(name);
    const place = placeIn(passage, { start, end: start + name.length });
    const fix = { label: `改为“${own}”`, texts: [{ ...place, replacement: own }] };
    return [
      {
        message: `${passage.name}${naming.says(name)}，本机关为“${own}”：请核对是否沿用了其他单位的文稿。`,
        places: [place],
        facts: { own },
        // Which office of its own answers, only the clerk knows.
        ...(naming.agency ? {} : { fixes: [fix] }),
      },
    ];
  });
}

/** Whose report the preface says it is. */
export const identityReportName: Check = {
  id: 'identity/report-name',
  family: 'identity',
  severity: 'warning',
  title: '引言所称报告为本机关的报告',
  basis: '经验：沿用其他单位文稿时未改名称',
  run: (input) => {
    const passages = passagesOf(input).filter(
      ({ section }) => section === 'preface' || section === 'overview',
    );
    if (!passages.some(({ text }) => text.includes('报告')))
      return { notChecked: '引言没有提到报告' };
    const isCounty = input.report.agency.kind === 'county';
    const fitting = namings.filter(({ pattern }) => pattern !== asked || !isCounty);
    return passages.flatMap((passage) =>
      fitting.flatMap((naming) => problems(input, passage, naming)),
    );
  },
};
