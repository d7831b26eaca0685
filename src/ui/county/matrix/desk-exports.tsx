import { useState } from 'react';
import type { CountyRows } from '../../../collection/county-rows';
import { type Action, ActionButtons } from '../../components/action-buttons';
import { ConfirmButton } from '../../components/confirm-button';
import { useCounty } from '../desk/use-county';
import { saveBulletin, savePack, saveSheets } from './desk-leaving';

/** What leaves as one file. */
const saved = [
  { action: 'county-xlsx', label: '导出 Excel', name: 'Excel 文件', run: saveSheets },
  { action: 'county-bulletin', label: '导出通报', name: '通报', run: saveBulletin },
] as const;

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
  const exportPack = async () => {
    const abort = new AbortController();
    setPacking({ abort, done: 0, total: rows.all.length });
    try {
      await savePack(state, abort.signal, (done, total) => setPacking({ abort, done, total }));
      setSaid('退回文件、待办事项、审核单、催报名单和通报已打包导出。');
    } catch {
      setSaid(abort.signal.aborted ? '已停止打包。' : '审核材料未能导出，请重试。');
    } finally {
      setPacking(null);
    }
  };
  const isDisabled = rows.all.length === 0;
  const actions: Action[] = [
    {
      label: '打包审核材料',
      action: 'county-pack',
      isPrimary: true,
      isDisabled: isDisabled || packing !== null,
      run: () => void exportPack(),
    },
    { label: '打印', isDisabled, run: () => print() },
    ...saved.map(({ action, label, name, run }) => ({
      label,
      action,
      isDisabled,
      run: () =>
        void run(state).then(
          () => setSaid(`${name}已导出。`),
          () => setSaid(`${name}未能导出，请重试。`),
        ),
    })),
  ];
  return (
    <>
      {said !== '' && <span role="status">{said}</span>}
      {packing && (
        <button type="button" onClick={() => packing.abort.abort()}>
          正在打包 {packing.done} / {packing.total}，停止
        </button>
      )}
      <ActionButtons actions={actions} />
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
