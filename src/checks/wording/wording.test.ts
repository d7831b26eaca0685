import { describe, expect, it } from 'vitest';
import type { Check } from '../check';
import type { AgencyKind } from '../../report/agency-kinds';
import { sampleAgency } from '../../report/sample-agency';
import { reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { wordingAsOf } from './wording-as-of';
import { wordingDoubledMarks } from './wording-doubled-marks';
import { wordingEndMark } from './wording-end-mark';
import { wordingHalfWidth } from './wording-half-width';
import { wordingImpossibleDate } from './wording-impossible-date';
import { wordingInnerHeadings } from './wording-inner-headings';
import { wordingMissingNumber } from './wording-missing-number';
import { wordingNumbering } from './wording-numbering';
import { wordingOtherAgency } from './wording-other-agency';
import { wordingOtherYear } from './wording-other-year';
import { wordingPlaceholders } from './wording-placeholders';
import { wordingSpaces } from './wording-spaces';
import { wordingUnpaired } from './wording-unpaired';
import { wordingWholeProvince } from './wording-whole-province';

const name = '“一、总体情况”';

/** What a text becomes when every offered fix is taken. */
function fixed(check: Check, text: string): string {
  const changes = foundBy(check, inputOf(reportSaying(text))).flatMap(
    ({ fixes }) => fixes?.[0]?.texts ?? [],
  );
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end, replacement }) => all.slice(0, start) + replacement + all.slice(end),
      text,
    );
}

const fires: readonly (readonly [Check, string, readonly string[]])[] = [
  [
    wordingDoubledMarks,
    '均已办结。。继续推进，，落实。',
    [`${name}“均已办结。。继续推进，，”标点重复（共 2 处）：请删去多余的标点。`],
  ],
  [
    wordingUnpaired,
    '畅通“热线，及时办理。',
    [`${name}“畅通“热线，及时办”处的引号、书名号或括号不成对：请补上或删去另一半。`],
  ],
  [
    wordingUnpaired,
    '畅通热线”）办理。',
    [`${name}“畅通热线”）办理。”处的引号、书名号或括号不成对（共 2 处）：请补上或删去另一半。`],
  ],
  [
    wordingHalfWidth,
    '按时公开,及时更新:专人负责。',
    [`${name}“按时公开,及时更新:专”用了半角标点（共 2 处）：中文中应用全角。`],
  ],
  [wordingSpaces, '做好 信息公开。', [`${name}“做好 信息公开。”汉字之间有空格：请删去空格。`]],
  [
    wordingEndMark,
    '加强领导，不断提升公开',
    [`${name}有一段以“加强领导，不断提升公开”结束，末尾没有标点：请补全。`],
  ],
  [
    wordingEndMark,
    '加强领导，\n完善制度。',
    [`${name}有一段以“加强领导， 完善制度。”结束，末尾没有标点：请补全。`],
  ],
  [
    wordingEndMark,
    '继续加强组织领导，不断提升信息公开的水平',
    [`${name}有一段以“加强组织领导，不断提升信息公开的水平”结束，末尾没有标点：请补全。`],
  ],
  [
    wordingUnpaired,
    ' 先说”一句话，然后再补充说明“另一句话。',
    [`${name}“先说”一句话，然后”处的引号、书名号或括号不成对（共 2 处）：请补上或删去另一半。`],
  ],
  [
    wordingMissingNumber,
    '全年公开信息共条，现行有效的规范性文件。',
    [`${name}“全年公开信息共条，现行有效的”似乎漏了数字（共 2 处）：请补填。`],
  ],
  [
    wordingMissingNumber,
    '主动公开政府信息 条。',
    [`${name}“主动公开政府信息 条。”似乎漏了数字：请补填。`],
  ],
  [
    wordingNumbering,
    '（一）甲。\n（三）乙。',
    [`${name}编号“（三）”不连续，前一个是“（一）”：请核对编号。`],
  ],
  [wordingNumbering, '三、丙。', [`${name}编号“三、”不连续，前面没有其他编号：请核对编号。`]],
  [wordingNumbering, '2.甲。', [`${name}编号“2.”不连续，前面没有其他编号：请核对编号。`]],
  [
    wordingNumbering,
    '一是学习；二是检查；四是通报。',
    [`${name}“四是”与前面的编号不连续：请核对是否漏段或重复。`],
  ],
  [wordingNumbering, '（一）、甲。', [`${name}编号“（一）、”后多了顿号：应为“（一）”。`]],
  [
    wordingInnerHeadings,
    '一、甲\n二、乙',
    [`${name}内又用了“一、”一级的编号，共 2 处，如“一、甲 二、乙”：请改为“（一）”。`],
  ],
  [
    wordingPlaceholders,
    '主动公开信息XX条。',
    [`${name}“主动公开信息XX条。”有未替换的占位文字：请改为实际内容。`],
  ],
  [
    wordingPlaceholders,
    '公开____条，于2026年 月 日公布（待填）。',
    [`${name}“公开____条，于202”有未替换的占位文字（共 3 处）：请改为实际内容。`],
  ],
  [
    wordingAsOf,
    '截止到2026年12月31日，公开信息。',
    [`${name}“截止到2026年1”：时间之前应用“截至”。`],
  ],
  [
    wordingOtherYear,
    '截至2025年12月31日，公开信息20条。',
    [`正文还有“2025年”，如${name}“截至2025年12月31日”，本报告为 2026 年度：请逐处核对。`],
  ],
  [
    wordingOtherYear,
    '2025年度未收取信息处理费。',
    [`正文还有“2025年”，如${name}“2025年度未收取信息”，本报告为 2026 年度：请逐处核对。`],
  ],
  [
    wordingOtherAgency,
    '我乡高度重视。',
    [
      `${name}“我乡高度重视。”的自称与“清源县石桥镇人民政府”不符，共 1 处：请核对是否沿用了其他单位的文稿。`,
    ],
  ],
  [
    wordingOtherAgency,
    '清源县柳河镇人民政府高度重视。',
    [
      `${name}“清源县柳河镇人民政府高度重视。”出现了其他机关的名称，共 1 处，本机关为“清源县石桥镇人民政府”：请核对。`,
    ],
  ],
  [
    wordingWholeProvince,
    '全市主动公开信息500条。',
    [`${name}写“全市主动公开信息500条”，超出本机关范围：请核对是否应为本机关的数字。`],
  ],
  [
    wordingWholeProvince,
    '年初部署。全市主动公开信息500条供群众查阅。',
    [`${name}写“全市主动公开信息500条”，超出本机关范围：请核对是否应为本机关的数字。`],
  ],
  [
    wordingImpossibleDate,
    '于2026年2月30日公布。',
    [`${name}“于2026年2月30日公布。”中的日期不存在：请核对。`],
  ],
];

