import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { History } from '../model/history';
import { type OpenedDraft, openLast } from './open-last';

export interface Opened extends OpenedDraft {
  readonly history: History;
  readonly isToSave: boolean;
  /** What a sample was opened over. */
  readonly behind?: Opened;
  /** Another number, another workbench: its form belongs to one draft of one edition. */
  readonly generation: number;
}

/** Puts another draft in the place of the one that is open, which it returns; the same is no change. */
export type Replace = (change: (now: Opened) => Omit<Opened, 'generation'>) => Opened;

/** How often a storage that did not answer when the page was opened is asked again. */
const askAgain = 3000;

/** Where storage failed when the page was opened, its draft comes once it answers. */
function useLateStorage(first: OpenedDraft, replace: Replace, begun: RefObject<boolean>): void {
  useEffect(() => {
    if (first.trouble === null) return undefined;
    let timer: number | undefined;
    let isOver = false;
    const attempt = async () => {
      const next = await openLast(first.storage);
      if (isOver || begun.current) {
        next.claim.release();
        return;
      }
      if (next.trouble === null) {
        replace(() => ({ ...next, history: new History(), isToSave: false }));
        return;
      }
      next.claim.release();
      timer = window.setTimeout(() => void attempt(), askAgain);
    };
    timer = window.setTimeout(() => void attempt(), askAgain);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [first, replace, begun]);
}

/**
 * The draft that is open, beginning with `first`. Where storage failed then, its draft comes once it
 * answers, unless another was asked for.
 */
export function useOpened(first: OpenedDraft) {
  const [opened, setOpened] = useState((): Opened => ({
    ...first,
    history: new History(),
    isToSave: false,
    generation: 0,
  }));
  // What is open now, also between a change and its render: two drafts opened within one render
  // would otherwise get the same number, and the page around the first would save the second's text.
  const current = useRef(opened);
  const replace = useCallback<Replace>((change) => {
    const before = current.current;
    const next = change(before);
    if (next === before) return before;
    current.current = { ...next, generation: before.generation + 1 };
    setOpened(current.current);
    return before;
  }, []);
  /** Changes what is known of the open draft, and keeps the page around it. */
  const update = useCallback((change: (now: Opened) => Opened) => {
    current.current = change(current.current);
    setOpened(current.current);
  }, []);
  const begun = useRef(false);
  useLateStorage(first, replace, begun);
  const onBegun = useCallback(() => {
    begun.current = true;
  }, []);
  return { opened, replace, update, onBegun };
}
