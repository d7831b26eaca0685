import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openBegun } from './support/begun';
import { annualReportOf, openReport } from './support/documents';
import { lastYear, plainWord } from './support/earlier-reports';
import { cell, chooseAction, exportButton, findings, openForm, retype } from './support/form';
import { paste } from './support/grid';
import { countyReport } from './support/reports';

const filled = (page: Page) => openReport(page, annualReportOf(countyReport));

async function chooseWord(page: Page): Promise<void> {
  await page.locator('[data-action="import-file"]').setInputFiles({
    name: '2023年年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await plainWord(lastYear),
  });
}

async function pasteRow(page: Page): Promise<void> {
  await cell(page, 'requests/received/naturalPerson').focus();
  await paste(page, { plain: '信访举报投诉类申请\t2\t0\t0\t0\t0\t1\t3\r\n' });
}

interface View {
  readonly open: (page: Page) => Promise<void>;
  /** What stands there once it is open. */
  readonly shown: string;
  /** What is pressed in the form. */
  readonly action?: string;
}

/** A view that one action opens, with a report filled in. */
const oneStep = (action: string, shown: string): View => ({
  action,
  shown,
  open: async (page) => {
    await filled(page);
    await chooseAction(page, action);
  },
});

const views: Readonly<Record<string, View>> = {
  'empty form': { open: openForm, shown: '[data-field="agency/name"]' },
  'form stopped by errors': {
    open: async (page) => {
      await filled(page);
      await retype(page, 'requests/received/naturalPerson', '7件');
      await exportButton(page, 'docx').click();
    },
    shown: '[data-gate]',
  },
  drafts: oneStep('drafts', '[data-action="new-draft"]'),
  'import source': oneStep('import', '.drop'),
  'import preview': {
    open: async (page) => {
      await filled(page);
      await chooseAction(page, 'import');
      await chooseWord(page);
    },
    shown: '[data-action="import-accept"]',
  },
  preview: oneStep('preview', '.paper'),
  publishing: oneStep('publish', '#publish-title'),
  'paste question': {
    open: async (page) => {
      await openForm(page);
      await pasteRow(page);
    },
    shown: '[role="dialog"]',
  },
  'list of steps': {
    open: async (page) => {
      await filled(page);
      await retype(page, 'requests/received/naturalPerson', '7');
      await page.locator('[data-action="history"]').click();
    },
    shown: '.history-panel',
  },
  help: oneStep('help', '[data-action="close-help"]'),
  'last year': {
    open: async (page) => {
      await openBegun(page);
      await chooseAction(page, 'last-year');
      await page.locator('[data-action="last-year-view"]').click();
    },
    shown: '.preview-last-year .paper',
  },
  'what must change this year': {
    open: async (page) => {
      await openBegun(page);
      // Where the page is narrow or its letters are large, the findings are a bar to be opened.
      if (await findings(page).locator('.finding-details').isHidden())
        await findings(page).getByRole('button', { name: /待填$/ }).click();
    },
    shown: '.to-change li',
  },
  menu: oneStep('more', '[role="menu"]'),
};

const modes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'as it is': () => Promise.resolve(),
  'in 适老模式': async (page) => {
    await page.addInitScript(() => {
      localStorage.setItem('gongkai-nianbao:elder', 'true');
    });
  },
  'in the dark': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'in high contrast': (page) => page.emulateMedia({ forcedColors: 'active' }),
  'on a narrow page': (page) => page.setViewportSize({ width: 390, height: 844 }),
};

async function expectNothingWrong(page: Page, view: string, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page })
    // Stops that hand the focus on at once; nobody rests on them.
    .exclude('[data-base-ui-focus-guard]')
    // Quicker: nothing but what is wrong is gathered, in this page alone.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
      view,
    )
    .toEqual([]);
}

for (const [mode, set] of Object.entries(modes))
  for (const [view, { open, shown }] of Object.entries(views))
    test(`axe finds nothing wrong with: ${view}, ${mode}`, { tag: '@full' }, async ({ page }) => {
      await set(page);
      await open(page);
      await expect(page.locator(shown).first()).toBeVisible();
      await expectNothingWrong(page, view);
    });

test('axe finds nothing wrong with any view that is one step away from the form, nor with the form in the dark', async ({
  page,
}) => {
  await filled(page);
  for (const view of ['drafts', 'import source', 'preview', 'publishing', 'help', 'menu'])
    await test.step(view, async () => {
      const { action = '', shown = '' } = views[view] ?? {};
      await chooseAction(page, action);
      await expect(page.locator(shown).first()).toBeVisible();
      await expectNothingWrong(page, view, view === 'menu' ? shown : 'main');
    });
  await page.keyboard.press('Escape');
  await test.step('paste question', async () => {
    await page.getByRole('button', { name: '返回填报' }).click();
    await pasteRow(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNothingWrong(page, 'paste question', '[role="dialog"]');
    await page.keyboard.press('Escape');
  });
  await test.step('import preview', async () => {
    await chooseAction(page, 'import');
    await chooseWord(page);
    await expect(page.locator('[data-action="import-accept"]')).toBeVisible();
    await expectNothingWrong(page, 'import preview', 'main');
  });
  // Nearly all colours and sizes stand in this view.
  await test.step('form stopped by errors, in the dark', async () => {
    await page.getByRole('button', { name: '不导入' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await retype(page, 'requests/received/naturalPerson', '7件');
    await exportButton(page, 'docx').click();
    await expect(page.locator('[data-gate]')).toBeVisible();
    await expectNothingWrong(page, 'form stopped by errors');
  });
});

/** Name, value and description of a cell as assistive technology gets them. */
async function spoken(page: Page, address: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[data-cell="${address}"]`,
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    nodeId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  const text = (part: { value?: unknown } | undefined) =>
    typeof part?.value === 'string' ? part.value : '';
  return `${text(node?.name)}，${text(node?.value)} ${text(node?.description)}`;
}

test('a cell is read as row, column, figure and unit, and with what is wrong; a balance that fails once the hand rests', async ({
  page,
}) => {
  await filled(page);
  const told = page.locator('[data-announcement="requests"]');
  await expect(told).toHaveText('');
  await retype(page, 'requests/received/naturalPerson', '8');
  await expect(told).toHaveText(
    '勾稽关系：自然人：新收与上年结转共 8 件，办理结果与结转下年度共 6 件，不符，差 2 件；总计：新收与上年结转共 8 件，办理结果与结转下年度共 6 件，不符，差 2 件。',
  );
  await retype(page, 'requests/received/naturalPerson', '6');
  await expect(told).toHaveText('勾稽关系没有不符。');

  const address = 'requests/received/naturalPerson';
  expect(await spoken(page, address)).toBe('本年新收政府信息公开申请数量，自然人，6 件');
  await cell(page, 'proactive/fees/collectedWanYuan').fill('1.5');
  expect(await spoken(page, 'proactive/fees/collectedWanYuan')).toBe(
    '行政事业性收费，本年收费金额（单位：万元），1.5 万元',
  );
  await cell(page, address).fill('6件左右');
  await expect(cell(page, address)).toHaveAttribute('aria-invalid', 'true');
  expect(await spoken(page, address)).toContain('6件左右 件 表三“一、本年新收');
});
