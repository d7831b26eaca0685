import { readDraftFile, toDraftFile } from '../../report/draft-file';
import { fileName } from '../../report/file-name';
import type { Editor } from '../editor/editor';
import { saveFile } from './save-file';

export async function saveDraftFile({ store, edition }: Editor): Promise<void> {
  const { draft } = store;
  const { shortFingerprint } = await import('../../report/fingerprint');
  const name = fileName(edition, draft.report, '草稿.json');
  saveFile(name, [toDraftFile(draft, shortFingerprint(draft.report))], 'application/json');
}

/** Opens a draft file as one step that can be undone; returns what is wrong with it, or null. */
export async function openDraftFile(editor: Editor, file: File): Promise<string | null> {
  const result = readDraftFile(await file.text());
  if ('problem' in result) return `“${file.name}”未打开：${result.problem}当前草稿未改动。`;
  if (editor.isReadOnly) return `“${file.name}”未打开：这份草稿正在另一窗口填写，本窗口只供查看。`;
  void editor.keepVersion('打开草稿文件前');
  editor.apply('打开草稿文件', result.draft);
  return null;
}
