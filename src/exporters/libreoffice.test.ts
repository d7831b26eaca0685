import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import { toDocx } from './docx/to-docx';

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

let folder = '';
const pagesOf = (name: string): string[] =>
  execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);

describe.skipIf(!available)('as LibreOffice prints it', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    for (const [name, edition, report] of samples) {
      const bytes = await toDocx(reportBlocks(edition, report), {
        title: name,
        agency: '某镇',
        frontPage: approvalSheet({ titleLines: [name], agency: '某镇', fingerprint: '4F2A-91C0' }),
      });
      writeFileSync(join(folder, `${name}.docx`), bytes);
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = samples.map(([name]) => join(folder, `${name}.docx`));
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { stdio: 'ignore' },
    );
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
