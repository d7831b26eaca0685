import { openMarks, unresolved } from '../../../collection/open-marks';
import type { UnitRow } from '../../../collection/units';
import { type Action, ActionButtons } from '../../components/action-buttons';
import { saveFile } from '../../files/save-file';
import { useEditor } from '../../model/editor-context';
import { runInWorker } from '../../worker/run-in-worker';
import { type Printed, type UnitSheet, unitSheets } from '../../worker/tasks/export-tasks';
import { printedTime } from '../../../text/printed-time';
import { useCounty } from '../desk/use-county';

interface Props {
  unit: UnitRow;
  year: number | null;
}

/** What is printed of a unit: what it has to settle, and the sheet that is signed. */
export function UnitSheets({ unit, year }: Props) {
  const { page } = useEditor();
  const { state } = useCounty();
  const save = async (sheet: UnitSheet, format: Printed) => {
    const marks = unresolved(openMarks(unit, state.choices.marks));
    const options = { marks, year, time: printedTime(new Date()) };
    const data = await runInWorker('unitSheet', { row: unit, sheet, options, format });
    saveFile(`${unit.name}${unitSheets[sheet]}.${format}`, data);
    page.say(`${unitSheets[sheet]}已导出。`);
  };
  const action = (sheet: UnitSheet, format: Printed, label: string): Action => ({
    label,
    action: `county-${sheet}-${format}`,
    run: () =>
      void save(sheet, format).catch(() => page.say(`${unitSheets[sheet]}未能导出，请重试。`)),
  });
  return (
    <ActionButtons
      actions={[
        action('openPoints', 'docx', '导出待办事项'),
        action('openPoints', 'html', '待办事项网页'),
        action('review', 'docx', '导出审核单'),
        action('review', 'html', '审核单网页'),
      ]}
    />
  );
}
