import { readDraftFile, toDraftFile } from '../../report/draft-file';
import { fileName } from '../../report/file-name';
import type { Editor } from '../editor/editor';
import { saveFile } from './save-file';

export async function saveDraftFile(editor: Editor): Promise<void> {
  const draft = editor.settledDraft();
  const { shortFingerprint } = await import('../../report/fingerprint');
  const name = fileName(editor.edition, draft.report, '草稿.json');
  saveFile(name, [toDraftFile(draft, shortFingerprint(draft.report))], 'application/json');
}

/** Opens a draft file as one step that can be undone; returns what is wrong with it, or null. */
export async function openDraftFile(editor: Editor, file: File): Promise<string | null> {
  const result = readDraftFile(await file.text());
  if ('problem' in result) return `“${file.name}”未打开：${result.problem}当前草稿未改动。`;
  if (editor.isReadOnly) return `“${file.name}”未打开：这份草稿正在另一窗口填写，本窗口只供查看。`;
  void editor.keepVersion('打开草稿文件前');
  // Sentences of the draft before are none of this one's.
  editor.apply('打开草稿文件', { bindings: [], ...result.draft });
  return null;
}
