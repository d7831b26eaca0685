import type { ReadReport } from '../../../collection/received';
import { type Mark, toReturnFile } from '../../../collection/return-file';
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
  const { report } = read;
  const saveReturn = async () => {
    const { shortFingerprint } = await import('../../../report/fingerprint');
    const { agency, period } = report;
    const text = toReturnFile({
      agency: agency.name.trim() || unit,
      year: period.year,
      fingerprint: shortFingerprint(report),
      madeAt: printedTime(new Date()),
      marks,
    });
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
        onClick={() => {
          saveReturn().catch(() => say('退回文件未能保存，请重试。'));
        }}
      >
        保存退回文件
      </button>
    </div>
  );
}
