import { describe, expect, it } from 'vitest';
import { atCell, atText } from '../../report/place';
import { figuresOf } from '../../calc/figures';
import type { AnnualReport } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { edition2019 } from '../../template/editions/edition-2019';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { completeReport, reportSaying } from '../../testing/complete-report';
import { fourthEdition } from '../../testing/fourth-edition';
import { foundBy, inputOf, messages } from '../../testing/messages';
import type { Check } from '../check';
import { contentOther } from '../content/content-other';
import { requestsFeeUnpaid } from './requests-fee-unpaid';
import { textFee } from './text-fee';

const unpaid = { 'requests/closedFeeUnpaid/naturalPerson': '1' };
const run = (check: Check, report: AnnualReport) => check.run(inputOf(report));

/** A report of an edition that has none of the tables and sections these checks know. */
function foreign() {
  const report = emptyReport(fourthEdition, 2031);
  return { report, edition: fourthEdition, figures: figuresOf(fourthEdition, report.tables) };
}

describe('requests/fee-unpaid', () => {
  const run6 = (text: string) => run(requestsFeeUnpaid, reportSaying(text, unpaid, 'otherMatters'));

  it.each(['收费通知0件', '发出收费通知书 0 件', '收费通知 0件', '没有收费通知', '无收费通知'])(
    'points at the words and the cell: %s',
    (words) => {
      expect(run6(`先说一句。${words}，工作正常。`)).toMatchObject([
        {
          message: `“六、其他需要报告的事项”写“${words}”，表三（六）其他处理第 2 项，总计列为 1 件（逾期未缴费）：请核对，发出过收费通知的应写明。`,
          places: [
            atText('otherMatters', 5, 5 + words.length),
            atCell('requests/closedFeeUnpaid/allApplicants'),
          ],
        },
      ]);
    },
  );

  it('listens to section six alone', () => {
    expect(messages(requestsFeeUnpaid, reportSaying('本年度未发出收费通知。', unpaid))).toEqual([]);
  });
});

