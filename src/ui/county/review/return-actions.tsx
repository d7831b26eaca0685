import type { DeskMark } from '../../../collection/county-state';
import type { ReadReport } from '../../../collection/received';
import { unitReturn } from '../../../collection/unit-return';
import { saveFile } from '../../files/save-file';
import { printedTime } from '../../../text/printed-time';
import { runInWorker } from '../../worker/run-in-worker';
import { wordComments } from './word-comments';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
  read: ReadReport;
  unit: string;
  marks: readonly DeskMark[];
  say: (message: string) => void;
}

/** What goes back to the unit: a file its form opens, and sheets to print. */
export function ReturnActions({ read, unit, marks, say }: Props) {
  const saveReturn = () => {
    const text = unitReturn(read, unit, marks, printedTime(new Date()));
    saveFile(`${unit}退回意见.json`, [text], 'application/json');
    say('退回文件已保存，请发给填报单位，在“打开草稿”中打开。');
  };
  const saveWord = async () => {
    const comments = wordComments(marks);
    const bytes = await runInWorker('commented', { report: read.report, comments });
    saveFile(`${unit}退回意见.docx`, [new Uint8Array(bytes)], docx);
    say('带批注的 Word 已保存，意见标在报告的相应位置。');
  };
  return (
    <div className="county-actions">
      <button
        type="button"
        className="primary"
        data-action="county-save-return"
        disabled={marks.length === 0}
        onClick={saveReturn}
      >
        保存退回文件
      </button>
      <button
        type="button"
        data-action="county-save-comments"
        disabled={marks.length === 0}
        onClick={() => {
          saveWord().catch(() => say('带批注的 Word 未能保存，请重试。'));
        }}
      >
        保存带批注的 Word
      </button>
    </div>
  );
}
