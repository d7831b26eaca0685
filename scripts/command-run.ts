import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { builtCommand } from './built-command';

export const projectRoot = join(import.meta.dirname, '..');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Starts the program with these words. */
export async function run(args: readonly string[], input = ''): Promise<Run> {
  const command = await builtCommand();
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { maxBuffer: 1 << 26, cwd: projectRoot },
      (error, out, stderr) => {
        // A slow machine is told how far it is.
        const errors = stderr.replace(/^已完成 .*\n/gm, '');
        resolve({ code: Number(error?.code ?? 0), out, errors });
      },
    );
    child.stdin?.end(input);
  });
}

/** The same without starting the program, which takes longer than what it does where no file is read. */
export async function runHere(
  command: (args: string[]) => Promise<number>,
  args: readonly string[],
): Promise<Run> {
  const [out, errors] = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  const said = (spy: typeof out) => spy?.mock.calls.map((line) => line.join(' ')).join('\n') ?? '';
  try {
    const code = await command([...args]);
    return { code, out: said(out), errors: said(errors) };
  } finally {
    vi.restoreAllMocks();
  }
}
