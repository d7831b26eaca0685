/**
 * `npm run mutation [-- folder or file…]`: changes each folder of calc and checks by its own tests alone, so that a
 * mutant dies beside its file. All its mutants are built into one script, loaded once; each is tried by the tests
 * that reach it, until one fails. `SAMPLE=10` tries every tenth.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrument, type Mutant } from './instrument';
import type { TestSeen } from './messages';
import { type Fate, type Result, scoreOf, summary } from './summary';
import { TestChild } from './test-child';

const root = join(import.meta.dirname, '..', '..');
const reports = join(root, 'reports', 'mutation');
const every = Number(process.env['SAMPLE'] ?? 1);

const subfolders = readdirSync(join(root, 'src', 'checks'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `checks/${name}`);

/** The folders that read texts: a thousand sentences try them, and would only slow the others. */
const ofTexts = /^checks\/(?:claims|identity|passages|publish|text|wording)$/;

interface Group {
  readonly mutate: string;
  readonly tests: readonly string[];
}

/** A folder's mutants, or a file's, and the tests that must find them: the folder's and those of the whole catalogue. */
function groupOf(asked: string): Group {
  if (asked === 'calc') return { mutate: 'src/calc/**/*.ts', tests: ['src/calc/**/*.test.ts'] };
  const folder = asked.replace(/\/[^/]+\.ts$/, '');
  const mutate = folder === asked ? `src/${folder}/*.ts` : `src/${asked}`;
  const tests = [`src/${folder}/*.test.ts`, 'src/checks/*.test.ts'];
  if (!ofTexts.test(folder)) tests.push('!src/checks/blind-sentences.test.ts');
  // What is read in a text shows in the checks that compare it.
  if (folder === 'checks/claims') tests.push('src/checks/text/*.test.ts');
  if (folder === 'checks/passages') tests.push('src/checks/{claims,text,wording}/*.test.ts');
  return { mutate, tests };
}

/** The tests of the unchanged code; what replaces modules or counts the work cannot pass in one script. */
async function testsOf(script: string) {
  const child = new TestChild(script, 'cover');
  const told = await child.ask(
    'all tests',
    (one) => 'seen' in one && one.seen.index === one.of - 1,
  );
  child.stop();
  const seen = told.flatMap((one) => ('seen' in one ? [one.seen] : []));
  const all = told.flatMap((one) => ('seen' in one ? [one.of] : []))[0];
  // By a part of the tests mutants would pass for unreached.
  if (seen.length !== all) throw new Error(`only ${seen.length} of ${all ?? 0} tests were run`);
  for (const { name, isPassed } of seen) if (!isPassed) console.log(`left out: ${name}`);
  const atLoad = new Set(told.flatMap((one) => ('atLoad' in one ? one.atLoad : [])));
  return { tests: seen.filter(({ isPassed }) => isPassed), atLoad };
}

/** Tries one mutant after the other, the tests first that found the last ones. */
class Trial {
  private readonly lastFound = new Map<number, number>();
  private found = 0;

  constructor(
    private readonly child: TestChild,
    private readonly tests: readonly TestSeen[],
    private readonly atLoad: ReadonlySet<string>,
  ) {}

  private order({ index }: TestSeen): number {
    return this.lastFound.get(index) ?? 0;
  }

  async fateOf({ id, status }: Mutant): Promise<Fate> {
    if (status === 'Ignored') return 'left out';
    const reaching = this.tests
      .filter(({ hits }) => hits[id] !== undefined)
      .sort((one, other) => this.order(other) - this.order(one) || one.time - other.time);
    // Lists and patterns are made as a module loads: each would run every test.
    if (reaching.length === 0) return this.atLoad.has(id) ? 'left out' : 'unreached';
    const hits = reaching.reduce((sum, test) => sum + (test.hits[id] ?? 0), 0);
    const told = await this.child.ask(
      { mutant: id, tests: reaching.map(({ index }) => index), hitLimit: 100 * hits },
      (one) => 'tried' in one,
    );
    const tried = told.find((one) => 'tried' in one);
    if (tried?.killer === null) return 'survived';
    this.found += 1;
    if (tried) this.lastFound.set(tried.killer, this.found);
    return 'found';
  }
}

async function isFoundIn(asked: string): Promise<boolean> {
  console.log(`\n== ${asked}`);
  const { mutate, tests: files } = groupOf(asked);
  const { mutants, script } = await instrument(mutate, files);
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${asked.replaceAll('/', '-')}.cjs`);
  writeFileSync(file, script);
  const { tests, atLoad } = await testsOf(file);
  const child = new TestChild(file, 'kill');
  const trial = new Trial(child, tests, atLoad);
  const results: Result[] = [];
  for (const mutant of mutants.filter((_, at) => at % every === 0))
    results.push({ mutant, fate: await trial.fateOf(mutant) });
  child.stop();
  console.log(summary(asked, results));
  return scoreOf(results) >= 90;
}

const asked = process.argv.slice(2);
const short: string[] = [];
for (const each of asked.length > 0 ? asked : ['calc', 'checks', ...subfolders])
  if (!(await isFoundIn(each))) short.push(each);
console.log(short.length === 0 ? '\nAll at 90 % or above.' : `\nBelow 90 %: ${short.join(', ')}`);
process.exitCode = short.length === 0 ? 0 : 1;
