import { readDraftFile, toDraftFile } from '../../report/draft-file';
import { fileName } from '../../report/file-name';
import type { Editor } from '../editor/editor';
import { saveFile } from './save-file';

/** A reviewer's marks come in a file of their own. */
export const isReturn = (text: string): boolean =>
  /^\uFEFF?\s*\{[^{]*"format"\s*:\s*"gongkai-nianbao-return"/.test(text.slice(0, 400));

export async function saveDraftFile({ store, edition }: Editor): Promise<void> {
  const { draft } = store;
  const { shortFingerprint } = await import('../../report/fingerprint');
  const name = fileName(edition, draft.report, '草稿.json');
  saveFile(name, [toDraftFile(draft, shortFingerprint(draft.report))], 'application/json');
}

/** Opens a draft file as one step that can be undone, or shows a reviewer's marks; says what was done. */
export async function openDraftFile(editor: Editor, file: File): Promise<string> {
  const text = await file.text();
  if (isReturn(text)) return editor.returns.open(text);
  const result = readDraftFile(text);
  if ('problem' in result) return `“${file.name}”未打开：${result.problem}当前草稿未改动。`;
  editor.apply('打开草稿文件', result.draft);
  return `已打开“${file.name}”，可用“撤销”还原。`;
}
