/** Runs when the page has nothing to do, or after `patience` milliseconds; returns what calls it off. */
export function whenIdle(run: () => void, patience?: number): () => void {
  // Safari has no idle time to ask for.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, patience === undefined ? {} : { timeout: patience });
  return () => cancelIdleCallback(handle);
}

/** Milliseconds in which a page has opened on most computers. */
const opening = 2000;

/**
 * Runs once the page has been opened and has nothing left to do: what is fetched ahead must not
 * compete with what the first key needs. Returns what calls it off.
 */
export function whenAtRest(run: () => void): () => void {
  let callOff: () => void = () => undefined;
  const wait = () => {
    callOff = whenIdle(run);
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
