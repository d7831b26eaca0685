import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const workerFile = 'service-worker.js';

/** Emits the service worker and tells it the files of this very build. */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    buildStart() {
      const id = fileURLToPath(new URL('../../src/ui/delivery/service-worker.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: workerFile });
    },
    closeBundle: () => writeRelease(folder),
  };
}

/** Writes version and file list, as they lie in the folder now, before the service worker's code. */
export function writeRelease(folder: string): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== workerFile)
    .sort();
  const files = paths.map((path) => ({
    // Some servers redirect index.html to the folder, and a redirected page cannot be kept.
    path: path === 'index.html' ? './' : path,
    integrity: `sha256-${createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64')}`,
  }));
  const worker = join(folder, workerFile);
  const code = readFileSync(worker, 'utf8').replace(/^self\.release=.*\n/, '');
  const version = createHash('sha256').update(JSON.stringify(files)).update(code).digest('hex');
  const release = JSON.stringify({ version: version.slice(0, 16), files });
  writeFileSync(worker, `self.release=${release};\n${code}`);
}
