import { reportBlocks } from '../../document/report-blocks';
import { fileName } from '../../report/file-name';
import type { Editor } from '../editor/editor';
import { runInWorker } from '../worker/run-in-worker';
import { saveFile } from './save-file';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Whether the report may leave; if not, the findings that stand in the way are brought up. */
export async function passesGate({ store }: Editor): Promise<boolean> {
  if ((await store.findings.blocking()).length === 0) return true;
  store.findings.stopExport();
  return false;
}

export async function exportDocx({ store, edition }: Editor): Promise<void> {
  const report = store.current;
  const bytes = await runInWorker('docx', { report });
  saveFile(fileName(edition, report, 'docx'), [new Uint8Array(bytes)], docxType);
}

export async function exportHtml({ store, edition }: Editor): Promise<void> {
  const report = store.current;
  const page = await runInWorker('html', { report });
  saveFile(fileName(edition, report, 'html'), [page], 'text/html;charset=utf-8');
}

/** The fragment for a website's editor, as rich text and as source. */
export async function copyHtml({ store, edition }: Editor): Promise<void> {
  const { toInlineHtml } = await import('../../exporters/html/to-html');
  const html = toInlineHtml(reportBlocks(edition, store.current, store.figures));
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', html);
  };
  // The asynchronous clipboard takes HTML only on secure pages; the copy event works on file:// too.
  document.addEventListener('copy', put, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left there
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (!copied) throw new Error('copy refused');
}
