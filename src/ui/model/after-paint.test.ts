import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint';

let frames: (() => void)[] = [];
const run = vi.fn();

/** A window whose frames come when the test says so. */
function showPage(hasIdleTime: boolean): void {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => {
    frames[handle - 1] = () => undefined;
  });
  if (!hasIdleTime) return;
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => setTimeout(idle, 10));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
}
const paint = () => frames.forEach((frame) => frame());

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  run.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what follows a key', () => {
  it.each([
    ['in idle time', true],
    ['where a browser has none to ask for', false],
  ])('comes once after the frame that shows it, %s', (_, hasIdleTime) => {
    showPage(hasIdleTime);
    afterPaint(run);
    vi.advanceTimersByTime(50);
    paint();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not wait for a frame of a window that shows none', () => {
    showPage(true);
    afterPaint(run);
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(1);
    paint();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('comes soon where nothing is painted at all', () => {
    afterPaint(run);
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('never comes once called off, before the frame or after it', () => {
    showPage(true);
    afterPaint(run)();
    const callOff = afterPaint(run);
    paint();
    callOff();
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
  });
});
