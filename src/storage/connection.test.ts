import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection';

describe('a browser that refuses to open its storage', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is asked again the next time, also when it threw at once', async () => {
    const open = vi.fn(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    vi.stubGlobal('indexedDB', { open });
    const connection = new Connection();
    const use = () => connection.use(() => Promise.resolve('used'));
    await expect(use()).rejects.toThrow('broken');
    await expect(use()).rejects.toThrow('broken');
    expect(open).toHaveBeenCalledTimes(2);
  });
});
