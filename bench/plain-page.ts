import { balanceColumnsOf } from '../src/calc/balance';
import type { AnnualReport } from '../src/report/annual-report';
import { cellsOf } from '../src/template/cells';
import { tablesOf } from '../src/template/edition';
import { edition2021 as edition } from '../src/template/editions/edition-2021';
import { type LayoutCell, layoutOf } from '../src/template/layout';

function cellHtml(cell: LayoutCell, report: AnnualReport): string {
  const { role, text, colSpan, rowSpan, address } = cell;
  const spans = `colspan="${colSpan}" rowspan="${rowSpan}"`;
  if (role === 'input')
    return `<td ${spans}><input data-cell="${address ?? ''}" value="${typedAt(report, address)}"></td>`;
  if (role === 'total') return `<td ${spans}><output data-cell="${address ?? ''}">0</output></td>`;
  return `<th ${spans}>${text}</th>`;
}

const typedAt = ({ tables }: AnnualReport, address = ''): string => {
  const [table = '', row = '', column = ''] = address.split('/');
  return tables[table]?.[row]?.[column] ?? '';
};

/** Reads every input, adds up every total, compares every column; writes only what changed. */
const script = `
const typed = new Map([...document.querySelectorAll('input')].map((i) => [i.dataset.cell, i]));
const totals = plan.totals.map(([address, parts]) => ({
  output: document.querySelector('output[data-cell="' + address + '"]'), address, parts }));
const lines = plan.columns.map((column) => ({
  ...column, item: document.querySelector('[data-check="' + column.check + '"]') }));
const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };
const refresh = () => {
  const value = new Map();
  for (const [address, input] of typed) value.set(address, Number(input.value));
  for (const { address, parts } of totals)
    value.set(address, parts.reduce((sum, part) => sum + value.get(part), 0));
  for (const { output, address } of totals) write(output, String(value.get(address)));
  for (const { item, left, right } of lines) {
    const [a, b] = [left, right].map((side) => side.reduce((sum, at) => sum + value.get(at), 0));
    write(item, a === b ? a + '，' + b + '，相符' : a + '，' + b + '，不符，差 ' + Math.abs(a - b));
  }
};
document.addEventListener('input', refresh);
refresh();`;

/** The least a page can do: the same three tables and texts, and a few lines of script. */
export function plainPage(report: AnnualReport): string {
  const tables = tablesOf(edition).map((table) => {
    const rows = layoutOf(table).rows.map(
      (row) => `<tr>${row.map((cell) => cellHtml(cell, report)).join('')}</tr>`,
    );
    return `<table>${rows.join('')}</table>`;
  });
  const columns = balanceColumnsOf(edition).map(({ table, column, left, right }) => ({
    check: `${table.id}/balance/${column.line.id}`,
    left,
    right,
  }));
  const totals = cellsOf(edition).flatMap(({ address, parts }) =>
    parts.length > 0 ? [[address, parts]] : [],
  );
  const areas = Object.entries({ preface: report.preface, ...report.sections }).map(
    ([id, text]) => `<textarea data-section="${id}">${text}</textarea>`,
  );
  const items = columns.map(({ check }) => `<li data-check="${check}">0，0，相符</li>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>plain</title>
<style>table{border-collapse:collapse}th,td{border:1px solid}input{width:3em}
textarea{width:100%;height:30em}</style>
${areas.join('\n')}
${tables.join('\n')}<ul>${items.join('')}</ul>
<script>const plan = ${JSON.stringify({ totals, columns })};${script}</script></html>`;
}
