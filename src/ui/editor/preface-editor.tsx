import { GrowingTextarea } from '../components/growing-textarea';
import { useEditor } from './editor-context';

export function PrefaceEditor() {
  const { form } = useEditor();
  return (
    <>
      <p id="hint-preface" className="hint">
        可不写。一般写明编制依据、报告的组成部分、统计期限、获取方式和联系方式。
      </p>
      <GrowingTextarea
        aria-label="引言"
        aria-describedby="hint-preface"
        data-section="preface"
        rows={3}
        registration={form.register('preface')}
      />
    </>
  );
}
