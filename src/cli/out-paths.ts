import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from './cli-error';

/** Throws before anything is read where a file named on the command line cannot be written. */
export async function requireWritable(paths: readonly (string | undefined)[]): Promise<void> {
  const named = paths.filter((path) => path !== undefined);
  for (const path of named) {
    if (named.indexOf(path) !== named.lastIndexOf(path))
      throw new CliError(`${path}：两项输出不能写入同一个文件。`);
    const folder = dirname(path);
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new CliError(`${path}：文件夹“${folder}”不存在。`);
    const own = await stat(path).catch(() => null);
    if (own?.isDirectory()) throw new CliError(`${path}：这是文件夹，请写文件名。`);
    await access(own ? path : folder, constants.W_OK).catch(() => {
      throw new CliError(`${path}：没有写入的权限。`);
    });
  }
}
