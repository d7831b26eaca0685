import { isReturnFile } from '../../collection/return-format';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { isLocalFile } from '../../report/local-format';
import type { Editor } from '../model/editor';
import { rememberLocal } from '../settings/settings';
import { textOrProblem } from '../files/text-of-file';

export interface Opened {
  readonly isOpen: boolean;
  /** What was done, or why not. */
  readonly message: string;
}
const refused = (message: string): Opened => ({ isOpen: false, message });

/** Requirements are a setting of this browser, not part of the draft. */
export async function openLocal(editor: Editor, text: string, name: string): Promise<Opened> {
  const { readLocalFile } = await import('../../report/local-requirements');
  const result = readLocalFile(text);
  if ('problem' in result) return refused(`“${name}”未导入：${result.problem}`);
  rememberLocal(result.local);
  editor.store.findings.takeSettings();
  return {
    isOpen: true,
    message: `已采用“${result.local.issuer}”的当地要求，可在核验栏“当地要求”中查看或移除。`,
  };
}

/** Whether two reports are no two states of one: another agency's, or another year's. */
function isAnother({ agency, period }: AnnualReport, other: AnnualReport): boolean {
  const name = agency.name.trim();
  const years = [period.year, other.period.year];
  return (
    name !== '' &&
    (name !== other.agency.name.trim() || (!years.includes(null) && years[0] !== years[1]))
  );
}

/**
 * Opens a draft file as one step that can be undone, or shows a reviewer's marks; says what was done.
 * Another agency's or year's becomes a draft of its own by `start`: it must not take the place of this one.
 */
export async function openDraftFile(
  editor: Editor,
  file: File,
  start: (draft: Draft, notice: string) => void,
): Promise<Opened> {
  const content = await textOrProblem(file);
  if ('problem' in content)
    return refused(`“${file.name}”未打开：${content.problem}当前草稿未改动。`);
  const { text } = content;
  // A reviewer's marks come in a file of their own.
  if (isReturnFile(text)) return { isOpen: true, message: await editor.returns.open(text) };
  if (isLocalFile(text)) return openLocal(editor, text, file.name);
  const { readDraftFile } = await import('../../report/draft-file');
  const result = readDraftFile(text);
  if ('problem' in result)
    return refused(`“${file.name}”未打开：${result.problem}当前草稿未改动。`);
  if (isAnother(editor.store.current, result.draft.report)) {
    const message = `“${file.name}”已作为新草稿打开，原来的草稿仍在“草稿”中。`;
    start(result.draft, message);
    return { isOpen: true, message };
  }
  if (editor.isReadOnly)
    return refused(`“${file.name}”未打开：这份草稿正在另一窗口填写，本窗口只供查看。`);
  void editor.page.keepVersion('打开草稿文件前');
  // Sentences of the draft before are none of this one's.
  editor.apply('打开草稿文件', { bindings: [], ...result.draft });
  return { isOpen: true, message: `已打开“${file.name}”，可用“撤销”还原。` };
}
