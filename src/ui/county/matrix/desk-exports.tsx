import { useState } from 'react';
import { saveFile } from '../../files/save-file';
import { runInWorker } from '../../worker/run-in-worker';
import { ConfirmButton } from '../../components/confirm-button';
import { bulletinBlocks } from '../../../collection/bulletin';
import type { CountyRows } from '../../../collection/county-rows';
import { printedDay, printedTime } from '../../../text/printed-time';
import { deskPack } from './desk-pack';
import { deskSheets } from './desk-sheets';
import { useCounty } from '../desk/use-county';
import { deskYears } from '../years/desk-years';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Packing {
  readonly abort: AbortController;
  readonly done: number;
  readonly total: number;
}

/** What leaves the desk as a whole, and the way to clear it. */
export function DeskExports({ rows }: { rows: CountyRows }) {
  const { desk, state } = useCounty();
  const [said, setSaid] = useState('');
  const [packing, setPacking] = useState<Packing | null>(null);
  const isEmpty = state.received.length === 0 && state.earlier.length === 0;
  const exportSheets = async () => {
    const bytes = await runInWorker('workbook', {
      sheets: deskSheets(rows, state.choices, deskYears(state)),
    });
    saveFile(`${rows.year ?? ''}年报汇总核对.xlsx`, [new Uint8Array(bytes)], xlsx);
    setSaid('Excel 文件已导出。');
  };
  const bulletin = () =>
    bulletinBlocks({
      rows,
      choices: state.choices,
      years: deskYears(state),
      day: printedDay(new Date()),
    });
  const exportBulletin = async () => {
    const input = { blocks: bulletin(), title: '通报', format: 'docx' } as const;
    const bytes = await runInWorker('printed', input);
    saveFile(
      `${rows.year ?? ''}年报报送和审核情况通报.docx`,
      [new Uint8Array(bytes as Uint8Array)],
      docx,
    );
    setSaid('通报已导出。');
  };
  const exportPack = async () => {
    const abort = new AbortController();
    setPacking({ abort, done: 0, total: rows.all.length });
    try {
      const bytes = await deskPack({
        rows: rows.all,
        choices: state.choices,
        year: rows.year,
        time: printedTime(new Date()),
        bulletin: bulletin(),
        signal: abort.signal,
        onProgress: (done, total) => setPacking({ abort, done, total }),
      });
      saveFile(`${rows.year ?? ''}年报审核材料.zip`, [new Uint8Array(bytes)], 'application/zip');
      setSaid('退回文件、待办事项、审核单、催报名单和通报已打包导出。');
    } catch {
      setSaid(abort.signal.aborted ? '已停止打包。' : '审核材料未能导出，请重试。');
    } finally {
      setPacking(null);
    }
  };
  return (
    <>
      {said !== '' && <span role="status">{said}</span>}
      {packing && (
        <button type="button" onClick={() => packing.abort.abort()}>
          正在打包 {packing.done} / {packing.total}，停止
        </button>
      )}
      <button
        type="button"
        className="primary"
        data-action="county-pack"
        disabled={rows.all.length === 0 || packing !== null}
        onClick={() => void exportPack()}
      >
        打包审核材料
      </button>
      <button type="button" disabled={rows.all.length === 0} onClick={() => print()}>
        打印
      </button>
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
      <button
        type="button"
        data-action="county-bulletin"
        disabled={rows.all.length === 0}
        onClick={() => {
          exportBulletin().catch(() => setSaid('通报未能导出，请重试。'));
        }}
      >
        导出通报
      </button>
      <ConfirmButton
        label="清空"
        question="读取结果、名单和意见都将清除，不能恢复。"
        yes="确认清空"
        no="不清空"
        action="county-clear"
        disabled={isEmpty}
        run={() => desk.clear()}
      />
    </>
  );
}
