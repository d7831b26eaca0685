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

/** The draft that is open. Where storage fails at first, its draft comes once it answers, unless one was begun. */
export function useOpened() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    const attempt = async (first: OpenedDraft | null) => {
      const next = await openLast(first?.storage);
      if (isOver || (first && (begun.current || next.trouble !== null))) next.claim.release();
      else
        setOpened({ ...next, history: new History(), isToSave: false, generation: first ? 1 : 0 });
      if (next.trouble !== null && !isOver && !begun.current)
        timer = window.setTimeout(() => void attempt(next), askAgain);
    };
    void attempt(null);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, []);
  const onBegun = useCallback(() => {
    begun.current = true;
  }, []);
  return { opened, setOpened, onBegun };
}
