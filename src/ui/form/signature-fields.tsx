import type { AnnualReport } from '../../report/annual-report';
import { printedDate, readDate } from '../../text/calendar-date';
import { TextField } from '../components/text-field';
import { useDraft, useEditor } from '../model/editor-context';
import { useFieldProblem } from '../model/page/use-field-problem';

export function SignatureFields() {
  const editor = useEditor();
  const date = useDraft(({ draft }) => draft.report.signature.date);
  const isEmpty = useDraft(({ draft }) => draft.report.signature.agency.trim() === '');
  const name = useDraft(({ draft }) => draft.report.agency.name.trim());
  const next = useDraft(({ draft }) => draft.report.period.year ?? 2026) + 1;
  const read = readDate(date);
  const sign = (step: string, change: Partial<AnnualReport['signature']>) => {
    const { current } = editor.store;
    editor.apply(step, {
      report: { ...current, signature: { ...current.signature, ...change } },
    });
  };
  const fillToday = () => {
    const now = new Date();
    const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    sign('落款日期填为今天', { date: `${year}年${month}月${day}日` });
  };
  return (
    <div className="fields">
      <TextField
        wide
        label="落款机关"
        problem={useFieldProblem('signature/agency')}
        registration={editor.fields.register('signature.agency')}
        hint={
          isEmpty && name !== '' ? (
            <button type="button" onClick={() => sign('落款填为机关全称', { agency: name })}>
              填为“{name}”
            </button>
          ) : (
            '一般与机关全称一致'
          )
        }
      />
      <TextField
        label="落款日期"
        problem={useFieldProblem('signature/date')}
        registration={editor.fields.register('signature.date')}
        placeholder={`如 ${next}年1月12日`}
        hint={
          read ? (
            `印为：${printedDate(read)}`
          ) : (
            <button type="button" onClick={fillToday}>
              填为今天
            </button>
          )
        }
      />
    </div>
  );
}
