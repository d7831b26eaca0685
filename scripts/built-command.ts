import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

let built: Promise<string> | undefined;

/** Builds the command line from source as it is now, once for all tests of a process; the path of its program. */
export const builtCommand = (): Promise<string> => (built ??= buildCommand());

async function buildCommand(): Promise<string> {
  // Inside the project, where it finds what is installed.
  const outDir = join(root, 'node_modules', '.command-line', process.env.VITEST_POOL_ID ?? '0');
  await build({ root, mode: 'cli', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return join(outDir, 'main.js');
}
