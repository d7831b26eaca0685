/**
 * Loads the instrumented script once and runs single tests of it, each mutant by the tests that reach it. What of
 * vitest the tests of calc and checks need is here; `expect` is vitest's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { spyOn } from '@vitest/spy';
import fc from 'fast-check';
import type { Asked, MutantTried, TestSeen, Told } from './messages';

// The same cases for each mutant; what 40 do not see is a survivor, to be tested by example.
fc.configureGlobal({ numRuns: 40, seed: 1 });
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

type Body = (...given: unknown[]) => unknown;
interface Test {
  readonly name: string;
  readonly run: () => unknown;
}
type Hits = Record<string, number>;

/** What the instrumented code counts in. */
const stryker: {
  currentTestId?: string;
  mutantCoverage?: { readonly static: Hits; perTest: Record<string, Hits> };
} = {};
const world = globalThis as { __stryker__?: typeof stryker; forgetAll?: () => void };
world.__stryker__ = stryker;

const [file = '', task] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
/** Counts nothing any more, and what is active costs one comparison: no function is called. */
const fast = (): string =>
  text
    .replace(/\bstryMutAct_9fa48\d*\("(\d+)"\)/g, '(activeMutant===$1&&countHit())')
    .replace(/\bstryCov_9fa48\d*\((?:"\d+"(?:,\s*)?)+\)/g, '0');

let activate: (mutant: number) => void = () => undefined;
let [hits, hitLimit] = [0, Infinity];
function countHit(): true {
  hits += 1;
  if (hits > hitLimit) throw new Error('endless');
  return true;
}

function loaded(): readonly Test[] {
  const tests: Test[] = [];
  const names: string[] = [];
  const before: Body[] = [];
  const it = (name: string, body: Body): void => {
    const prepare = [...before];
    const run = (): unknown => {
      prepare.forEach((each) => each());
      return body();
    };
    tests.push({ name: [...names, name].join(' › '), run });
  };
  const describe = (name: string, body: Body): void => {
    const count = before.length;
    names.push(name);
    body();
    names.pop();
    before.length = count;
  };
  const eachOf = (one: typeof it) => (cases: readonly unknown[]) => (name: string, body: Body) => {
    cases.forEach((given, at) => {
      one(`${name} #${at}`, () =>
        Array.isArray(given) ? body(...(given as unknown[])) : body(given),
      );
    });
  };
  const vitest = {
    it: Object.assign(it, { each: eachOf(it) }),
    describe: Object.assign(describe, { each: eachOf(describe) }),
    beforeEach: (prepare: Body) => before.push(prepare),
    vi: { spyOn },
    expect: (value: unknown, message?: string) => chai.expect(value, message),
  };
  const installed = createRequire(join(process.cwd(), 'package.json'));
  const required = (name: string): unknown => (name === 'vitest' ? vitest : installed(name));
  const script = new Script(
    `(function (require, inFile, switching, countHit) {
      let activeMutant = -1;
      switching((mutant) => { activeMutant = mutant; });
      ${task === 'cover' ? text : fast()}
    })`,
    { filename: file },
  );
  const inFile = (load: () => void): void => {
    load();
  };
  const switching = (by: typeof activate): void => {
    activate = by;
  };
  (script.runInThisContext() as Body)(required, inFile, switching, countHit);
  return tests;
}

const tests = loaded();

async function isPassed(index: number): Promise<boolean> {
  try {
    await tests[index]?.run();
    return true;
  } catch {
    return false;
  }
}

async function seen(index: number): Promise<TestSeen> {
  const counted = (stryker.mutantCoverage ??= { static: {}, perTest: {} });
  counted.perTest = {};
  world.forgetAll?.();
  stryker.currentTestId = 'this';
  const start = performance.now();
  const passed = await isPassed(index);
  const time = performance.now() - start;
  delete stryker.currentTestId;
  const name = tests[index]?.name ?? '';
  return { index, name, isPassed: passed, time, hits: counted.perTest['this'] ?? {} };
}

const tell = (told: Told): void => {
  process.send?.(told);
};

/** The first test that misses something, if any does. */
async function killerOf(asked: MutantTried): Promise<number | null> {
  world.forgetAll?.();
  [hits, hitLimit] = [0, asked.hitLimit];
  activate(Number(asked.mutant));
  let told = performance.now();
  try {
    for (const index of asked.tests) {
      if (!(await isPassed(index))) return index;
      if (performance.now() - told < 1000) continue;
      told = performance.now();
      tell({ busy: true });
    }
  } finally {
    activate(-1);
  }
  return null;
}

async function answer(asked: Asked): Promise<void> {
  if (asked !== 'all tests') {
    tell({ tried: asked.mutant, killer: await killerOf(asked) });
    return;
  }
  tell({ atLoad: Object.keys(stryker.mutantCoverage?.static ?? {}) });
  for (let index = 0; index < tests.length; index += 1)
    tell({ seen: await seen(index), of: tests.length });
}

process.on('message', (asked: Asked) => {
  void answer(asked);
});
