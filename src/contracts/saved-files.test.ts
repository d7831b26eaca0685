import fc from 'fast-check';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toXlsx } from '../exporters/xlsx/to-xlsx';
import { read } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { reportTitle } from '../report/title';
import { editionById } from '../template/editions';
import { arbitraryReport } from '../testing/arbitrary-report';
import { isWhole, timesOf } from '../testing/effort';
import { madeWorkbook } from '../testing/workbook';
import { formSheet } from './form-sheet';
import { convertFiles, hasOffice } from './office';

/** More on request: `PRINTED=100 npx vitest run src/contracts/saved-files.test.ts`. */
const count = timesOf('PRINTED', 2);
const seed = Number(process.env['PRINTED_SEED'] ?? 20261126);
const reports = fc.sample(arbitraryReport(), { numRuns: count, seed });

const folder = hasOffice ? mkdtempSync(join(tmpdir(), 'nianbao-saved-')) : '';
afterAll(() => {
  if (hasOffice) rmSync(folder, { recursive: true, force: true });
});

const blocksOf = (report: AnnualReport) => {
  const edition = editionById(report.edition);
  if (!edition) throw new Error(report.edition);
  return { blocks: reportBlocks(edition, report), title: reportTitle(edition, report) };
};

/** What LibreOffice saves in another format; none where that part of it is not installed. */
async function saved(
  files: readonly Uint8Array[],
  from: string,
  to: string,
): Promise<Uint8Array[]> {
  const names = files.map((_, at) => `${to}-${at}.${from}`);
  files.forEach((bytes, at) => writeFileSync(join(folder, names[at] ?? ''), bytes));
  const into = mkdtempSync(join(folder, 'to-'));
  await convertFiles(folder, { format: to, names, into });
  return names.flatMap((_, at) => {
    const path = join(into, `${to}-${at}.${to}`);
    return existsSync(path) ? [new Uint8Array(readFileSync(path))] : [];
  });
}

const bare = (text: string) => text.replace(/[^\S\n]/g, '');
/** Texts but for spaces; figures by their value, as a number keeps no noughts behind it. */
const comparable = ({ agency, period, preface, sections, signature, ...report }: AnnualReport) => ({
  agency: agency.name,
  period,
  preface: bare(preface),
  sections: Object.entries(sections).map(([id, text]) => [id, bare(text)]),
  signature,
  tables: figures(report),
  edition: report.edition,
});
const figures = ({ tables }: Pick<AnnualReport, 'tables'>) =>
  JSON.parse(JSON.stringify(tables), (_, value: unknown) =>
    typeof value === 'string' && /^\d+\.\d+$/.test(value) ? String(Number(value)) : value,
  ) as AnnualReport['tables'];

describe.skipIf(!hasOffice)(
  'reports of all editions come back from what LibreOffice saves of them',
  { timeout: 3_600_000 },
  () => {
    function requireFiles(files: readonly Uint8Array[], skip: (note: string) => void): void {
      if (files.length > 0) return;
      console.warn('SKIPPED: this LibreOffice has no part for such files.');
      skip('no such part of LibreOffice');
    }

    // Our Word as .doc also comes back in edited-word.test.ts, of one report.
    it.runIf(isWhole)('our Word, as .doc', async ({ skip }) => {
      const files: Uint8Array[] = [];
      for (const report of reports) {
        const { blocks, title } = blocksOf(report);
        files.push(await toDocx(blocks, { title, agency: 'x' }));
      }
      const old = await saved(files, 'docx', 'doc');
      requireFiles(old, skip);
      for (const [at, report] of reports.entries()) {
        const { kind, visible, notes } = await read(old[at] ?? new Uint8Array());
        expect(kind).toBe('doc');
        expect(comparable(visible), `report ${at}`).toEqual(comparable(report));
        expect(notes.filter(({ open }) => open)).toEqual([]);
      }
    });

    it.each(['xls', 'xlsx'])(
      'a report on one sheet, and our own workbook, as .%s',
      async (format) => {
        const whole = reports.map((report) => madeWorkbook([formSheet(blocksOf(report).blocks)]));
        const own = reports.map((report) => toXlsx(blocksOf(report).blocks));
        const others = await saved([...whole, ...own], 'xlsx', format);
        if (others.length === 0) console.warn('SKIPPED: this LibreOffice has no Calc.');
        else expect(others).toHaveLength(count * 2);
        for (const [at, bytes] of others.entries()) {
          const report = reports[at % count] as AnnualReport;
          const { kind, visible, notes } = await read(bytes);
          expect(kind).toBe(format);
          if (at < count) {
            expect(comparable(visible), `report ${at}`).toEqual(comparable(report));
            expect(notes.filter(({ open }) => open)).toEqual([]);
          }
          // Without a title a half-year's tables are those of a year, one of them blank.
          for (const [id, table] of Object.entries(figures(report)))
            expect(figures(visible)[id], `workbook ${at}`).toEqual(table);
        }
      },
    );
  },
);
if (!hasOffice) console.warn('SKIPPED: no LibreOffice to save files with.');
