import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../template/editions/edition-2019';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { messages } from '../../testing/messages';
import { textCarried } from './text-carried';
import { textHandled } from './text-handled';
import { textNoneReceived } from './text-none-received';
import { textOutcome } from './text-outcome';
import { textReceived } from './text-received';
import { textUnreported } from './text-unreported';

const received = { 'requests/received/naturalPerson': '6' };
const carried = { ...received, 'requests/carriedOver/enterprise': '2' };

describe('text/received', () => {
  it.each([
    ['本年度收到政府信息公开申请5件。', '本年度收到政府信息公开申请5件'],
    ['全年共受理依申请公开申请五件。', '全年共受理依申请公开申请五件'],
    ['新收5件政府信息公开申请。', '新收5件'],
  ])('finds another number: %s', (text, quote) => {
    expect(messages(textReceived, reportSaying(text, received))).toEqual([
      `“一、总体情况”写“${quote}”，表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，相差 1 件：请核对正文与表格，改为一致。`,
    ]);
  });

  it.each([
    '本年度收到政府信息公开申请6件。',
    '本年度收到政府信息公开申请８件（含上年结转2件）。',
    '本年度收到政府信息公开申请约10件。',
    '较上年多收到政府信息公开申请3件，收到申请数增加3件。',
    '2025年收到政府信息公开申请5件。',
    '上半年收到政府信息公开申请5件。',
    '通过信函收到政府信息公开申请5件。',
    '政府信息公开方面，受理12345热线工单5件。',
    '自收到政府信息公开申请之日起20个工作日内答复。',
    '收到政府信息公开申请6件，其中收到网上申请5件。',
    '全年收到低保救助申请5件，与政府信息公开无关。',
  ])('is silent on: %s', (text) => {
    expect(messages(textReceived, reportSaying(text, carried))).toEqual([]);
  });

  it('waits while the table is not filled', () => {
    const blank = { 'requests/received/naturalPerson': '' };
    expect(messages(textReceived, reportSaying('收到政府信息公开申请5件。', blank))).toEqual([]);
  });

  it('speaks exactly when the number is neither 新收 nor 新收 and 上年结转', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(20), (fresh, old, said) => {
        const report = reportSaying(`共收到政府信息公开申请${said}件。`, {
          'requests/received/naturalPerson': String(fresh),
          'requests/carriedOver/naturalPerson': String(old),
        });
        const right = said === fresh || said === fresh + old;
        const found = [...messages(textReceived, report), ...messages(textNoneReceived, report)];
        expect(found).toHaveLength(right ? 0 : 1);
      }),
    );
  });
});

describe('text/none-received', () => {
  it.each([
    '本年度未收到政府信息公开申请',
    '今年以来没有收到任何公民、法人或其他组织依法申请公开政府信息的情况',
    '全年无政府信息公开申请',
  ])('contradicts the table: %s', (text) => {
    expect(messages(textNoneReceived, reportSaying(`${text}。`, received))).toEqual([
      `“一、总体情况”写“${text}”，表三“一、本年新收政府信息公开申请数量”，总计列为 6 件：请核对正文与表格，改为一致。`,
    ]);
    expect(messages(textNoneReceived, reportSaying(`${text}。`))).toEqual([]);
  });

  it('never takes a number across a comma', () => {
    const text = '未收到政府信息公开申请，主动公开信息5件。';
    expect(messages(textNoneReceived, reportSaying(text))).toEqual([]);
    expect(messages(textReceived, reportSaying(text))).toEqual([]);
  });

  it('finds a number in the text where the table says 0', () => {
    expect(messages(textNoneReceived, reportSaying('收到政府信息公开申请2件。'))).toEqual([
      '“一、总体情况”写“收到政府信息公开申请2件”，表三“一、本年新收政府信息公开申请数量”，总计列为 0 件，相差 2 件：请核对正文与表格，改为一致。',
    ]);
    expect(messages(textNoneReceived, reportSaying('收到政府信息公开申请0件。'))).toEqual([]);
  });

  it.each([
    '未收到政府信息公开申请人的补正材料。',
    '未收到因政府信息公开申请引发的行政复议。',
    '除上述情形外，未收到其他政府信息公开申请。',
    '2025年未收到政府信息公开申请。',
    '没有收到低保申请。',
    '对无正当理由大量反复申请的，依申请公开规定处理。',
    '未收到以信函方式提出的政府信息公开申请。',
  ])('is silent on: %s', (text) => {
    expect(messages(textNoneReceived, reportSaying(text, received))).toEqual([]);
  });

  it('knows no requests table row it could miss in any edition', () => {
    const half = completeReport(editionHalfYear, 2026);
    half.sections['overview'] = '上半年未收到政府信息公开申请。';
    half.tables['requests']!['received']!['enterprise'] = '1';
    expect(messages(textNoneReceived, half)).toHaveLength(1);
  });
});

