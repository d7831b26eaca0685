import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { narrativeOf } from '../../report/narratives';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { foundBy, inputOf, messages } from '../../testing/messages';
import type { Check } from '../check';
import { runChecks } from '../run-checks';
import { withFix } from '../with-fix';
import { wordingAngleBrackets } from './wording-angle-brackets';
import { wordingCompatibilityForms } from './wording-compatibility-forms';
import { wordingCutSentence } from './wording-cut-sentence';
import { wordingDamagedDate } from './wording-damaged-date';
import { wordingDoubledFrame } from './wording-doubled-frame';
import { wordingInnerHeadings } from './wording-inner-headings';
import { wordingLegalTerm } from './wording-legal-term';
import { wordingNumbering } from './wording-numbering';
import { wordingOtherYear } from './wording-other-year';
import { wordingPageSummary } from './wording-page-summary';
import { wordingPlanYear } from './wording-plan-year';
import { wordingSpaces } from './wording-spaces';
import { wordingStray } from './wording-stray';
import { wordingUnit } from './wording-unit';

const name = '“一、总体情况”';

describe('what the button makes of a text', () => {
  const rows: readonly (readonly [Check, string, string, section?: string])[] = [
    [
      wordingAngleBrackets,
      '依据《关于印发<公开办法>的通知》和<公开指南>。',
      '依据《关于印发〈公开办法〉的通知》和《公开指南》。',
    ],
    [wordingCompatibilityForms, '公开⼈事⾏政信息。', '公开人事行政信息。'],
    [
      wordingLegalTerm,
      '均在法定期限答复，在规定时限办结，20个工作内办结。',
      '均在法定期限内答复，在规定时限内办结，20个工作日内办结。',
    ],
    [wordingInnerHeadings, '一、主动公开\n　十二、其他工作', '（一）主动公开\n　（十二）其他工作'],
    [
      wordingPlanYear,
      '下一步，2026年我镇将开展培训。',
      '下一步，2027年我镇将开展培训。',
      'problems',
    ],
    [
      wordingOtherYear,
      '二〇二五年，我镇共收到申请3件。2025年共办结申请3件。',
      '二〇二六年，我镇共收到申请3件。2026年共办结申请3件。',
    ],
    [wordingSpaces, '做好 信息　公开工作。', '做好信息公开工作。'],
  ];
  it.each(rows.map((row) => [row] as const))(
    '%o',
    ([check, before, after, section = 'overview']) => {
      const report = reportSaying(before, {}, section);
      const [fix] = foundBy(check, inputOf(report)).flatMap(({ fixes = [] }) => fixes);
      expect(narrativeOf(fix ? withFix(report, fix) : report, section)).toBe(after);
    },
  );

  it('is not offered for a character of which nobody knows what it stood for', () => {
    const report = reportSaying('公开\ue010目录。');
    expect(markedText(wordingCompatibilityForms, report)).toBe('公开«\ue010»目录。');
    expect(foundBy(wordingCompatibilityForms, inputOf(report))[0]).not.toHaveProperty('fixes');
  });
});

describe('what is said of a slip', () => {
  const rows: readonly (readonly [Check, string, string])[] = [
    [
      wordingAngleBrackets,
      '编制<公开指南>和<公开目录>。',
      `${name}“编制<公开指南>和<公开目录”用“<>”作书名号（共 2 处）：应为〈〉或《》。`,
    ],
    [
      wordingCompatibilityForms,
      '公开⼈事信息。',
      `${name}“公开⼈事信息。”中有形似而编码不同的字：请改为通用的字。`,
    ],
    [
      wordingCutSentence,
      '由于人手不足。更新不够及时。',
      `${name}“由于人手不足。更新不够及”只有半句：请补全，或将句号改为逗号。`,
    ],
    [
      wordingDamagedDate,
      '2026年月，修订指南。',
      `${name}“2026年月，修订指南。”中的日期不完整：请核对年、月、日。`,
    ],
    [
      wordingDoubledFrame,
      '本报告由石桥镇人民政府根据《中华人民共和国政府信息公开条例》和上级关于政府信息公开年度报告编制发布工作的各项要求认真编制此报告。',
      `${name}“本报告由石桥镇人民政府根据《中华人民共和国政府信息公开条例》…于政府信息公开年度报告编制发布工作的各项要求认真编制此报告。”前后句式重复：请删去其中一种。`,
    ],
    [
      wordingPageSummary,
      '公开情况如下。本文公布了年度数据。',
      `${name}“开情况如下。本文公布了年度数据。”像是网页摘要：请删去，自称应为“本报告”。`,
    ],
    [
      wordingNumbering,
      '工作如下。\n措施：1、建机构；2、定任务；5、抓督查。',
      `${name}编号“5、抓督查。”不连续或缺顿号：请核对编号。`,
    ],
    [
      wordingNumbering,
      '措施：1、建机构；3、定任务；6、抓督查并且通报。',
      `${name}编号“3、定任务；”不连续或缺顿号（共 2 处）：请核对编号。`,
    ],
    [
      wordingUnit,
      '收到政府信息公开申请5篇。',
      `${name}写“收到政府信息公开申请5篇”，数量单位不当：请核对，案件和文件用“件”，会议、培训和活动用“次”等，费用用“元”。`,
    ],
    [
      wordingStray,
      '甲-->乙-->丙&nbsp;丁【打印】戊<br/>己**庚QQ空间 辛',
      `${name}有网页代码或页面用语“-->”“&nbsp;”“【打印】”“<br/>”（共 7 处）：请删去。`,
    ],
    [
      wordingOtherYear,
      '2025年新收申请3件。2024年共收到申请5件。',
      `正文还有 2 处“2025年、2024年”，如${name}“2025年新收申请3件”，本报告为 2026 年度：请逐处核对。`,
    ],
    [
      wordingOtherYear,
      '全年公开信息。2025年新收申请3件。',
      `正文还有“2025年”，如${name}“年公开信息。2025年新收申请3件”，本报告为 2026 年度：请逐处核对。`,
    ],
  ];
  it.each(rows)('%o of %s', (check, text, message) => {
    expect(messages(check, reportSaying(text))).toEqual([message]);
  });

  it('is said for each section, of a habit once', () => {
    const report = reportSaying('公 开。⼈员。');
    report.sections['problems'] = '做 好。⾏政。';
    expect(messages(wordingSpaces, report)).toHaveLength(2);
    expect(messages(wordingCompatibilityForms, report)).toHaveLength(1);
  });
});

