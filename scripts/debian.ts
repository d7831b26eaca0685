import { failureOf, outputOf } from './run';

export const isRootOnDebian =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  outputOf('apt-get', '--version') !== undefined;

let listsAreFresh = false;

/** Installs a Debian package; null when it worked, else what apt-get said. */
export function aptInstall(name: string): string | null {
  if (!listsAreFresh) {
    const failure = failureOf('apt-get', ['update']);
    if (failure !== null) return failure;
    listsAreFresh = true;
  }
  return failureOf('apt-get', ['install', '-y', '--no-install-recommends', name]);
}
