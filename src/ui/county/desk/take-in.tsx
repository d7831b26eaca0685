import { useState } from 'react';
import { DropArea } from '../../components/drop-area';
import { FileButton } from '../../components/file-button';
import { saveFile } from '../../files/save-file';
import type { FileSet } from '../../../collection/county-state';
import { droppedFiles, takenIn } from './dropped-files';
import { unpackedFiles } from './unpacked-files';
import { useCounty } from './use-county';

interface DropProps {
  set: FileSet;
  title: string;
  hint: string;
  primary?: boolean;
}

/** Takes files of one of the two sets: dropped, chosen one by one, or as a folder. */
function DropZone({ set, title, hint, primary = false }: DropProps) {
  const { desk, state } = useCounty();
  const [problem, setProblem] = useState('');
  const count = set === 'current' ? state.received.length : state.earlier.length;
  const take = async (given: readonly File[]) => {
    const { files, problems } = await unpackedFiles(given);
    const none = files.length === 0 ? ['没有可读取的文件，请重新选择。'] : [];
    setProblem([...problems, ...none].join(''));
    if (files.length > 0) desk.reader.take(files, set);
  };
  const takeChosen = (files: readonly File[]) => {
    take(takenIn(files)).catch(() => setProblem('文件无法读取，请重新选择。'));
  };
  return (
    <DropArea
      className="county-drop"
      role="group"
      aria-label={title}
      take={(data) => {
        droppedFiles(data)
          .then(take)
          .catch(() => setProblem('文件夹无法读取，请改用“选择文件”。'));
      }}
    >
      <strong>
        {title}
        {count > 0 && ` ${count} 份`}
      </strong>
      <span className="muted">{hint}</span>
      <span className="spacer" />
      <FileButton
        className={primary && count === 0 ? 'primary' : undefined}
        action={`county-files-${set}`}
        many="files"
        take={takeChosen}
      >
        选择文件
      </FileButton>
      <FileButton action={`county-folder-${set}`} many="folder" take={takeChosen}>
        选择文件夹
      </FileButton>
      {problem !== '' && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </DropArea>
  );
}

/** Where files come in; small once there are some. */
export function TakeIn() {
  const { state } = useCounty();
  return (
    <div className="county-take-in" data-small={state.received.length > 0}>
      <DropZone set="current" title="本年报告" hint="把文件夹、压缩包或多个文件拖到这里" primary />
      <DropZone
        set="earlier"
        title="往年报告"
        hint="可不放；一年或几年的，用于年度之间核对和对比"
      />
    </div>
  );
}

/** How far the reading is, and what is the matter with what was kept. */
export function ReadingState() {
  const { desk, state } = useCounty();
  const { progress, waiting, damaged, notKept } = state;
  return (
    <>
      {damaged.length > 0 && (
        <p className="county-note" role="alert">
          有 {damaged.length} 份保存的记录无法读取，原记录仍保留在本浏览器中；请重新读取这些文件。
          <button
            type="button"
            data-action="county-save-damaged"
            onClick={() => saveFile('汇总核对原记录.json', JSON.stringify(damaged))}
          >
            保存原记录
          </button>
        </p>
      )}
      {notKept !== null && (
        <p className="county-note" role="alert">
          {notKept}
        </p>
      )}
      {progress && (
        <div className="county-progress">
          <progress max={progress.total} value={progress.done} aria-label={progress.name} />
          <span>
            {progress.name}：{progress.done} / {progress.total}
          </span>
          <button type="button" data-action="county-cancel" onClick={() => desk.reader.cancel()}>
            停止读取
          </button>
        </div>
      )}
      {!progress && waiting > 0 && (
        <div className="county-progress" role="status">
          <span>已停止，还有 {waiting} 个文件未读取；已读取的结果保留。</span>
          <button type="button" data-action="county-resume" onClick={() => desk.reader.resume()}>
            继续读取
          </button>
          <button type="button" onClick={() => desk.reader.forgetWaiting()}>
            不再读取
          </button>
        </div>
      )}
    </>
  );
}