describe('what was confirmed is asked again once there is more of it', () => {
  const rows: readonly (readonly [Check, string, string, section?: string])[] = [
    [
      wordingPlanYear,
      '下一步，2026年我镇将开展培训。',
      '下一步，2026年我镇将开展培训。下一步，2026年我镇将增设专栏。',
      'problems',
    ],
    [wordingOtherYear, '2025年新收申请3件。', '2025年新收申请3件。2025年共办结申请3件。'],
  ];
  it.each(rows.map((row) => [row] as const))(
    '%o',
    ([check, before, after, section = 'overview']) => {
      const keyOf = (text: string) =>
        runChecks([check], inputOf(reportSaying(text, {}, section))).map(({ key }) => key);
      expect(keyOf(before)).toHaveLength(1);
      expect(keyOf(after)).not.toEqual(keyOf(before));
    },
  );
});

describe('the half year', () => {
  it('is planned for within its year and may tell of the year before', () => {
    const half = completeReport(editionHalfYear);
    half.sections['problems'] = '下一步，2026年我镇将开展培训。2025年新收申请3件。';
    const whole = completeReport(edition2021);
    whole.sections['problems'] = half.sections['problems'];
    for (const check of [wordingPlanYear, wordingOtherYear]) {
      expect(messages(check, half)).toEqual([]);
      expect(messages(check, whole)).toHaveLength(1);
    }
  });
});

describe('places that only look like a slip', () => {
  const rows: readonly (readonly [Check, ...string[]])[] = [
    [
      wordingCutSentence,
      '«一是为确保公开质量»。«（二）由于人手不足»。«3.为了群众办事便利»。«（4）鉴于工作需要»。',
      '为进一步方便群众查询在政务服务大厅一楼东侧添置自助查询终端2台。由于人手不足',
    ],
    [
      wordingOtherYear,
      '2025年政府信息公开工作年度报告在门户网站可以查阅。公布2024年重点项目清单。',
      '发放《石桥镇2025年便民服务手册》300份。截至2025年6月，专栏访问顺畅。',
      '今年，我镇完善制度，整理归档2025年主动公开信息。',
      '今年，我镇完善制度，2025年老旧专栏予以归并。2027年老旧专栏归并工作已列入日程。',
      '统计期限为2025年1月1日至2025年12月31日，«2025年»共收到申请5件。',
      '«2023年»共收到申请5件。2022年共收到申请5件。2028年共收到申请5件。',
      '今年截至«2025年»底共公开信息5条。',
    ],
    [
      wordingNumbering,
      '审核流程：（1）初审；（3）复核。\n其余：（2）目录；（4）栏目；（5）信息。',
      '\n有：（1）初审；（2）复核；«（4）»发布；«（6）»归档。',
    ],
    [wordingStray, '设置“打印本页”按钮。«打印本页»。称“«打印本页»。'],
  ];
  it.each(
    rows.flatMap(([check, ...texts]) => texts.map((text) => [check.id, text, check] as const)),
  )('%s: %s', (_, text, check) => {
    expect(markedText(check, reportSaying(unmarked(text)))).toBe(text);
  });

  it('of a plan: what is named by its year', () => {
    const text = '下一步，对照2026年重点任务逐项改进。';
    expect(markedText(wordingPlanYear, reportSaying(text, {}, 'problems'), 'problems')).toBe(text);
  });
});