describe('text/carried', () => {
  const cells = {
    'requests/carriedOver/enterprise': '2',
    'requests/carriedForward/enterprise': '1',
  };

  it('compares both rows', () => {
    const text = '上年结转政府信息公开申请3件，另有2件结转下年度继续办理。';
    expect(messages(textCarried, reportSaying(text, cells))).toEqual([
      '“一、总体情况”写“上年结转政府信息公开申请3件”，表三“二、上年结转政府信息公开申请数量”，总计列为 2 件，相差 1 件：请核对正文与表格，改为一致。',
      '“一、总体情况”写“另有2件”，表三“四、结转下年度继续办理”，总计列为 1 件，相差 1 件：请核对正文与表格，改为一致。',
    ]);
  });

  it('contradicts a denial', () => {
    expect(messages(textCarried, reportSaying('依申请公开方面，无上年结转申请。', cells))).toEqual([
      '“一、总体情况”写“无上年结转申请”，表三“二、上年结转政府信息公开申请数量”，总计列为 2 件：请核对正文与表格，改为一致。',
    ]);
  });

  it.each([
    '上年结转申请2件，结转下年度1件。',
    '2025年结转申请2件，结转至2027年办理的1件。',
    '财政资金上年结转3万元，依申请公开工作正常。',
    '上年结转申请2件，无2027年以后办理的结转下年度申请1件。',
  ])('is silent on: %s', (text) => {
    expect(messages(textCarried, reportSaying(text, cells))).toEqual([]);
  });
});

describe('text/handled', () => {
  const cells = {
    'requests/received/naturalPerson': '6',
    'requests/disclosed/naturalPerson': '5',
    'requests/carriedForward/naturalPerson': '1',
  };

  it('compares 办结 and 答复 with（七）总计', () => {
    const place = '表三（七）总计，总计列为 5 件';
    expect(
      messages(textHandled, reportSaying('收到政府信息公开申请6件，已办结6件。', cells)),
    ).toEqual([`“一、总体情况”写“已办结6件”，${place}，相差 1 件：请核对正文与表格，改为一致。`]);
  });

  it('doubts 均已办结 while something is carried forward', () => {
    const text = '收到政府信息公开申请6件，均已按期办结。';
    expect(messages(textHandled, reportSaying(text, cells))).toEqual([
      '“一、总体情况”写“均已按期办结”，表三“四、结转下年度继续办理”，总计列为 1 件：请核对正文与表格，改为一致。',
    ]);
    expect(
      messages(
        textHandled,
        reportSaying(text, { ...cells, 'requests/carriedForward/naturalPerson': '0' }),
      ),
    ).toEqual([]);
  });

  it.each([
    '收到政府信息公开申请6件，办结5件。',
    '受理政务热线工单9件，办结9件，依申请公开工作同步推进。',
    '收到政府信息公开申请6件，其中按期答复4件。',
    '收到政府信息公开申请6件，上年结转的均已办结。',
    '全年议案9件，均已办结。',
    '办理政府信息公开申请6件。',
  ])('is silent on: %s', (text) => {
    expect(messages(textHandled, reportSaying(text, cells))).toEqual([]);
  });
});

describe('text/outcome', () => {
  const cells = {
    'requests/disclosed/naturalPerson': '3',
    'requests/withheldStateSecret/enterprise': '1',
    'requests/withheldEnforcementFiles/enterprise': '1',
  };

  it('compares an outcome with the rows of its label', () => {
    const text = '办结政府信息公开申请5件，其中予以公开4件，不予公开3件，1件部分公开。';
    expect(messages(textOutcome, reportSaying(text, cells))).toEqual([
      '“一、总体情况”写“其中予以公开4件”，表三（一）予以公开，总计列为 3 件，相差 1 件：请核对正文与表格，改为一致。',
      '“一、总体情况”写“不予公开3件”，表格中“不予公开”各行“总计”列合计为 2 件，相差 1 件：请核对正文与表格，改为一致。',
      '“一、总体情况”写“1件”，表三（二）部分公开，总计列为 0 件，相差 1 件：请核对正文与表格，改为一致。',
    ]);
  });

  it.each([
    '办结政府信息公开申请5件，其中予以公开3件、不予公开2件、无法提供0件。',
    '主动予以公开文件9件，政府信息公开申请另计。',
    '自然人申请公开的，予以公开2件自然人申请。',
    '公开各类信息200条。',
  ])('is silent on: %s', (text) => {
    expect(messages(textOutcome, reportSaying(text, cells))).toEqual([]);
  });

  it('walks the rows of the 2019 edition as well', () => {
    const old = completeReport(edition2019, 2020);
    old.sections['overview'] = '办结政府信息公开申请3件，其中其他处理3件。';
    old.tables['requests']!['closed']!['naturalPerson'] = '2';
    expect(messages(textOutcome, old)).toHaveLength(1);
  });
});

describe('text/unreported', () => {
  it('hints at requests of which nothing is said', () => {
    const report = reportSaying('全年主动公开政府信息20条。', received);
    expect(messages(textUnreported, report)).toEqual([
      '表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，正文没有说明：建议在总体情况中写明依申请公开情况。',
    ]);
    expect(messages(textUnreported, reportSaying('依申请公开规范有序。', received))).toEqual([]);
    expect(messages(textUnreported, reportSaying('全年主动公开政府信息20条。'))).toEqual([]);
  });
});
