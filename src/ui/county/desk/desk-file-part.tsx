import { useState } from 'react';
import { countyRows } from '../../../collection/county-rows';
import {
  type MergedDesk,
  mergeDesk,
  readDeskFile,
  toDeskFile,
} from '../../../collection/desk-file';
import { newerEntries } from '../../../collection/desk-entries';
import { FileButton, firstOf } from '../../components/file-button';
import { saveFile } from '../../files/save-file';
import { ReviewerName } from './reviewer-name';
import { useCounty } from './use-county';

/** The desk to a file, and another's file into the desk: two people halve the work, one file is the archive. */
export function DeskFilePart() {
  const { desk, state } = useCounty();
  const [said, setSaid] = useState<readonly string[]>([]);
  const { year } = countyRows(state);
  const tell = (merged: MergedDesk, written: number, damaged: number) => {
    const disputed = countyRows(desk.state).all.filter(({ review }) => review.isDisputed);
    const names = (all: readonly string[]) => all.join('、');
    setSaid([
      `已合并：文件 ${merged.files.length} 份，意见、审核和设置 ${written} 项。`,
      ...(merged.undecided.length > 0
        ? [`两边收到的稿件不同，请选定以哪一稿为准：${names(merged.undecided)}。`]
        : []),
      ...(disputed.length > 0
        ? [`审核结论不一：${names(disputed.map(({ row }) => row.name))}。`]
        : []),
      ...(damaged > 0 ? [`有 ${damaged} 条记录无法识别，未合并；原文件未改动。`] : []),
    ]);
  };
  const merge = async (file: File) => {
    const result = readDeskFile(await file.text());
    if ('problem' in result) {
      setSaid([`“${file.name}”未合并：${result.problem}`]);
      return;
    }
    const merged = mergeDesk(desk.state, result.content);
    const written = newerEntries(desk.state.entries, merged.entries).length;
    await desk.takeDesk(merged);
    tell(merged, written, result.damaged);
  };
  return (
    <div>
      <ReviewerName />
      <button
        type="button"
        data-action="county-desk-save"
        disabled={state.received.length === 0}
        onClick={() => saveFile(`${year ?? ''}年报汇总核对.json`, toDeskFile(desk.state))}
      >
        保存为文件
      </button>
      {state.progress === null && (
        <FileButton
          action="county-desk-merge"
          accept=".json,application/json"
          take={firstOf((file) => {
            merge(file).catch(() => setSaid([`“${file.name}”未合并：文件无法读取。`]));
          })}
        >
          合并他人文件
        </FileButton>
      )}
      {said.length > 0 && (
        <div className="county-note" role="status" data-merged="">
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <button type="button" onClick={() => setSaid([])}>
            知道了
          </button>
        </div>
      )}
    </div>
  );
}
