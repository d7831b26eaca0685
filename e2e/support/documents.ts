import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { figuresOf, printedFigure } from '../../src/calc/figures';
import type { AnnualReport } from '../../src/report/annual-report';
import { withCells } from '../../src/report/cell-text';
import { toDraftFile } from '../../src/report/draft-content';
import { cellsOf } from '../../src/template/cells';
import { edition2021 } from '../../src/template/editions/edition-2021';
import { zeroReport } from '../../src/testing/report-from';
import { chooseAction, openForm } from './form';
import type { DeskReport } from './reports';

export function annualReportOf(desk: DeskReport): AnnualReport {
  const zero = withCells(zeroReport(edition2021, desk.year), desk.figures);
  const { preface, ...sections } = desk.narratives;
  return {
    ...zero,
    agency: { name: desk.agency, kind: 'county' },
    preface,
    sections: { ...zero.sections, ...sections },
    signature: { agency: desk.agency, date: desk.date },
  };
}

/** Every figure as printed, by address. */
export function printedFigures(report: AnnualReport): Record<string, string> {
  const figures = figuresOf(edition2021, report.tables);
  return Object.fromEntries(
    cellsOf(edition2021).map(({ address }) => [address, printedFigure(figures.at(address))]),
  );
}

/** Opens the form with this report in it, as from a draft kept in a file. */
export async function openReport(page: Page, report: AnnualReport): Promise<void> {
  await openForm(page);
  await giveReport(page, report);
}

/** Puts a report into the open form; to fill in its cells one by one takes many times as long. */
export async function giveReport(page: Page, report: AnnualReport): Promise<void> {
  await page.locator('[data-action="draft-file"]').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toDraftFile({ report, confirmations: [] })),
  });
  await expect(page.getByLabel('机关全称')).toHaveValue(report.agency.name);
}

export const publishView = (page: Page): Locator =>
  page.getByRole('region', { name: '导出与发布' });
export const publishButton = (page: Page, name: string): Locator =>
  publishView(page).getByRole('button', { name, exact: true });

export async function openPublishing(page: Page): Promise<void> {
  await chooseAction(page, 'publish');
  await expect(publishView(page)).toBeVisible();
}

export async function downloaded(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await publishButton(page, button).click();
  return download;
}

export const bytesOf = async (download: Download): Promise<Buffer> =>
  readFile(await download.path());

const message = (page: Page): Locator => page.locator('.app-message');

/** What the button puts on the clipboard, by type. */
export async function copiedBy(page: Page, button: string): Promise<Record<string, string>> {
  await publishButton(page, button).click();
  await expect(message(page)).toContainText('已复制');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const types = item?.types ?? [];
    const texts = types.map(async (type) => [type, await (await item?.getType(type))?.text()]);
    return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
  });
}

/** A website's page around a fragment. */
export const siteAround = (fragment: string): string =>
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title>' +
  '<meta name="viewport" content="width=device-width, initial-scale=1"></head>' +
  `<body><main>${fragment}</main></body></html>`;

/** How many cells have a drawn line on each side, and how many there are. */
export const borderedCells = (page: Page): Promise<{ all: number; bordered: number }> =>
  page.locator('td, th').evaluateAll((cells) => ({
    all: cells.length,
    bordered: cells.filter((cell) => {
      const style = getComputedStyle(cell);
      return ['top', 'right', 'bottom', 'left'].every(
        (side) =>
          style.getPropertyValue(`border-${side}-style`) === 'solid' &&
          parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
      );
    }).length,
  }));
