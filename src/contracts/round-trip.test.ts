import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../calc/figures';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toBareHtml, toHtmlPage, toInlineHtml } from '../exporters/html/to-html';
import { reportPage } from '../exporters/html/report-page';
import { read, type ReadInput } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { reportTitle } from '../report/title';
import { cellsOf } from '../template/cells';
import { editionById } from '../template/editions';
import type { Edition } from '../template/edition';
import { edition2021 } from '../template/editions/edition-2021';
import { arbitraryReport } from '../testing/arbitrary-report';
import { zeroReport } from '../testing/report-from';
import { times } from '../testing/effort';

function editionOf(report: AnnualReport): Edition {
  const edition = editionById(report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  return edition;
}

const blocksOf = (report: AnnualReport) => reportBlocks(editionOf(report), report);
const page = (report: AnnualReport) =>
  toHtmlPage(blocksOf(report), reportTitle(editionOf(report), report));

/** The totals the report prints; a blank part leaves its total blank. */
function totalsOf(report: AnnualReport): Record<string, string> {
  const figures = figuresOf(editionOf(report), report.tables);
  return Object.fromEntries(
    cellsOf(editionOf(report)).flatMap((cell) => {
      const value = cell.parts.length > 0 ? figures.number(cell.address) : null;
      return value === null ? [] : [[cell.address, String(value)]];
    }),
  );
}

async function expectBack(input: ReadInput, report: AnnualReport): Promise<void> {
  const result = await read(input);
  expect(result.visible).toEqual(report);
  expect(result.printedTotals).toEqual(totalsOf(report));
  expect(result.notes.filter(({ open }) => open)).toEqual([]);
}

describe('what is printed comes back', { timeout: 120_000 }, () => {
  it('from Word', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), async (report) => {
        const title = reportTitle(editionOf(report), report);
        await expectBack(await toDocx(blocksOf(report), { title, agency: 'x' }), report);
      }),
      { numRuns: times(30), endOnFailure: true },
    );
  });

  it('from a page with the picture of the year, of which no count is read', async () => {
    const earlier = zeroReport(edition2021, 2025);
    const report = { ...zeroReport(), preface: '本报告由石桥镇编制。' };
    const draft = { report, confirmations: [] };
    const whole = reportPage({ draft, pictureWith: [earlier] });
    expect(whole).toContain('<svg');
    expect(whole).toContain('各年新收申请：2025年0件，2026年0件。');
    expect(reportPage({ draft })).not.toContain('<svg');
    const result = await read(new TextEncoder().encode(whole));
    expect(result.draft.report).toEqual(report);
    // As a website shows it that has stripped our own data.
    const stripped = whole.replace(/<script.*<\/script>/s, '');
    const { visible, printedTotals } = await read(new TextEncoder().encode(stripped));
    const without = await read(
      new TextEncoder().encode(reportPage({ draft }).replace(/<script.*<\/script>/s, '')),
    );
    expect(visible).toEqual(without.visible);
    expect(printedTotals).toEqual(without.printedTotals);
  });

  it('from a whole page, whatever the encoding', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), async (report) => {
        await expectBack(new TextEncoder().encode(page(report)), report);
      }),
      { numRuns: times(30), endOnFailure: true },
    );
  });

  it('from the fragments for a website’s editor', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), fc.boolean(), async (report, bare) => {
        const html = (bare ? toBareHtml : toInlineHtml)(blocksOf(report));
        await expectBack({ html }, report);
      }),
      { numRuns: times(30), endOnFailure: true },
    );
  });
});