describe('text/fee', () => {
  it('offers the sentence after the last word typed, in place of blank lines', () => {
    expect(run(textFee, reportSaying('　略。 \n\n', {}, 'otherMatters'))).toMatchObject([
      {
        message:
          '“六、其他需要报告的事项”未写信息处理费收取情况：请写明收取金额，没有收取的写明未收取。',
        places: [atText('otherMatters', 0, 6)],
        fixes: [
          {
            label: '补写“未收取信息处理费”',
            texts: [
              {
                ...atText('otherMatters', 3, 6),
                replacement: '\n2026年度未收取政府信息公开信息处理费。',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('asks no half year, even one that kept the section of a whole year', () => {
    const half = completeReport(editionHalfYear);
    half.sections['otherMatters'] = '另行报告。';
    expect(messages(textFee, half)).toEqual([]);
  });

  it('asks nothing of an edition without the section', () => {
    expect(foundBy(textFee, foreign())).toEqual([]);
  });
});

describe('text/fee in section six', () => {
  it('asks for the sentence and offers it', () => {
    const report = reportSaying('另行公开。', {}, 'otherMatters');
    expect(messages(textFee, report)).toEqual([
      '“六、其他需要报告的事项”未写信息处理费收取情况：请写明收取金额，没有收取的写明未收取。',
    ]);
    expect(foundBy(textFee, inputOf(report))[0]?.fixes?.[0]?.texts).toEqual([
      { ...atText('otherMatters', 5, 5), replacement: '\n2026年度未收取政府信息公开信息处理费。' },
    ]);
    const empty = inputOf(reportSaying('', {}, 'otherMatters'));
    expect(foundBy(contentOther, empty)[0]?.fixes?.[0]?.texts?.[0]?.replacement).toBe(
      '2026年度未收取政府信息公开信息处理费。',
    );
    for (const text of ['', '无。']) {
      const other = inputOf(reportSaying(text, {}, 'otherMatters'));
      expect(foundBy(textFee, other)).toEqual([]);
      expect(foundBy(contentOther, other)[0]?.fixes?.[0]?.label).toBe('补写“未收取信息处理费”');
    }
  });

  it('says 本年度 while the year is not filled in', () => {
    const report = reportSaying('另行公开。', {}, 'otherMatters');
    report.period.year = null;
    expect(foundBy(textFee, inputOf(report))[0]?.fixes?.[0]?.texts?.[0]?.replacement).toBe(
      '\n本年度未收取政府信息公开信息处理费。',
    );
  });

  it('has not looked where there is nothing to look at', () => {
    expect(run(textFee, reportSaying('无。', {}, 'otherMatters'))).toEqual({
      notChecked: '“六”没有内容',
    });
    expect(run(textFee, completeReport(edition2019, 2020))).toEqual({
      notChecked: '2021 年度起的年度报告才有此项',
    });
  });

  it('offers nothing where somebody was asked to pay', () => {
    const cells = { 'requests/closedFeeUnpaid/naturalPerson': '1' };
    const [problem] = foundBy(textFee, inputOf(reportSaying('另行公开。', cells, 'otherMatters')));
    expect(problem?.fixes).toEqual([]);
  });

  it.each([
    '本年度未收取信息处理费。',
    '全年收取政府信息公开信息处理费0元。',
    '没有收取任何费用。',
  ])('is silent on: %s', (text) => {
    expect(messages(textFee, reportSaying(text, {}, 'otherMatters'))).toEqual([]);
  });

  it('asks no report from before the fee', () => {
    const old = completeReport(edition2019, 2020);
    old.sections['otherMatters'] = '另行报告。';
    expect(messages(textFee, old)).toEqual([]);
    old.period.year = null;
    expect(messages(textFee, old)).toEqual([]);
  });
});

describe('requests/fee-unpaid beside the table', () => {
  const cells = { 'requests/closedFeeUnpaid/naturalPerson': '1' };

  it('doubts an unpaid notice that was never sent', () => {
    const text = '本年度未发出收费通知，未收取信息处理费。';
    expect(messages(requestsFeeUnpaid, reportSaying(text, cells, 'otherMatters'))).toEqual([
      '“六、其他需要报告的事项”写“本年度未发出收费通知”，表三（六）其他处理第 2 项，总计列为 1 件（逾期未缴费）：请核对，发出过收费通知的应写明。',
    ]);
    expect(messages(requestsFeeUnpaid, reportSaying(text, {}, 'otherMatters'))).toEqual([]);
  });

  it('is silent when notices were sent', () => {
    const text = '发出收费通知1件，未收到缴费。';
    expect(messages(requestsFeeUnpaid, reportSaying(text, cells, 'otherMatters'))).toEqual([]);
  });
});

describe('a fee that was taken, and was not', () => {
  const said = (text: string) =>
    messages(textFee, reportSaying(text, {}, 'otherMatters')).filter((message) =>
      message.includes('前后不一'),
    );

  it.each([
    '2026年度未收取信息处理费，没有其他需要报告的事项。发出收费通知1份，实际收取信息处理费560元，已缴入国库。',
    '本年度未产生政府信息公开信息处理费。申请人缴纳信息处理费0.024万元。',
    '全年收取信息处理费120元。\n截至2026年12月31日，未收取政府信息公开信息处理费。',
  ])('is told of: %s', (text) => {
    expect(said(text)).toHaveLength(1);
  });

  it('is shown where both are said', () => {
    const text = '全年未收取信息处理费。共收取信息处理费80元。';
    expect(run(textFee, reportSaying(text, {}, 'otherMatters'))).toMatchObject([
      {
        message:
          '“六、其他需要报告的事项”写“全年未收取信息处理费”，又写“共收取信息处理费80元”：是否收取前后不一，请核对。',
        places: [atText('otherMatters', 0, 10), atText('otherMatters', 11, 22)],
      },
    ]);
  });

  it.each([
    '2025年度未收取信息处理费。2026年收取信息处理费560元。',
    '上半年未收取信息处理费。全年收取信息处理费80元。',
    '收取信息处理费80元。除此之外，未收取其他信息处理费。',
    '未收取信息处理费。为困难群众减免信息处理费80元。',
    '未收取信息处理费。信息处理费应收80元，申请人逾期未缴纳。',
    '未收取信息处理费。实际收取信息处理费0元。',
    '未收取信息处理费。全年行政事业性收费收取36万元。',
  ])('is not heard in: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
