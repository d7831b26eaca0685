import { useState } from 'react';
import { lazyPart } from '../components/lazy-part';
import { useDraft, useEditor } from '../model/editor-context';
import { nameOfLast } from '../model/history';
import { useStore } from '../model/store';
import { FileInput, firstOf } from '../components/file-button';
import { HistoryButton } from '../history/history-button';
import type { Saving } from '../session/draft-saver';
import { useOpenDraftFile } from '../session/use-open-draft-file';
import { AppMessage } from './app-message';
import { MoreMenu } from './more-menu';
import { SavingState } from './saving-state';
import { useDirectExport } from './use-direct-export';
import type { View } from './view';

const LastYearMenu = lazyPart(() => import('./last-year-menu').then((part) => part.LastYearMenu));

interface StepProps {
  act: string;
  keys: string;
  /** What it would undo or redo. */
  step: string | null;
  run: () => void;
}

const StepButton = ({ act, keys, step, run }: StepProps) => (
  <button
    type="button"
    disabled={step === null}
    title={step === null ? undefined : `${act}：${step}（${keys}）`}
    onClick={run}
  >
    {act}
  </button>
);

function UndoButtons() {
  const editor = useEditor();
  const undo = useStore(editor.history.shown, ({ done }) => nameOfLast(done));
  const redo = useStore(editor.history.shown, ({ undone }) => nameOfLast(undone));
  return (
    <>
      <StepButton act="撤销" keys="Ctrl+Z" step={undo} run={() => editor.undo()} />
      <StepButton act="重做" keys="Ctrl+Y" step={redo} run={() => editor.redo()} />
    </>
  );
}

interface Props {
  saving: Saving;
  message: string;
  show: (view: View) => void;
}

export function AppHeader({ saving, message, show }: Props) {
  const editor = useEditor();
  const agency = useDraft(({ draft }) => draft.report.agency.name.trim());
  const year = useDraft(({ draft }) => draft.report.period.year);
  const lastYear = useDraft(({ draft }) => draft.lastYear);
  const [picker, setPicker] = useState<HTMLInputElement | null>(null);
  const { run, isOfExport } = useDirectExport(editor);
  const open = useOpenDraftFile();
  return (
    <header className="app-header">
      <h1>公开年报</h1>
      <span className="app-subject" title={`${agency}${year === null ? '' : ` ${year}年`}`}>
        <span className="app-agency">{agency === '' ? '未填机关' : agency}</span>
        {year !== null && <span className="app-year">· {year}年</span>}
      </span>
      {lastYear && <LastYearMenu lastYear={lastYear} show={show} />}
      <button type="button" data-action="drafts" onClick={() => show('drafts')}>
        草稿
      </button>
      <SavingState saving={saving} />
      <span className="spacer" />
      <AppMessage
        message={message}
        {...(isOfExport(message) ? { next: () => show('publish') } : {})}
      />
      <div className="app-tools">
        <UndoButtons />
        <HistoryButton />
      </div>
      <FileInput
        ref={setPicker}
        action="draft-file"
        accept=".json,application/json"
        take={firstOf((file) => void open(file))}
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
        <MoreMenu show={show} openFile={() => picker?.click()} />
      </div>
    </header>
  );
}
