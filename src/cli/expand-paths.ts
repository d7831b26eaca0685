import { existsSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
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

/** 年报(定稿)*[二]: brackets that are part of a name. */
const literalBrackets = (pattern: string): string => pattern.replace(/[()[\]{}!+@]/g, '\\$&');

async function expanded(argument: string): Promise<string[]> {
  if (isFolder(argument)) return filesIn(argument, '**/*');
  if (existsSync(argument)) return [argument];
  const [folder, rest] = splitPattern(
    process.platform === 'win32' ? argument.replace(/\\/g, '/') : argument,
  );
  // What is no pattern is told as a file that cannot be opened.
  if (!isDynamicPattern(rest)) return [argument];
  const matches = await filesIn(folder, rest);
  if (matches.length > 0) return matches;
  const literal = await filesIn(folder, literalBrackets(rest));
  if (literal.length === 0) throw new CliError(`${argument}：没有符合的文件。`);
  return literal;
}

/** Paths as another program lists them, one a line or divided by NUL (find -print0); no patterns. */
async function listed(list: NodeJS.ReadableStream): Promise<string[]> {
  const content = await text(list);
  const paths = content.split(content.includes('\0') ? '\0' : /\r?\n/);
  return paths.filter((path) => path.trim() !== '');
}

/**
 * Files out of files, folders and patterns, and of a list on standard input for `-`. A shell that expands
 * none (cmd.exe) leaves patterns to us.
 */
export async function expandPaths(
  args: readonly string[],
  input: NodeJS.ReadableStream = process.stdin,
): Promise<string[]> {
  const lists = [];
  for (const argument of args)
    lists.push(argument === '-' ? await listed(input) : await expanded(argument));
  return Array.from(new Set(lists.flat()));
}
