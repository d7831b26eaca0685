import { useCallback, useEffect, useRef, useState } from 'react';
import { History } from '../editor/history';
import { type OpenedDraft, openLast } from './open-last';

export interface Opened extends OpenedDraft {
  readonly history: History;
  readonly isToSave: boolean;
  /** What a sample was opened over. */
  readonly behind?: Opened;
  /** Another number, another workbench: its form belongs to one draft of one edition. */
  readonly generation: number;
}

/** How often a storage that did not answer when the page was opened is asked again. */
const askAgain = 3000;

/**
 * The draft that is open, beginning with `first`. Where storage failed then, its draft comes once it
 * answers, unless another was begun.
 */
export function useOpened(first: OpenedDraft) {
  const [opened, setOpened] = useState((): Opened => ({
    ...first,
    history: new History(),
    isToSave: false,
    generation: 0,
  }));
  const begun = useRef(false);
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
        setOpened({ ...next, history: new History(), isToSave: false, generation: 1 });
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
  }, [first]);
  const onBegun = useCallback(() => {
    begun.current = true;
  }, []);
  return { opened, setOpened, onBegun };
}
