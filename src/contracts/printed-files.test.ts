import { chromium } from '@playwright/test';
import fc from 'fast-check';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toHtmlPage } from '../exporters/html/to-html';
import { openPdf } from '../importers/pdf/pdf-source';
import { PageCollector } from '../importers/positioned/page-collector';
import type { PlacedPage, PlacedText } from '../importers/positioned/placed-page';
import { read } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { reportTitle } from '../report/title';
import { editionById } from '../template/editions';
import { arbitraryReport } from '../testing/arbitrary-report';
import { timesOf } from '../testing/effort';
import { convertFiles, hasOffice } from './office';
import { ofdFile, type OfdPage, ofdParts, type OfdText } from '../testing/ofd-file';

/** More on request: `PRINTED=100 npx vitest run src/contracts/printed-files.test.ts`. */
const count = timesOf('PRINTED', 4);
const seed = Number(process.env['PRINTED_SEED'] ?? 20261126);

const browser = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (!browser) console.warn('SKIPPED: no Chromium to print web pages with.');
if (!hasOffice) console.warn('SKIPPED: no LibreOffice to print Word files with.');

/** How long reading takes beside all the printing says nothing of it. */
vi.mock('../importers/limits', async (original) => {
  const { limits } = await original<{ limits: Record<string, number> }>();
  return { limits: { ...limits, readingMs: Infinity } };
});

const reports = fc.sample(arbitraryReport(), { numRuns: count, seed });
const blocksOf = (report: AnnualReport) => {
  const edition = editionById(report.edition);
  if (!edition) throw new Error(report.edition);
  return { blocks: reportBlocks(edition, report), title: reportTitle(edition, report) };
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-printed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

async function wordPrinted(): Promise<Uint8Array[]> {
  const names = reports.map((_, at) => `${at}.docx`);
  for (const [at, report] of reports.entries()) {
    const { blocks, title } = blocksOf(report);
    writeFileSync(join(folder, names[at] ?? ''), await toDocx(blocks, { title, agency: 'x' }));
  }
  await convertFiles(folder, { format: 'pdf', names });
  return names.map(
    (name) => new Uint8Array(readFileSync(join(folder, name).replace(/docx$/, 'pdf'))),
  );
}

async function pagesPrinted(path: string): Promise<Uint8Array[]> {
  const instance = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const page = await instance.newPage();
  const files: Uint8Array[] = [];
  for (const [at, report] of reports.entries()) {
    const { blocks, title } = blocksOf(report);
    await page.setContent(toHtmlPage(blocks, title));
    // Seven digits in every column are wider than the paper at full size.
    files.push(
      new Uint8Array(
        await page.pdf({
          format: 'A4',
          scale: 0.65,
          landscape: at % 3 === 0,
          displayHeaderFooter: at % 2 === 0,
          margin: { top: '2cm', bottom: '2cm', left: '1.5cm', right: '1.5cm' },
        }),
      ),
    );
  }
  await instance.close();
  return files;
}

/**
 * Texts without what stretches lines; figures as they are. LibreOffice leaves a comma, a semicolon or a full stop
 * that hangs over the margin out of its PDF.
 */
const comparable = (report: AnnualReport) => {
  const bare = (text: string) => text.replace(/[^\S\n]|[，；。]/g, '');
  const { agency, period, preface, sections, tables, signature, edition } = report;
  return {
    edition,
    agency: agency.name,
    period,
    preface: bare(preface),
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, text]) => [id, bare(text)] as const),
    ),
    tables,
    signature,
  };
};

async function expectAllBack(files: readonly Uint8Array[], kind: string): Promise<void> {
  for (const [at, report] of reports.entries()) {
    const result = await read(files[at] ?? new Uint8Array());
    expect(result.kind).toBe(kind);
    expect(comparable(result.visible), `report ${at}`).toEqual(comparable(report));
    expect(result.notes.filter(({ open }) => open)).toEqual([]);
  }
}

const mm = (points: number): number => Math.round((points / 72) * 25.4 * 1000) / 1000;
const baseLine = ({ y, height }: PlacedText): number => y + height * 0.86;

/** Characters that follow one another on one line, as one object with the steps between them. */
function textRuns(texts: readonly PlacedText[]): OfdText[] {
  const runs: PlacedText[][] = [];
  for (const text of texts) {
    const last = runs[runs.length - 1];
    const [first] = last ?? [];
    if (last && first && Math.abs(first.y - text.y) < 0.1 && first.height === text.height)
      last.push(text);
    else runs.push([text]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const steps = run.slice(1).map(({ x }, at) => mm(x - (run[at]?.x ?? 0)));
    const isEven = steps.length > 2 && steps.every((step) => step === steps[0]);
    return [
      {
        x: mm(first.x),
        y: mm(baseLine(first)),
        size: mm(first.height),
        text: run.map(({ text }) => text).join(''),
        steps: isEven ? `g ${steps.length} ${steps[0] ?? 0}` : steps.join(' '),
      },
    ];
  });
}

/** The pages a PDF holds, as an OFD would say them. */
async function asOfd(pdf: Uint8Array): Promise<Uint8Array> {
  const pages: OfdPage[] = [];
  const add = (page: PlacedPage) => {
    pages.push({
      width: mm(page.width),
      height: mm(page.height),
      texts: textRuns(page.texts),
      lines: page.rules.map(({ x1, y1, x2, y2 }) => [mm(x1), mm(y1), mm(x2), mm(y2)] as const),
    });
  };
  // oxlint-disable-next-line typescript/unbound-method -- put back below, called with its own object
  const { add: own } = PageCollector.prototype;
  PageCollector.prototype.add = function (page) {
    add(page);
    own.call(this, page);
  };
  try {
    await openPdf(pdf);
  } finally {
    PageCollector.prototype.add = own;
  }
  return ofdFile(ofdParts(pages));
}

describe(
  'reports of all editions come back from what is printed of them',
  { timeout: 3_600_000 },
  () => {
    it.skipIf(!hasOffice)('Word printed by LibreOffice, as PDF and as OFD', async () => {
      const files = await wordPrinted();
      await expectAllBack(files, 'pdf');
      const drawn: Uint8Array[] = [];
      // One after the other: each is taken from the pages that are being collected.
      for (const file of files) drawn.push(await asOfd(file));
      await expectAllBack(drawn, 'ofd');
    });

    it.skipIf(!browser)('the web page printed by Chromium', async () => {
      await expectAllBack(await pagesPrinted(browser ?? ''), 'pdf');
    });
  },
);
