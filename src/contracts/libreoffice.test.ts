import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import type { CheckInput } from '../checks/check';
import { checks } from '../checks/index';
import { checkSheetBlocks } from '../document/check-sheet';
import { reportBlocks } from '../document/report-blocks';
import type { AnnualReport } from '../report/annual-report';
import { cellsOf } from '../template/cells';
import { edition2021 } from '../template/editions/edition-2021';
import { countyReport } from '../testing/sample-reports';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { anyReport } from '../testing/any-report';
import { timesOf } from '../testing/effort';
import { toDocx } from '../exporters/docx/to-docx';
import { toWorkbook } from '../exporters/xlsx/to-workbook';
import { toXlsx } from '../exporters/xlsx/to-xlsx';
import { convertFiles, hasOffice } from './office';

const available = hasOffice;
if (!available) console.warn('SKIPPED: soffice is needed to open the files with.');

/** Opening takes LibreOffice a second each; more on request: `VALIDATE=200 npx vitest run src/contracts/libreoffice.test.ts`. */
const batch = timesOf('VALIDATE', 6);

let folder = '';
const inFolder = (name: string): string => join(folder, name);
const convert = (format: string, names: readonly string[]): Promise<void> =>
  convertFiles(folder, { format, names });
if (available) folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
afterAll(() => {
  if (available) rmSync(folder, { recursive: true, force: true });
});

const anyNames = Array.from({ length: batch }, (_, at) => `any-${at}`);

async function writeAny(): Promise<void> {
  for (const [at, { edition, report }] of fc.sample(anyReport, batch).entries())
    writeFileSync(
      inFolder(`any-${at}.docx`),
      await toDocx(reportBlocks(edition, report), { title: '', agency: '' }),
    );
}

function talkative(): AnnualReport {
  const report = completeReport();
  const wrong = Array.from({ length: 12 }, (_, at) => `收到政府信息公开申请${at + 201}件。`);
  report.sections['overview'] = [report.sections['overview'], ...wrong].join('\n');
  report.tables['requests']!['received']!['naturalPerson'] = '128';
  report.tables['requests']!['disclosed']!['naturalPerson'] = '120';
  return report;
}

/** Of the year before, with other words. */
function yearBefore(): AnnualReport {
  const report = completeReport(undefined, 2025);
  const sections = Object.keys(report.sections).map((id) => [id, '略。']);
  return { ...report, sections: Object.fromEntries(sections) as Record<string, string> };
}

const sheets: Readonly<Record<string, CheckInput>> = {
  clean: inputOf(completeReport()),
  cleanBesideLast: { ...inputOf(completeReport()), lastYear: inputOf(yearBefore()) },
  talkative: inputOf(talkative()),
};

async function writeSheets(): Promise<void> {
  for (const [name, input] of Object.entries(sheets)) {
    const time = '2027年1月12日 14:32';
    const sheet = checkSheetBlocks({ input, checks, confirmations: [], time });
    const bytes = await toDocx(sheet, { title: '年报核验单', agency: '某镇', isSheet: true });
    writeFileSync(inFolder(`${name}.docx`), bytes);
  }
}

const plainRows = [
  ['单位', '件数', '说明'],
  ['㙍水镇', 7, '=1+1'],
  ['𬇕江乡', 779.508355, '@甲'],
  ['-1', null, '+5'],
];

async function writeWorkbooks(): Promise<void> {
  writeFileSync(inFolder('tables.xlsx'), toXlsx(reportBlocks(edition2021, countyReport())));
  const plain = await toWorkbook([{ name: '汇总', rows: plainRows, headRows: 1 }]);
  writeFileSync(inFolder('plain.xlsx'), plain);
}

const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

describe.skipIf(!available)('LibreOffice opens', () => {
  beforeAll(
    async () => {
      await Promise.all([writeAny(), writeSheets(), writeWorkbooks()]);
      await convert(
        'pdf',
        [...anyNames, ...Object.keys(sheets)].map((name) => `${name}.docx`),
      );
      await convert(csv, ['tables.xlsx', 'plain.xlsx']);
      if (!hasCalc()) console.warn('SKIPPED: LibreOffice Calc is needed to look at the workbooks.');
      else await convert('html', ['tables.xlsx']);
    },
    240_000 + batch * 20_000,
  );

  /** Debian packs Writer and Calc apart: a machine may open the Word files and no workbook. */
  const hasCalc = (): boolean => readdirSync(folder).some((name) => name.endsWith('.csv'));

  it(`any report as Word (${batch})`, () => {
    expect(anyNames.filter((name) => !existsSync(inFolder(`${name}.pdf`)))).toEqual([]);
    expect(anyNames).toHaveLength(batch);
  });

  const pagesOf = (name: string): string[] =>
    execFileSync('pdftotext', [inFolder(`${name}.pdf`), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);

  it.each(['clean', 'cleanBesideLast'])('the check sheet of a %s report as one page', (name) => {
    const pages = pagesOf(name);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('联系邮箱为机关邮箱');
    expect(pages[0]).toContain('未核对 ');
    expect(pages[0]?.includes('办理结果总计')).toBe(name === 'cleanBesideLast');
  });

  it('the check sheet of a report with much to say from its first page on', () => {
    const pages = pagesOf('talkative');
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('核验结果');
  });

  const sheetOf = (file: string, sheet: string) =>
    readFileSync(inFolder(`${file}-${sheet}.csv`), 'utf8')
      .trim()
      .split('\n');

  it('the workbook with every figure and the spans of the form', ({ skip }) => {
    if (!hasCalc()) skip('no LibreOffice Calc');
    const blocks = reportBlocks(edition2021, countyReport());
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
  });

  it('a workbook of plain rows with texts that are no formulas', ({ skip }) => {
    if (!hasCalc()) skip('no LibreOffice Calc');
    expect(sheetOf('plain', '汇总')).toEqual(plainRows.map((row) => row.join(',')));
  });
});
