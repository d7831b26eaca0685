import { useEffect, useEffectEvent } from 'react';
import { listen } from '../components/listen';

/** Runs once the focus has stayed so many milliseconds: what is shown waits for the hand, not the hand for it. */
export function useFocusRest(run: (target: EventTarget | null) => void, ms: number): void {
  const onRest = useEffectEvent(run);
  useEffect(() => {
    let timer = 0;
    const stop = listen(document, {
      focusin: ({ target }) => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => onRest(target), ms);
      },
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [ms]);
}
