import { atCell, atText } from '../../report/place';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../template/cells';
import { reportSaying } from '../../testing/complete-report';
import { inputOf, messages } from '../../testing/messages';
import { textCarried } from '../text/text-carried';
import { textHandled } from '../text/text-handled';
import { textNoneReceived } from '../text/text-none-received';
import { textNormative } from '../text/text-normative';
import { textReceived } from '../text/text-received';
import { denial, disagreement, quoted, saidIn } from './against-tables';
import { allText, bare, passagesOf } from './passages';

const received = { 'requests/received/naturalPerson': '6' };
const wrong = (place: string, words: string) =>
  `${place}写“${words}”，表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，相差 1 件：请核对正文与表格，改为一致。`;

describe('a number of a text against the tables', () => {
  it('is told with its exact place, in a narrative and in the preface', () => {
    const said = '年初部署。 收到政府信息公开申请5件，均已答复。';
    const words = '收到政府信息公开申请5件';
    for (const [section, name] of [
      ['overview', '“一、总体情况”'],
      ['preface', '引言'],
    ] as const)
      expect(textReceived.run(inputOf(reportSaying(said, received, section)))).toMatchObject([
        {
          message: wrong(name, words),
          places: [atText(section, 16, 18), atCell('requests/received/allApplicants')],
          facts: { text: 5, tables: 6 },
        },
      ]);
  });

  it('is of this year unless the words before it name another', () => {
    const say = (text: string) => messages(textReceived, reportSaying(text, received));
    expect(say('年初部署。收到政府信息公开申请5件（去年6件）。')).toEqual([
      wrong('“一、总体情况”', '收到政府信息公开申请5件'),
    ]);
    expect(say('2025 年收到政府信息公开申请5件。')).toEqual([]);
    expect(say('2024年部署，2026年收到政府信息公开申请5件。')).toHaveLength(1);
  });

  it('may be of any year while the report has none', () => {
    const report = reportSaying('2025年收到政府信息公开申请5件。', received);
    expect(messages(textReceived, { ...report, period: { year: null } })).toEqual([
      wrong('“一、总体情况”', '2025年收到政府信息公开申请5件'),
    ]);
  });

  it.each(['2025年结转', '2025年度结转', '上年结转', '上年度结转'])(
    'is of this year where it is carried over: %s',
    (words) => {
      const cells = { 'requests/carriedOver/enterprise': '2' };
      expect(messages(textCarried, reportSaying(`${words}政府信息公开申请3件。`, cells))).toEqual([
        `“一、总体情况”写“${words}政府信息公开申请3件”，表三“二、上年结转政府信息公开申请数量”，总计列为 2 件，相差 1 件：请核对正文与表格，改为一致。`,
      ]);
    },
  );

  it('is left alone where it is only a guess', () => {
    for (const guess of ['数十件', '几百件', '上万件', '两三件', '十七八件'])
      expect(
        messages(textReceived, reportSaying(`收到政府信息公开申请${guess}。`, received)),
      ).toEqual([]);
  });

  it('has the decimals of its 万元 also after a space', () => {
    const cells = { 'proactive/fees/collectedWanYuan': '779.508355' };
    const say = (text: string) => messages(textNormative, reportSaying(text, cells));
    expect(say('行政事业性收费779.51万 元。')).toEqual([]);
  });

  it('waits while any row it may be the number of is blank', () => {
    const blank = { ...received, 'requests/carriedOver/enterprise': '' };
    expect(messages(textReceived, reportSaying('收到政府信息公开申请5件。', blank))).toEqual([]);
    const none = { ...received, 'requests/received/enterprise': '' };
    expect(messages(textNoneReceived, reportSaying('未收到政府信息公开申请。', none))).toEqual([]);
  });

  it('is compared with no row that the edition only has in part', () => {
    const input = inputOf(reportSaying('收到政府信息公开申请5件，未收到其他申请。', received));
    const [said] = saidIn(input).filter(({ statement }) => statement.number === 5);
    const here = addressOf('requests', 'received', 'allApplicants');
    const half = { cells: [here, addressOf('requests', 'ofNoEdition', 'allApplicants')] };
    expect(said && disagreement(input, said, [half])).toEqual([]);
    expect(said && disagreement(input, said, [half, { cells: [here] }])).toHaveLength(1);
    expect(said && denial(input, said.passage, said.statement.clause, half)).toEqual([]);
    expect(
      said && denial(input, said.passage, said.statement.clause, { cells: [here] }),
    ).toHaveLength(1);
  });
});

describe('what a sentence is about', () => {
  const cells = { ...received, 'requests/disclosed/naturalPerson': '6' };
  const handled = (text: string) => messages(textHandled, reportSaying(text, cells));

  it('needs words of requests for information', () => {
    expect(messages(textReceived, reportSaying('本年度收到入会申请5件。', received))).toEqual([]);
  });

  it('is what was named last', () => {
    expect(handled('收到政府信息公开申请6件，受理热线工单9件，办结9件。')).toEqual([]);
    expect(handled('受理热线工单9件，收到政府信息公开申请6件，办结9件。')).toHaveLength(1);
    expect(handled('政府信息公开方面，已办结9件，均为书面申请。')).toEqual([
      '“一、总体情况”写“已办结9件”，表三（七）总计，总计列为 6 件，相差 3 件：请核对正文与表格，改为一致。',
    ]);
  });
});

describe('passages', () => {
  const input = inputOf(reportSaying('乙'));
  const report = { ...input.report, preface: '甲' };

  it('are blank where the report lacks their section', () => {
    const lacking = passagesOf({ ...input, report: { ...report, sections: {} } });
    expect(lacking.map(({ typed }) => typed)).toEqual(['甲', ...lacking.slice(1).map(() => '')]);
    expect(lacking.length).toBeGreaterThan(1);
  });

  it('are read together without running into each other', () => {
    const sections = { overview: '乙' };
    expect(allText({ ...input, report: { ...report, sections } }).trim()).toBe('甲\n乙');
  });

  it('are alike when only marks and spaces differ', () => {
    expect(bare('一， 二。\n三!')).toBe('一二三');
  });

  it('are quoted by their last forty characters', () => {
    const forty = '前'.padEnd(39, '中') + '后';
    expect(quoted(forty)).toBe(forty);
    expect(quoted(`前${forty}`)).toBe(`…${forty}`);
  });
});
