import { countyRows } from '../../../collection/county-rows';
import { usualEdition } from '../../../collection/desk-sums';
import { cellLines, figuresByYear, keyLines, yearRow } from '../../../collection/year-figures';
import { type UnitYears, usualHalf, yearChoice } from '../../../collection/unit-years';
import type { UnitRow } from '../../../collection/units';
import { FoldedPart } from '../../components/folded-part';
import { useCounty } from '../desk/use-county';
import { deskYears } from './desk-years';
import { YearsTable } from './years-table';

interface Props {
  unit: UnitRow;
  found: UnitYears;
}

/** The figures of the years `found`, and which file each year's are from. */
function YearsOfUnit({ unit, found }: Props) {
  const { desk, state } = useCounty();
  const rows = countyRows(state);
  const edition = usualEdition(rows);
  const units = [{ key: unit.key, name: unit.name }];
  const choices = { ...state.choices, own: null };
  const figures = figuresByYear(edition, units, found, { choices, half: usualHalf(rows) });
  const rowsOf = (lines: typeof keyLines) => lines.map((line) => yearRow(line, figures, units));
  const shown = { head: '项目', years: found.years.map(({ year }) => year) };
  return (
    <>
      <YearsTable label={`${unit.name}历年数据`} rows={rowsOf(keyLines)} {...shown} />
      <ul className="muted">
        {found.years.map(({ year, reports, undecided }) => (
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
      <FoldedPart summary="三张表的全部数据">
        {() => (
          <YearsTable
            label={`${unit.name}历年全部数据`}
            rows={rowsOf(cellLines(edition))}
            {...shown}
          />
        )}
      </FoldedPart>
    </>
  );
}

/** One unit's figures year by year, where two years are known. */
export function UnitYearsPart({ unit }: { unit: UnitRow }) {
  const { state } = useCounty();
  if (state.progress !== null) return null;
  const found = deskYears(state);
  const years = found.years.filter(
    ({ reports, undecided }) => reports.has(unit.key) || undecided.has(unit.key),
  );
  if (years.length < 2) return null;
  return (
    <FoldedPart summary={`历年数据（${years.map(({ year }) => year).join('、')}年）`}>
      {() => <YearsOfUnit unit={unit} found={{ ...found, years }} />}
    </FoldedPart>
  );
}
