import { useCallback, useEffect, useState } from 'react';
import { lazyPart } from '../components/lazy-part';
import { type ReportFormatId, requireReportFormat } from '../../exporters/report-formats';
import type { Draft } from '../../report/annual-report';
import { useDraft, useEditor } from '../model/editor-context';
import { nameOfLast } from '../model/history';
import { useStore } from '../model/store';
import { useDesk } from '../session/desk';
import { FileInput, firstOf } from '../components/file-button';
import { MenuButton } from '../components/menu-button';
import { openDraftFile } from '../session/draft-file';
import { whenAtRest } from '../components/when-at-rest';
import { HistoryButton } from '../history/history-button';
import { useElderMode } from '../model/page/appearance';
import type { Saving } from '../session/draft-saver';
import { AppMessage } from './app-message';
import { menuEntries } from './menu-entries';
import { SavingState } from './saving-state';
import type { View } from './view';

const LastYearMenu = lazyPart(() => import('./last-year-menu').then((part) => part.LastYearMenu));

/** What exports is not needed for the first key. */
const publishing = () => import('../publish/export-report');

/** Has the worker load what Word files are made with, so that the first export need not wait. */
function prepareExport(): void {
  publishing()
    .then(({ prepare }) => prepare())
    // Whatever fails here fails again, and is reported, when a file is asked for.
    .catch(() => undefined);
}

function UndoButtons() {
  const editor = useEditor();
  const undo = useStore(editor.history.shown, ({ done }) => nameOfLast(done));
  const redo = useStore(editor.history.shown, ({ undone }) => nameOfLast(undone));
  return (
    <>
      <button
        type="button"
        disabled={undo === null}
        title={undo === null ? undefined : `撤销：${undo}（Ctrl+Z）`}
        onClick={() => editor.undo()}
      >
        撤销
      </button>
      <button
        type="button"
        disabled={redo === null}
        title={redo === null ? undefined : `重做：${redo}（Ctrl+Y）`}
        onClick={() => editor.redo()}
      >
        重做
      </button>
    </>
  );
}

interface Props {
  saving: Saving;
  message: string;
  setMessage: (message: string) => void;
  show: (view: View) => void;
}

export function AppHeader({ saving, message, setMessage, show }: Props) {
  const editor = useEditor();
  const desk = useDesk();
  const agency = useDraft(({ draft }) => draft.report.agency.name.trim());
  const year = useDraft(({ draft }) => draft.report.period.year);
  const lastYear = useDraft(({ draft }) => draft.lastYear);
  const [picker, setPicker] = useState<HTMLInputElement | null>(null);
  useEffect(() => whenAtRest(prepareExport), []);
  const run = (id: ReportFormatId) => () => {
    const { file } = requireReportFormat(id);
    const attempt = async () => {
      const { exportReport, passesGate } = await publishing();
      if (!(await passesGate(editor))) return;
      await exportReport(editor, id);
      setMessage(`${file}已导出。`);
    };
    attempt().catch(() => setMessage(`${file}未能导出，请重试。`));
  };
  const open = (file: File) => {
    const startNew = (draft: Draft, notice: string) => desk.start(draft, undefined, notice);
    openDraftFile(editor, file, startNew).then(
      ({ message: said }) => setMessage(said),
      () => setMessage(`“${file.name}”未打开：文件无法读取。当前草稿未改动。`),
    );
  };
  const close = useCallback(() => setMessage(''), [setMessage]);
  const isElder = useElderMode();
  const openFile = () => picker?.click();
  return (
    <header className="app-header">
      <h1>公开年报</h1>
      <span className="app-subject">
        <span className="app-agency" title={agency}>
          {agency === '' ? '未填机关' : agency}
        </span>
        {year !== null && <span className="app-year">· {year}年</span>}
      </span>
      {lastYear && <LastYearMenu lastYear={lastYear} show={show} />}
      <button type="button" data-action="drafts" onClick={() => show('drafts')}>
        草稿
      </button>
      <SavingState saving={saving} />
      <span className="spacer" />
      <AppMessage message={message} close={close} />
      <div className="app-tools">
        <UndoButtons />
        <HistoryButton />
      </div>
      <FileInput
        ref={setPicker}
        action="draft-file"
        accept=".json,application/json"
        take={firstOf(open)}
      />
      <div className="app-tools">
        <button type="button" data-action="import" onClick={() => show('import')}>
          导入
        </button>
        <button type="button" data-action="preview" onClick={() => show('preview')}>
          预览
        </button>
        <button type="button" data-action="export-html" onClick={run('html')}>
          导出网页
        </button>
        <button type="button" className="primary" data-action="export-docx" onClick={run('docx')}>
          导出 Word
        </button>
        <MenuButton action="more" entries={menuEntries({ editor, show, openFile, isElder })}>
          更多 <span aria-hidden="true">▾</span>
        </MenuButton>
      </div>
    </header>
  );
}
