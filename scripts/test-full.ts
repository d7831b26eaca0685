/**
 * `npm run test:full`, weekly and before a release: `npm test` with every size, mode, speed, font and round,
 * and with many times as many made-up files. What `npm test` leaves out asks `src/testing/effort.ts`, or has
 * the tag @full in e2e/.
 */
import { spawnSync } from 'node:child_process';

const env = { TEST_FULL: '1', FUZZ: '10000', PRINTED: '100', VALIDATE: '200' };
// npm is a script on Windows, and runs in a shell alone.
const options = { env: { ...env, ...process.env }, stdio: 'inherit', shell: true } as const;
process.exitCode = spawnSync('npm test', options).status ?? 1;
