/** `npm run fuzz`: every hostile case forty times as often as `npm test` tries it; FUZZ says how many. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const suites = [
  'src/contracts/fuzz.test.ts',
  'src/contracts/mutations.test.ts',
  'src/importers/hostile.test.ts',
];

const env = { FUZZ: '10000', ...process.env };
const { status } = spawnSync(process.execPath, [vitest, 'run', ...suites], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
