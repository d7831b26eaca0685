import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { cellText, withCells } from '../report/cell-text';
import { cellsOf } from '../template/cells';
import { editionById } from '../template/editions';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { asText } from '../testing/as-text';
import { zeroReport } from '../testing/report-from';
import { proactiveRows as proactive, sectionTwo } from '../testing/section-two';
import { read, type ReadInput } from '../importers/read';

async function cells(input: ReadInput, table: string, ids: readonly string[]) {
  const result = await read(input);
  return {
    result,
    texts: ids.map((id) => cellText(result.report, `${table}/${id}`)),
    open: result.notes.filter(({ open }) => open),
  };
}

describe('copied texts', () => {
  const report = withCells(zeroReport(edition2019, 2020), {
    'proactive/licensing/itemsLastYear': '21',
    'proactive/licensing/change': '-3',
    'proactive/procurement/amountWanYuan': '47.5',
    'requests/received/naturalPerson': '6',
    'requests/withheldByLaw/enterprise': '2',
    'disputes/reconsideration/pending': '1',
  });
  const blocks = reportBlocks(edition2019, report);
  const stacked = asText(blocks, 'stacked');
  const inTables = (text: string, change: (line: string) => string) => {
    const [head = '', ...sections] = text.split(/\n(?=[二三四五]、[主收政存])/);
    return [
      head,
      ...sections.map((part, at) =>
        at < 3
          ? part
              .split('\n')
              .map((l, n) => (n === 0 || l === '' ? l : change(l)))
              .join('\n')
          : part,
      ),
    ].join('\n');
  };
  async function expectWhole(text: string, from = report) {
    const result = await read({ text });
    expect(result.report.edition).toBe(from.edition);
    const edition = editionById(from.edition)!;
    for (const { address, parts } of cellsOf(edition))
      if (parts.length === 0)
        expect([address, cellText(result.report, address)]).toEqual([
          address,
          cellText(from, address),
        ]);
    expect(result.notes.filter(({ open }) => open)).toEqual([]);
  }

  it.each([
    ['pipes behind', (line: string) => `${line} |`],
    ['pipes before', (line: string) => `| ${line}`],
    ['pipes around', (line: string) => `| ${line} |`],
    ['tabs before and spaces behind', (line: string) => `\t${line}  `],
    ['wide pipes behind', (line: string) => `${line}｜`],
    ['pipes alone', (line: string) => `${line}\n|`],
    ['pipes alone and empty lines', (line: string) => `${line}\n\n|\n`],
  ])('with one cell to a line and %s', async (_, change) => {
    await expectWhole(inTables(stacked, change));
  });

  it.each([
    ['上一年项目数量', '上一年\n项目数量'],
    ['处理决定数量', '处理\n决定\n数量'],
    ['对外公开总数量', '对外公开\n总数量'],
    ['2.其他法律行政法规禁止公开', '2.其他法律行政\n法规禁止公开'],
    ['其他对外管理服务事项', '其他对外\n管理服务\n事项'],
  ])('with %s on several lines', async (label, broken) => {
    await expectWhole(stacked.replaceAll(`${label}\n`, `${broken}\n`));
    await expectWhole(asText(blocks, 'blankLines').replaceAll(`${label}\n`, `${broken}\n`));
  });

  it.each(['采购总金额\n', '本年增/减\n', '其他\n一'])(
    'with an empty line more behind %j',
    async (label) => {
      const lines = asText(blocks, 'blankLines');
      const [first = '', ...rest] = label.split('\n');
      const found = label.endsWith('\n') ? `${first}\n\n` : `${first}\n\n${rest.join('')}`;
      await expectWhole(lines.replace(found, found.replace('\n\n', '\n\n\n')));
    },
  );

  const rows2021 = (text: string) => text.replace(/\n(?=\d+(?:\n|$))/g, ' ');
  const report2021 = withCells(zeroReport(edition2021, 2023), {
    'requests/partlyDisclosed/naturalPerson': '5',
    'requests/closedFeeUnpaid/otherOrganization': '12',
    'disputes/litigationDirect/corrected': '3',
  });
  it.each([
    [
      '（区分处理的，只计这一情形，不计其他情形） ',
      '（区分处理的，只计\n这一情形，不计其他情形） ',
    ],
    ['4.无正当理由大量反复申请 ', '4.无正当理由\n大量反复申请 '],
    ['2.没有现成信息需要另行制作 0 0 0 0 0 0 0', '2.没有现成信息 0 0 0 0 0 0 0\n需要另行制作'],
    ['2.没有现成信息需要另行制作 0 0 0 0 0 0 0', '2.没有现成信息\n0 0 0 0 0 0 0\n需要另行制作'],
    [
      '4.无正当理由大量反复申请 0 0 0 0 0 0 0',
      '予处理        4.无正当理由大量反      0   0    0     0   0  0    0\n             复申请',
    ],
    [
      '5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0',
      '（五）不   5.要求行政机关确认或重   0   0    0     0   0  0    0\n予处理      新出具已获取信息',
    ],
    ['2.重复申请 ', '（五）不     2.重复申请    '],
    [
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 ',
      '2.申请人逾期未按收费通知\n要求缴纳费用、行政机关不再\n处理其政府信息公开申请 ',
    ],
  ])('out of a PDF, where %s is broken', async (label, broken) => {
    const text = rows2021(asText(reportBlocks(edition2021, report2021), 'stacked'));
    expect(text).toContain(label);
    await expectWhole(text.replace(label, broken), report2021);
  });

  it.each([
    '0 1 0 2 3 4 0 0 0 4 0 0 0 0 0',
    '| 0 | 1 | 0 | 2 | 3 | 4 | 0 | 0 | 0 | 4 | 0 | 0 | 0 | 0 | 0 |',
    '0\n1\n0\n2\n3\n4\n0\n0\n0\n4\n0\n0\n0\n0\n0',
    '0，1，0，2，3\n4，0，0，0，4\n0，0，0，0，0',
  ])('with fifteen figures that add up, alone below their title: %s', async (line) => {
    const text = `${sectionTwo(proactive).split('五、')[0]}四、政府信息公开行政复议、行政诉讼情况\n${line}\n五、存在的主要问题及改进情况\n写明。`;
    const ids = ['reconsideration/corrected', 'reconsideration/pending', 'litigationDirect/upheld'];
    expect((await cells({ text }, 'disputes', ids)).texts).toEqual(['1', '2', '4']);
    const wrong = await cells(
      { text: text.replace(line, line.replace('3', '7')) },
      'disputes',
      ids,
    );
    expect(wrong.texts).toEqual(['1', '2', '4']);
    expect(wrong.result.printedTotals['disputes/reconsideration/total']).toBe('7');
    const lost = await cells(
      { text: text.replace(line, line.replace('3', '7').replace('4', '8')) },
      'disputes',
      ids,
    );
    expect(lost.texts).toEqual(['', '', '']);
    expect(lost.result.notes.map(({ message }) => message).join()).toMatch(
      /像是表格内容，未能认出/,
    );
  });

  it.each([' ', '   ', '\u3000'])('out of a PDF, heads and figures parted by “%s”', async (gap) => {
    const text = sectionTwo(proactive.map((row) => row.replace(/ \| /g, gap)));
    const { texts, result } = await cells({ text }, 'proactive', [
      'normativeDocuments/inForce',
      'licensing/decisions',
      'penalties/decisions',
      'fees/collectedWanYuan',
    ]);
    expect(texts).toEqual(['8', '31', '4', '12.5']);
    expect(result.notes.filter(({ code }) => /^(?:label|columns|row-un)/.test(code))).toEqual([]);
  });

  it('with one row and its whole label', async () => {
    const text = `${sectionTwo(proactive).split('五、')[0]}三、收到和处理政府信息公开申请情况\n四、结转下年度继续办理 1 0 2 0 0 0 3\n五、存在的主要问题及改进情况\n写明。`;
    const { texts } = await cells({ text }, 'requests', [
      'carriedForward/naturalPerson',
      'carriedForward/researchInstitute',
      'received/naturalPerson',
    ]);
    expect(texts).toEqual(['1', '2', '']);
  });
});

