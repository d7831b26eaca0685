import { useEffect } from 'react';
import type { View } from './view';

/** What is printed as it stands: paper, the verdict on a page, the county's desk. */
const printed = /preview|last|Check|county/;

function printDrawn(): void {
  if (document.querySelector('.paper')) window.print();
  else requestAnimationFrame(printDrawn);
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
