import { useEffect, useState } from 'react';
import { whenAtRest } from '../components/when-at-rest';
import type { ReportFormatId } from '../../exporters/report-formats';
import type { Editor } from '../model/editor';

/** What exports is not needed for the first key. */
const publishing = () => import('../publish/export-report');

/** Has the worker load what Word files are made and read with, so that the first need not wait. */
function prepareExport(): void {
  publishing()
    .then(({ prepare }) => prepare())
    // Whatever fails here fails again, and is reported, when a file is asked for.
    .catch(() => undefined);
}

/** The exports of the header: what runs one, and whether a message is of one that went well. */
export function useDirectExport(editor: Editor) {
  const [exported, setExported] = useState<string | null>(null);
  useEffect(() => whenAtRest(prepareExport), []);
  const run = (id: ReportFormatId) => () => {
    const attempt = async () => {
      const { exportReport, passesGate } = await publishing();
      if (!(await passesGate(editor))) return;
      const said = await exportReport(editor, id);
      setExported(said);
      editor.page.say(said);
    };
    attempt().catch(() => editor.page.say('文件未能导出，请重试。'));
  };
  return { run, isOfExport: (message: string) => message === exported };
}
