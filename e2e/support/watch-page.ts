import type { Page } from '@playwright/test';

export interface MadeFile {
  readonly type: string;
  readonly bytes: number;
  /** Whether the page's worker made it or ran it. */
  readonly isScript: boolean;
}

/**
 * Notes what the page itself can see: refusals by its policy and files handed to the download (an
 * old browser under Playwright tells of no downloads). Kept in the tab across reloads.
 */
const notes = () => {
  const key = 'e2e-notes';
  const add = (note: string) => {
    const all = JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[];
    sessionStorage.setItem(key, JSON.stringify([...all, note]));
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    add(`policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`),
  );
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object: Blob) => {
    add(`file: ${object.type} ${object.size}`);
    (window as unknown as { lastFile: Blob }).lastFile = object;
    return create(object);
  };
  const Native = Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('error', () => add('worker: failed'));
      this.addEventListener('message', () => add('worker: answered'));
    }
  };
};

export const watchPage = (page: Page): Promise<unknown> => page.addInitScript(notes);

export async function notesOf(page: Page, kind: 'policy' | 'file' | 'worker'): Promise<string[]> {
  const all = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem('e2e-notes') ?? '[]') as string[],
  );
  return all.filter((note) => note.startsWith(kind));
}

/** The bytes of the file the page made last. */
export async function lastFile(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const { lastFile: file } = window as unknown as { lastFile: Blob };
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  return Buffer.from(bytes);
}
