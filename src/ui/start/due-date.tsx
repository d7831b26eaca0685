import { useId, useState } from 'react';
import { type CalendarDate, printedDate, readDate } from '../../text/calendar-date';
import type { AnnualReport } from '../../report/annual-report';
import { daysBetween, dueInWords, usualDueDate } from '../../report/due-date';
import { useDraft, useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { remember, remembered } from '../settings/settings';

const today = (): CalendarDate => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

const keyOf = ({ agency, period }: AnnualReport): string =>
  `${agency.name.trim()}:${period.year ?? ''}`;

/** As a string, which compares by value; '' while nothing tells it. */
function useUsual(): string {
  const { edition, store } = useEditor();
  const dueDate = useStore(store.findings.state, ({ settings }) => settings.local?.dueDate);
  return useDraft(({ draft }) => {
    const usual = usualDueDate(edition, draft.report);
    const due = usual && dueDate ? { ...dueDate, year: usual.year } : usual;
    return due ? printedDate(due) : '';
  });
}

/** When the report is due and how many days are left; the county's notice may set another day. */
export function DueDate() {
  const id = useId();
  const key = useDraft(({ draft }) => keyOf(draft.report));
  const usual = useUsual();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState(false);
  const own = remembered('due', key);
  const due = readDate(own ?? usual);
  if (usual === '' || !due) return null;
  const days = daysBetween(today(), due);
  const keep = (text: string) => {
    const isRead = text.trim() === '' || readDate(text) !== null;
    setProblem(!isRead);
    if (!isRead) return;
    remember('due', text.trim() === '' ? null : text.trim(), key);
    setOpen(false);
  };
  return (
    <div className="due-date" data-due={days < 0 ? 'late' : days <= 7 ? 'soon' : 'later'}>
      <p data-field="due">{dueInWords(due, today())}</p>
      <button
        type="button"
        className="as-link"
        aria-expanded={isOpen}
        data-action="due-date"
        onClick={() => setOpen(!isOpen)}
      >
        改期限
      </button>
      {isOpen && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep(event.currentTarget.querySelector('input')?.value ?? '');
          }}
        >
          <label htmlFor={id}>报送期限</label>
          <input
            id={id}
            name="due"
            type="text"
            autoComplete="off"
            defaultValue={printedDate(due)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={`${id}-note`}
          />
          <p id={`${id}-note`} className={problem ? 'field-problem' : undefined}>
            {problem
              ? '不是日期：请写成 2027-1-20 或 2027年1月20日。'
              : '以上级通知为准；留空恢复为通常期限。'}
          </p>
          <button type="submit">确定</button>
        </form>
      )}
    </div>
  );
}
