import { useEffect } from 'react';
import type { View } from './view';

/** What is printed as it stands: paper, the verdict on a page, the county's desk. */
const printed = /preview|last|Check|county/;

/** Some ten seconds: later nobody waits for a printer any more. */
function printDrawn(frames = 600): void {
  if (document.querySelector('.paper')) window.print();
  else if (frames > 0) requestAnimationFrame(() => printDrawn(frames - 1));
}

/** Ctrl+P prints the paper, also where the form is in front of it. */
export function usePrintKey(view: View, show: (view: View) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.altKey || event.shiftKey || printed.test(view)) return;
      event.preventDefault();
      show('preview');
      printDrawn();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [view, show]);
}
