import { useState } from 'react';
import { FileButton, firstOf } from '../../components/file-button';
import { useEditor } from '../../model/editor-context';
import { runInWorker } from '../../worker/run-in-worker';
import { useCounty } from '../desk/use-county';

/** The county's own figures, counted as one more unit: from a file or from the draft that is open. */
export function OwnFigures() {
  const { desk, state } = useCounty();
  const { store } = useEditor();
  const [problem, setProblem] = useState('');
  const { own } = state.choices;
  const fromFile = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { report } = await runInWorker('read', bytes);
    desk.write(['setting/own', { name: report.agency.name.trim(), report }]);
    setProblem('');
  };
  if (own)
    return (
      <span>
        本级数据：{own.name === '' ? '未填机关' : own.name}{' '}
        <button type="button" onClick={() => desk.write(['setting/own', null])}>
          不计本级
        </button>
      </span>
    );
  return (
    <>
      <button
        type="button"
        data-action="county-own-draft"
        onClick={() => {
          const { current } = store;
          const copy = JSON.parse(JSON.stringify(current)) as typeof current;
          desk.write(['setting/own', { name: current.agency.name.trim(), report: copy }]);
        }}
      >
        计入本级：当前草稿
      </button>
      <FileButton
        action="county-own-file"
        take={firstOf((file) => {
          fromFile(file).catch((error: unknown) =>
            setProblem(error instanceof Error ? error.message : '文件无法读取。'),
          );
        })}
      >
        计入本级：选择文件
      </FileButton>
      {problem !== '' && (
        <span role="alert" className="field-problem">
          {problem}
        </span>
      )}
    </>
  );
}
