import { atField, atText, partOfPlace } from '../../report/place';
import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '../../report/agency-kinds';
import { reportSaying } from '../../testing/complete-report';
import { markedText } from '../../testing/marked-text';
import { foundBy, inputOf } from '../../testing/messages';
import type { Check, Problem } from '../check';
import { wordingAsOf } from './wording-as-of';
import { wordingDateOrder } from './wording-date-order';
import { wordingDoubledMarks } from './wording-doubled-marks';
import { wordingEndMark } from './wording-end-mark';
import { wordingHalfWidth } from './wording-half-width';
import { wordingImpossibleDate } from './wording-impossible-date';
import { wordingInnerHeadings } from './wording-inner-headings';
import { wordingMissingNumber } from './wording-missing-number';
import { wordingNumbering } from './wording-numbering';
import { wordingOtherYear } from './wording-other-year';
import { wordingPlaceholders } from './wording-placeholders';
import { wordingSpaces } from './wording-spaces';
import { wordingUnpaired } from './wording-unpaired';
import { wordingWholeProvince } from './wording-whole-province';

interface Unit {
  readonly name: string;
  readonly kind: AgencyKind;
}
const township: Unit = { name: '清源县石桥镇人民政府', kind: 'township' };

function problemsIn(check: Check, text: string, agency: Unit = township): Problem[] {
  const report = { ...reportSaying(text), agency };
  return foundBy(check, inputOf(report)).filter(
    ({ places: [place] }) => partOfPlace(place) === 'overview',
  );
}

/** The text with « and » where findings begin and end. */
const marked = (check: Check, text: string, agency = township): string =>
  markedText(check, { ...reportSaying(text), agency });

const labels = (check: Check, text: string): (string | undefined)[] =>
  problemsIn(check, text).map(({ fixes }) => fixes?.[0]?.label);

