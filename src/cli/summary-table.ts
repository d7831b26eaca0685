import papaparse from 'papaparse';
import { matrixColumns, type MatrixRow, stateText } from '../collection/matrix';

const printedColumns = ['name', 'state', 'year', 'errors', 'warnings', 'hints'];

/** A terminal shows a Chinese character as wide as two others. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[\u1100-\uFFDC]/.test(char) ? 2 : 1), 0);

/** One line a unit under a head, and one that counts them. */
export function summaryTable(rows: readonly MatrixRow[]): string {
  const columns = matrixColumns.filter(({ id }) => printedColumns.includes(id));
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ value }) => String(value(row) ?? ''))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => width(line[at] ?? ''))));
  const table = lines.map((line) =>
    line
      .map((text, at) => text + ' '.repeat((widths[at] ?? 0) - width(text)))
      .join('  ')
      .trimEnd(),
  );
  return [...table, countsLine(rows)].join('\n');
}

function countsLine(rows: readonly MatrixRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(stateText(row), (counts.get(stateText(row)) ?? 0) + 1);
  const states = [...counts].map(([label, count]) => `${label} ${count}`);
  const withErrors = rows.filter(({ errors }) => errors > 0).length;
  return `共 ${rows.length} 个单位：${states.join('，')}；有错误的 ${withErrors} 个。`;
}

/** All columns of the matrix as a CSV that Excel and WPS read: UTF-8 with its mark, no cell a formula. */
export function summaryCsv(rows: readonly MatrixRow[]): string {
  const lines = rows.map((row) => matrixColumns.map(({ value }) => value(row) ?? ''));
  const fields = matrixColumns.map(({ label }) => label);
  const csv = papaparse.unparse({ fields, data: lines }, { escapeFormulae: true, newline: '\r\n' });
  return `\uFEFF${csv}\r\n`;
}
