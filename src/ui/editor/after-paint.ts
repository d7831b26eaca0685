/** Longer than a frame of the slowest machine; a page that is not shown paints no frame at all. */
const longestFrame = 100;

/** Runs once what was just typed is on the screen. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  // Without a window nothing is painted.
  const paints = typeof requestAnimationFrame === 'function';
  let timer = setTimeout(run, paints ? longestFrame : 0);
  const frame = paints
    ? requestAnimationFrame(() => {
        clearTimeout(timer);
        timer = setTimeout(run);
      })
    : 0;
  return () => {
    clearTimeout(timer);
    if (paints) cancelAnimationFrame(frame);
  };
}