type Row = readonly [check: Check, ...texts: string[]];
const rows: readonly Row[] = [
  [
    wordingAsOf,
    '«截止» 2026 年底，«截止到»12 月，«截止至»3月。',
    '«截止»年末，«截止»今年，申请截止时间为下午。截止某2026年，截止某目前。',
    '截止2026某年，截止某月，截止12某月。',
  ],
  [wordingDoubledMarks, '好«。。»好«，，，»好«、。»好«。，»好。', '好！好，好。'],
  [
    wordingEndMark,
    '先做这件事，«再做另一件事，并报告结果»',
    '«做到一半，»\n做完了。',
    '«一是开展培训，二是检查»',
    '（三）严格审核，确保质量\n1.严格审核，确保质量\n12、严格审核，确保质量\n十二、严格审核，确保质量',
    '- 一、严格审核，确保质量\n（12）严格审核，确保质量\n（十二）严格审核，确保质量',
    '地址某路，8号\n电话某某，12\n邮编，1\n邮箱，a\n传真，1\n网址，b\nhttp://a.cn，b\nwww.a.cn，b\nhttps://a.cn，c',
    '先做，已完成。«再做另一件事并且报告结果»',
    '«先做好，一、严格审核»',
    '（三）严格，«审核。先查内容再按时公开»',
    '做，好）\n做，好”\n做，好…\n做，好；\n做，好：\n做，好？\n做，好！\n做，好》\n做，好】',
  ],
  [
    wordingDateOrder,
    '自«2026年9月起至2026年3月»整治，«2026年12月至2025年12月»、«2026 年5月20日—2026年5月2日»、«2026年至2024年»。',
    '自2025年9月起至2026年3月，2026年9月至次年3月，2026年至2026年3月，2024年至2026年，2026年5月2日至2026年5月2日，2026年11月15日至12月1日。',
  ],
  [
    wordingImpossibleDate,
    '«2月30日»和«2026 年 2 月 29 日»开会，2月29日和2024年2月29日没有。',
    '«2026年13月1日»，«2025 年2月29日»，2026 年4月30日，2026年 4月30日，于«4月31日»。',
  ],
  [wordingInnerHeadings, '«一、»主动公开\n«　十二、»其他\n一、 空', '第一、二项，一、二。'],
  [
    wordingMissingNumber,
    '«共件»，«总计 份»；«累计_条»。«达到篇»',
    '公开«信息条»，«信息 条»',
    '公共件，共3件，共件数，信息条目。',
    '«开展业务培训次»，参训45人次；«召开会议次»。召开会议多次，召开会议若干次，开展培训两次，组织培训3次，提升档次。',
    '«现行有效的行政规范性文件»。«截至年底现行有效规范性文件»，«现行有效的规范性文件»',
    '清理后，«现行有效规范性文件»；公布现行有效的规范性文件。',
  ],
  [
    wordingNumbering,
    '一、甲\n«三、»丙\n（一）甲\n«（三）»乙\n1.甲\n«3.»乙',
    '（一）甲\n（二）乙\n（一）又一\n（二）乙',
    '«（二）»无前',
    '（一）甲\n«（一）»又是',
    '- 1.甲\n• 2.乙\n·3.丙',
    '- 1.甲\n-  «3.»丙\n•«5.»戊',
    '1.甲\n«3.»甲-乙',
    '一是甲；«三是»丙。',
    '一是甲；二是乙；«四是»丁。«二是»戊。',
    '先说，一是甲，«三是»丙。\n三是第三段从头。',
    '（1）甲；（2）乙；«（4）»丁。（1）戊；（2）己。',
    '按（1）甲；（3）乙办理。',
    '有：①甲；②乙；«④»丁。①甲；②乙。',
    '（一）甲\n1.甲\n（二）乙\n1.甲',
    '一是甲。一是又一。二是乙。',
    '甲1.乙\n丙3.丁',
  ],
  [
    wordingOtherYear,
    '截至«2025年»底，«2025年»度未收取信息处理费。',
    '先说一句，«2024年»新收申请；截至«2025年»12月。',
    '«二〇二五年»，我镇共收到申请3件。«2025 年»修订公开指南。',
    '«2024年»共收到申请。«2024年»维护专栏。2023年维护专栏。«2027年»共收到申请。',
    '2025年共收到申请5件，2026年收到申请3件。',
    '较2025年新收减少，比2025年新收多，自 2025年新收，自2025年未收到，制定2025年主动公开信息计划。',
    '2025年结转申请1件。2025年12月开通专栏。《2025年工作要点》已印发，2025年印发的办法继续有效。',
    '2025年以来持续公开。2025年度考核中排名靠前。2024—2025年、2025至2026年连续公开。',
    '针对2025年报告指出的问题，逐项改进。2025年成立领导小组。按2025年第3号公告办理。',
    '现公布石桥镇«2025年»政府信息公开工作年度报告。现将《石桥镇«2025年»度政府信息公开年报》公布。',
    '统计期限为2025年1月1日至2025年12月31日。',
    '下一步，2027年我镇将公开更多信息。截至«2027年»底公开信息5条。',
    '今年，按计划推进公开，«2025年»共组织培训3次。今年以来，«2025年»1月至12月发布信息5条。',
    '今年培训5次，2025年共3次。今年在2025年梳理的目录上新增2项。2025年共培训3次，今年5次。',
    '2025年，国务院办公厅印发了通知。根据2025年第四季度通报的问题逐条改正。',
    '今年，按计划推进公开，继续办理2025年新建的专栏。',
  ],
  [
    wordingPlaceholders,
    '«XX»县，«××»镇，«＊＊»局，«***»委，«xx»办，«ＸＸ»处。',
    '«____»件，«＿＿»件，«（示例）»，«【请填写机关名称】»，«（填写）»，«（此处写明）»，«待填写»，«待补充»。',
    '举办«（数字）»场次，结果为«【优秀/良好/合格】»，«【是/否】»，【许可/处罚】专栏。',
    '«202X»年，«202×»年，«2027年　月　日»，«2027年月日»，«年 月 日»，«年　　月  日»。',
    'xxgk.gov.cn，A××，3×4，1＿2，138****0000，**，＊，年月日，待填报，×某，*某，X某。',
    '《«（示例文件)»》甲，（示范单位）。',
  ],
  [
    wordingSpaces,
    '«公 »开 3 条，«信　　»息 A。',
    '地 址：某路\n邮  编：1\n电\t话：2\n传 真：3\n网   址：4\n地  址：5\n邮 编：6\n电  话：7\n传  真：8\n网 址：9',
    '«属 »地 址，地 址«某 »处。',
  ],
  [
    wordingUnpaired,
    '他说«“»好，他说‘好’，《甲》〔乙〕【丙】（丁）。',
    '甲«”»乙«’»丙«》»丁«】»戊«〕»。',
    '1）甲；2）乙，a）丙\n十）丁：12）戊、3）己 4）庚',
    '某某甲1«）»乙，甲«）»乙。',
    '«“»甲«‘»乙«”»，«【»。',
    '(abc) 甲(乙）丙（丁)。',
    '«《»甲，乙«】»。',
    '共有甲，2«》»；甲，1某某«）»乙。',
  ],
  [
    wordingWholeProvince,
    '全省公开信息«12条»，全市制发文件«3件»。',
    '全省公开信息12条次，全省公开信息12人次，按照全省会议部署公开信息12条。',
  ],
];

