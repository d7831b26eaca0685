import { expect, type Page } from '@playwright/test';
import { figure, showPart, shownFigures } from './county-desk';
import { addedUp, type Facts } from './county-facts';
import { reportOf } from './county-report';
import { type CountyFile, fileOf } from './county-set';

export const year = 2026;
export const names = Array.from({ length: 40 }, (_, at) => `清源县第${at + 1}镇人民政府`);
export const nameOf = (at: number): string => names[at] ?? '';
export const cell = 'requests/received/naturalPerson';
export const settled = 'requests/disclosed/naturalPerson';

export const plus = (facts: Facts, more: number, ...cells: readonly string[]): Facts => ({
  ...facts,
  ...Object.fromEntries(cells.map((each) => [each, String(Number(facts[each] ?? '0') + more)])),
});

export async function sent(at: number, facts: Facts, nth: number, of = year): Promise<CountyFile> {
  const unit = { name: nameOf(at), kind: 'township', edition: '2021', facts } as const;
  const kind = (['html', 'draft', 'text'] as const)[at % 3] ?? 'html';
  const endings = { html: 'html', draft: 'json', text: 'txt' };
  const bytes = await fileOf(reportOf(unit, of, at), kind);
  return { name: `${nameOf(at)}第${nth}次.${endings[kind]}`, bytes };
}

/** What the generator says the county's sums are, from the figures of every unit that counts. */
const sums = (counted: ReadonlyMap<number, Facts>) =>
  addedUp([...counted.values()].map((facts) => ({ facts, edition: '2021' as const })));

export async function expectSums(page: Page, counted: ReadonlyMap<number, Facts>): Promise<void> {
  await showPart(page, '三张表合计');
  await expect(page.locator('[data-sum-state]')).toContainText(`计入 ${counted.size} 个单位`);
  expect(await shownFigures(page)).toEqual(sums(counted));
  await showPart(page, '各单位情况');
}

export async function remarkOn(page: Page, address: string, remark: string): Promise<void> {
  await figure(page, address).click();
  await page.getByLabel('意见', { exact: true }).fill(remark);
  await page.getByRole('button', { name: '记下意见' }).click();
}
