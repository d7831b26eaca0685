import { isTableLabel, knownTableOf, matchLabel } from '../../tables/labels/known-table';
import { squash, trimmed } from '../../tables/labels/squash';
import {
  plainCell,
  type SourceBlock,
  type SourceCell,
  type SourceGrid,
} from '../source/source-document';
import { isValue } from '../../tables/values/read-cell';

/** Where a table begins whose cells stand one below the other. */
function tableStartingAt(lines: readonly string[], at: number): string | null {
  const squashed = squash(lines[at] ?? '');
  if (squashed === '' || squashed.length > 60) return null;
  if (/^\(?本列数据的?勾稽关系|^申请人情况$/.test(squashed)) return 'requests';
  if (/^第二十条第\([一二三四五六七八九]\)项$/.test(squashed)) return 'proactive';
  if (squashed !== '行政复议') return null;
  const next = lines
    .slice(at + 1, at + 12)
    .map(squash)
    .filter((text) => text !== '');
  return next.slice(0, 3).some((text) => text === '行政诉讼' || text === '结果维持')
    ? 'disputes'
    : null;
}

const sectionTitle = /^[一二三四五六七]、.{2,40}$/;

/** 一、本年新收0000000: a row of the form with its figures on the same line. */
function rowWithFigures(tableId: string, text: string): [string, string[]] | null {
  if (text.length > 200) return null;
  const match = /^([^]*?[^\d\s.,])\s*([\d０-９/—-][\d０-９,.\s/—-]*)$/.exec(trimmed(text));
  const [, label = '', figures = ''] = match ?? [];
  if (!match || !matchLabel(knownTableOf(tableId).rows, label)) return null;
  return [label, trimmed(figures).split(/\s+/)];
}

function endsTable(tableId: string, text: string): boolean {
  if (isValue(text) || isTableLabel(tableId, text) || rowWithFigures(tableId, text)) return false;
  const squashed = squash(text);
  // A damaged label is short; a heading of the next section or a sentence ends the table.
  return sectionTitle.test(squashed)
    ? squashed.length > 4
    : squashed.length > 40 || /[。;,]/.test(squashed);
}

function regionEnd(tableId: string, lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (trimmed(text) === '') continue;
    const other = tableStartingAt(lines, at);
    if (endsTable(tableId, text) || (other !== null && other !== tableId)) break;
    if (isValue(text) || isTableLabel(tableId, text) || rowWithFigures(tableId, text)) end = at + 1;
  }
  return end;
}

/**
 * Empty lines between two cells in a row are either what separates all cells (then one fewer is an
 * empty cell) or empty cells themselves; the narrowest gap of the region tells.
 */
function cellsOf(lines: readonly string[]): string[] {
  const gaps: number[] = [];
  const texts: string[] = [];
  let gap = 0;
  for (const text of lines) {
    if (trimmed(text) === '' && !/[\u00a0\u3000]/.test(text)) gap += 1;
    else {
      texts.push(text);
      gaps.push(gap);
      gap = 0;
    }
  }
  const separator = gaps.length > 1 ? Math.min(...gaps.slice(1)) : 0;
  // One blank line between all cells, or none; more than one is no habit of any program seen.
  const between = Math.min(separator, 1);
  return texts.flatMap((text, index) =>
    index === 0
      ? [text]
      : [...Array.from({ length: Math.max(0, (gaps[index] ?? 0) - between) }, () => ''), text],
  );
}

/** Blank cells behind the last text: the gap before whatever follows the table. */
function toRows(tableId: string, cells: readonly string[]): SourceCell[][] {
  const { rows: known } = knownTableOf(tableId);
  const rows: SourceCell[][] = [];
  let labels: string[] = [];
  let values: string[] | null = null;
  const flush = () => {
    const at = labels.length - 1;
    const isRow = tableId !== 'disputes' && values !== null;
    // Heads stand in a row of their own; the label next to the figures begins the next one.
    const own = isRow && at >= 0 ? labels.slice(at) : [];
    const heads = isRow ? labels.slice(0, Math.max(at, 0)) : labels;
    if (heads.length > 0) rows.push(heads.map(plainCell));
    if (values !== null) rows.push([...own, ...values].map(plainCell));
    // The empty cells of the last row cannot be told from the gap before the next heading.
    const last = labels[at];
    const endsBlank = values === null && tableId !== 'disputes' && last !== undefined;
    if (endsBlank && matchLabel(known, last)) rows.push([last, ''].map(plainCell));
    labels = [];
    values = null;
  };
  for (const text of cells) {
    const both = rowWithFigures(tableId, text);
    if (both && !isValue(text)) {
      if (values !== null) flush();
      labels.push(both[0]);
      values = both[1];
      flush();
    } else if (isValue(text) && !matchLabel(known, text)) {
      (values ??= []).push(text);
    } else {
      if (values !== null) flush();
      labels.push(text);
    }
  }
  flush();
  return rows;
}

const textOf = (block: SourceBlock | undefined): string | null =>
  block?.kind === 'line' ? block.text : null;

/** Tables whose cells were flattened to one line each become grids again. */
export function gridsFromCellLines(blocks: readonly SourceBlock[]): SourceBlock[] {
  const result: SourceBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const run: string[] = [];
    for (let next = at; next < blocks.length; next += 1) {
      const text = textOf(blocks[next]);
      if (text === null) break;
      run.push(text);
    }
    if (run.length === 0) {
      const block = blocks[at];
      if (block) result.push(block);
      at += 1;
      continue;
    }
    result.push(...gridsInRun(run));
    at += run.length;
  }
  return result;
}

function gridsInRun(lines: readonly string[]): SourceBlock[] {
  const result: SourceBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableStartingAt(lines, at);
    const end = table === null ? at : regionEnd(table, lines, at);
    if (table === null || end - at < 4) {
      result.push({ kind: 'line', text: lines[at] ?? '' });
      at += 1;
      continue;
    }
    const rows = toRows(table, cellsOf(lines.slice(at, end)));
    const grid: SourceGrid = { kind: 'grid', rows, spans: false, stacked: true };
    result.push(grid);
    at = end;
  }
  return result;
}
