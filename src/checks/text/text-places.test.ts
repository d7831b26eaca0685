import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { inputOf } from '../../testing/messages';
import type { Check } from '../check';
import { requestsFeeUnpaid } from './requests-fee-unpaid';
import { textCarried } from './text-carried';
import { textDisputes, textNoDisputes } from './text-disputes';
import { textHandled } from './text-handled';
import { textNoneReceived } from './text-none-received';
import { textNormative } from './text-normative';
import { textOutcome } from './text-outcome';
import { textReceived } from './text-received';

const cells = {
  'requests/received/naturalPerson': '6',
  'requests/carriedOver/enterprise': '2',
  'requests/carriedForward/naturalPerson': '1',
  'requests/disclosed/naturalPerson': '3',
  'requests/closedFeeUnpaid/naturalPerson': '2',
  'disputes/reconsideration/upheld': '2',
  'disputes/litigationDirect/upheld': '1',
  'proactive/normativeDocuments/issued': '3',
  'proactive/penalties/decisions': '296',
  'proactive/fees/collectedWanYuan': '779.508355',
};
const marked = (check: Check, text: string): string =>
  markedText(check, reportSaying(unmarked(text), cells));

type Row = readonly [check: Check, ...texts: string[]];

const differing: readonly Row[] = [
  [
    textReceived,
    '依申请公开方面，新收«5件»申请。',
    '收到«5份»信息公开申请，新收«4个»依申请公开申请，接到«3条»政府信息公开的申请。',
    '政府信息公开申请今年收到«5起»申请。又收到政府信息公开申请«4宗»。',
  ],
  [
    textCarried,
    '«没有2025年结转的申请»。',
    '«没有2025年结转的申请»，«不存在结转下年度办理的申请»。',
    '上年结转申请«3份»，去年结转申请«4个»，结转至明年申请«5宗»。',
  ],
  [
    textHandled,
    '办理政府信息公开申请«9件»，办结申请«6份»，答复申请«7宗»。',
    '收到政府信息公开申请6件，«全部办结»。',
    '收到政府信息公开申请6件，«均在规定期限内依法予以答复完毕»。',
  ],
  [
    textOutcome,
    '办结政府信息公开申请5件，作出予以公开类的决定共«4件»。',
    '办结政府信息公开申请5件，予以公开«4份»，予以公开的申请«2宗»。',
  ],
  [
    textDisputes,
    '政府信息公开行政复议«3起»。政府信息公开行政复议«1宗»。政府信息公开行政诉讼«5例»。',
  ],
  [
    textNoDisputes,
    '«因政府信息公开引起的复议不存在行政复议»。',
    '政府信息公开方面，«无行政诉讼»。',
    '«未发生行政诉讼»，工作正常。',
  ],
  [
    textNormative,
    '制发规范性文件«4个»。制发规范性文件共«5份»。印发规范性文件«6部»。',
    '作出行政处罚决定«9个»。作出行政处罚决定«8份»。行政处罚决定«7宗»。行政处罚决定«6项»。',
    '行政事业性收费«7795085元»。行政事业性收费«779.52万元»。',
  ],
];

const silent: readonly Row[] = [
  [
    textReceived,
    '依申请公开方面，收到表扬5件。',
    '收到5件群众对政府信息公开申请流程的意见。',
    '收到政府信息公开申请5条次。',
    '依申请公开方面，收到5份申请材料。',
    '依申请公开方面，收到5份申请表。',
    '依申请公开方面，收到5件申请人补正说明。',
  ],
  [
    textCarried,
    '收到政府信息公开申请6件，除1件外没有结转下年度的申请。',
    '除1件外没有2025年结转的申请。',
    '收到政府信息公开申请6件（不含上年结转）。',
    '没有需要结转的申请。',
    '上年结转申请已全部办结。',
    '上年结转政府信息公开申请3条。',
  ],
  [
    textHandled,
    '政府信息公开方面，答复9件。',
    '优化答复流程后收到政府信息公开申请7件。',
    '办结政府信息公开申请9次。',
    '收到政府信息公开申请6件，结转下年度继续办理9件。',
  ],
  [
    textOutcome,
    '政府信息公开方面，予以公开9件。',
    '收到救助申请并予以公开4件。',
    '政府信息公开申请中予以公开4次。',
  ],
  [textNoneReceived, '除撤回的外未收到政府信息公开申请。'],
  [textDisputes, '政府信息公开行政复议3次。'],
  [
    textNoDisputes,
    '没有行政诉讼案件被判败诉。',
    '全年无行政复议、行政诉讼。',
    '除2件外未发生行政复议。',
  ],
  [
    textNormative,
    '其中制发规范性文件1件。',
    '制发规范性文件4批。',
    '制发规范性文件配套方案4件。',
    '其中作出行政处罚决定100件。',
    '作出行政处罚决定9次。',
    '行政事业性收费减免5万元。',
    '罚没收入5万元。',
    '行政事业性收费0.08亿元。',
    '行政事业性收费7795084元。',
  ],
  [requestsFeeUnpaid, '本年度未发出收费通知。'],
];

const each = (rows: readonly Row[]) =>
  rows.flatMap(([check, ...texts]) => texts.map((text) => [check.id, text, check] as const));

describe('findings of texts against tables', () => {
  it.each(each(differing))('%s marks its words: %s', (_, text, check) => {
    expect(marked(check, text)).toBe(text);
  });

  it.each(each(silent))('%s is silent on: %s', (_, text, check) => {
    expect(check.run(inputOf(reportSaying(text, cells)))).toEqual([]);
  });
});
