import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { annualReportOf, giveReport } from './support/documents';
import { floorMissing, openInFloor } from './support/floor';
import {
  cell,
  exportButton,
  fillIdentity,
  fillNarratives,
  retype,
  shownTotals,
  typedTexts,
  untilSaved,
  untilStarted,
} from './support/form';
import { countyReport } from './support/reports';
import { withCells } from '../src/report/cell-text';
import { edition2021 } from '../src/template/editions/edition-2021';
import { completeReport } from '../src/testing/complete-report';
import { endingOf, type FileKind, fileOf } from './support/county-set';

const importers = join(import.meta.dirname, '..', 'src', 'importers');
const fileKinds: readonly FileKind[] = [
  ...(['docx', 'ownDocx', 'html', 'page', 'draft', 'text', 'pdf', 'ofd', 'xlsx'] as const),
];

test('the form opens in Chromium 86', { tag: '@full' }, async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, version, close } = await openInFloor(baseURL ?? '');
  try {
    expect(version).toMatch(/^86\./);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('#opening')).toHaveCount(0);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});

test('in Chromium 86 totals follow the keys, a reload keeps the draft, exports run', async ({
  baseURL,
}) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  test.setTimeout(120_000);
  const { page, errors, close } = await openInFloor(baseURL ?? '');
  try {
    await untilStarted(page);
    await giveReport(page, annualReportOf(countyReport));
    await fillIdentity(page, countyReport);
    await fillNarratives(page, countyReport);
    await retype(page, 'requests/received/enterprise', '２');
    await expect(cell(page, 'requests/received/allApplicants')).toHaveText('8');
    await retype(page, 'requests/carriedForward/enterprise', '2');
    await expect(cell(page, 'requests/carriedForward/allApplicants')).toHaveText('2');
    await page.getByLabel('联系电话').fill('0000-1234567');
    await untilSaved(page, '0000-1234567');
    const [texts, totals] = [await typedTexts(page), await shownTotals(page)];

    await page.reload();
    await expect(page.getByLabel('机关全称')).toHaveValue(countyReport.agency);
    expect(await typedTexts(page)).toEqual(texts);
    expect(await shownTotals(page)).toEqual(totals);

    await retype(page, 'requests/carriedForward/enterprise', '0');
    await retype(page, 'requests/received/enterprise', '0');
    await exportButton(page, 'html').click();
    await expect(page.getByRole('banner')).toContainText('网页文件已导出');
    await exportButton(page, 'docx').click();
    await expect(page.getByRole('banner')).toContainText('Word 文件已导出');
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});

test('in Chromium 86 every kind of file is read, with the same figures', async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, close } = await openInFloor(`${baseURL ?? ''}#汇总核对`);
  try {
    const report = withCells(completeReport(edition2021, 2026), {
      'requests/received/naturalPerson': '1274',
      'requests/disclosed/naturalPerson': '1274',
    });
    const made = await Promise.all(
      fileKinds.map(async (kind) => {
        const name = `甲县${kind}镇人民政府`;
        const own = { ...report, agency: { ...report.agency, name } };
        return { name: `${kind}.${endingOf(kind)}`, bytes: await fileOf(own, kind) };
      }),
    );
    const kept = ['doc/fixtures/every-figure.doc', 'sheets/fixtures/every-figure.xls'].map(
      (path) => ({ name: basename(path), bytes: readFileSync(join(importers, path)) }),
    );
    const given = [...made, ...kept].map(({ name, bytes }) => ({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    }));
    await page.locator('[data-action="county-files-current"]').setInputFiles(given);
    const taken = page.getByRole('group', { name: /^本年报告/ });
    await expect(taken).toContainText(`${given.length} 份`, { timeout: 120_000 });
    await expect(page.locator('.county-progress')).toHaveCount(0);
    await expect(page.locator('[data-unit][data-state="unread"]')).toHaveCount(0);
    const rows = await page
      .locator('[data-unit]')
      .evaluateAll((all) =>
        all
          .filter((row) => row.getAttribute('data-unit')?.startsWith('甲县'))
          .map((row) =>
            [...row.querySelectorAll('[data-column^="figure."]')].map((each) => each.textContent),
          ),
      );
    expect(rows).toHaveLength(made.length);
    expect(rows).toEqual(made.map(() => rows[0]));
    expect(rows[0]).toContain('1274');
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});
