import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { read } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { editionById } from '../template/editions';
import { arbitraryReport } from '../testing/arbitrary-report';
import { type DrawnPage, pdfFile, pdfObjects } from '../testing/pdf-file';
import { some, timesOf } from '../testing/effort';
import { drawnOfd, type DrawOptions, drawReport } from './draw-report';

const a4: DrawOptions = { width: 595, height: 842, size: 10, rules: 'all' };
const count = timesOf('DRAWN', 4);
/** Where the request table may be cut: after its head, and before its last row. */
const everyRow = Array.from({ length: 17 }, (_, at) => at + 3);
const reports = fc.sample(arbitraryReport(), { numRuns: count, seed: 7 });

function drawn(report: AnnualReport, options: DrawOptions): DrawnPage[] {
  const edition = editionById(report.edition);
  if (!edition) throw new Error(report.edition);
  return drawReport(reportBlocks(edition, report), options);
}

const bare = (text: string): string => text.replace(/[^\S\n]/g, '');
const shown = ({ agency, period, preface, sections, tables, signature }: AnnualReport) => ({
  agency: agency.name,
  period,
  tables,
  preface: bare(preface),
  sections: Object.fromEntries(Object.entries(sections).map(([id, text]) => [id, bare(text)])),
  signature,
});

async function expectBack(report: AnnualReport, options: DrawOptions): Promise<void> {
  const pages = drawn(report, options);
  for (const file of [pdfFile(pdfObjects(pages)), drawnOfd(pages)]) {
    const { visible, notes } = await read(file);
    expect(shown(visible)).toEqual(shown(report));
    expect(notes.filter(({ open }) => open)).toEqual([]);
  }
}

/** Never another figure than the one on paper; what cannot be told is open. */
async function expectNoneWrong(report: AnnualReport, options: DrawOptions): Promise<number> {
  const { visible } = await read(pdfFile(pdfObjects(drawn(report, options))));
  let missing = 0;
  for (const [table, rows] of Object.entries(report.tables))
    for (const [row, cells] of Object.entries(rows))
      for (const [column, text] of Object.entries(cells)) {
        const found = visible.tables[table]?.[row]?.[column] ?? '';
        if (found === '' && text !== '') missing += 1;
        else expect([table, row, column, found]).toEqual([table, row, column, text]);
      }
  return missing;
}

describe('a report drawn on paper comes back from PDF and OFD', { timeout: 600_000 }, () => {
  it.each<[string, Partial<DrawOptions>]>([
    ['upright', {}],
    ['landscape', { width: 842, height: 595 }],
    ['in 5-point text', { size: 5 }],
    ['with two fonts in a number', { twoFonts: true }],
    ['with header and footer', { furniture: true }],
    ['with figures at the left', { align: 'left' }],
    ['with figures at the right', { align: 'right' }],
  ])('%s', async (_, options) => {
    for (const report of reports) await expectBack(report, { ...a4, ...options });
  });

  it.each([true, false])(
    'the request table cut after any row, its head repeated: %s',
    async (repeatHead) => {
      const [report] = reports;
      if (!report) throw new Error('no report');
      for (const cutAfter of some(everyRow, [3, 10, 19]))
        await expectBack(report, { ...a4, cutAfter, repeatHead, furniture: cutAfter % 2 === 0 });
    },
  );

  it.each(['none', 'level', 'upright'] as const)(
    'with ruling lines %s: no figure wrong',
    async (rules) => {
      for (const report of reports) {
        const missing = await expectNoneWrong(report, { ...a4, width: 842, height: 595, rules });
        expect(missing).toBeLessThan(40);
      }
    },
  );
});
