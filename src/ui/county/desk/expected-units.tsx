import { useState } from 'react';
import { readExpected } from '../../../collection/expected-units';
import { decodeText } from '../../../importers/bytes/decode-text';
import { FileButton, firstOf } from '../../components/file-button';
import type { CountyRows } from '../../../collection/county-rows';
import { DeskFilePart } from './desk-file-part';
import { useCounty } from './use-county';

/** The year their reports are of, where it is not that of most. */
function YearField({ year }: { year: number | null }) {
  const { desk, state } = useCounty();
  return (
    <label>
      核对年度{' '}
      <input
        type="text"
        inputMode="numeric"
        size={6}
        placeholder={String(year ?? '')}
        defaultValue={state.choices.year ?? ''}
        data-field="county-year"
        onBlur={(event) => {
          const typed = event.target.value.trim();
          desk.write(['setting/year', /^(?:19|20|21)\d\d$/.test(typed) ? Number(typed) : null]);
        }}
      />
      <span className="muted"> 不填时取多数报告的年度</span>
    </label>
  );
}

/** The units that have to report, pasted or from a file; and the year their reports are of. */
export function ExpectedUnits({ rows: { all, year } }: { rows: CountyRows }) {
  const { desk, state } = useCounty();
  const { expectedText } = state.choices;
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = text ?? expectedText;
  const { units, notes } = readExpected(shown);
  const take = (next: string) => {
    desk.write(['setting/expectedText', next]);
    setText(null);
    setOpen(false);
  };
  const missing = all.filter(({ row }) => row.state === 'missing').length;
  const count = readExpected(expectedText).units.length;
  return (
    <details
      className="county-expected"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        名单与合并：
        {count === 0 ? '未设置，设置后可看出谁未报' : `${count} 个，未报 ${missing} 个`}
        ；核对年度：{year ?? '未定'}
      </summary>
      <label htmlFor="county-expected">
        每行一个单位，可从 Excel 复制粘贴，也可选择 CSV 文件：
      </label>
      <textarea
        id="county-expected"
        rows={6}
        value={shown}
        data-field="county-expected"
        onChange={(event) => setText(event.target.value)}
      />
      {notes.length > 0 && (
        <ul className="county-note">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div className="county-actions">
        <button
          type="button"
          data-action="county-expected-keep"
          disabled={text === null}
          onClick={() => take(shown)}
        >
          采用名单（{units.length} 个）
        </button>
        <FileButton
          action="county-expected-file"
          accept=".csv,.txt,text/csv,text/plain"
          take={firstOf((file) => {
            file
              .arrayBuffer()
              .then((bytes) => take(decodeText(new Uint8Array(bytes))))
              .catch(() => setText(null));
          })}
        >
          选择名单文件
        </FileButton>
        <YearField year={year} />
      </div>
      <DeskFilePart />
    </details>
  );
}
