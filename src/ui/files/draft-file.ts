import { readDraftFile, toDraftFile } from '../../report/draft-file';
import { fileName } from '../../report/file-name';
import type { Editor } from '../editor/editor';
import { saveFile } from './save-file';

export function saveDraftFile({ store, edition }: Editor): void {
  const name = fileName(edition, store.current, '草稿.json');
  saveFile(name, [toDraftFile(store.draft)], 'application/json');
}

/** Opens a draft file as one step that can be undone; returns what is wrong with it, or null. */
export async function openDraftFile(editor: Editor, file: File): Promise<string | null> {
  const result = readDraftFile(await file.text());
  if ('problem' in result) return `“${file.name}”未打开：${result.problem}当前草稿未改动。`;
  editor.apply('打开草稿文件', result.draft);
  return null;
}
