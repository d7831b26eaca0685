import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import type { CheckInput } from '../checks/check';
import { checks } from '../checks/index';
import { checkSheetBlocks } from '../document/check-sheet';
import { reportBlocks } from '../document/report-blocks';
import { cellsOf } from '../template/cells';
import { edition2021 } from '../template/editions/edition-2021';
import { countyReport } from '../testing/sample-reports';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { anyReport } from '../testing/any-report';
import { toDocx } from '../exporters/docx/to-docx';
import { toWorkbook } from '../exporters/xlsx/to-workbook';
import { toXlsx } from '../exporters/xlsx/to-xlsx';
import { convertFiles, hasOffice } from './office';

const available = hasOffice;
if (!available) console.warn('SKIPPED: soffice is needed to open the files with.');

/** Opening takes LibreOffice a second each; more on request: `VALIDATE=200 npx vitest run src/exporters/libreoffice.test.ts`. */
const batch = Number(process.env['VALIDATE'] ?? 6);

let folder = '';
const inFolder = (name: string): string => join(folder, name);
const convert = (format: string, names: readonly string[]): void =>
  convertFiles(folder, { format, names });
if (available) folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
afterAll(() => {
  if (available) rmSync(folder, { recursive: true, force: true });
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

  async function sheetPages(input: CheckInput): Promise<string[]> {
    const time = '2027年1月12日 14:32';
    const sheet = checkSheetBlocks({ input, checks, confirmations: [], time });
    const bytes = await toDocx(sheet, { title: '年报核验单', agency: '某镇' });
    writeFileSync(inFolder('check-sheet.docx'), bytes);
    convert('pdf', ['check-sheet.docx']);
    const path = inFolder('check-sheet.pdf');
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  }

  it('the check sheet of a clean report as one page, last year attached', async () => {
    const lastYear = inputOf(completeReport());
    const pages = await sheetPages({ ...inputOf(completeReport()), lastYear });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('联系邮箱为机关邮箱');
  }, 120_000);

  it('the check sheet of a report with much to say from its first page on', async () => {
    const report = completeReport();
    report.sections['overview'] = report.sections['overview']?.replace(/。/g, '。。') ?? '';
    report.tables['requests']!['received']!['naturalPerson'] = '128';
    report.tables['requests']!['disclosed']!['naturalPerson'] = '120';
    const pages = await sheetPages(inputOf(report));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('核验结果');
  }, 120_000);

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
