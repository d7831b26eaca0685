import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { exportButton, fillCompleteReport, openForm, retype } from './support/form';
import { countyReport } from './support/reports';

const states = ['empty', 'complete', 'stopped by an error'] as const;

for (const state of states)
  test(`axe finds nothing wrong with the form when it is ${state}`, async ({ page }) => {
    test.setTimeout(120_000);
    await openForm(page);
    if (state !== 'empty') await fillCompleteReport(page, countyReport);
    if (state === 'stopped by an error') {
      await retype(page, 'requests/received/naturalPerson', '7件');
      await exportButton(page, 'docx').click();
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
    ).toEqual([]);
  });
