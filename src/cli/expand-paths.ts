import { existsSync, statSync } from 'node:fs';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CliError } from './cli-error';

/** What Word, Windows and macOS leave lying beside documents. */
const leftovers = ['**/~$*', '**/.*', '**/Thumbs.db', '**/desktop.ini'];

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

async function filesIn(folder: string, pattern: string): Promise<string[]> {
  const inside = await glob(pattern, { cwd: folder === '' ? '.' : folder, ignore: leftovers });
  const prefix = folder === '' ? '' : `${folder.replace(/[\\/]+$/, '')}/`;
  return inside.sort().map((name) => `${prefix}${name}`);
}

/** The folder a pattern begins with, whose name may hold brackets itself, and the rest. */
function splitPattern(pattern: string): [folder: string, rest: string] {
  let cut = 0;
  for (let at = pattern.indexOf('/'); at >= 0; at = pattern.indexOf('/', at + 1)) {
    if (!isFolder(pattern.slice(0, at + 1))) break;
    cut = at + 1;
  }
  return [pattern.slice(0, cut), pattern.slice(cut)];
}

async function expanded(argument: string): Promise<string[]> {
  if (isFolder(argument)) return filesIn(argument, '**/*');
  if (existsSync(argument)) return [argument];
  const [folder, rest] = splitPattern(
    process.platform === 'win32' ? argument.replace(/\\/g, '/') : argument,
  );
  // What is no pattern is told as a file that cannot be opened.
  if (!isDynamicPattern(rest)) return [argument];
  const matches = await filesIn(folder, rest);
  if (matches.length === 0) throw new CliError(`${argument}：没有符合的文件。`);
  return matches;
}

/** Files out of files, folders and patterns; a shell that expands none (cmd.exe) leaves them to us. */
export async function expandPaths(args: readonly string[]): Promise<string[]> {
  const lists = [];
  for (const argument of args) lists.push(await expanded(argument));
  return Array.from(new Set(lists.flat()));
}
