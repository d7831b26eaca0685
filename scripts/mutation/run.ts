/**
 * `npm run mutation [-- folder…]`: changes each folder of calc and checks by its own tests alone, so that a
 * mutant dies beside its file and the many that run at module load do not run every test there is.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

const subfolders = readdirSync(join(root, 'src', 'checks'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `checks/${name}`);

/** A folder's mutants and the tests that must find them: its own and those of the whole catalogue. */
function group(folder: string): { mutate: string; tests: string[] } {
  if (folder === 'calc') return { mutate: 'src/calc/**/*.ts', tests: ['src/calc/**/*.test.ts'] };
  const tests = [`src/${folder}/*.test.ts`, 'src/checks/*.test.ts'];
  // What is read in a text shows in the checks that compare it.
  if (folder === 'checks/claims') tests.push('src/checks/text/*.test.ts');
  return { mutate: `src/${folder}/*.ts`, tests };
}

function isFoundIn(folder: string): boolean {
  const { mutate, tests } = group(folder);
  const name = folder.replace('/', '-');
  console.log(`\n== ${folder}`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      'run',
      'scripts/mutation/stryker.config.mjs',
      ...['--mutate', `${mutate},!**/*.test.ts`],
      ...['--incrementalFile', `reports/mutation/${name}.incremental.json`],
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, MUTATION_TESTS: tests.join(), MUTATION_NAME: name },
    },
  );
  return status === 0;
}

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ['calc', 'checks', ...subfolders];
const short = folders.filter((folder) => !isFoundIn(folder));
console.log(short.length === 0 ? '\nAll at 90 % or above.' : `\nBelow 90 %: ${short.join(', ')}`);
process.exitCode = short.length === 0 ? 0 : 1;
