import { expect, test } from '@playwright/test';
import { cell, openForm, retype, untilSaved } from './support/form';

const overview = '[data-section="overview"]';
const received = 'requests/received/naturalPerson';
const sentence = (count: number) =>
  `本年度新收政府信息公开申请${count}件，上年结转0件，办结0件，结转下年度继续办理0件。`;

test.beforeEach(({ page }) => openForm(page));

test('beside each text stands what belongs there, its sentences follow the figures, and a preface is built', async ({
  page,
}) => {
  await test.step('what belongs there and how long it is, more of it for a government', async () => {
    const notes = page.getByRole('note', { name: '一、总体情况：写作提示' });
    await expect(notes).toContainText('政府信息公开平台建设');
    await expect(notes).toContainText(
      '人民政府：监督保障中还应写明工作考核、社会评议、责任追究结果。',
    );
    await expect(notes).toContainText('《条例》第五十条、年度报告格式（以条例原文为准）');
    await page.getByLabel('机关类别').selectOption({ label: '政府部门' });
    await expect(notes).not.toContainText('人民政府：');

    const size = page.locator('[data-size="overview"]');
    await expect(size).toHaveText('共 0 字（部分地方要求不超过 1000 字）');
    await page.locator(overview).fill('公开'.repeat(506));
    await expect(size).toHaveText('共 1012 字，比部分地方要求的 1000 字多 12 字');
  });
  await page.locator(overview).fill('');
  await test.step('a sentence follows its figure, in one step with it, until it is edited', async () => {
    const starter = page.locator('[data-section-tools="overview"] [data-starter="申请办理"]');
    await expect(starter).toHaveAttribute('aria-disabled', 'true');
    await page.locator('[data-action="fill-requests"]').click();
    await starter.click();
    await expect(page.locator(overview)).toHaveValue(sentence(0));
    await expect(starter).toHaveText('✓ 申请办理');

    await retype(page, received, '6');
    await page.keyboard.press('Tab');
    await expect(page.locator(overview)).toHaveValue(sentence(6));
    await expect(page.locator(`.marked-back mark[data-severity="bound"]`).first()).toHaveText('6');

    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator(overview)).toHaveValue(sentence(0));
    await expect(cell(page, received)).toHaveValue('0');
    await page.keyboard.press('ControlOrMeta+y');
    await expect(page.locator(overview)).toHaveValue(sentence(6));

    await retype(page, received, '6吨');
    await page.keyboard.press('Tab');
    await expect(page.locator(overview)).toHaveValue(sentence(6));
    await expect(page.locator('[data-section-tools="overview"]')).toContainText('暂未更新');

    await page.locator(overview).fill(sentence(6).replace('本年度', '今年'));
    await retype(page, received, '7');
    await page.keyboard.press('Tab');
    await expect(page.locator(overview)).toHaveValue(sentence(6).replace('本年度', '今年'));
    await expect(starter).toHaveText('申请办理');
  });
  await test.step('the preface is built from the basic data, and anew while nobody edited it', async () => {
    const preface = page.locator('[data-section="preface"]');
    await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
    await page.getByLabel('年度', { exact: true }).selectOption('2026');
    await page.getByRole('button', { name: '按基本信息生成引言' }).click();
    await expect(preface).toHaveValue(/统计期限为2026年1月1日至2026年12月31日。$/);
    await page.getByLabel('联系电话').fill('0876-1234567');
    await page.getByRole('button', { name: '按基本信息更新引言' }).click();
    await expect(preface).toHaveValue(/请与清源县石桥镇人民政府联系（联系电话：0876-1234567）。$/);
    await preface.fill('另写的引言。');
    await page.getByLabel('联系电话').fill('0876-7654321');
    await expect(page.getByRole('button', { name: '按基本信息更新引言' })).toHaveCount(0);
  });
});

test('a sentence stays bound after a reload', { tag: '@full' }, async ({ page }) => {
  await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
  await page.locator('[data-action="fill-requests"]').click();
  await page.locator('[data-starter="申请办理"]').click();
  await untilSaved(page, sentence(0));
  await page.reload();
  await retype(page, received, '6');
  await page.keyboard.press('Tab');
  await expect(page.locator(overview)).toHaveValue(sentence(6));
});

test('goes in under its head, wherever the caret is', { tag: '@full' }, async ({ page }) => {
  await page.locator('[data-action="fill-requests"]').click();
  await page.locator(overview).fill('（一）主动公开\n（二）依申请公开');
  await page.locator(overview).press('ControlOrMeta+Home');
  await page.locator(overview).press('End');
  await page.locator('[data-starter="申请办理"]').click();
  await expect(page.locator(overview)).toHaveValue(
    `（一）主动公开\n（二）依申请公开\n${sentence(0)}`,
  );
  await expect(page.locator('.marked-back mark[data-severity="heading"]')).toHaveText([
    '（一）主动公开',
    '（二）依申请公开',
  ]);
});

test(
  'fees are reported by one click, or with three figures',
  { tag: '@full' },
  async ({ page }) => {
    const other = page.locator('[data-section="otherMatters"]');
    await page.getByLabel('年度', { exact: true }).selectOption('2026');
    await page.locator('[data-starter="未收取信息处理费"]').click();
    await expect(other).toHaveValue('2026年度未收取政府信息公开信息处理费。');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(other).toHaveValue('');

    await page.getByRole('button', { name: '收取了信息处理费…' }).click();
    await page.getByLabel('收费通知（件）').fill('3');
    await page.getByLabel('通知收费总额（元）').fill('1200');
    await page.getByLabel('实际收取总额（元）').fill('1500');
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await expect(page.locator('.fee-form')).toContainText(
      '实际收取 1500 元，大于通知收费总额 1200 元：请核对。',
    );
    await page.getByLabel('实际收取总额（元）').fill('800');
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await expect(other).toHaveValue(
      '2026年度共发出政府信息公开信息处理费收费通知3件，通知收费总额1200元，实际收取800元。',
    );
  },
);

test(
  'a year of zeros is one step, and leaves gaps for what no table says',
  { tag: '@full' },
  async ({ page }) => {
    await page.getByLabel('机关全称').fill('清源县石桥镇人民政府');
    await page.locator('[data-action="zero-year"]').click();
    await expect(cell(page, received)).toHaveValue('0');
    await expect(page.locator(overview)).toHaveValue(
      /本机关未收到政府信息公开申请。[^]*〔\u3000〕/,
    );
    await expect(page.locator('[data-action="zero-year"]')).toHaveCount(0);
    // What is still to be written is to be filled in, and not wrong.
    const gaps = page.locator('[data-finding="wording/placeholders"]');
    await expect(gaps).toHaveAttribute('data-severity', 'blank');
    await expect(page.locator('[data-severity="error"][data-count]')).toHaveText('0 错误');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator(overview)).toHaveValue('');
    await expect(cell(page, received)).toHaveValue('');
  },
);

test('a year of zeros is refused beside a request', { tag: '@full' }, async ({ page }) => {
  await cell(page, received).fill('2');
  await page.locator('[data-action="zero-year"]').click();
  await expect(page.locator('[data-section-tools="overview"]')).toContainText('不是 0');
  await expect(page.locator(overview)).toHaveValue('');
});
