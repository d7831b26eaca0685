import { printedDate, readDate } from '../../text/calendar-date';
import { TextField } from '../components/text-field';
import { useDraft, useEditor } from '../model/editor-context';
import { useFieldProblem } from '../model/page/use-field-problem';

export function SignatureFields() {
  const editor = useEditor();
  const date = useDraft(({ draft }) => draft.report.signature.date);
  const isEmpty = useDraft(({ draft }) => draft.report.signature.agency.trim() === '');
  const name = useDraft(({ draft }) => draft.report.agency.name.trim());
  const read = readDate(date);
  const copyName = () => {
    const { current } = editor.store;
    editor.apply('落款填为机关全称', {
      report: { ...current, signature: { ...current.signature, agency: name } },
    });
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
            <button type="button" onClick={copyName}>
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
        placeholder="如 2027年1月12日"
        hint={read ? `印为：${printedDate(read)}` : '成文日期；可写 2027-1-12'}
      />
    </div>
  );
}
