import { test } from '@playwright/test';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const file = join(import.meta.dirname, '..', '..', 'dist-single', '公开年报.html');

/** Where the single file lies as on a USB stick: alone in a folder, its path with a space and Chinese in it. */
export function onStick(): string {
  const folder = test.info().outputPath('stick');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, '公开年报 2023（试用）.html');
  copyFileSync(file, copy);
  return pathToFileURL(copy).href;
}
