import { existsSync, statSync } from 'node:fs';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CliError } from './cli-error';

/** What Word, Windows and macOS leave lying beside documents. */
const leftovers = ['**/~$*', '**/.*', '**/Thumbs.db', '**/desktop.ini'];

async function expanded(argument: string): Promise<string[]> {
  if (existsSync(argument)) {
    if (!statSync(argument).isDirectory()) return [argument];
    const inside = await glob('**/*', { cwd: argument, ignore: leftovers });
    return inside.sort().map((name) => `${argument.replace(/[\\/]+$/, '')}/${name}`);
  }
  const pattern = process.platform === 'win32' ? argument.replace(/\\/g, '/') : argument;
  // What is no pattern is told as a file that cannot be opened.
  if (!isDynamicPattern(pattern)) return [argument];
  const matches = (await glob(pattern, { ignore: leftovers })).sort();
  if (matches.length === 0) throw new CliError(`${argument}：没有符合的文件。`);
  return matches;
}

/** Files out of files, folders and patterns; a shell that expands none (cmd.exe) leaves them to us. */
export async function expandPaths(args: readonly string[]): Promise<string[]> {
  const lists = [];
  for (const argument of args) lists.push(await expanded(argument));
  return Array.from(new Set(lists.flat()));
}
