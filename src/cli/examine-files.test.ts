import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { examineAll } from './examine-files';

const folder = mkdtempSync(join(tmpdir(), 'poisoned-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a worker that breaks', { timeout: 120_000 }, () => {
  it('costs the file it had and no other, whether it crashes or never answers', async () => {
    const entry = join(folder, 'poisoned.mjs');
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads';
       parentPort.postMessage('ready');
       parentPort.on('message', (path) => {
         if (path === 'crash') throw new Error('poisoned');
         if (path === 'exit') process.exit(3);
         if (path !== 'hang') parentPort.postMessage({ received: { state: 'unread', id: path, fileName: path, reason: '读到了' }, source: null });
       });`,
    );
    const paths = ['1', 'crash', '2', 'exit', '3', 'hang', '4', '5'];
    const options = {
      entry: pathToFileURL(entry),
      threads: 2,
      longestMs: 5_000,
      startingMs: 90_000,
    };
    const received = await examineAll(paths, options);
    const reasons = received.map((each) => (each.state === 'unread' ? each.reason : ''));
    expect(received.map(({ id }) => id)).toEqual(paths);
    expect(reasons.filter((reason) => reason === '读到了')).toHaveLength(5);
    const crashed = '读取时程序异常中止，该文件未能读取，其他文件不受影响。';
    expect([reasons[1], reasons[3]]).toEqual([crashed, crashed]);
    expect(reasons[5]).toBe('读取时间过长，已停止读取该文件，其他文件不受影响。');
  });
});