describe('printed totals that are wrong', () => {
  it.each(['tabs', 'pipes', 'stacked', 'markdown'] as const)(
    'are told, the figures read (%s)',
    async (form) => {
      const right = withCells(zeroReport(edition2021, 2023), {
        'disputes/reconsideration/upheld': '10',
        'disputes/litigationDirect/pending': '2',
        'disputes/litigationAfterReconsideration/corrected': '5',
      });
      const blocks = reportBlocks(edition2021, right).map((block) =>
        block.kind !== 'table'
          ? block
          : {
              ...block,
              rows: block.rows.map((row) =>
                row.map((cell) =>
                  /^disputes.*total$/.test(cell.address ?? '') ? { ...cell, text: '0' } : cell,
                ),
              ),
            },
      );
      const result = await read({ text: asText(blocks, form) });
      expect(cellText(result.report, 'disputes/reconsideration/upheld')).toBe('10');
      expect(cellText(result.report, 'disputes/litigationAfterReconsideration/corrected')).toBe(
        '5',
      );
      expect(result.notes.filter(({ code }) => code === 'printed-totals')).toHaveLength(3);
      expect(result.notes.filter(({ open }) => open)).toEqual([]);
    },
  );
});

it('names the cells whose figure it could not place, and carries them with the draft', async () => {
  const unclear = proactive.map((line) =>
    line.replace('规范性文件 | 2 | 1 | 8', '规范性文件 | 2 | 8'),
  );
  const { draft, report } = await read({ text: sectionTwo(unclear) });
  expect(draft.openCells).toEqual(
    ['issued', 'repealed', 'inForce'].map((column) => `proactive/normativeDocuments/${column}`),
  );
  expect((draft.openCells ?? []).map((address) => cellText(report, address))).toEqual(['', '', '']);
});

it('takes no number of a page for the first of the figures of 表四, which stand one to a line', async () => {
  const head =
    '清源县石桥镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n写明。\n四、政府信息公开行政复议、行政诉讼情况\n';
  const zeros = Array.from({ length: 15 }, () => '0').join('\n');
  const { report, printedTotals } = await read({
    text: `${head}5\n${zeros}\n五、存在的主要问题及改进情况\n写明。`,
  });
  const texts = Object.values(report.tables['disputes'] ?? {}).flatMap((row) => Object.values(row));
  expect(texts).toEqual(Array.from({ length: 12 }, () => '0'));
  expect(Object.values(printedTotals)).toEqual(['0', '0', '0']);
});
