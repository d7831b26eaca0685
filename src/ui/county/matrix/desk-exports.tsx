import { useState } from 'react';
import { saveFile } from '../../files/save-file';
import { runInWorker } from '../../worker/run-in-worker';
import type { CountyRows } from '../../../collection/county-rows';
import { deskSheets } from './desk-sheets';
import { useCounty } from '../desk/use-county';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What leaves the desk as a whole, and the way to clear it. */
export function DeskExports({ rows }: { rows: CountyRows }) {
  const { desk, state } = useCounty();
  const [said, setSaid] = useState('');
  const [isDoubtful, setDoubtful] = useState(false);
  const isEmpty = state.received.length === 0 && state.earlier.length === 0;
  const exportSheets = async () => {
    const bytes = await runInWorker('workbook', { sheets: deskSheets(rows, state.choices) });
    saveFile(`${rows.year ?? ''}年报汇总核对.xlsx`, [new Uint8Array(bytes)], xlsx);
    setSaid('Excel 文件已导出。');
  };
  return (
    <>
      {said !== '' && <span role="status">{said}</span>}
      <button
        type="button"
        data-action="county-xlsx"
        disabled={rows.all.length === 0}
        onClick={() => {
          exportSheets().catch(() => setSaid('Excel 文件未能导出，请重试。'));
        }}
      >
        导出 Excel
      </button>
      {isDoubtful ? (
        <>
          <span>读取结果、名单和意见都将清除，不能恢复。</span>
          <button
            type="button"
            data-action="county-clear-confirm"
            onClick={() => {
              desk.clear();
              setDoubtful(false);
            }}
          >
            确认清空
          </button>
          <button type="button" onClick={() => setDoubtful(false)}>
            不清空
          </button>
        </>
      ) : (
        <button
          type="button"
          data-action="county-clear"
          disabled={isEmpty}
          onClick={() => setDoubtful(true)}
        >
          清空
        </button>
      )}
    </>
  );
}
