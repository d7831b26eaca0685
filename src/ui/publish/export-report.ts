import {
  type Leaving,
  type ReportFormatId,
  requireReportFormat as format,
} from '../../exporters/report-formats';
import type { AnnualReport } from '../../report/annual-report';
import { fileName } from '../../report/file-name';
import { isSample } from '../../report/sample-agency';
import { printedTime } from '../../text/printed-time';
import type { Editor } from '../model/editor';
import { runInWorker } from '../worker/run-in-worker';
import { copyToClipboard } from '../files/copy-to-clipboard';
import { remembered } from '../settings/settings';
import { saveFile } from '../files/save-file';

/** Whether the report may leave; if not, the findings that stand in the way are brought up. */
export async function passesGate(editor: Editor): Promise<boolean> {
  const { store } = editor;
  editor.endTyping();
  if ((await store.blocking()).length === 0 && !isSample(store.current)) return true;
  store.findings.stopExport();
  return false;
}

/** Loads in the worker what Word files are made and read with. */
export async function prepare(): Promise<void> {
  await runInWorker('prepareExport', null);
  await runInWorker('prepareReading', null);
}

/** Hands the file to the browser; `of` stands behind its name. */
function save(editor: Editor, id: ReportFormatId, data: Uint8Array | string, of?: string): string {
  const { extension, label, suffix = of ?? '' } = format(id);
  const whole = fileName(editor.edition, editor.store.current, extension);
  const name = whole.replace(/\.\w+$/, `${suffix}$&`);
  saveFile(name, data);
  void editor.page.keepVersion(`导出${suffix || ` ${label}`}`);
  return name;
}

const wordSettings = ({ agency }: AnnualReport) => remembered('word', agency.name);

const nextStep: Partial<Record<ReportFormatId, string>> = {
  docx: '下一步：送审的审签单、核验单。',
  html: '下一步：网站发布后，核对已发布网页。',
};

/** A report file, with the 审签单 as its first page where Word is asked for it; what to say of it. */
export async function exportReport(
  editor: Editor,
  id: ReportFormatId,
  choice: Pick<Leaving, 'approval' | 'pictureWith'> = {},
): Promise<string> {
  const report = editor.store.current;
  const settings = wordSettings(report);
  const data = await runInWorker('export', { format: id, report, settings, ...choice });
  return `${format(id).file}已导出：“${save(editor, id, data)}”。${nextStep[id] ?? ''}`;
}

/** The fragment for a website's editor, as rich text with its plain text. */
export async function copyRichText({ store }: Editor): Promise<void> {
  copyToClipboard(await runInWorker('richText', { report: store.current }));
}

/** The fragment's source, for an editor that takes HTML as text. */
export async function copySource({ store }: Editor, id: ReportFormatId): Promise<void> {
  const html = await runInWorker('export', { format: id, report: store.current });
  copyToClipboard({ text: String(html) });
}

const sheetOf = ({ store: { draft, findings } }: Editor) => ({
  draft,
  settings: findings.state.get().settings,
  time: printedTime(new Date()),
});

/** 送审: the 审签单, the report and the 核验单 in one file; says what it is called and what comes next. */
export async function exportForSigning(editor: Editor): Promise<string> {
  const word = wordSettings(editor.store.current);
  const sheet = { ...sheetOf(editor), word, isDraft: false };
  const { bytes, fingerprint } = await runInWorker('signing', sheet);
  const name = save(editor, 'docx', bytes, '（送审）');
  return (
    `已导出“${name}”，内有审签单、年报和核验单，数据指纹均为 ${fingerprint}。` +
    '下一步：打印后送核稿、保密审查和领导签字；领导在 Word 中改动的，用“导入”读回。'
  );
}

/** What the checks found, as comments in Word at its places. */
export async function exportAnnotated(editor: Editor): Promise<string> {
  const { draft, settings } = sheetOf(editor);
  const word = wordSettings(draft.report);
  const bytes = await runInWorker('annotated', { draft, settings, word });
  const name = save(editor, 'docx', bytes, '（核验批注）');
  return `已导出“${name}”，核验发现的问题以批注标在相应位置；改后用“导入”读回。`;
}

/** For a colleague's eyes before everything balances: 草稿 stands across every page. */
export async function exportDraftWord(editor: Editor): Promise<string> {
  const word = wordSettings(editor.store.current);
  const { bytes } = await runInWorker('signing', { ...sheetOf(editor), word, isDraft: true });
  const name = save(editor, 'docx', bytes, '（送审草稿）');
  return `已导出“${name}”，每页带有“草稿”字样。下一步：请同事看后用“导入”读回改动和批注，核验完毕再送审。`;
}

/** 《年报核验单》. It tells what stands, so no gate holds it back. */
export async function exportCheckSheet(editor: Editor, format: 'docx' | 'html'): Promise<void> {
  const data = await runInWorker('checkSheet', { ...sheetOf(editor), format });
  save(editor, format, data, '核验单');
}
