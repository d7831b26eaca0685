import { useEditor, useStore } from '../../model/editor-context';
import { isLastYearShown, rememberLastYearShown } from '../../settings/last-year-shown';

/** Whether last year's figures stand at the cells; one switch for all tables. */
export function LastYearSwitch() {
  const { store } = useEditor();
  const isShown = useStore('lastYear', isLastYearShown);
  const canCompare = useStore('report', () => store.findings.lastYearFigures !== null);
  if (!canCompare) return null;
  return (
    <label className="table-switch">
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ target }) => {
          rememberLastYearShown(target.checked);
          store.listeners.notify('lastYear');
        }}
      />
      显示上年
    </label>
  );
}
