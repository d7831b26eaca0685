import { expect, it, vi } from 'vitest';
import type { Outcome } from './worker-slot';
import { readersFor, runMany } from './run-many';
import { WorkerPool, type Workforce } from './worker-pool';

type Behaviour = (text: string, self: FakeWorker) => void;

/** Stands for a worker: answers `ready` by itself and hands every other order to the test. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;

  constructor(private readonly behaviour: Behaviour) {}

  postMessage({ name, input }: { name: string; input: { text: string } }): void {
    void Promise.resolve().then(() => {
      if (name === 'ready') this.answer({ output: true });
      else this.behaviour(input.text, this);
    });
  }

  answer(data: unknown): void {
    if (!this.isEnded) this.onmessage?.({ data });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function force(behaviour: Behaviour, size = 2) {
  const started: FakeWorker[] = [];
  const workforce: Workforce = {
    size,
    timeLimit: 50,
    start: () => {
      const worker = new FakeWorker(behaviour);
      started.push(worker);
      return worker as unknown as Worker;
    },
  };
  return { started, workforce };
}

async function run(items: readonly string[], workforce: Workforce, abort = new AbortController()) {
  const outcomes = new Map<string, Outcome<unknown>>();
  let [open, most] = [0, 0];
  await runMany(
    {
      name: 'read',
      items,
      inputOf: (text) => {
        open += 1;
        most = Math.max(most, open);
        return Promise.resolve({ text });
      },
      onOutcome: (item, outcome) => {
        open -= 1;
        outcomes.set(item, outcome);
        if (item === 'stop') abort.abort();
      },
      signal: abort.signal,
    },
    workforce,
  );
  return { outcomes, most };
}

const letters = 'a b c d e f g h'.split(' ');

it('does every item once and loads no more of them than it has workers', async () => {
  const { started, workforce } = force((text, self) => self.answer({ output: `${text}!` }));
  const { outcomes, most } = await run(letters, workforce);
  expect([...outcomes]).toEqual(
    letters.map((letter) => [letter, { state: 'done', output: `${letter}!` }]),
  );
  expect(most).toBe(2);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

it('loses only the item whose worker crashed, and goes on with a fresh one', async () => {
  const { started, workforce } = force((text, self) => {
    if (text === 'c') self.onerror?.();
    else self.answer({ output: text });
  });
  const { outcomes } = await run(letters, workforce);
  expect(outcomes.size).toBe(8);
  expect(outcomes.get('c')).toEqual({ state: 'crashed' });
  expect([...outcomes.values()].filter(({ state }) => state === 'done')).toHaveLength(7);
  expect(started).toHaveLength(3);
});

it('gives up a worker that takes too long for one item', async () => {
  const { workforce } = force((text, self) => {
    if (text !== 'c') self.answer({ output: text });
  });
  const { outcomes } = await run(letters, workforce);
  expect(outcomes.get('c')).toEqual({ state: 'overtime' });
  expect([...outcomes.values()].filter(({ state }) => state === 'done')).toHaveLength(7);
});

it('tells why a task failed', async () => {
  const { workforce } = force((text, self) => self.answer({ failed: `${text}不是年度报告。` }));
  const { outcomes } = await run(['a'], workforce);
  expect(outcomes.get('a')).toEqual({ state: 'failed', message: 'a不是年度报告。' });
});

it('ends at once when it is cancelled, and keeps what was done', async () => {
  const { started, workforce } = force((text, self) => self.answer({ output: text }), 1);
  const { outcomes } = await run(['a', 'stop', 'b', 'c'], workforce);
  expect([...outcomes.keys()]).toEqual(['a', 'stop']);
  expect(started.every(({ isEnded }) => isEnded)).toBe(true);
});

it('reads in the page where the browser gives no worker', async () => {
  const { outcomes } = await run(['不是报告'], {
    size: 2,
    timeLimit: 50,
    start: () => {
      throw new Error('refused');
    },
  });
  expect(outcomes.get('不是报告')).toMatchObject({ state: 'failed' });
});

it('lets a task wait for a free worker, and ends only the one that is called off', async () => {
  const answered: string[] = [];
  const { started, workforce } = force((text, self) => {
    if (text === 'first') return;
    answered.push(text);
    self.answer({ output: text });
  }, 1);
  const pool = new WorkerPool({ ...workforce, timeLimit: 60_000 });
  const abort = new AbortController();
  const first = pool.run('read', { text: 'first' }, { signal: abort.signal });
  const second = pool.run('read', { text: 'second' });
  await vi.waitFor(() => expect(started).toHaveLength(1));
  expect(answered).toEqual([]);
  abort.abort();
  expect(await first).toEqual({ state: 'cancelled' });
  expect(await second).toMatchObject({ state: 'done', output: 'second' });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

it('leaves one core to the page, takes no more than four, and one where there is but one or nobody says', () => {
  const sizes = [undefined, 0, 1, 2, 3, 4, 5, 64].map(readersFor);
  expect(sizes).toEqual([1, 1, 1, 1, 2, 3, 4, 4]);
});
