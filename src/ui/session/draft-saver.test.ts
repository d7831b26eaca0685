import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../report/annual-report';
import { WrittenElsewhere } from '../../storage/drafts';
import { completeReport } from '../../testing/complete-report';
import { DraftSaver, type Saving, takeUnwritten } from './draft-saver';

const draftSaying = (preface: string): Draft => ({
  report: { ...completeReport(), preface },
  confirmations: [],
});

/** Keeps drafts by id; its nth write fails, with the error given. */
function storageFailingAt(failing: number, error: Error) {
  const kept = new Map<string, string>();
  let writes = 0;
  const save = (id: string, draft: Draft): Promise<void> => {
    writes += 1;
    if (writes === failing) return Promise.reject(error);
    kept.set(id, draft.report.preface);
    return Promise.resolve();
  };
  return { kept, save };
}

const full = new DOMException('', 'QuotaExceededError');

describe('saving a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  for (let failing = 1; failing <= 5; failing += 1)
    it(`keeps the last good text and says so when write ${failing} fails, then saves by itself`, async () => {
      const storage = storageFailingAt(failing, full);
      const notified: Saving[] = [];
      let draft = draftSaying('');
      const saver = new DraftSaver(
        storage,
        'a',
        () => draft,
        (saving) => notified.push(saving),
      );
      for (let write = 1; write <= failing; write += 1) {
        draft = draftSaying(`第${write}句`);
        saver.soon();
        await vi.advanceTimersByTimeAsync(200);
      }
      expect(notified[notified.length - 1]).toEqual({ state: 'failed', trouble: 'full' });
      expect(storage.kept.get('a')).toBe(failing === 1 ? undefined : `第${failing - 1}句`);
      await vi.advanceTimersByTimeAsync(1000);
      expect(notified[notified.length - 1]).toMatchObject({ state: 'saved', isCopy: false });
      expect(storage.kept.get('a')).toBe(`第${failing}句`);
    });

  it('hands what it could not write to whoever opens the draft again, and writes no more', async () => {
    const storage = storageFailingAt(1, full);
    const draft = draftSaying('没有存下的一句');
    const saver = new DraftSaver(
      storage,
      'a',
      () => draft,
      () => undefined,
    );
    await saver.now();
    expect(takeUnwritten('b')).toBeNull();
    expect(takeUnwritten('a')).toBe(draft);
    expect(takeUnwritten('a')).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await saver.flush()).toBe(false);
    expect(storage.kept.size).toBe(0);
  });

  it('writes within 200 milliseconds of a key, and not again without one', async () => {
    const storage = storageFailingAt(0, full);
    const save = vi.spyOn(storage, 'save');
    const draft = draftSaying('一句');
    const saver = new DraftSaver(
      storage,
      'a',
      () => draft,
      () => undefined,
    );
    saver.soon();
    await vi.advanceTimersByTimeAsync(200);
    saver.soon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('goes on as a copy when another window was faster', async () => {
    const storage = storageFailingAt(1, new WrittenElsewhere('a'));
    const notified: (readonly [Saving, string])[] = [];
    const draft = draftSaying('本窗口');
    const saver = new DraftSaver(
      storage,
      'a',
      () => draft,
      (saving, key) => notified.push([saving, key]),
    );
    saver.soon();
    expect(await saver.flush()).toBe(true);
    expect(notified).toMatchObject([[{ state: 'saved', isCopy: true }, saver.key]]);
    expect([...storage.kept]).toEqual([[saver.key, '本窗口']]);
    expect(saver.key).not.toBe('a');
  });
});
