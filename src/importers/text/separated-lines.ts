import { classifyGrid } from '../../tables/classify-grid';
import { knownTables } from '../../tables/labels/known-table';
import { isLabelOf } from '../../tables/labels/match-label';
import { tableTitled } from '../../tables/labels/table-titled';
import { inLineRuns } from '../source/line-runs';
import {
  Budget,
  line,
  plainCell,
  type SourceBlock,
  type SourceGrid,
} from '../source/source-document';
import { withoutLonePipes } from './lone-pipes';

type Separator = '|' | '\t' | ',';

const separatorOf = (text: string): Separator | null => {
  if (/[|｜│]/.test(text)) return '|';
  if (text.includes('\t')) return '\t';
  // Figures of thousands and sentences have commas as well.
  if (!text.includes(',') || text.endsWith('。')) return null;
  return /^(?:"|[^,]*,\D|,)|,\d[\d.]*,|^[^,\d]+,\d+(?:\.\d+)?$/.test(text) ? ',' : null;
};

/** What is drawn between the rows of a table. */
const isRule = (text: string): boolean =>
  /^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(text) ||
  /^[\s\u2500-\u257f]*[─━═][\s\u2500-\u257f]*$/.test(text);

/** A cell in quotes may hold commas, and quotes written twice. */
function commaCells(text: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    cells.push(found[1]?.replace(/""/g, '"') ?? found[2] ?? '');
    if (pattern.lastIndex >= text.length) break;
  }
  return text.endsWith(',') ? [...cells, ''] : cells;
}

/** Longer or taller than any cell of a table. */
const [mostPieces, longestCells] = [12, 4_000];

/** Lines with the rest of a quoted cell that was broken over several. */
function withWholeQuotes(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at] ?? '';
    let [text, end] = [first, at];
    const isOpen = () => (text.split('"').length - 1) % 2 === 1;
    if (/(?:^|[,\t])"/.test(first))
      while (isOpen() && end - at < mostPieces && end + 1 < lines.length)
        text += lines[(end += 1)] ?? '';
    const isClosed = !isOpen() && text.length <= longestCells;
    whole.push(isClosed ? text : first);
    if (isClosed) at = end;
  }
  return whole;
}

/** A title or a sentence in a row of its own, with the commas of the empty cells behind it. */
function aloneIn(text: string): string {
  if (!/^"[^]*"$|,\s*$/.test(text)) return text;
  const cells = commaCells(text).filter((cell) => cell.trim() !== '');
  const [only = ''] = cells;
  return cells.length > 1 || knownTables().some((table) => isLabelOf(table, only)) ? text : only;
}

/** ="12", by which spreadsheets are kept from changing a figure. */
const unprotected = (text: string): string => text.replace(/^\s*="([^"]*)"\s*$/, '$1');

function cellsOf(text: string, separator: Separator, framed: boolean): string[] {
  if (separator === ',') return commaCells(text).map(unprotected);
  const bare = framed
    ? text
        .trim()
        .replace(/^[|｜│]/, '')
        .replace(/[|｜│]$/, '')
    : text;
  return bare.split(separator === '|' ? /[|｜│]/ : /\t/).map(unprotected);
}

function toGrid(texts: readonly string[], separator: Separator): SourceGrid {
  const lines = texts.filter((text) => text.trim() !== '' && !isRule(text));
  const framed = separator === '|' && lines.every((text) => /^\s*[|｜│]/.test(text));
  return {
    kind: 'grid',
    spans: false,
    rows: lines.map((text) => cellsOf(text, separator, framed).map(plainCell)),
  };
}

/** Lines that belong together because each holds the same separator; blank lines may stand between. */
function runEnd(lines: readonly string[], start: number, separator: Separator): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (text.trim() === '') continue;
    if (separatorOf(text) !== separator && !isRule(text)) break;
    end = at + 1;
  }
  return end;
}

/** 规章 1,236,000 has its commas within a figure, and so has 规章,1,236,000: nobody writes 000 for none. */
const isCommaTable = ({ rows }: SourceGrid): boolean =>
  rows.length > 1 &&
  rows.every(
    (row) =>
      !/[^\d\s.]\s*\d+$/.test(row[0]?.text ?? '') && !row.some(({ text }) => /^0\d\d$/.test(text)),
  );

/** Where the comma is not the separator of a file, spreadsheets write semicolons. */
function withCommas(lines: readonly string[]): readonly string[] {
  const isRow = (text: string): boolean => /^[^;,]*(?:;[^;,]*){2,}$/.test(text);
  if (lines.filter(isRow).length < 5 || lines.some((text) => text.includes('\t'))) return lines;
  return lines.map((text) => (isRow(text) ? text.replace(/;/g, ',') : text));
}

/** Lines of text: runs of one separator that are a table of the form become grids, all others stay lines. */
export function separatedLines(seen: readonly string[], budget: Budget): SourceBlock[] {
  const whole = withWholeQuotes(withCommas(seen)).map(aloneIn);
  const lines = withoutLonePipes(whole.filter((text) => !/[─━═]/.test(text) || !isRule(text)));
  const blocks: SourceBlock[] = [];
  let before: string | null = null;
  let under: string | null = null;
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? '';
    budget.line();
    const separator = separatorOf(text);
    const end = separator === null ? at + 1 : runEnd(lines, at, separator);
    const grid = separator === null ? null : toGrid(lines.slice(at, end), separator);
    grid?.rows.forEach((row) => {
      budget.row();
      row.forEach(() => {
        budget.cell();
      });
    });
    const table: string | null =
      grid && (separator !== ',' || isCommaTable(grid))
        ? classifyGrid(grid, { before, under })
        : null;
    under = (grid ? null : tableTitled(text)) ?? under;
    if (grid && table !== null) {
      blocks.push(grid);
      before = table;
    } else blocks.push(...lines.slice(at, end).map(line));
    at = end;
  }
  return blocks;
}

/** Fewer lines with a separator are no table; a menu or a footer of a page has them as well. */
const fewestDrawn = 4;

/** Tables drawn with lines of characters among the lines of a page, or written with pipes. */
export function withDrawnTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const drawn = blocks.filter(
    (block) => block.kind === 'line' && /[│|｜].*[│|｜]/.test(block.text),
  );
  if (drawn.length < fewestDrawn) return blocks;
  return inLineRuns(blocks, (lines) => {
    const read = separatedLines(lines, new Budget());
    // Lines without a table stay as the page has them.
    return read.some(({ kind }) => kind === 'grid') ? read : lines.map(line);
  });
}
