import { classifyGrid } from '../../tables/classify-grid';
import { tablesNamed } from '../../tables/labels/known-table';
import { matchLabel } from '../../tables/labels/match-label';
import { shortened } from '../../tables/labels/squash';
import { tableTitled } from '../../tables/labels/table-titled';
import { leavesOf } from '../../template/cells';
import type { Block } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { plainCell, type SourceCell, type SourceGrid } from '../source/source-document';
import type { ReadNote } from '../read-result';
import type { Item } from './item';

/** 行政许可：12件。 */
const figured =
  /^([^：:。；]{2,40})[：:]\s*([\d０-９][\d０-９,.]*\s*(?:[件条项份]|(?:[万亿]?元))?)[。；;]?$/;
const fewestLines = 2;
const opensOther = /^[一二三四五六七]、[^：:]*$/;

/** The row of a table that a line names and gives one figure for, under the heads of its block where it has one column. */
function rowsOf(id: string, text: string): SourceCell[][] | null {
  const [, label = '', figure = ''] = figured.exec(trimBlank(text)) ?? [];
  for (const { template, rows } of tablesNamed(id)) {
    const match = template.arrangement === 'down' ? matchLabel(rows, label) : null;
    if (!match || match.fit === 'similar') continue;
    const isIts = ({ rows: lines }: Block) =>
      leavesOf(lines).some(({ line }) => line.id === match.id);
    const block = template.blocks.find(isIts);
    const [column, ...others] = leavesOf(block?.columns ?? []);
    const heads = column && others.length === 0 ? [block?.corner ?? '', column.line.label] : [];
    return [heads, [label, figure]].flatMap((row) => (row.length > 0 ? [row.map(plainCell)] : []));
  }
  return null;
}

const noteOn = (table: string, { rows }: SourceGrid): ReadNote => ({
  code: 'table-missing',
  message: `${tablesNamed(table)[0]?.template.name ?? ''}没有表格，数字取自逐行的文字，请核对。`,
  table,
  source: shortened(rows.map((row) => row.map(({ text }) => text).join('：')).join('；'), 400),
  open: false,
});

/** Figures written in lines of a section whose table is missing: a grid of one figure a row. */
export function withFiguresInLines(items: readonly Item[]): {
  readonly items: readonly Item[];
  readonly notes: readonly ReadNote[];
} {
  const present = new Set(items.map((item) => (item.kind === 'table' ? item.id : '')));
  const result: Item[] = [];
  const notes: ReadNote[] = [];
  let under: string | null = null;
  let run: { lines: Item[]; rows: SourceCell[][] } = { lines: [], rows: [] };
  const flush = () => {
    const { lines, rows } = run;
    const grid: SourceGrid = { kind: 'grid', rows, spans: false };
    const isTable = lines.length >= fewestLines && classifyGrid(grid, { under }) === under;
    if (isTable && under !== null) {
      result.push({ kind: 'table', id: under, grid });
      notes.push(noteOn(under, grid));
    } else result.push(...lines);
    run = { lines: [], rows: [] };
  };
  for (const item of items) {
    const text = item.kind === 'line' ? item.text : '';
    const rows = under === null || present.has(under) ? null : rowsOf(under, text);
    if (rows) {
      run.lines.push(item);
      run.rows.push(...rows);
      continue;
    }
    if (run.lines.length > 0 && item.kind === 'line' && trimBlank(text) === '') continue;
    flush();
    result.push(item);
    const titled = tableTitled(text);
    if (titled !== null || opensOther.test(trimBlank(text))) under = titled;
  }
  flush();
  return { items: result, notes };
}
