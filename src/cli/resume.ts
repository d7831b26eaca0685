import { existsSync } from 'node:fs';
import { open, readFile, truncate } from 'node:fs/promises';
import type { DataLine } from '../collection/lines/data-line';
import { CliError } from './cli-error';
import { sourceOf } from './examine-worker';
import { linesOf } from './line-files';

/** Cuts off a last line that a kill left in pieces. */
async function cutLastLine(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const piece = Buffer.alloc(65_536);
    for (let end = size; end > 0; end -= piece.length) {
      const start = Math.max(0, end - piece.length);
      const { bytesRead } = await handle.read(piece, 0, end - start, start);
      const at = piece.subarray(0, bytesRead).lastIndexOf(10);
      if (at < 0) continue;
      if (start + at + 1 < size) await truncate(path, start + at + 1);
      return;
    }
    await truncate(path, 0);
  } finally {
    await handle.close();
  }
}

async function requireUnchanged({ file, source }: DataLine): Promise<void> {
  if (!source) return;
  const bytes = await readFile(file).catch(() => null);
  if (bytes && sourceOf(bytes).sha256 === source.sha256) return;
  throw new CliError(`${file}：文件在上次运行之后有变化，请去掉 --resume 重新运行。`);
}

/**
 * The lines an earlier run has left, handed on in order; how many there are. They have to be what this run
 * would make first: the same files, unchanged, with the same settings.
 */
export async function resumed(
  path: string,
  paths: readonly string[],
  settings: string,
  take: (line: DataLine) => Promise<void>,
): Promise<number> {
  if (!existsSync(path)) return 0;
  await cutLastLine(path);
  let done = 0;
  for await (const line of linesOf(path)) {
    if (line.settings !== settings)
      throw new CliError(`${path}：上次运行的设置与本次不同，请去掉 --resume 重新运行。`);
    if (line.file !== paths[done])
      throw new CliError(`${path}：上次运行的文件清单与本次不同，请去掉 --resume 重新运行。`);
    await requireUnchanged(line);
    await take(line);
    done += 1;
  }
  return done;
}
