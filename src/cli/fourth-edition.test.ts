import { atCells } from '../report/place';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../calc/figures';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toBareHtml, toHtmlPage, toInlineHtml } from '../exporters/html/to-html';
import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { fileName } from '../report/file-name';
import { fourthEdition as edition } from '../testing/fourth-edition';
import { zeroReport } from '../testing/report-from';

const report: AnnualReport = withCells(zeroReport(edition, 2031), {
  'petitions/opening/portal': '2',
  'petitions/incoming/app': '5',
  'petitions/incoming/counter': '3',
  'petitions/answered/portal': '2',
  'petitions/answered/app': '4',
  'petitions/transferred/app': '1',
  'petitions/transferred/counter': '3',
  'costs/staff/planned': '12.50',
  'costs/equipment/difference': '-2',
});

const figureFindings = (each: AnnualReport) =>
  runChecks(checks, { report: each, edition, figures: figuresOf(edition, each.tables) }).filter(
    ({ check }) => check.startsWith('figures/') || check === 'requests/balance',
  );

/** The texts of a Word table's cells, row by row. */
function wordRows(xml: string): string[][][] {
  return (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [])
        .filter((cell) => !/<w:vMerge(?: w:val="continue")?\/>/.test(cell))
        .map((cell) =>
          (cell.match(/<w:t[ >][^<]*/g) ?? []).map((t) => t.replace(/.*>/, '')).join(''),
        ),
    ),
  );
}

describe('an edition that is only data', () => {
  it('adds up nested totals', () => {
    const figures = figuresOf(edition, report.tables);
    expect(figures.number('petitions/incoming/online')).toBe(5);
    expect(figures.number('petitions/outgoing/everywhere')).toBe(10);
    expect(figures.number('petitions/opening/everywhere')).toBe(2);
  });

  it('is checked with its own balance, in its own words', () => {
    expect(figureFindings(report)).toEqual([]);
    const wrong = withCells(report, { 'petitions/closing/counter': '1' });
    const found = figureFindings(wrong);
    expect(found.map(({ message }) => message.slice(0, 40))).toEqual([
      expect.stringContaining('表二“窗口”列：期初与收入共 3'),
      expect.stringContaining('表二“合计”列：期初与收入共 10'),
    ]);
    expect(found[0]?.fixes?.[0]?.cells).toEqual({ 'petitions/closing/counter': '0' });
  });

  it('is asked about its blanks and refuses what is no figure', () => {
    const blanks = figureFindings(emptyReport(edition, 2031));
    expect(blanks.map(({ check, places }) => [check, places.length])).toEqual([
      ['figures/blank', 15],
      ['figures/blank', 4],
    ]);
    const wrong = withCells(report, {
      'petitions/opening/portal': '两份',
      'costs/staff/planned': '很多',
      'costs/staff/difference': '1.5',
    });
    expect(figureFindings(wrong).flatMap(({ places }) => places)).toEqual(
      atCells(['petitions/opening/portal', 'costs/staff/difference', 'costs/staff/planned']),
    );
  });

  it('leaves as Word with its labels and figures', async () => {
    const bytes = await toDocx(reportBlocks(edition, report), {
      title: '试验报告',
      agency: '石桥镇',
    });
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const [petitions, costs] = wordRows(xml);
    expect(petitions!.slice(3)).toEqual([
      ['一、期初', '2', '0', '2', '0', '2'],
      ['二、收入', '0', '5', '5', '3', '8'],
      ['三、办出', '（一）答复', '2', '4', '6', '0', '6'],
      ['（二）转送', '0', '1', '1', '3', '4'],
      ['（三）小计', '2', '5', '7', '3', '10'],
      ['四、期末', '0', '0', '0', '0', '0'],
    ]);
    expect(costs!.at(-1)).toEqual(['12.50', '0', '0', '-2']);
    expect(xml).toContain('四、打算');
  });

  it('leaves as HTML in all three shapes', () => {
    const blocks = reportBlocks(edition, report);
    for (const html of [toHtmlPage(blocks, '试验报告'), toInlineHtml(blocks), toBareHtml(blocks)]) {
      expect(html).toContain('来件办理情况');
      expect(html).toMatch(/12\.50<\/td>/);
      expect(html).not.toMatch(/NaN|undefined/);
    }
  });

  it('gives the file its own title', () => {
    expect(fileName(edition, report, 'docx')).toBe(
      '清源县石桥镇人民政府2031年公开工作试验报告.docx',
    );
  });
});
