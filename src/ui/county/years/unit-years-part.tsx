import { useState } from 'react';
import { countyRows } from '../../../collection/county-rows';
import { usualEdition } from '../../../collection/desk-sums';
import { cellLines, figuresByYear, keyLines, yearRow } from '../../../collection/year-figures';
import { usualHalf, yearChoice } from '../../../collection/unit-years';
import type { UnitRow } from '../../../collection/units';
import { useCounty } from '../desk/use-county';
import { deskYears } from './desk-years';
import { YearsTable } from './years-table';

/** One unit's figures year by year, and which file each year's are from. */
export function UnitYearsPart({ unit }: { unit: UnitRow }) {
  const { desk, state } = useCounty();
  const [isOpen, setOpen] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  if (state.progress !== null) return null;
  const rows = countyRows(state);
  const found = deskYears(state);
  const own = found.years.filter(
    ({ reports, undecided }) => reports.has(unit.key) || undecided.has(unit.key),
  );
  if (own.length < 2) return null;
  const edition = usualEdition(rows);
  const units = [{ key: unit.key, name: unit.name }];
  const figures = isOpen
    ? figuresByYear(
        edition,
        units,
        { ...found, years: own },
        {
          choices: { ...state.choices, own: null },
          half: usualHalf(rows),
        },
      )
    : [];
  const rowsOf = (lines: typeof keyLines) => lines.map((line) => yearRow(line, figures, units));
  const numbers = own.map(({ year }) => year);
  return (
    <details className="county-unit-years" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>历年数据（{numbers.join('、')}年）</summary>
      {isOpen && (
        <>
          <YearsTable
            label={`${unit.name}历年数据`}
            head="项目"
            years={numbers}
            rows={rowsOf(keyLines)}
          />
          <ul className="muted">
            {own.map(({ year, reports, undecided }) => (
              <li key={year}>
                {year}年：
                {reports.get(unit.key)?.source ??
                  undecided.get(unit.key)?.map(({ id, fileName }) => (
                    <span key={id}>
                      {fileName}{' '}
                      <button
                        type="button"
                        aria-label={`${year}年以“${fileName}”为准`}
                        onClick={() => desk.write([`chosen/${yearChoice(unit.key, year)}`, id])}
                      >
                        以此为准
                      </button>{' '}
                    </span>
                  ))}
                {undecided.has(unit.key) && '内容不同，未计入'}
              </li>
            ))}
          </ul>
          <details onToggle={(event) => setShowsAll(event.currentTarget.open)}>
            <summary>三张表的全部数据</summary>
            {showsAll && (
              <YearsTable
                label={`${unit.name}历年全部数据`}
                head="项目"
                years={numbers}
                rows={rowsOf(cellLines(edition))}
              />
            )}
          </details>
        </>
      )}
    </details>
  );
}
