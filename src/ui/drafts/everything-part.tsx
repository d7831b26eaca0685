import { useState } from 'react';
import { useDesk } from '../session/desk';
import { FileButton, firstOf } from '../components/file-button';

const files = () => import('./everything-file');

/** All drafts, versions and choices in one file, to another computer or into a safe place. */
export function EverythingPart({ refresh }: { refresh: () => void }) {
  const { storage } = useDesk();
  const [outcome, setOutcome] = useState('');
  const save = () =>
    void files()
      .then(({ saveEverything }) => saveEverything(storage.connection))
      .then(setOutcome, () => setOutcome('全部数据未能导出：浏览器不允许读取存储的内容。'));
  const bring = (file: File) => {
    void files()
      .then(({ bringEverything }) => bringEverything(storage.connection, file))
      .then(setOutcome, () =>
        setOutcome(`“${file.name}”未导入：未能写入本浏览器，存储空间可能已满。原有草稿未改动。`),
      )
      .then(refresh);
  };
  return (
    <div className="everything">
      <h3>全部数据</h3>
      <p className="muted">
        所有草稿、历史版本、用词表和 Word
        设置存为一个文件，可带到另一台电脑导入；导入时不覆盖原有草稿。
      </p>
      <div className="publish-actions">
        <button type="button" data-action="export-everything" onClick={save}>
          导出全部数据
        </button>
        <FileButton
          action="import-everything"
          accept=".json,application/json"
          take={firstOf(bring)}
        >
          导入全部数据
        </FileButton>
      </div>
      <p role="status">{outcome}</p>
    </div>
  );
}
