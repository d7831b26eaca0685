import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { listen } from '../components/listen';
import type { View } from './view';

/** What is printed as it stands: paper, the verdict on a page, the county's desk. */
const printed = /preview|last|Check|county/;

/** Some ten seconds: later nobody waits for a printer any more. */
function printDrawn(frames = 600): void {
  const isLeft = document.querySelector('[data-view="preview"]') === null;
  if (document.querySelector('.paper')) window.print();
  else if (frames > 0 && !isLeft) requestAnimationFrame(() => printDrawn(frames - 1));
}

/**
 * Ctrl+P prints the paper, also where the form is in front of it. The browser's menu prints at once
 * what stands there: the paper where its code is loaded, otherwise a line that says to print again.
 */
export function usePrintKey(view: View, show: (view: View) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.altKey || event.shiftKey || printed.test(view)) return;
      event.preventDefault();
      // Drawn now: printing waits for it only while it is the view.
      flushSync(() => show('preview'));
      printDrawn();
    };
    const onPrint = () => {
      if (!printed.test(view)) flushSync(() => show('preview'));
    };
    return listen(window, { keydown: onKey, beforeprint: onPrint });
  }, [view, show]);
}
