import {
  Budget,
  line,
  plainCell,
  type SourceBlock,
  type SourceDocument,
  type SourceGrid,
} from '../source/source-document';
import { classifyGrid } from '../../tables/classify-grid';

type Separator = '|' | '\t';

const separatorOf = (text: string): Separator | null => {
  if (/[|｜]/.test(text)) return '|';
  return text.includes('\t') ? '\t' : null;
};

const isRule = (text: string): boolean => /^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(text);

function cellsOf(text: string, separator: Separator, framed: boolean): string[] {
  const bare = framed
    ? text
        .trim()
        .replace(/^[|｜]/, '')
        .replace(/[|｜]$/, '')
    : text;
  return bare.split(separator === '|' ? /[|｜]/ : /\t/);
}

function toGrid(texts: readonly string[], separator: Separator): SourceGrid {
  const lines = texts.filter((text) => text.trim() !== '' && !isRule(text));
  const framed = separator === '|' && lines.every((text) => /^\s*[|｜]/.test(text));
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

/** Plain text: pipes, tabs and markdown become grids; everything else stays lines, empty ones too. */
export function textSource(content: string): SourceDocument {
  const budget = new Budget();
  const lines = content.split(/\r\n|\r|\n/);
  const blocks: SourceBlock[] = [];
  let before: string | null = null;
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? '';
    budget.line();
    const separator = separatorOf(text);
    const end = separator === null ? at + 1 : runEnd(lines, at, separator);
    const grid = separator === null ? null : toGrid(lines.slice(at, end), separator);
    grid?.rows.forEach((row) => {
      budget.row();
      row.forEach(() => budget.cell());
    });
    const table: string | null = grid ? classifyGrid(grid, before) : null;
    if (grid && table !== null) {
      blocks.push(grid);
      before = table;
    } else blocks.push(...lines.slice(at, end).map(line));
    at = end;
  }
  return { blocks };
}
