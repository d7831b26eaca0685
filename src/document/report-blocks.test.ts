import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { anyReport } from '../testing/any-report';
import { zeroReport } from '../testing/report-from';
import { maximalReport } from '../testing/sample-reports';
import type { TableBlock } from './block';
import { blocksText } from './blocks-text';
import { alignsLeft } from './cell-alignment';
import { typeAreaMm } from './column-widths';
import { reportBlocks } from './report-blocks';

const tablesOf = (blocks: ReturnType<typeof reportBlocks>): TableBlock[] =>
  blocks.filter((block) => block.kind === 'table');
const headings = (blocks: ReturnType<typeof reportBlocks>): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('the printed report', () => {
  it('has title, preface, the sections in their order and the signature', () => {
    const blocks = reportBlocks(edition2021, zeroReport());
    expect(blocks[0]).toEqual({
      kind: 'title',
      lines: ['清源县石桥镇人民政府', '2026年政府信息公开工作年度报告'],
    });
    expect(headings(blocks)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(blocks[blocks.length - 1]).toEqual({
      kind: 'signature',
      agency: '清源县石桥镇人民政府',
      date: '2027年1月12日',
    });
  });

  it('prints the texts beside a table where they stand, and nothing where there are none', () => {
    const report = zeroReport();
    const sections = {
      ...report.sections,
      requestsAbove: '表前一句。',
      requestsBelow: '甲。\n乙。',
    };
    const blocks = reportBlocks(edition2021, { ...report, sections });
    const at = blocks.findIndex((block) => block.kind === 'table' && block.id === 'requests');
    const around = blocks.slice(at - 2, at + 4);
    expect(around.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '表前一句。',
      'table',
      '甲。',
      '乙。',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(around[4]).toMatchObject({ source: { section: 'requestsBelow', start: 3, end: 5 } });
    expect(blocks).toHaveLength(reportBlocks(edition2021, report).length + 3);
  });

  it('prints a date that is none as typed, and no signature where nothing was typed', () => {
    const report = zeroReport(editionHalfYear);
    const signed = { ...report, signature: { agency: '', date: ' 年底 ' } };
    expect(reportBlocks(editionHalfYear, signed).pop()).toMatchObject({ date: '年底' });
    const unsigned = { ...report, signature: { agency: ' ', date: '' } };
    expect(reportBlocks(editionHalfYear, unsigned).pop()?.kind).toBe('paragraph');
  });

  it('leaves a figure that is not settled blank', () => {
    const report = withCells(zeroReport(), { 'requests/received/naturalPerson': '三件' });
    const requests = tablesOf(reportBlocks(edition2021, report))[1];
    const cells = requests?.rows.flat() ?? [];
    const textAt = (address: string) => cells.find((cell) => cell.address === address)?.text;
    expect(textAt('requests/received/naturalPerson')).toBe('');
    expect(textAt('requests/received/allApplicants')).toBe('');
    expect(textAt('requests/carriedOver/allApplicants')).toBe('0');
  });

  it('can be made of anything', () => {
    fc.assert(
      fc.property(anyReport, ({ edition, report }) => {
        expect(typeof blocksText(reportBlocks(edition, report))).toBe('string');
      }),
    );
  });
});

describe('the tables', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

  it('fill the type area, also where long figures need more room', () => {
    const long = withCells(zeroReport(), { 'disputes/litigationDirect/upheld': '999999999999' });
    for (const report of [zeroReport(), maximalReport(edition2021), long])
      for (const table of tablesOf(reportBlocks(edition2021, report)))
        expect(sum(table.columnWidthsMm)).toBeCloseTo(typeAreaMm);
  });

  it('give 表三 14, 18 and 52 mm for its labels, less where figures are long', () => {
    const labels = (report: ReturnType<typeof zeroReport>) =>
      tablesOf(reportBlocks(edition2021, report))[1]?.columnWidthsMm.slice(0, 3);
    expect(labels(zeroReport())).toEqual([14, 18, 52]);
    const [first, second, third = 0] = labels(maximalReport(edition2021)) ?? [];
    expect([first, second]).toEqual([14, 18]);
    expect(third).toBeGreaterThanOrEqual(46);
    expect(third).toBeLessThan(52);
  });

  it('squeeze all columns where even that is not enough', () => {
    const report = withCells(
      zeroReport(),
      Object.fromEntries(
        ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].flatMap((row) =>
          ['upheld', 'corrected', 'otherOutcome', 'pending'].map((column) => [
            `disputes/${row}/${column}`,
            '999999999999',
          ]),
        ),
      ),
    );
    const widths = tablesOf(reportBlocks(edition2021, report))[2]?.columnWidthsMm ?? [];
    expect(sum(widths)).toBeCloseTo(typeAreaMm);
    expect(Math.min(...widths)).toBeGreaterThan(9);
  });

  it('centre everything but the nested labels of 表三', () => {
    const left = tablesOf(reportBlocks(edition2021, zeroReport())).map(
      (table) => table.rows.flat().filter((cell) => alignsLeft(table, cell)).length,
    );
    expect(left).toEqual([0, 30, 0]);
  });

  it('break labels at sense where columns are narrow', () => {
    const [, requests, disputes] = tablesOf(reportBlocks(edition2021, zeroReport()));
    const linesOf = (table: TableBlock | undefined, text: string) =>
      table?.rows.flat().find((cell) => cell.text === text)?.lines;
    expect(linesOf(disputes, '结果维持')).toEqual(['结果', '维持']);
    expect(linesOf(requests, '社会公益组织')).toEqual(['社会', '公益', '组织']);
    expect(linesOf(requests, '（四）无法提供')).toEqual(['（四）', '无法提供']);
    expect(linesOf(requests, '自然人')).toBeUndefined();
    expect(linesOf(requests, '三、本年度办理结果')).toBeUndefined();
  });
});
