import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import { blocksText } from '../document/blocks-text';
import { printable } from '../document/printable';
import { reportBlocks } from '../document/report-blocks';
import type { AnnualReport } from '../report/annual-report';
import { tablesFilled } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { anyReport } from '../testing/any-report';
import { htmlGrids, htmlText, printedFigures, wordGrids, wordText } from '../testing/printed-grid';
import { zeroReport } from '../testing/report-from';
import { countyReport } from '../testing/sample-reports';
import { toDocx } from './docx/to-docx';
import { toClipboard } from './html/to-clipboard';
import { toBareHtml, toHtmlPage, toInlineHtml } from './html/to-html';
import { toXlsx } from './xlsx/to-xlsx';
import { times } from '../testing/effort';

async function documentXml(edition: Edition, report: AnnualReport): Promise<string> {
  const bytes = await toDocx(reportBlocks(edition, report), { title: '', agency: '' });
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

function expectedFigures(edition: Edition, report: AnnualReport): Record<string, string> {
  const figures = figuresOf(edition, report.tables);
  return Object.fromEntries(
    cellsOf(edition).map(({ address }) => [address, printedFigure(figures.at(address))]),
  );
}

/** Another number in every cell, so that none can stand in for its neighbour. */
function numbered(edition: Edition): AnnualReport {
  let next = 101;
  return { ...zeroReport(edition), tables: tablesFilled(edition, () => String(next++)) };
}

describe('every figure stands in its row and column', () => {
  for (const edition of editions) {
    const report = numbered(edition);
    const expected = expectedFigures(edition, report);

    it(`in the Word file of edition ${edition.id}`, async () => {
      const grids = wordGrids(await documentXml(edition, report));
      expect(printedFigures(edition, grids)).toEqual(expected);
    });

    it(`in the page and both fragments of edition ${edition.id}`, () => {
      const blocks = reportBlocks(edition, report);
      for (const html of [toHtmlPage(blocks, ''), toInlineHtml(blocks), toBareHtml(blocks)])
        expect(printedFigures(edition, htmlGrids(html))).toEqual(expected);
    });
  }

  it('all 200 of a county’s year, 779.508355 untouched', async () => {
    const report = countyReport();
    const expected = expectedFigures(edition2021, report);
    expect(Object.keys(expected)).toHaveLength(200);
    expect(expected['proactive/fees/collectedWanYuan']).toBe('779.508355');
    const word = wordGrids(await documentXml(edition2021, report));
    const html = htmlGrids(toInlineHtml(reportBlocks(edition2021, report)));
    expect(printedFigures(edition2021, word)).toEqual(expected);
    expect(printedFigures(edition2021, html)).toEqual(expected);
  });
});

describe('one text', () => {
  it('in blocks, Word and HTML, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async ({ edition, report }) => {
        const blocks = reportBlocks(edition, report);
        const text = blocksText(blocks).replace(/[\t\n]/g, '');
        expect(wordText(await documentXml(edition, report))).toBe(text);
        for (const html of [toHtmlPage(blocks, ''), toInlineHtml(blocks), toBareHtml(blocks)])
          expect(htmlText(html)).toBe(text);
      }),
      { numRuns: times(40) },
    );
  });

  it('on the clipboard, rich and plain, and in the tables of the workbook', () => {
    fc.assert(
      fc.property(anyReport, ({ edition, report }) => {
        const blocks = reportBlocks(edition, report);
        const { html, text } = toClipboard(blocks);
        expect(text).toBe(blocksText(blocks));
        expect(htmlText(html)).toBe(text.replace(/[\t\n]/g, ''));
        const parts = unzipSync(toXlsx(blocks));
        const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
        const shown = sheets
          .sort()
          .map((name) =>
            [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<[tv](?: [^>]*)?>([^<]*)</g)]
              .map(([, each = '']) => htmlText(each).replace(/_x005F_/g, '_'))
              .join(''),
          );
        const tables = blocks.filter((block) => block.kind === 'table');
        expect(shown).toEqual(
          tables.map(({ rows }) =>
            rows
              .flat()
              // A number is the same without its plus sign.
              .map(({ text: cell }) => printable(cell).replace(/^\+(?=\d+(\.\d+)?$)/, ''))
              .join(''),
          ),
        );
      }),
      { numRuns: times(40) },
    );
  });
});
