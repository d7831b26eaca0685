import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

/** Builds the command line from source as it is now, for tests; the path of its program. */
export async function builtCommand(name: string): Promise<string> {
  // Inside the project, where it finds what is installed.
  const outDir = join(root, 'node_modules', '.command-line', name);
  await build({ root, mode: 'cli', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return join(outDir, 'main.js');
}
