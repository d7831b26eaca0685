import { useMemo, useState } from 'react';
import { countyRows } from '../../../collection/county-rows';
import { usualEdition } from '../../../collection/desk-sums';
import {
  cellLines,
  figuresByYear,
  keyLines,
  type NamedUnit,
  unitsAddedUp,
  unitsOfEveryYear,
} from '../../../collection/year-figures';
import { outcomeLines } from '../../../collection/request-lines';
import { usualHalf } from '../../../collection/unit-years';
import { namedUnits } from '../../../text/named-units';
import { useCounty } from '../desk/use-county';
import { deskYears } from './desk-years';
import { Strangers } from './strangers';
import { YearsLines } from './years-lines';

const listed = (units: readonly NamedUnit[]): string =>
  namedUnits(
    units.map(({ name }) => name),
    12,
  );

/** Three and more years side by side, of the county and of each unit. */
export function YearsPart() {
  const { state } = useCounty();
  const [isComparable, setComparable] = useState(true);
  const rows = countyRows(state);
  const found = deskYears(state);
  const { choices, progress } = state;
  const isReading = progress !== null;
  const edition = usualEdition(rows);
  const cells = useMemo(() => cellLines(edition), [edition]);
  const lines = useMemo(() => [...keyLines, ...outcomeLines(edition)], [edition]);
  const units = useMemo(() => unitsAddedUp(rows, choices), [rows, choices]);
  const years = useMemo(
    () =>
      isReading ? [] : figuresByYear(edition, units, found, { choices, half: usualHalf(rows) }),
    [edition, units, found, choices, rows, isReading],
  );
  if (isReading) return <p role="status">正在读取，读完后计算历年数据。</p>;
  if (units.length === 0 || years.length === 0)
    return <p role="status">还没有可以列出的报告，请先放入本年报告。</p>;
  const ofEvery = unitsOfEveryYear(units, years);
  const counted = isComparable ? ofEvery : units;
  const out = units.filter((unit) => !counted.includes(unit));
  return (
    <>
      <div className="county-tools">
        <label>
          <input
            type="checkbox"
            checked={isComparable}
            data-field="county-comparable"
            onChange={(event) => setComparable(event.target.checked)}
          />{' '}
          只计各年都有报告的单位（{ofEvery.length} 个）
        </label>
        <span role="status" data-years-state="">
          {years.length < 2 && '还没有往年的报告：放入“往年报告”后按年度并列。'}
          计入 {counted.length} 个单位。
          {out.length > 0 && `未计入：${listed(out)}。`}
          {!isComparable &&
            years
              .map(({ year, reports }) => {
                const missing = units.filter(({ key }) => !reports.has(key));
                return missing.length === 0 ? '' : `${year}年缺 ${listed(missing)}。`;
              })
              .join('')}
        </span>
      </div>
      {years.some(({ sums }) => sums === null) && (
        <p className="county-note" role="alert">
          有的年度几种加法的结果不一致，未给出该年合计：请逐份核对各单位报告的数据。
        </p>
      )}
      <Strangers strangers={found.strangers} />
      <YearsLines years={years} units={units} counted={counted} lines={lines} cells={cells} />
    </>
  );
}
