import { useId } from 'react';
import { numberHint } from '../../document/imprint';
import { type Imprint, imprintOf, type WordSettings } from '../../report/word-settings';
import { useDraft } from '../model/editor-context';

const fields = [
  ['number', '发文字号', '如 柯政〔2025〕3号'],
  ['copyTo', '抄送机关', '如 县政府办公室，县司法局'],
  ['office', '印发机关', '如 柯街镇党政综合办公室'],
  ['printedOn', '印发日期', '如 2025年1月20日'],
] as const satisfies readonly (readonly [keyof Imprint, string, string])[];

interface Props {
  settings: WordSettings;
  setSettings: (settings: WordSettings) => void;
}

/** 发文字号 and 版记, for units whose report leaves as an official document. */
export function ImprintFields({ settings, setSettings }: Props) {
  const id = useId();
  const year = useDraft(({ draft }) => draft.report.period.year);
  const imprint = imprintOf(settings, year);
  const hint = numberHint(imprint.number);
  return (
    <details>
      <summary>发文字号和版记（填了的才印在 Word 和打印件上，不进网页）</summary>
      <div className="fields">
        {fields.map(([name, label, example]) => (
          <div key={name} className="field">
            <label htmlFor={`${id}${name}`}>{label}</label>
            <input
              id={`${id}${name}`}
              type="text"
              autoComplete="off"
              maxLength={500}
              placeholder={example}
              value={imprint[name]}
              aria-describedby={name === 'number' && hint !== null ? `${id}hint` : undefined}
              onChange={({ target }) =>
                setSettings({ ...settings, imprint: { ...imprint, [name]: target.value } })
              }
            />
          </div>
        ))}
      </div>
      {hint !== null && (
        <p id={`${id}hint`} className="muted">
          {hint}
        </p>
      )}
    </details>
  );
}
