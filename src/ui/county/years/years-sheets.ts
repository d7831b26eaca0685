import type { CountyRows } from '../../../collection/county-rows';
import type { Choices } from '../../../collection/county-state';
import { usualEdition } from '../../../collection/desk-sums';
import { type UnitYears, usualHalf } from '../../../collection/unit-years';
import {
  cellLines,
  figuresByYear,
  type FiguresOfYear,
  keyLines,
  type NamedUnit,
  unitsAddedUp,
  unitsOfEveryYear,
  yearRow,
  type YearRow,
} from '../../../collection/year-figures';
import type { Sheet } from '../../../exporters/xlsx/to-workbook';
import type { Edition } from '../../../template/edition';
import { sheetFigure, type SheetValue } from '../matrix/sheet-figure';

const widthsOf = (years: readonly FiguresOfYear[]): number[] => [...years.map(() => 12), 12, 30];
const headsOf = (years: readonly FiguresOfYear[]): string[] => {
  const numbers = years.map(({ year }) => `${year}年`);
  return [...numbers, `比${numbers[numbers.length - 2] ?? ''}`, '说明'];
};

const incompleteYears = ({ figures }: YearRow, years: readonly FiguresOfYear[]): string =>
  years
    .filter((_, at) => figures[at]?.isIncomplete)
    .map(({ year }) => `${year}年不全`)
    .join('；');

const cellsOf = (row: YearRow, years: readonly FiguresOfYear[]): SheetValue[] => [
  ...row.figures.map(({ text }) => sheetFigure(text)),
  row.change,
  incompleteYears(row, years),
];

/** All cells of the form, added up over some of the units. */
function sumsSheet(
  name: string,
  edition: Edition,
  years: readonly FiguresOfYear[],
  units: readonly NamedUnit[],
): Sheet {
  return {
    name,
    headRows: 1,
    widths: [60, ...widthsOf(years)],
    rows: [
      [`项目（${units.length} 个单位）`, ...headsOf(years)],
      ...cellLines(edition).map((line): SheetValue[] => {
        const row = yearRow(line, years, units);
        return [row.label, ...cellsOf(row, years)];
      }),
    ],
  };
}

function unitsSheet(years: readonly FiguresOfYear[], units: readonly NamedUnit[]): Sheet {
  return {
    name: '各单位历年',
    headRows: 1,
    widths: [30, 24, ...widthsOf(years)],
    rows: [
      ['单位', '项目', ...headsOf(years)],
      ...units.flatMap((unit) =>
        keyLines.map((line): SheetValue[] => {
          const row = yearRow(line, years, [unit]);
          return [unit.name, row.label, ...cellsOf(row, years)];
        }),
      ),
    ],
  };
}

/** Every figure of the county year by year, and the key figures of every unit; none without two years. */
export function yearsSheets(rows: CountyRows, choices: Choices, found: UnitYears): Sheet[] {
  if (found.years.length < 2) return [];
  const edition = usualEdition(rows);
  const units = unitsAddedUp(rows, choices);
  const years = figuresByYear(edition, units, found, { choices, half: usualHalf(rows) });
  const ofEvery = unitsOfEveryYear(units, years);
  return [
    sumsSheet('历年合计', edition, years, units),
    ...(ofEvery.length < units.length
      ? [sumsSheet('历年合计（各年均报）', edition, years, ofEvery)]
      : []),
    unitsSheet(years, units),
  ];
}
