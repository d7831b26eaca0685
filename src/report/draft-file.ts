import { draftFormat, draftVersion } from './draft-content';
import { type DraftResult, readDraft } from './draft-schema';
import { type Content, isContent, type Migration } from './migrations/migration';
import { toVersion2 } from './migrations/to-version-2';

/** `migrations[0]` is from version 1 to 2, and so on; a new version adds one at the end. */
const migrations: readonly Migration[] = [toVersion2];

/** Reads the text of a draft file of this or any earlier version. Never throws. */
export function readDraftFile(text: string): DraftResult {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: '文件内容不完整，无法识别。' };
  }
  return readDraftContent(content);
}

/** The same for content that is parsed already, as browser storage holds it. */
export function readDraftContent(content: unknown): DraftResult {
  if (!isContent(content) || content['format'] !== draftFormat)
    return { problem: '该文件不是“公开年报”的草稿。' };
  const version = content['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { problem: '草稿的版本号有误。' };
  if (version > draftVersion)
    return { problem: `草稿由更新版本的“公开年报”保存（版本 ${version}），请更新本软件后再打开。` };
  const current = migrations
    .slice(version - 1)
    .reduce<Content>((old, migrate) => migrate(old), content);
  return readDraft(current);
}
