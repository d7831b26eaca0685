import { useId } from 'react';
import { linePitchRange, wordChoices, type WordSettings } from '../../report/word-settings';

interface Props {
  settings: WordSettings;
  setSettings: (settings: WordSettings) => void;
  approval: boolean;
  setApproval: (approval: boolean) => void;
}

interface ChoiceProps<Key extends keyof typeof wordChoices> {
  label: string;
  name: Key;
  value: WordSettings[Key];
  choose: (value: WordSettings[Key]) => void;
}

function Choice<Key extends keyof typeof wordChoices>({
  label,
  name,
  value,
  choose,
}: ChoiceProps<Key>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value as WordSettings[Key])}
      >
        {Object.entries(wordChoices[name]).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How this unit likes its Word files. */
export function WordOptions({ settings, setSettings, approval, setApproval }: Props) {
  const id = useId();
  const { min, max } = linePitchRange;
  const pitches = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <div className="fields">
      <Choice
        label="字体"
        name="fontGroup"
        value={settings.fontGroup}
        choose={(fontGroup) => setSettings({ ...settings, fontGroup })}
      />
      <div className="field">
        <label htmlFor={id}>正文行距</label>
        <select
          id={id}
          value={settings.linePitchPt}
          onChange={(event) =>
            setSettings({ ...settings, linePitchPt: Number(event.target.value) })
          }
        >
          {pitches.map((pitch) => (
            <option key={pitch} value={pitch}>
              固定值 {pitch} 磅
            </option>
          ))}
        </select>
      </div>
      <Choice
        label="页码"
        name="pageNumber"
        value={settings.pageNumber}
        choose={(pageNumber) => setSettings({ ...settings, pageNumber })}
      />
      <Choice
        label="数字"
        name="digits"
        value={settings.digits}
        choose={(digits) => setSettings({ ...settings, digits })}
      />
      <Choice
        label="表格"
        name="tables"
        value={settings.tables}
        choose={(tables) => setSettings({ ...settings, tables })}
      />
      <label className="field check-field">
        <input
          type="checkbox"
          checked={approval}
          onChange={(event) => setApproval(event.target.checked)}
        />
        首页附审签单
      </label>
    </div>
  );
}
