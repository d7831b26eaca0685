import { isRead } from '../../../collection/received';
import { stateText } from '../../../collection/matrix';
import { readExpected } from '../../../collection/expected-units';
import { type CountyRow, countyRows } from '../../../collection/county-rows';
import { ReportPage } from './report-page';
import { UnitSheets } from './unit-sheets';
import { useCounty } from '../desk/use-county';
import { focusOnOpen } from '../../components/focus-on-open';

interface Props {
  county: CountyRow;
  year: number | null;
  back: () => void;
  leave: () => void;
  say: (message: string) => void;
}

/** Puts what came in to a unit of the list, where its own name does not say which. */
function Assign({ county: { unit } }: { county: CountyRow }) {
  const { desk, state } = useCounty();
  const { expectedText, assigned } = state.choices;
  const { all } = countyRows(state);
  const isListed = readExpected(expectedText).units.some(({ name }) => name === unit.name);
  const free = all.filter(({ row }) => row.state === 'missing');
  const told = unit.reports.some(({ id }) => assigned[id] !== undefined);
  if (told)
    return (
      <button
        type="button"
        onClick={() => {
          const next = { ...assigned };
          for (const { id } of unit.reports) Reflect.deleteProperty(next, id);
          desk.choose({ assigned: next });
        }}
      >
        撤销指定
      </button>
    );
  if (isListed || free.length === 0 || unit.reports.length === 0) return null;
  return (
    <label>
      指定为{' '}
      <select
        value=""
        data-field="county-assign"
        onChange={(event) => {
          const name = event.target.value;
          const added = unit.reports.map(({ id }) => [id, name] as const);
          desk.choose({ assigned: { ...assigned, ...Object.fromEntries(added) } });
        }}
      >
        <option value="">选择名单中的单位</option>
        {free.map(({ row }) => (
          <option key={row.key} value={row.name}>
            {row.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Every file a unit sent: which one counts, what could not be read, what may go. */
function Files({ county: { unit } }: { county: CountyRow }) {
  const { desk, state } = useCounty();
  const { chosen } = state.choices;
  const readable = unit.reports.filter(isRead).length;
  return (
    <ul aria-label="报送的文件">
      {unit.reports.map((received) => (
        <li key={received.id} className="county-tools">
          {readable > 1 && isRead(received) ? (
            <label>
              <input
                type="radio"
                name="county-chosen"
                checked={unit.chosen?.id === received.id}
                onChange={() => desk.choose({ chosen: { ...chosen, [unit.key]: received.id } })}
              />{' '}
              以“{received.fileName}”为准
            </label>
          ) : (
            <span>{received.fileName}</span>
          )}
          {received.state === 'unread' && <span className="county-bad">{received.reason}</span>}
          {isRead(received) && (
            <span className="muted">
              {received.report.agency.name}，{received.report.period.year ?? '未填年度'}年
            </span>
          )}
          <button
            type="button"
            aria-label={`移除“${received.fileName}”`}
            onClick={() => desk.remove([received.id])}
          >
            移除
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Everything of one unit: its files, and the report that counts. */
export function UnitPage({ county, year, back, leave, say }: Props) {
  const { unit, row } = county;
  return (
    <>
      <div className="county-tools">
        <button type="button" data-action="county-back" onClick={back}>
          返回列表
        </button>
        <h3 tabIndex={-1} ref={focusOnOpen}>
          {row.name}
        </h3>
        <span>{stateText(row)}</span>
        {row.wrongYear && (
          <span className="county-bad">
            报告年度为 {row.year ?? '空白'}，核对年度为 {year ?? '未定'}
          </span>
        )}
        <Assign county={county} />
        <span className="spacer" />
        <UnitSheets unit={unit} year={year} say={say} />
      </div>
      <Files county={county} />
      {unit.reports.length === 0 && <p>该单位尚未报送。</p>}
      {unit.chosen ? (
        <ReportPage
          key={unit.chosen.id}
          read={unit.chosen}
          unit={row.name}
          leave={leave}
          say={say}
        />
      ) : (
        row.state === 'double' && <p className="county-note">两份报告不同，请选择以哪一份为准。</p>
      )}
    </>
  );
}
