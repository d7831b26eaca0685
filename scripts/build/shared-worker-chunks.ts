import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const address = "new URL('./task-worker.ts', import.meta.url)";

/**
 * Builds the worker as one more entry of the page's own chunks. Vite would build it apart, and
 * docx would be carried, cached and released twice.
 */
export function sharedWorkerChunks(): Plugin {
  return {
    name: 'shared-worker-chunks',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/ui\/worker\/start-worker\.ts$/ },
      handler(code) {
        if (!code.includes(address)) this.error(`start-worker.ts lacks ${address}`);
        const id = fileURLToPath(new URL('../../src/ui/worker/task-worker.ts', import.meta.url));
        const file = this.emitFile({ type: 'chunk', id, name: 'task-worker' });
        return code.replace(address, `import.meta.ROLLUP_FILE_URL_${file}`);
      },
    },
  };
}
