import { openMarks, unresolved } from '../../../collection/open-marks';
import type { UnitRow } from '../../../collection/units';
import { saveFile } from '../../files/save-file';
import { runInWorker } from '../../worker/run-in-worker';
import { type UnitSheet, unitSheets } from '../../worker/tasks/export-tasks';
import { printedTime } from '../../../text/printed-time';
import { useCounty } from '../desk/use-county';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
} as const;

interface Props {
  unit: UnitRow;
  year: number | null;
  say: (message: string) => void;
}

/** What is printed of a unit: what it has to settle, and the sheet that is signed. */
export function UnitSheets({ unit, year, say }: Props) {
  const { state } = useCounty();
  const save = async (sheet: UnitSheet, format: keyof typeof types) => {
    const marks = unresolved(openMarks(unit, state.choices.marks));
    const options = { marks, year, time: printedTime(new Date()) };
    const data = await runInWorker('unitSheet', { row: unit, sheet, options, format });
    const part = typeof data === 'string' ? data : new Uint8Array(data);
    saveFile(`${unit.name}${unitSheets[sheet]}.${format}`, [part], types[format]);
    say(`${unitSheets[sheet]}已导出。`);
  };
  const button = (sheet: UnitSheet, format: keyof typeof types, label: string) => (
    <button
      type="button"
      data-action={`county-${sheet}-${format}`}
      onClick={() => {
        save(sheet, format).catch(() => say(`${unitSheets[sheet]}未能导出，请重试。`));
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {button('openPoints', 'docx', '导出待办事项')}
      {button('openPoints', 'html', '待办事项网页')}
      {button('review', 'docx', '导出审核单')}
      {button('review', 'html', '审核单网页')}
    </>
  );
}
