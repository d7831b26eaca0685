import { useRef, useState } from 'react';
import type { ReadInput } from '../../importers/read';
import type { ReadResult } from '../../importers/read-result';
import { runInWorker } from './run-in-worker';

export type Reading =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading'; readonly name: string; readonly pages?: Pages }
  | { readonly state: 'refused'; readonly name: string; readonly reason: string }
  | { readonly state: 'read'; readonly name: string; readonly result: ReadResult };

/** Longer than any report takes, in milliseconds. */
const longest = 30_000;
const tooSlow = '读取超过 30 秒，已停止，请核对该文件是否为一份年度报告，或复制其中的文字粘贴。';

type Pages = readonly [done: number, all: number];

/** The worker tells how far it has come; returns how to stop listening. */
function hearPages(name: string, onPages: (pages: Pages) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Pages>) => onPages(data);
  return () => channel.close();
}

interface Reader {
  readonly name: string;
  readonly load: (progressTo: string) => Promise<ReadInput>;
  readonly signal: AbortSignal;
  readonly show: (reading: Reading) => void;
}

/** Reads in the worker and shows how far it has come, then the outcome; nothing once it is called off. */
async function runReading({ name, load, signal, show }: Reader): Promise<void> {
  const progressTo = `gongkai-nianbao reading ${Date.now()} ${Math.random()}`;
  const showIfWanted = (reading: Reading) => {
    if (!signal.aborted) show(reading);
  };
  const stopListening = hearPages(progressTo, (pages) =>
    showIfWanted({ state: 'reading', name, pages }),
  );
  try {
    const result = await runInWorker('read', await load(progressTo), signal);
    showIfWanted({ state: 'read', name, result });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '文件无法读取。';
    showIfWanted({ state: 'refused', name, reason });
  } finally {
    stopListening();
  }
}

/** Reads files and pastes off the page's thread; a newer one takes the place of one still being read. */
export function useReading() {
  const [reading, setReading] = useState<Reading>({ state: 'waiting' });
  const abort = useRef<AbortController | null>(null);
  const start = (name: string, load: Reader['load']) => {
    abort.current?.abort();
    const current = new AbortController();
    abort.current = current;
    setReading({ state: 'reading', name });
    const timer = setTimeout(() => {
      if (current.signal.aborted) return;
      current.abort();
      setReading({ state: 'refused', name, reason: tooSlow });
    }, longest);
    void runReading({ name, load, signal: current.signal, show: setReading }).finally(() =>
      clearTimeout(timer),
    );
  };
  return {
    reading,
    readFile: (file: File) =>
      start(`“${file.name}”`, async (progressTo) => ({
        bytes: new Uint8Array(await file.arrayBuffer()),
        progressTo,
      })),
    readPaste: (html: string, text: string) =>
      start('粘贴的内容', () => Promise.resolve(html === '' ? { text } : { html, text })),
    cancel: () => {
      abort.current?.abort();
      setReading({ state: 'waiting' });
    },
  };
}
