import { whenIdle } from '../components/when-at-rest';

/** Longer than a frame of the slowest machine; a page that is not shown paints no frame at all. */
const longestFrame = 100;
/** However busy the page is, it runs within this many milliseconds of the frame. */
const patience = 100;

/** Runs once what was just typed is on the screen. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  // Without a window nothing is painted.
  if (typeof requestAnimationFrame !== 'function') return whenIdle(run, patience);
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, longestFrame);
  let callOff: () => void = () => undefined;
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    callOff = whenIdle(run, patience);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    callOff();
  };
}
