import { expect, test } from '@playwright/test';
import { floorMissing, openInFloor } from './support/floor';

test('the form opens in Chromium 86', async ({ baseURL }) => {
  test.skip(floorMissing !== undefined, `no Chromium 86: ${floorMissing ?? ''}`);
  const { page, errors, version, close } = await openInFloor(baseURL ?? '');
  try {
    expect(version).toMatch(/^86\./);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('#too-old')).toHaveCount(0);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});
