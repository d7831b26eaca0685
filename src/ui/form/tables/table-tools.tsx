import { useState } from 'react';
import { lazyPart } from '../../components/lazy-part';
import { cellText } from '../../../report/cell-text';
import type { TableTemplate } from '../../../template/table';
import { blankAddresses } from '../../../calc/zero-state';
import { type Filled, ZeroSwitch } from './zero-switch';
import { useDraft, useEditor } from '../../model/editor-context';

const LastYearSwitch = lazyPart(() =>
  import('./last-year-switch').then((part) => part.LastYearSwitch),
);

/** Unit, basis, and the one action that fills a table's blanks with 0 and takes it back. */
export function TableTools({ table }: { table: TableTemplate }) {
  const editor = useEditor();
  const [filled, setFilled] = useState<Filled>({});
  const blanks = useDraft(
    ({ draft, figures }) => blankAddresses(figures, table, draft.openCells).length,
  );
  const stillZero = useDraft(({ draft }) =>
    Object.keys(filled).every((address) => cellText(draft.report, address) === '0'),
  );
  const hasLastYear = useDraft(({ draft }) => draft.lastYear !== undefined);
  const count = Object.keys(filled).length;
  const fill = () => {
    const { figures, draft } = editor.store;
    const addresses = blankAddresses(figures, table, draft.openCells);
    const texts = (text: string) => Object.fromEntries(addresses.map((each) => [each, text]));
    editor.applyCells(`将${table.name}空格填为 0`, texts('0'));
    setFilled(texts(''));
  };
  const unfill = () => {
    editor.applyCells(`撤销${table.name}填 0`, filled);
    setFilled({});
  };
  return (
    <>
      <div className="table-tools">
        <span>单位：{table.unit}</span>
        <span className="muted">依据：{table.basis}（以条例原文为准）</span>
        <span className="spacer" />
        {hasLastYear && <LastYearSwitch />}
        {count > 0 && blanks === 0 && stillZero ? (
          <button type="button" onClick={unfill} data-action={`unfill-${table.id}`}>
            撤销填 0（{count} 格）
          </button>
        ) : (
          <button
            type="button"
            onClick={fill}
            disabled={blanks === 0}
            data-action={`fill-${table.id}`}
          >
            {blanks === 0 ? '没有空格' : `将空格填为 0（${blanks} 格）`}
          </button>
        )}
      </div>
      <ZeroSwitch table={table} filled={filled} setFilled={setFilled} />
    </>
  );
}
