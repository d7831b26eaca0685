/** Milliseconds in which a page has opened on most computers. */
const opening = 2000;

/**
 * Runs once the page has been opened and has nothing left to do: what is fetched ahead must not
 * compete with what the first key needs. Returns what calls it off.
 */
export function whenAtRest(run: () => void): () => void {
  let callOff: () => void = () => undefined;
  const wait = () => {
    // Safari has no idle time to ask for.
    if (typeof requestIdleCallback !== 'function') {
      run();
      return;
    }
    const handle = requestIdleCallback(run);
    callOff = () => cancelIdleCallback(handle);
  };
  const timer = window.setTimeout(() => {
    if (document.readyState === 'complete') {
      wait();
      return;
    }
    window.addEventListener('load', wait, { once: true });
    callOff = () => window.removeEventListener('load', wait);
  }, opening);
  return () => {
    window.clearTimeout(timer);
    callOff();
  };
}
