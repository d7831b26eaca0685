import fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import { approvalSheet } from '../document/approval-sheet';
import { reportBlocks } from '../document/report-blocks';
import type { AnnualReport } from '../report/annual-report';
import { tablesFilled } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { zeroReport } from '../testing/report-from';
import { countyReport, maximalReport } from '../testing/sample-reports';
import { anyReport } from '../testing/any-report';
import { toDocx } from '../exporters/docx/to-docx';
import { toWorkbook } from '../exporters/xlsx/to-workbook';
import { toXlsx } from '../exporters/xlsx/to-xlsx';

const isThere = (program: string, question: string): boolean =>
  spawnSync(program, [question]).error === undefined;
const available = isThere('soffice', '--version') && isThere('pdftotext', '-v');
if (!available)
  console.warn('SKIPPED: soffice and pdftotext are needed to look at the Word files as printed.');

let next = 1001;
const samples: readonly (readonly [name: string, edition: Edition, report: AnnualReport])[] = [
  ['county', edition2021, countyReport()],
  ['maximal', edition2021, maximalReport(edition2021)],
  [
    'numbered',
    edition2019,
    { ...zeroReport(edition2019), tables: tablesFilled(edition2019, () => String(next++)) },
  ],
  ['half-year', editionHalfYear, maximalReport(editionHalfYear)],
];

/** Opening takes LibreOffice a second each; more on request: `VALIDATE=200 npx vitest run src/exporters/libreoffice.test.ts`. */
const batch = Number(process.env['VALIDATE'] ?? 6);

let folder = '';
const inFolder = (name: string): string => join(folder, name);
function convert(format: string, names: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${inFolder('profile')}`;
  const files = names.map(inFolder);
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files],
    { stdio: 'ignore' },
  );
}
if (available) folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
afterAll(() => {
  if (available) rmSync(folder, { recursive: true, force: true });
});

const pagesOf = (name: string): string[] =>
  execFileSync('pdftotext', ['-layout', inFolder(`${name}.pdf`), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);

describe.skipIf(!available)('as LibreOffice prints it', () => {
  beforeAll(async () => {
    for (const [name, edition, report] of samples) {
      const bytes = await toDocx(reportBlocks(edition, report), {
        title: name,
        agency: '某镇',
        frontPage: approvalSheet({ titleLines: [name], agency: '某镇', fingerprint: '4F2A-91C0' }),
      });
      writeFileSync(inFolder(`${name}.docx`), bytes);
    }
    convert(
      'pdf',
      samples.map(([name]) => `${name}.docx`),
    );
  }, 180_000);

  it.each(samples)('every figure of the %s report is on paper, whole', (name, edition, report) => {
    const figures = figuresOf(edition, report.tables);
    const expected = cellsOf(edition).map(({ address }) => printedFigure(figures.at(address)));
    const printed = pagesOf(name).join(' ').split(/\s+/);
    for (const figure of new Set(expected)) {
      const times = (texts: readonly string[]) => texts.filter((text) => text === figure).length;
      expect(times(printed), figure).toBeGreaterThanOrEqual(times(expected));
    }
  });

  it.each(samples)('表三 of the %s report takes two pages at most, each with its head', (name) => {
    const pages = pagesOf(name).filter((page) => page.includes('申请人情况'));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages.join('')).toContain('结转下年度继续办理');
    expect(pages.join('')).toContain('新收政府信息公开申请数量');
  });

  it.each(samples)('the 审签单 of the %s report is one page without a number', (name) => {
    const [sheet = '', first = ''] = pagesOf(name);
    expect(sheet).toContain('4F2A-91C0');
    expect(sheet).not.toContain('— 1 —');
    expect(first.replace(/\s/g, '')).toContain('—1—');
  });
});

describe.skipIf(!available)('LibreOffice opens', () => {
  it(
    `any report as Word (${batch})`,
    async () => {
      const names: string[] = [];
      for (const { edition, report } of fc.sample(anyReport, batch)) {
        const bytes = await toDocx(reportBlocks(edition, report), { title: '', agency: '' });
        names.push(`any-${names.length}`);
        writeFileSync(inFolder(`${names[names.length - 1] ?? ''}.docx`), bytes);
      }
      convert(
        'pdf',
        names.map((name) => `${name}.docx`),
      );
      expect(names.filter((name) => !existsSync(inFolder(`${name}.pdf`)))).toEqual([]);
      expect(names).toHaveLength(batch);
    },
    60_000 + batch * 20_000,
  );

  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const sheetOf = (file: string, sheet: string) =>
    readFileSync(inFolder(`${file}-${sheet}.csv`), 'utf8')
      .trim()
      .split('\n');

  /** Debian packs Writer and Calc apart: a machine may open the Word files and no workbook. */
  function requireCalc(skip: (note: string) => void): void {
    writeFileSync(inFolder('probe.csv'), '1');
    convert('xlsx', ['probe.csv']);
    if (existsSync(inFolder('probe.xlsx'))) return;
    console.warn('SKIPPED: LibreOffice Calc is needed to look at the workbooks.');
    skip('no LibreOffice Calc');
  }

  it('the workbook with every figure and the spans of the form', ({ skip }) => {
    requireCalc(skip);
    const blocks = reportBlocks(edition2021, countyReport());
    writeFileSync(inFolder('tables.xlsx'), toXlsx(blocks));
    convert(csv, ['tables.xlsx']);
    convert('html', ['tables.xlsx']);
    const html = readFileSync(inFolder('tables.html'), 'utf8');
    const spansOf = (name: string) =>
      [...html.matchAll(new RegExp(`<td[^>]* ${name}="?(\\d+)`, 'g'))].map(([, n]) => Number(n));
    const tables = blocks.filter((block) => block.kind === 'table');
    const cells = tables.flatMap(({ rows }) => rows.flat());
    expect(spansOf('colspan')).toEqual(cells.map((c) => c.colSpan).filter((n) => n > 1));
    expect(spansOf('rowspan')).toEqual(cells.map((c) => c.rowSpan).filter((n) => n > 1));
    const printed = tables.flatMap(({ caption }) => sheetOf('tables', caption)).join(',');
    const figures = figuresOf(edition2021, countyReport().tables);
    const expected = cellsOf(edition2021).map(({ address }) => printedFigure(figures.at(address)));
    const found = printed.split(',').filter((text) => /^\d+(\.\d+)?$/.test(text));
    expect(found.sort()).toEqual(expected.sort());
    expect(found).toContain('779.508355');
  }, 120_000);

  it('a workbook of plain rows with texts that are no formulas', async ({ skip }) => {
    requireCalc(skip);
    const rows = [
      ['单位', '件数', '说明'],
      ['㙍水镇', 7, '=1+1'],
      ['𬇕江乡', 779.508355, '@甲'],
      ['-1', null, '+5'],
    ];
    writeFileSync(inFolder('plain.xlsx'), await toWorkbook([{ name: '汇总', rows, headRows: 1 }]));
    convert(csv, ['plain.xlsx']);
    expect(sheetOf('plain', '汇总')).toEqual(rows.map((row) => row.join(',')));
  }, 120_000);
});
