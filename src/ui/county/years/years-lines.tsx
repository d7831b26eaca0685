import { useState } from 'react';
import { unitChart } from '../../../exporters/svg/unit-chart';
import { FoldedPart } from '../../components/folded-part';
import { outliers } from '../../../collection/outliers';
import {
  type FiguresOfYear,
  keyLines,
  type NamedUnit,
  type YearLine,
  yearRow,
} from '../../../collection/year-figures';
import { YearsTable } from './years-table';

/** This year's figure of a line and that of the year before, unit by unit. */
function twoYears(line: YearLine, years: readonly FiguresOfYear[], units: readonly NamedUnit[]) {
  const last = years[years.length - 1];
  const before = years.find(({ year }) => year === (last?.year ?? 0) - 1);
  const numberOf = (year: FiguresOfYear | undefined, unit: NamedUnit): number | null => {
    const figure = year && yearRow(line, [year], [unit]).figures[0];
    return !figure || figure.text === null || figure.isIncomplete ? null : Number(figure.text);
  };
  return {
    hasBefore: before !== undefined,
    figures: units.map((unit) => ({ now: numberOf(last, unit), before: numberOf(before, unit) })),
  };
}

interface Props {
  years: readonly FiguresOfYear[];
  units: readonly NamedUnit[];
  /** Those of them that are added up. */
  counted: readonly NamedUnit[];
  /** Told first, and every cell of the form. */
  lines: readonly YearLine[];
  cells: readonly YearLine[];
}

/** The county year by year; a line that is chosen is told unit by unit. */
export function YearsLines({ years, units, counted, lines, cells }: Props) {
  const [chosen, setChosen] = useState(keyLines[0]?.id ?? '');
  const line = [...lines, ...cells].find(({ id }) => id === chosen) ?? lines[0];
  if (!line) return null;
  const rowsOf = (all: readonly YearLine[]) => all.map((each) => yearRow(each, years, counted));
  const numbers = years.map(({ year }) => year);
  const shown = { years: numbers, head: '项目', choose: setChosen, chosen };
  const { figures, hasBefore } = twoYears(line, years, units);
  const marks = outliers(figures);
  const year = numbers[numbers.length - 1] ?? 0;
  /** The table below it as a picture, for who would rather look than read. */
  const chart = {
    title: `各单位${line.label}`,
    now: `${year}年`,
    before: hasBefore ? `${year - 1}年` : null,
    units: units.map(({ name }, at) => ({
      unit: name,
      now: figures[at]?.now ?? null,
      before: figures[at]?.before ?? null,
      mark: marks[at] ?? '',
    })),
  };
  return (
    <div className="county-split county-even">
      <div>
        <h3>{counted.length} 个单位合计</h3>
        <YearsTable label="全部单位历年合计" rows={rowsOf(lines)} {...shown} />
        <FoldedPart summary="三张表的全部数据">
          {() => <YearsTable label="三张表历年合计" rows={rowsOf(cells)} {...shown} />}
        </FoldedPart>
      </div>
      <section aria-label="各单位历年数据">
        <h3>各单位：{line.label}</h3>
        <FoldedPart summary="图示" className="county-chart">
          {() => (
            // Made by `unitChart`, which escapes all that was typed.
            <div dangerouslySetInnerHTML={{ __html: unitChart(chart) }} />
          )}
        </FoldedPart>
        <YearsTable
          label={`各单位历年数据：${line.label}`}
          head="单位"
          years={numbers}
          rows={units.map((unit) => ({
            ...yearRow(line, years, [unit]),
            id: unit.key,
            label: unit.name,
          }))}
          marks={new Map(units.map(({ key }, at) => [key, marks[at] ?? '']))}
        />
      </section>
    </div>
  );
}
