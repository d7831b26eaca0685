import { useId } from 'react';
import { linePitchRange, wordChoices, type WordSettings } from '../../report/word-settings';

interface Props {
  settings: WordSettings;
  setSettings: (settings: WordSettings) => void;
  approval: boolean;
  setApproval: (approval: boolean) => void;
}

interface ChoiceProps {
  label: string;
  value: string | number;
  options: Readonly<Record<string, string>>;
  choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)}>
        {Object.entries(options).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

const { min, max } = linePitchRange;
const pitches = Object.fromEntries(
  Array.from({ length: max - min + 1 }, (_, index) => [min + index, `固定值 ${min + index} 磅`]),
);

/** In the order shown; the spacing of lines stands behind the first. */
const choices = [
  ['fontGroup', '字体'],
  ['pageNumber', '页码'],
  ['digits', '数字'],
  ['tables', '表格'],
] as const satisfies readonly (readonly [keyof typeof wordChoices, string])[];

/** How this unit likes its Word files. */
export function WordOptions({ settings, setSettings, approval, setApproval }: Props) {
  const [font, ...others] = choices.map(([name, label]) => (
    <Choice
      key={name}
      label={label}
      value={settings[name]}
      options={wordChoices[name]}
      choose={(value) => setSettings({ ...settings, [name]: value })}
    />
  ));
  return (
    <div className="fields">
      {font}
      <Choice
        label="正文行距"
        value={settings.linePitchPt}
        options={pitches}
        choose={(value) => setSettings({ ...settings, linePitchPt: Number(value) })}
      />
      {others}
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
