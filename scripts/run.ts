import { spawnSync } from 'node:child_process';

const minutes = (n: number) => n * 60_000;

/** Runs a program quietly; undefined when it cannot be started, fails or takes too long. */
export function outputOf(program: string, ...args: string[]): string | undefined {
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: minutes(1) });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** Runs a slow step; null when it worked, else the last lines it wrote. */
export function failureOf(program: string, args: string[], cwd?: string): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: minutes(10), env, cwd });
  if (result.status === 0) return null;
  const words = result.error?.message ?? `${result.stdout}\n${result.stderr}`;
  return words.trim().split('\n').slice(-5).join('\n');
}
