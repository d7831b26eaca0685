import { seenForm } from '../../text/normal-form';
import { htmlSource } from '../html/html-source';
import { LeftOut } from '../source/left-out';
import { withoutMarks } from '../source/raised-marks';
import {
  Budget,
  line,
  plainCell,
  type SourceBlock,
  type SourceDocument,
  type SourceGrid,
} from '../source/source-document';
import { classifyGrid } from '../../tables/classify-grid';
import { isTextWithTables, piecesOf } from './embedded-tables';
import { isMarkdown, withoutComments, withoutMarkdown } from './markdown';
import { tableTitled } from '../../tables/labels/table-titled';
import { withoutLonePipes } from './lone-pipes';

type Separator = '|' | '\t';

const separatorOf = (text: string): Separator | null => {
  if (/[|｜│]/.test(text)) return '|';
  return text.includes('\t') ? '\t' : null;
};

const isRule = (text: string): boolean => /^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(text);

function cellsOf(text: string, separator: Separator, framed: boolean): string[] {
  const bare = framed
    ? text
        .trim()
        .replace(/^[|｜│]/, '')
        .replace(/[|｜│]$/, '')
    : text;
  return bare.split(separator === '|' ? /[|｜│]/ : /\t/);
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

const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

/** The lines of a text as they are seen: without marks of markdown and raised numbers. */
function seenLines(content: string, leftOut: LeftOut): string[] {
  const all = content.split(lineEnd);
  const isMarked = isMarkdown(all);
  const lines = isMarked ? withoutComments(content, leftOut).split(lineEnd) : all;
  return lines.flatMap((text) => {
    const bare = isMarked ? withoutMarkdown(text, leftOut) : text;
    if (bare === null) return [];
    const hasMarkup = isMarked && /<\/?[a-z]|&[#a-z]/i.test(bare);
    const seen = hasMarkup ? inlineText(bare, leftOut) : bare;
    return [
      withoutMarks(seenForm(seen), [], (left) => {
        leftOut.add('mark', left);
      }),
    ];
  });
}

const inlineText = (markup: string, leftOut: LeftOut): string =>
  htmlSource(markup, leftOut)
    .blocks.map((block) => (block.kind === 'line' ? block.text : ''))
    .join(' ');

function blocksOf(seen: readonly string[], budget: Budget): SourceBlock[] {
  const lines = withoutLonePipes(seen);
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
    const table: string | null = grid ? classifyGrid(grid, { before, under }) : null;
    under = (grid ? null : tableTitled(text)) ?? under;
    if (grid && table !== null) {
      blocks.push(grid);
      before = table;
    } else blocks.push(...lines.slice(at, end).map(line));
    at = end;
  }
  return blocks;
}

/** Plain text: pipes, tabs and markdown become grids; everything else stays lines, empty ones too. */
export function textSource(content: string): SourceDocument {
  const budget = new Budget();
  const leftOut = new LeftOut();
  const pieces = isTextWithTables(content) ? piecesOf(content) : [{ kind: 'text', content }];
  const blocks = pieces.flatMap((piece) =>
    piece.kind === 'table'
      ? htmlSource(piece.content, leftOut).blocks
      : blocksOf(seenLines(piece.content, leftOut), budget),
  );
  return { blocks, notes: leftOut.notes() };
}