describe('findings of wording mark exactly their words', () => {
  it.each(
    rows.flatMap(([check, ...texts]) => texts.map((text) => [check.id, text, check] as const)),
  )('%s: %s', (_, text, check) => {
    expect(marked(check, text.replace(/[«»]/g, ''))).toBe(text);
  });
});

describe('the toolbar of a page', () => {
  it.each([wordingSpaces, wordingEndMark])('is one slip, not one more of $id', (check) => {
    const toolbar = '字体：【大 中 小】 打印本页，关闭 窗口';
    expect(marked(check, toolbar)).toBe(toolbar);
    expect(marked(check, `${toolbar}\n全年公开 信息，共5条`)).toContain('«');
  });
});

describe('what findings of wording offer', () => {
  it.each([
    [wordingAsOf, '截止2026年。', '改为“截至”'],
    [wordingDoubledMarks, '好。。', '删去多余的标点'],
    [wordingHalfWidth, '甲,乙。', '改为全角标点'],
    [wordingInnerHeadings, '一、甲', '改为“（一）”一级'],
    [wordingSpaces, '公 开。', '删去空格'],
    [wordingOtherYear, '2025年新收申请。', '所选改为 2026'],
    [wordingNumbering, '（一）、甲', '改为“（一）”'],
  ])('%o', (check, text, label) => {
    expect(labels(check, text)).toContain(label);
  });

  it.each([
    [wordingMissingNumber, '共件，信息条。'],
    [wordingUnpaired, '甲”。'],
    [wordingPlaceholders, 'XX县。'],
    [wordingImpossibleDate, '2月30日。'],
  ])('%o offers nothing: only the clerk knows', (check, text) => {
    expect(problemsIn(check, text)[0]).not.toHaveProperty('fixes');
  });

  it('says what surrounds a place, on one line and without spaces around', () => {
    const [problem] = problemsIn(wordingUnpaired, '前面甲乙\r\n\n丙”丁\n 后面');
    expect(problem?.message).toContain('“甲乙 丙”丁 后面”处');
  });

  it('puts a run of marks right with one of them', () => {
    const [problem] = problemsIn(wordingDoubledMarks, '好，，，好');
    expect(problem?.fixes?.[0]?.texts).toEqual([
      { ...atText('overview', 1, 4), replacement: '，' },
    ]);
  });

  it('names a placeholder in either name of the agency', () => {
    const input = inputOf(reportSaying('好。'));
    const named = {
      ...input,
      report: {
        ...input.report,
        agency: { name: 'XX镇', kind: 'township' as const },
        signature: { agency: '××镇', date: '' },
      },
    };
    expect(foundBy(wordingPlaceholders, named)).toMatchObject([
      {
        message: '基本信息“机关全称”现为“XX镇”，有未替换的占位文字：请改为实际内容。',
        places: [atField('agency/name')],
      },
      {
        message: '落款“机关名称”现为“××镇”，有未替换的占位文字：请改为实际内容。',
        places: [atField('signature/agency')],
      },
    ]);
  });

  it('lets a preface number its paragraphs 一、, and a street count a province', () => {
    const preface = inputOf(reportSaying('一、甲', {}, 'preface'));
    expect(foundBy(wordingInnerHeadings, preface)).toEqual([]);
    const street = { name: '城关街道办事处', kind: 'street' as const };
    expect(marked(wordingWholeProvince, '全省公开信息12条。', street)).toContain('«12条»');
    const county = { name: '清源县人民政府', kind: 'county' as const };
    expect(marked(wordingWholeProvince, '全省公开信息12条。', county)).not.toContain('«');
  });
});
