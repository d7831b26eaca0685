import { expect, test } from '@playwright/test';
import { balanceOf, cell, exportButton, findings, openForm, retype } from './support/form';
import { annualReportOf, openReport } from './support/documents';
import { countyReport } from './support/reports';

test('a finding leads to its cell, and its fix settles it', async ({ page }) => {
  await openReport(page, annualReportOf(countyReport));
  await retype(page, 'requests/received/enterprise', '4');
  await retype(page, 'requests/disclosed/enterprise', '1');
  const line = balanceOf(page, 'enterprise');
  await expect(line).toContainText(/差\s*3 件/);

  await findings(page).getByRole('button', { name: '表三“商业企业”列' }).click();
  await expect(cell(page, 'requests/received/enterprise')).toBeFocused();

  await findings(page).getByRole('button', { name: '将结转下年度改为 3' }).click();
  await expect(cell(page, 'requests/carriedForward/enterprise')).toHaveValue('3');
  await expect(line).not.toContainText(/[不≠]/);
  await expect(cell(page, 'requests/carriedForward/allApplicants')).toHaveText('3');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(line).toContainText(/差\s*3 件/);

  await line.getByRole('button', { name: '将结转下年度改为 3' }).click();
  await expect(line).not.toContainText(/[不≠]/);
});

test('an empty form: nothing to verify, the rail says how far each part is, an export what is missing', async ({
  page,
}) => {
  await openForm(page);
  await test.step('what is in order is listed, and there is nothing to verify', async () => {
    const panel = findings(page);
    await expect(panel.getByText('填完一段，这里给出核验。')).toBeVisible();
    await expect(panel.locator('[data-finding]')).toHaveCount(0);
    await expect(panel.locator('.finding-counts [data-severity="blank"]')).toHaveText('0 待填');
    await panel.getByText(/^已核对 \d+ 项/).click();
    await expect(panel.locator('.satisfied li')).toHaveText(['年度已填写', '使用现行格式']);
    await panel.getByText(/^未核对 \d+ 项/).click();
    await expect(panel.locator('.not-checked')).toContainText('一＋二＝三（七）＋四：“自然人”');
    await expect(panel.locator('.not-checked')).toContainText('没有附上年报告');
  });
  await test.step('the rail says how far every part of the form is', async () => {
    const rail = page.getByRole('navigation', { name: '填报进度' });
    const requests = rail.getByRole('link', { name: /^三、收到和处理/ });
    await expect(rail.getByRole('link')).toHaveText([
      /基本信息：填写中/,
      /引言：未填/,
      /一、总体情况：未填/,
      /二、主动公开政府信息情况：未填/,
      /三、收到和处理政府信息公开申请情况：未填/,
      /四、政府信息公开行政复议、行政诉讼情况：未填/,
      /五、存在的主要问题及改进情况：未填/,
      /六、其他需要报告的事项：未填/,
      /落款：未填/,
    ]);
    await retype(page, 'requests/received/naturalPerson', '3');
    await expect(requests).toContainText('填写中');
    await page.locator('[data-action="fill-requests"]').click();
    await expect(requests).toContainText('有错误');
    await retype(page, 'requests/disclosed/naturalPerson', '3');
    await expect(requests).toContainText('已填完');

    await rail.getByRole('link', { name: /^五、/ }).click();
    await expect(
      page.getByRole('heading', { level: 2, name: '五、存在的主要问题及改进情况' }),
    ).toBeInViewport();
  });
  await test.step('an export says everything that is missing, and leads there', async () => {
    await expect(cell(page, 'proactive/rules/issued')).not.toHaveAttribute('aria-invalid');
    await exportButton(page, 'docx').click();
    await expect(page.getByRole('alert').filter({ hasText: '导出' })).toHaveText(/^有 \d+ 处错误/);
    await expect(cell(page, 'proactive/rules/issued')).toHaveAttribute('aria-invalid', 'true');

    await findings(page)
      .getByRole('button', { name: /机关全称.*未填/ })
      .click();
    await expect(page.getByLabel('机关全称')).toBeFocused();
    await findings(page)
      .getByRole('button', { name: /表四有 12 格未填/ })
      .click();
    await expect(cell(page, 'disputes/reconsideration/upheld')).toBeFocused();
    await expect(cell(page, 'disputes/reconsideration/upheld')).toBeInViewport();
  });
});
