import { useDraft, useEditor } from '../../model/editor-context';
import { lastYearShown, showLastYear } from '../../model/page/last-year-shown';
import { useStore } from '../../model/store';

/** Whether last year's figures stand at the cells; one switch for all tables. */
export function LastYearSwitch() {
  const { findings } = useEditor().store;
  const isShown = useStore(lastYearShown, (shown) => shown);
  const canCompare = useDraft(() => findings.lastYearFigures !== null);
  if (!canCompare) return null;
  return (
    <label className="table-switch">
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ target }) => showLastYear(target.checked)}
      />
      显示上年
    </label>
  );
}
