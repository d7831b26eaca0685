import { toDraftFile } from '../../report/draft-content';
import type { AnnualReport } from '../../report/annual-report';
import { fileName } from '../../report/file-name';
import type { Editor } from '../model/editor';
import { download, jsonFile } from '../files/download';

/** Undefined when its code cannot be loaded: a draft is saved also when the server is gone. */
async function fingerprintOf(report: AnnualReport): Promise<string | undefined> {
  try {
    return (await import('../../report/fingerprint')).shortFingerprint(report);
  } catch {
    return undefined;
  }
}

export async function saveDraftFile(editor: Editor): Promise<void> {
  const draft = editor.boundDraft();
  const name = fileName(editor.edition, draft.report, '草稿.json');
  const mark = await fingerprintOf(draft.report);
  download(name, jsonFile(toDraftFile(draft, mark)));
}
