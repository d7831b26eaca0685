import { useEffect, useRef } from 'react';
import { listen } from '../components/listen';

/** F1 opens the help and, pressed again, goes back to where the cursor was; so does closing it. */
export function useHelpKey(view: string, show: (view: 'form' | 'help') => void): void {
  const cameFrom = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isF1 = event.key === 'F1' && !event.ctrlKey && !event.altKey && !event.shiftKey;
      const isLeaving = view === 'help' && (isF1 || event.key === 'Escape');
      if ((!isF1 && !isLeaving) || event.isComposing) return;
      event.preventDefault();
      if (!isLeaving) cameFrom.current = document.activeElement as HTMLElement | null;
      show(isLeaving ? 'form' : 'help');
    };
    return listen(document, { keydown: onKey });
  }, [view, show]);
  useEffect(() => {
    if (view !== 'form') return;
    cameFrom.current?.focus();
    cameFrom.current = null;
  }, [view]);
}
