import { deskColumns } from '../../../collection/matrix';
import { openMarks, unresolved } from '../../../collection/open-marks';
import { openPoints } from '../../../collection/open-points';
import { missingLabels, type Sum } from '../../../collection/sums';
import type { Sheet } from '../../../exporters/xlsx/to-workbook';
import { cellsOf } from '../../../template/cells';
import { rowLabel } from '../../../template/labels';
import type { CountyRows } from '../../../collection/county-rows';
import type { Choices } from '../../../collection/county-state';
import { deskSums, usualEdition } from '../../../collection/desk-sums';
import type { UnitYears } from '../../../collection/unit-years';
import { yearsSheets } from '../years/years-sheets';
import { sheetFigure, type SheetValue } from './sheet-figure';

function matrixSheet({ all }: CountyRows): Sheet {
  const rows = all.map(({ row }) =>
    deskColumns.map(({ value, isNumber }) => (isNumber ? sheetFigure(value(row)) : value(row))),
  );
  return {
    name: '各单位情况',
    headRows: 1,
    rows: [deskColumns.map(({ label }) => label), ...rows],
    widths: deskColumns.map(({ id }) => (id === 'name' ? 30 : id === 'files' ? 40 : 12)),
  };
}

/** What is open in every unit, a line each: remarks with what became of them, and findings. */
function pointsSheet({ all, year }: CountyRows, { marks }: Choices): Sheet {
  const rows = all.flatMap(({ unit }) => {
    const own = openMarks(unit, marks);
    const changed = own.filter(({ state }) => state === 'changed');
    const points = openPoints(unit, { marks: unresolved(own), year, hints: true });
    return [
      ...points.map(({ level, place, text }) => [unit.name, level, place, text, '未改']),
      ...changed.map(({ mark }) => [unit.name, '审核意见', '', mark.remark, '已改']),
    ];
  });
  return {
    name: '问题与意见',
    headRows: 1,
    widths: [30, 10, 44, 80, 8],
    rows: [['单位', '类别', '位置', '问题或意见', '情况'], ...rows],
  };
}

const missingText = ({ missing }: Sum): string =>
  missing.map(({ unit, reason }) => `${unit}（${missingLabels[reason]}）`).join('、');

/** One row a figure: where it stands, the sum, how many units, who is missing. */
function sumSheet(sums: ReadonlyMap<string, Sum>, rows: CountyRows): Sheet {
  const cells = cellsOf(usualEdition(rows));
  return {
    name: '三张表合计',
    headRows: 1,
    widths: [8, 44, 24, 12, 10, 50],
    rows: [
      ['表', '行', '列', '合计', '计入单位', '不完整：缺'],
      ...cells.map(({ address, table, row, column }): SheetValue[] => {
        const sum = sums.get(address);
        return [
          table.name,
          rowLabel(row),
          column.line.label,
          sheetFigure(sum?.value ?? null),
          sum?.addends.length ?? 0,
          sum && sum.missing.length > 0 ? missingText(sum) : '',
        ];
      }),
    ],
  };
}

/** What the office files: every unit, and every sum with its addends. */
export function deskSheets(rows: CountyRows, choices: Choices, years: UnitYears): Sheet[] {
  const edition = usualEdition(rows);
  const { units, sums } = deskSums(rows, choices, edition);
  const first = [matrixSheet(rows), pointsSheet(rows, choices)];
  if (!sums) return first;
  const inputs = cellsOf(edition).filter(({ parts }) => parts.length === 0);
  const addends: Sheet = {
    name: '各单位数据',
    headRows: 1,
    widths: [8, 44, 24, ...units.map(() => 12)],
    rows: [
      ['表', '行', '列', ...units.map(({ unit }) => unit)],
      ...inputs.map(({ address, table, row, column }): SheetValue[] => {
        const texts = new Map(sums.get(address)?.addends.map((each) => [each.unit, each.text]));
        return [
          table.name,
          rowLabel(row),
          column.line.label,
          ...units.map(({ unit }) => sheetFigure(texts.get(unit) ?? null)),
        ];
      }),
    ],
  };
  return [...first, sumSheet(sums, rows), addends, ...yearsSheets(rows, choices, years)];
}