describe('wording', () => {
  it.each(fires.map(([check, text, said]) => [check.id, text, check, said] as const))(
    '%s fires on: %s',
    (_, text, check, said) => {
      expect(messages(check, reportSaying(text))).toEqual(said);
    },
  );

  const silent: readonly (readonly [Check, string])[] = [
    [wordingDoubledMarks, '持续推进……逐步完善——这是重点。'],
    [wordingUnpaired, '（1）甲；2）乙“丙”《丁》(戊）〔己〕。'],
    [wordingHalfWidth, '公开1,234条，网址www.a.gov.cn:80，时间10:30。'],
    [wordingSpaces, '2026 年公开 21 条。\n　　加强管理。\n地　址：中心街，电 话：0000'],
    [
      wordingEndMark,
      '（三）严格审核，确保质量\n主动公开情况\n按时公开。\n地址：中心街1号，电话：0000-0000000',
    ],
    [wordingMissingNumber, '公共信息条目齐全，共5件，公开现行有效的规范性文件，信息条理清楚。'],
    [
      wordingNumbering,
      '（一）甲。\n1.乙。\n2.丙。\n（二）丁。\n1.戊。\n一是学习；二是检查。一是通报。这是十是否。',
    ],
    [wordingInnerHeadings, '（一）甲\n第一、第二季度\n1.乙'],
    [
      wordingPlaceholders,
      '网址www.xxgk.gov.cn，电话138****0000，待填报事项已报，于2026年1月2日公布。',
    ],
    [wordingAsOf, '截至2026年底，报名截止时间为下午，申请截止。'],
    [
      wordingOtherYear,
      '较2025年增长20条，2025年制定的办法，自2025年起施行，2026年主动公开信息9条，截至2026年底。留待2027年继续办理的申请有2件。年初接续办理2025年度尚未答复的申请1件。新收申请由2025年的9件上升到12件。',
    ],
    [wordingOtherYear, '2008年主动公开信息起步。'],
    [
      wordingOtherYear,
      '收到申请60件，是2025年的2.5倍。公众号阅读量相当于2025年的两倍多。问卷回收数为2025年的六成。来信仅有2025年的 40%，不到2025年的一半。',
    ],
    [
      wordingOtherAgency,
      '我镇落实我县要求，各镇人民政府、石桥镇人民政府、协调街道办事处，不自我局限。参加县司法局、松岭乡人民政府共同举办的集市。',
    ],
    [wordingWholeProvince, '落实全市会议部署2件，本镇公开信息5条。'],
    [wordingImpossibleDate, '2月29日、2026年12月31日公布。'],
  ];

  it.each(silent.map(([check, text]) => [check.id, text, check] as const))(
    '%s is silent on: %s',
    (_, text, check) => {
      expect(messages(check, reportSaying(text))).toEqual([]);
    },
  );

  it.each([
    [wordingDoubledMarks, '办结。。推进，。落实，，', '办结。推进。落实，'],
    [wordingHalfWidth, '甲,乙(丙)', '甲，乙（丙）'],
    [wordingSpaces, '甲 乙  丙。', '甲乙丙。'],
    [wordingInnerHeadings, '一、甲\n二、乙', '（一）甲\n（二）乙'],
    [wordingAsOf, '截止2026年底', '截至2026年底'],
    [wordingOtherYear, '截至2025年底', '截至2026年底'],
    [wordingNumbering, '（一）、甲', '（一）甲'],
  ] as const)('%o fixes %s', (check, text, right) => {
    expect(fixed(check, text)).toBe(right);
  });

  it('finds left-over words in the names, too', () => {
    const report = reportSaying('');
    report.agency.name = '××县××镇人民政府';
    expect(messages(wordingPlaceholders, report)).toEqual([
      '基本信息“机关全称”现为“××县××镇人民政府”，有未替换的占位文字：请改为实际内容。',
    ]);
  });

  it('leaves years alone while the report has none', () => {
    const report = { ...reportSaying('截至2025年底'), period: { year: null } };
    expect(messages(wordingOtherYear, report)).toEqual([]);
  });

  const by = (kind: AgencyKind, agency: string, text: string) => {
    const report = { ...reportSaying(text), agency: { kind, name: agency } };
    return [...messages(wordingOtherAgency, report), ...messages(wordingWholeProvince, report)];
  };

  it('names the agency without the spaces typed around its name', () => {
    expect(by('township', ' 清源县石桥镇人民政府 ', '我乡落实。\n柳河镇人民政府落实。')).toEqual([
      `${name}“我乡落实。 柳河”的自称与“清源县石桥镇人民政府”不符，共 1 处：请核对是否沿用了其他单位的文稿。`,
      `${name}“我乡落实。 柳河镇人民政府落实。”出现了其他机关的名称，共 1 处，本机关为“清源县石桥镇人民政府”：请核对。`,
    ]);
  });

  it('lets a county name its townships and count for all of itself', () => {
    const text = '我县柳河镇人民政府和全市各部门公开信息50条。';
    expect(by('county', '清源县人民政府', text)).toEqual([]);
    expect(by('county', '清源县人民政府', '我区积极推进。')).toHaveLength(1);
    expect(by('department', '清源县民政局', '我局积极推进。')).toEqual([]);
    expect(by('street', '清源县城关街道办事处', '我街道、我办积极推进。')).toEqual([]);
    expect(by('street', '清源县城关街道办事处', '东门街道办事处积极推进。')).toHaveLength(1);
    expect(by('township', '', '我乡、柳河镇人民政府积极推进。')).toEqual([]);
  });
});

describe('gaps that our own sentences leave', () => {
  const found = (text: string, report = reportSaying(text)) =>
    foundBy(wordingPlaceholders, inputOf(report)).map(({ isBlank }) => isBlank === true);

  it('are to be filled in; other left-over words are wrong, also beside a gap', () => {
    expect(found('公开信息〔　〕条，〔　〕件。')).toEqual([true]);
    expect(found('（示例）公开信息5条。')).toEqual([true]);
    expect(found('公开信息XX条。')).toEqual([false]);
    expect(found('公开信息〔　〕条，XX件。')).toEqual([false]);
    expect(found('公开信息（请填写）条。')).toEqual([false]);
    expect(found('请与党政办联系（电话：请填写）。')).toEqual([false]);
  });

  it('are none in a sample, which cannot leave', () => {
    const report = reportSaying('（示例）公开信息〔　〕条。');
    const sample = { ...report, agency: { ...report.agency, name: sampleAgency } };
    expect(found('', sample)).toEqual([]);
  });
});
