import { describe, expect, it, vi } from 'vitest';
import { DraftLease } from './draft-lease';

/** Another window, of which only the messages are seen. */
function otherWindow(answers: Partial<Record<string, string>> = {}) {
  const channel = new BroadcastChannel('gongkai-nianbao');
  const say = (is: string) => channel.postMessage({ draft: 'a', from: 'other', is });
  const heard = new Map<string, () => void>();
  channel.onmessage = ({ data }: MessageEvent<{ is: string }>) => {
    const answer = answers[data.is];
    if (answer !== undefined) say(answer);
    heard.get(data.is)?.();
  };
  const hears = (is: string) => new Promise<void>((resolve) => heard.set(is, resolve));
  return { say, hears, close: () => channel.close() };
}

describe('a draft without locks, as on a page of an intranet', () => {
  it('is given back when the window that had it first answers late', async () => {
    const other = otherWindow();
    const lease = await DraftLease.on('a');
    expect(lease.isHeld).toBe(true);
    const lost = new Promise<void>((resolve) =>
      lease.setHolder({
        letGo: () => Promise.resolve(true),
        lost: resolve,
        changed: () => undefined,
      }),
    );
    other.say('mine');
    await lost;
    expect(lease.isHeld).toBe(false);
    lease.release();
    other.close();
  });

  it('stays with the window that had it let go, whatever an older answer says', async () => {
    const other = otherWindow({ ask: 'mine', want: 'released' });
    const lease = await DraftLease.on('a');
    expect(lease.isHeld).toBe(false);
    const isFree = otherWindow();
    other.close();
    let isLost = false;
    lease.setHolder({
      letGo: () => Promise.resolve(true),
      lost: () => {
        isLost = true;
      },
      changed: () => undefined,
    });
    const letting = otherWindow({ want: 'released' });
    await lease.take();
    letting.close();
    const handled = isFree.hears('released');
    isFree.say('mine');
    isFree.say('want');
    await handled;
    expect(isLost).toBe(false);
    lease.release();
    isFree.close();
  });
});

describe('a draft that no other window can know of', () => {
  it('is held at once, and every window that asks is heard', async () => {
    const lease = DraftLease.ofNew('a');
    expect(lease.isHeld).toBe(true);
    const other = otherWindow();
    const heard = other.hears('mine');
    other.say('ask');
    await heard;
    lease.release();
    other.close();
  });
});

describe('a draft in a browser that refuses locks', () => {
  it('is kept by the window that began it', async () => {
    const request = vi.fn(() => Promise.reject(new DOMException('refused', 'SecurityError')));
    vi.stubGlobal('navigator', { locks: { request } });
    const lease = DraftLease.ofNew('a');
    const lost = vi.fn();
    lease.setHolder({ letGo: () => Promise.resolve(true), lost, changed: () => undefined });
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    await new Promise((resolve) => setImmediate(resolve));
    expect(lost).not.toHaveBeenCalled();
    expect(lease.isHeld).toBe(true);
    lease.release();
    vi.unstubAllGlobals();
  });
});

describe('a draft that was let go for good', () => {
  it('may still be heard of as saved: the page around it stays up', async () => {
    const lease = await DraftLease.on('a');
    lease.release();
    expect(() => lease.saved()).not.toThrow();
    expect(lease.isHeld).toBe(false);
  });
});
