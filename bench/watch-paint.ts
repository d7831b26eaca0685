declare global {
  interface Window {
    /** Milliseconds from the last key to the frame that shows it; waits for it. */
    paintTime: () => Promise<number>;
  }
}

/** Runs in either page: from keydown to the first task after the frame the character was painted in. */
export function watchPaint(): void {
  let done: (time: number) => void = () => undefined;
  let start = 0;
  let time: Promise<number> = Promise.resolve(0);
  const painted = new MessageChannel();
  painted.port1.onmessage = () => done(performance.now() - start);
  const begin = () => {
    time = new Promise((resolve) => (done = resolve));
    start = performance.now();
  };
  window.addEventListener('keydown', begin, true);
  window.addEventListener('input', () =>
    requestAnimationFrame(() => painted.port2.postMessage(null)),
  );
  window.paintTime = () => time;
}
