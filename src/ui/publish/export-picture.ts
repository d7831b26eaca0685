import { fileName } from '../../report/file-name';
import { saveFile } from '../files/save-file';
import type { Editor } from '../model/editor';
import { runInWorker } from '../worker/run-in-worker';
import { pngOfPicture } from './png-of-picture';

const missing = '年度和表三、表四填完后可生成，未导出。';

const inputOf = ({ store: { draft } }: Editor) => ({
  report: draft.report,
  earlier: draft.lastYear ? [draft.lastYear] : [],
});

/** The picture of the year; null while its figures are not complete. */
export const pictureOf = (editor: Editor): Promise<string | null> =>
  runInWorker('picture', inputOf(editor));

function save(editor: Editor, data: Blob | string, of: string): string {
  const [stem] = fileName(editor.edition, editor.store.current, '').split(/\.$/);
  const name = `${stem ?? ''}${of}`;
  saveFile(name, data);
  return `已导出“${name}”。`;
}

export async function exportPicture(editor: Editor): Promise<string> {
  const svg = await pictureOf(editor);
  if (svg === null) return missing;
  return save(editor, await pngOfPicture(svg), '（一图读懂）.png');
}

export async function exportExplanation(editor: Editor): Promise<string> {
  const page = await runInWorker('explanation', inputOf(editor));
  if (page === null) return missing;
  return save(editor, page, '（解读）.html');
}
