import type { ReadReport } from '../../../collection/received';
import type { Mark } from '../../../collection/return-file';
import { unitReturn } from '../../../collection/unit-return';
import { saveFile } from '../../files/save-file';
import { printedTime } from '../../../text/printed-time';

interface Props {
  read: ReadReport;
  unit: string;
  marks: readonly Mark[];
  say: (message: string) => void;
}

/** What goes back to the unit: a file its form opens, and sheets to print. */
export function ReturnActions({ read, unit, marks, say }: Props) {
  const saveReturn = () => {
    const text = unitReturn(read, unit, marks, printedTime(new Date()));
    saveFile(`${unit}退回意见.json`, [text], 'application/json');
    say('退回文件已保存，请发给填报单位，在“打开草稿”中打开。');
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
    </div>
  );
}
