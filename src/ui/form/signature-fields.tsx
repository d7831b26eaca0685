import { printedDate, readDate } from '../../text/calendar-date';
import { TextField } from '../components/text-field';
import { useEditor, useStore } from '../model/editor-context';
import { useFieldProblem } from '../model/page/use-field-problem';

export function SignatureFields() {
  const editor = useEditor();
  const { store } = editor;
  const date = useStore('report', () => store.current.signature.date);
  const isEmpty = useStore('report', () => store.current.signature.agency.trim() === '');
  const name = useStore('report', () => store.current.agency.name.trim());
  const read = readDate(date);
  const copyName = () =>
    editor.apply('落款填为机关全称', {
      report: { ...store.current, signature: { ...store.current.signature, agency: name } },
    });
  return (
    <div className="fields">
      <TextField
        wide
        label="落款机关"
        problem={useFieldProblem('signature/agency')}
        registration={editor.register('signature.agency')}
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
        registration={editor.register('signature.date')}
        placeholder="如 2027年1月12日"
        hint={read ? `印为：${printedDate(read)}` : '成文日期；可写 2027-1-12'}
      />
    </div>
  );
}
