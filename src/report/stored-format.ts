import { type Content, isContent, type Migration } from './migrations/migration';

export interface Problem {
  /** In the words a clerk reads. */
  readonly problem: string;
}

/** Something this program writes and must be able to read for ever. */
export interface StoredFormat<Value extends object> {
  /** What stands in its `format`. */
  readonly id: string;
  /** As a clerk knows it. */
  readonly name: string;
  readonly version: number;
  /** The first is from version 1 to 2, and so on; a new version adds one at the end. */
  readonly upgraders: readonly Migration[];
  /** Checks the content of today's version against its schema. */
  readonly read: (content: Content) => Value | Problem;
  /** What to do with a file that is none. */
  readonly hint?: string;
}

/** Content of this or any earlier version, as parsed; never throws. */
export function readStored<Value extends object>(
  { id, name, version: current, upgraders, read, hint = '' }: StoredFormat<Value>,
  content: unknown,
): Value | Problem {
  if (!isContent(content) || content['format'] !== id)
    return { problem: `该文件不是“公开年报”的${name}${hint}。` };
  const { version } = content;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { problem: `${name}的版本号有误。` };
  if (version > current)
    return {
      problem: `${name}由更新版本的“公开年报”保存（版本 ${version}），请更新本软件后再打开。`,
    };
  return read(
    upgraders.slice(version - 1).reduce<Content>((old, upgrade) => upgrade(old), content),
  );
}

/** The same of a file's text. */
export function readStoredText<Value extends object>(
  format: StoredFormat<Value>,
  text: string,
): Value | Problem {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: '文件内容不完整，无法识别。' };
  }
  return readStored(format, content);
}
