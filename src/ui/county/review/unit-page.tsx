import { stateText } from '../../../collection/matrix';
import { readExpected } from '../../../collection/expected-units';
import { type CountyRow, countyRows } from '../../../collection/county-rows';
import { ChangesPart } from './changes-part';
import { ReportPage } from './report-page';
import { SubmissionsList } from './submissions-list';
import { UnitSheets } from './unit-sheets';
import { reviewText } from '../../../collection/review-state';
import { reviewActions } from '../desk/review-actions';
import { useCounty } from '../desk/use-county';
import { UnitYearsPart } from '../years/unit-years-part';
import { useUnitKeys } from './use-unit-keys';
import { focusOnOpen } from '../../components/focus-on-open';

interface Props {
  county: CountyRow;
  year: number | null;
  back: () => void;
  /** null where there is none in the list. */
  previous: (() => void) | null;
  next: (() => void) | null;
}

/** Puts what came in to a unit of the list, where its own name does not say which. */
function Assign({ county: { unit } }: { county: CountyRow }) {
  const { desk, state } = useCounty();
  const { expectedText, assigned } = state.choices;
  const { all } = countyRows(state);
  const isListed = readExpected(expectedText).units.some(({ name }) => name === unit.name);
  const free = all.filter(({ row }) => row.state === 'missing');
  const isAssigned = unit.reports.some(({ id }) => assigned[id] !== undefined);
  if (isAssigned)
    return (
      <button
        type="button"
        onClick={() => {
          desk.write(...unit.reports.map(({ id }) => [`assigned/${id}`, null] as const));
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
          desk.write(...unit.reports.map(({ id }) => [`assigned/${id}`, name] as const));
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

/** Everything of one unit: its files, and the report that counts. */
export function UnitPage({ county, year, back, previous, next }: Props) {
  const { desk } = useCounty();
  const { unit, row, review } = county;
  useUnitKeys(county, { previous, next });
  return (
    <>
      <div className="county-tools">
        <button type="button" data-action="county-back" onClick={back}>
          返回列表
        </button>
        <button type="button" title="Alt+PageUp" disabled={!previous} onClick={() => previous?.()}>
          上一个
        </button>
        <button type="button" title="Alt+PageDown" disabled={!next} onClick={() => next?.()}>
          下一个
        </button>
        <h3 tabIndex={-1} ref={focusOnOpen}>
          {row.name}
        </h3>
        <span>{stateText(row)}</span>
        <strong role="status" data-review={review.state}>
          {reviewText(review)}
          {review.isDisputed && '，结论不一'}
        </strong>
        {row.wrongYear && (
          <span className="county-bad">
            报告年度为 {row.year ?? '空白'}，核对年度为 {year ?? '未定'}
          </span>
        )}
        <Assign county={county} />
        <span className="spacer" />
        {reviewActions.map((action) => (
          <button
            key={action.id}
            type="button"
            title={action.keys}
            data-action={`county-${action.id}`}
            disabled={!action.isPossible(county)}
            onClick={() => action.run(desk, county)}
          >
            {action.label}
          </button>
        ))}
      </div>
      <div className="county-tools">
        <UnitSheets unit={unit} year={year} />
      </div>
      <SubmissionsList unit={unit} />
      <ChangesPart key={unit.chosen?.id} unit={unit} />
      <UnitYearsPart unit={unit} />
      {unit.chosen && <ReportPage key={unit.chosen.id} read={unit.chosen} unit={unit} />}
    </>
  );
}
