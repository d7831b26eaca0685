import { openZip } from './bytes/zip';
import { limits } from './limits';
import { ReadError } from './read-error';

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Archive {
  readonly files: readonly ArchiveFile[];
  /** What was not taken out, one plain Chinese sentence each. */
  readonly problems: readonly string[];
}

/** As many as a county with all its villages sends; an archive with more is no hand-in. */
const mostFiles = 1_000;

/** What operating systems and Word leave beside the reports, and folders. */
const isLitter = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.|~\$)|(?:^|\/)(?:thumbs\.db|desktop\.ini)$|\/$/i.test(path);

const isArchive = (path: string): boolean => /\.(?:zip|rar|7z|tar|gz|tgz)$/i.test(path);

const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Files of one name in two folders keep their folders. */
function namesOf(paths: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(base(path), (counts.get(base(path)) ?? 0) + 1);
  return new Map(
    paths.map((path) => [
      path,
      counts.get(base(path)) === 1 ? base(path) : path.replace(/\//g, '_'),
    ]),
  );
}

/**
 * The files of a zip as it came by e-mail. Bounded in their number and in what they unpack to together;
 * an archive within stays closed. Never throws.
 */
export function readArchive(bytes: Uint8Array): Archive {
  const files: ArchiveFile[] = [];
  const problems: string[] = [];
  try {
    const zip = openZip(bytes);
    const paths = [...new Set(zip.names)].filter((path) => !isLitter(path));
    if (paths.length > mostFiles)
      return { files, problems: [`文件超过 ${mostFiles} 个，未展开，请分批压缩。`] };
    const names = namesOf(paths);
    let size = 0;
    for (const path of paths) {
      const name = names.get(path) ?? path;
      if (isArchive(path)) problems.push(`“${name}”是压缩包中的压缩包，未展开，请先解压。`);
      else if (size > limits.unpackedBytes) problems.push(`“${name}”未展开：全部文件过大。`);
      else
        try {
          const content = zip.unpack(path);
          size += content.length;
          files.push({ name, bytes: content });
        } catch (error) {
          problems.push(`“${name}”未能取出：${reasonOf(error)}`);
        }
    }
    if (paths.length === 0) problems.push('其中没有文件。');
  } catch (error) {
    problems.push(`未能打开：${reasonOf(error)}`);
  }
  return { files, problems };
}

const reasonOf = (error: unknown): string =>
  error instanceof ReadError ? error.message : '文件已损坏。';
