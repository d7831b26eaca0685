import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import { approvalSheet } from '../document/approval-sheet';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import type { AnnualReport } from '../report/annual-report';
import { tablesFilled } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { convertFiles, fontConfigOf, hasOffice, installedFonts, isInstalled } from './office';
import { some } from '../testing/effort';
import { zeroReport } from '../testing/report-from';
import { countyReport } from '../testing/sample-reports';

const available = hasOffice && isInstalled('pdftotext', '-v');
if (!available)
  console.warn('SKIPPED: soffice and pdftotext are needed to look at the Word files as printed.');

/** Another number in every cell, so that none can stand in for its neighbour. */
function numbered(edition: Edition, first: number): AnnualReport {
  let next = first;
  return { ...zeroReport(edition), tables: tablesFilled(edition, () => String(next++)) };
}

type Sample = readonly [name: string, edition: Edition, report: AnnualReport];
const samples: readonly Sample[] = [
  ['county', edition2021, countyReport()],
  ['twelve-digit', edition2021, numbered(edition2021, 900_000_000_001)],
  ['twelve-digit 2019', edition2019, numbered(edition2019, 900_000_000_001)],
];

const installed = available ? installedFonts() : [];
const ofFamilies = (pattern: RegExp) => installed.filter(({ families }) => pattern.test(families));
const chinese = available ? installedFonts(':lang=zh-cn') : [];
const notoCjk = ofFamilies(/^Noto (?:Sans|Serif) CJK/);

/** Which fonts a machine may have in place of Times New Roman and 宋体. */
const allMachines = [
  {
    name: 'DejaVu and Noto CJK alone',
    fonts: [...ofFamilies(/^DejaVu/), ...notoCjk],
    needs: [/^DejaVu/, /^Noto/],
  },
  {
    name: 'Liberation and Noto CJK alone',
    fonts: [...ofFamilies(/^Liberation/), ...notoCjk],
    needs: [/^Liberation/, /^Noto/],
  },
  { name: 'Chinese fonts alone', fonts: chinese, needs: [/./] },
  { name: 'Western fonts alone', fonts: ofFamilies(/^(?:DejaVu|Liberation)/), needs: [/./] },
] as const;
/** DejaVu has the widest figures: what fits in it fits in all. */
const machines = some(allMachines, allMachines.slice(0, 1));

let folder = '';
if (available) folder = mkdtempSync(join(tmpdir(), 'nianbao-paper-'));
afterAll(() => {
  if (available) rmSync(folder, { recursive: true, force: true });
});

/** The figures of a report, or of one of its tables, as they must be printed. */
function expectedIn(edition: Edition, report: AnnualReport, table = ''): string[] {
  const figures = figuresOf(edition, report.tables);
  return cellsOf(edition)
    .filter(({ address }) => address.startsWith(table))
    .map(({ address }) => printedFigure(figures.at(address)));
}

/** Which of the figures do not stand in the text as a word of their own, as many times as they must. */
function missingFrom(text: string, expected: readonly string[]): string[] {
  const words = new Map<string, number>();
  for (const word of text.split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1);
  return expected.filter((figure) => {
    const left = words.get(figure) ?? 0;
    words.set(figure, left - 1);
    return left <= 0;
  });
}

for (const [index, machine] of machines.entries()) {
  const families = [...new Set(machine.fonts.map((font) => font.families.split(',')[0] ?? ''))];
  const missing = machine.needs.some((need) => !families.some((each) => need.test(each)));
  const where = `with ${machine.name}`;
  if (available)
    console.warn(
      missing
        ? `SKIPPED: not all here of ${machine.name}; found ${families.join(', ') || 'none'}.`
        : `Printed with ${machine.name}: ${families.sort().join(', ')}`,
    );

  describe.skipIf(!available || missing)(where, () => {
    const own = join(folder, String(index));
    const pagesOf = (name: string): string[] =>
      execFileSync('pdftotext', ['-layout', join(own, `${name}.pdf`), '-'], { encoding: 'utf8' })
        .split('\f')
        .slice(0, -1);

    beforeAll(async () => {
      mkdirSync(own);
      for (const [name, edition, report] of samples) {
        const frontPage = approvalSheet({
          titleLines: [name],
          agency: '某镇',
          fingerprint: '4F2A-91C0',
        });
        const bytes = await toDocx(reportBlocks(edition, report), {
          title: name,
          agency: '某镇',
          frontPage,
        });
        writeFileSync(join(own, `${name}.docx`), bytes);
      }
      const names = samples.map(([name]) => `${name}.docx`);
      await convertFiles(own, {
        format: 'pdf',
        names,
        fonts: fontConfigOf(own, machine.fonts),
      });
    }, 300_000);

    it.each(samples)('every figure of the %s report is whole', (name, edition, report) => {
      expect(missingFrom(pagesOf(name).join(' '), expectedIn(edition, report))).toEqual([]);
    });

    it.each(samples)(
      'each table of the %s report is whole on one page, under its title',
      (...sample) => {
        const [name, edition, report] = sample;
        for (const section of edition.sections) {
          if (section.kind !== 'table') continue;
          const expected = expectedIn(edition, report, section.table.id);
          const on = pagesOf(name).filter((page) => missingFrom(page, expected).length === 0);
          // Pages of zeros look alike: the table’s own has its title.
          const title = new RegExp(`^${section.title}$`, 'm');
          expect(on.filter((page) => title.test(page.replace(/ /g, '')))).toHaveLength(1);
        }
      },
    );

    it.each(samples)('审签单 of the %s report is one page without a number', (name) => {
      const [sheet = '', first = ''] = pagesOf(name);
      expect(sheet).toContain('4F2A-91C0');
      expect(sheet).not.toContain('— 1 —');
      expect(first.replace(/\s/g, '')).toContain('—1—');
    });
  });
}
