import { useRef, useState } from 'react';
import type { ReadInput } from '../../importers/read';
import type { ReadResult } from '../../importers/read-result';
import { runInWorker } from '../worker/run-in-worker';

export type Reading =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly reason: string }
  | { readonly state: 'read'; readonly name: string; readonly result: ReadResult };

/** Reads files and pastes off the page's thread; a newer one takes the place of one still being read. */
export function useReading() {
  const [reading, setReading] = useState<Reading>({ state: 'waiting' });
  const abort = useRef<AbortController | null>(null);
  const start = (name: string, load: () => Promise<ReadInput>) => {
    abort.current?.abort();
    const current = new AbortController();
    abort.current = current;
    setReading({ state: 'reading', name });
    load()
      .then((input) => runInWorker('read', input, current.signal))
      .then(
        (result) => {
          if (!current.signal.aborted) setReading({ state: 'read', name, result });
        },
        (error: unknown) => {
          if (current.signal.aborted) return;
          const reason = error instanceof Error ? error.message : '文件无法读取。';
          setReading({ state: 'refused', name, reason });
        },
      );
  };
  return {
    reading,
    readFile: (file: File) =>
      start(`“${file.name}”`, async () => new Uint8Array(await file.arrayBuffer())),
    readPaste: (html: string, text: string) =>
      start('粘贴的内容', () => Promise.resolve(html === '' ? { text } : { html, text })),
    cancel: () => {
      abort.current?.abort();
      setReading({ state: 'waiting' });
    },
  };
}
