import type { Block, TableBlock, TableCell } from '../document/block';
import { ofdFile, ofdParts } from '../testing/ofd-file';
import type { DrawnPage, DrawnText } from '../testing/pdf-file';

/** How a report is laid out on paper; what public bodies do with the same form. */
export interface DrawOptions {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly rules: 'all' | 'none' | 'level' | 'upright';
  /** After this many rows of the request table a new page begins. */
  readonly cutAfter?: number;
  readonly repeatHead?: boolean;
  readonly furniture?: boolean;
  readonly twoFonts?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}
type Line = [number, number, number, number];

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter < '\u2000' ? size / 2 : size), 0);

/** Text broken where the line is full, the first line after an indent. */
function wrapped(text: string, width: number, size: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const letter of text) {
    const step = widthOf(letter, size);
    if (step > room && !/[，。；、：）》”]/.test(letter)) {
      lines.push(line);
      [line, room] = ['', width];
    }
    line += letter;
    room -= step;
  }
  return [...lines, line];
}

const margin = 60;

class Paper {
  readonly pages: { texts: DrawnText[]; lines: Line[] }[] = [];
  y = margin;

  constructor(readonly options: DrawOptions) {
    this.turn();
  }
  get page() {
    return this.pages[this.pages.length - 1] ?? { texts: [], lines: [] };
  }
  get right(): number {
    return this.options.width - margin;
  }
  turn(): void {
    this.pages.push({ texts: [], lines: [] });
    this.y = margin;
  }
  room(height: number): void {
    if (this.y + height > this.options.height - margin) this.turn();
  }
  write(text: string, x: number, y: number): void {
    const { size, twoFonts } = this.options;
    if (!twoFonts || text.length < 2) this.page.texts.push({ x, y, size, text });
    else {
      const head = text.slice(0, 1);
      this.page.texts.push({ x, y, size, text: head, font: 1 });
      this.page.texts.push({ x: x + widthOf(head, size), y, size, text: text.slice(1) });
    }
  }
  paragraph(text: string, indent = this.options.size * 2): void {
    const { size } = this.options;
    wrapped(text, this.right - margin, size, indent).forEach((line, at) => {
      this.room(size * 1.6);
      this.write(line, margin + (at === 0 ? indent : 0), this.y + size);
      this.y += size * 1.6;
    });
  }
  centred(text: string): void {
    this.room(this.options.size * 2);
    this.write(
      text,
      (this.options.width - widthOf(text, this.options.size)) / 2,
      this.y + this.options.size,
    );
    this.y += this.options.size * 2;
  }
}

interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

function placedCells({ rows }: TableBlock): Placed[] {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      placed.push({ cell, row, column });
      for (let r = 0; r < cell.rowSpan; r += 1)
        for (let c = 0; c < cell.colSpan; c += 1) taken.add(`${row + r} ${column + c}`);
    }
  });
  return placed;
}

/** Rows `from` to `end` of a table at the paper's place; cells that begin before are drawn on without text. */
function drawRows(paper: Paper, table: TableBlock, from: number, end: number): void {
  const { size, rules, align = 'center' } = paper.options;
  const scale = (paper.right - margin) / table.columnWidthsMm.reduce((sum, width) => sum + width);
  const xs = table.columnWidthsMm.reduce<number[]>(
    (all, width) => [...all, (all[all.length - 1] ?? 0) + width * scale],
    [margin],
  );
  const all = placedCells(table);
  const cells = all.filter(({ row, cell }) => row < end && row + cell.rowSpan > from);
  const textOf = ({ cell, column }: Placed) => {
    const width = (xs[column + cell.colSpan] ?? 0) - (xs[column] ?? 0) - 6;
    return cell.text === '' ? [] : wrapped(cell.text, width, size, 0);
  };
  const heights = table.rows.map((_, row) => {
    const own = all.filter((each) => each.row === row && each.cell.rowSpan === 1);
    return Math.max(1, ...own.map((each) => textOf(each).length)) * size * 1.2 + size * 0.6;
  });
  const ys: number[] = [];
  for (let row = from, y = paper.y; row <= end; y += heights[row] ?? 0, row += 1) ys[row] = y;
  for (const each of cells) {
    const { cell, row, column } = each;
    const [x1 = 0, x2 = 0] = [xs[column], xs[column + cell.colSpan]];
    const [y1 = 0, y2 = 0] = [ys[Math.max(row, from)], ys[Math.min(row + cell.rowSpan, end)]];
    if (rules === 'all' || rules === 'level')
      paper.page.lines.push([x1, y1, x2, y1], [x1, y2, x2, y2]);
    if (rules === 'all' || rules === 'upright')
      paper.page.lines.push([x1, y1, x1, y2], [x2, y1, x2, y2]);
    // What does not fit into the part above the cut goes on below it.
    const fitting = (height: number) => Math.floor(height / (size * 1.2));
    const above = fitting(heights.slice(row, from).reduce((sum, height) => sum + height, 0));
    const lines = textOf(each).slice(above, above + fitting(y2 - y1));
    const isFigure = /^[\d.]+$/.test(cell.text);
    lines.forEach((line, at) => {
      const rest = x2 - x1 - 6 - widthOf(line, size);
      const shift = isFigure ? { left: 0, center: rest / 2, right: rest }[align] : 0;
      const top = (y1 + y2) / 2 - (lines.length * size * 1.2) / 2;
      paper.write(line, x1 + 3 + shift, top + at * size * 1.2 + size);
    });
  }
  paper.y = (ys[end] ?? paper.y) + size;
}

function drawTable(paper: Paper, table: TableBlock): void {
  const { cutAfter, repeatHead, size } = paper.options;
  const count = table.rows.length;
  if (table.id !== 'requests' || cutAfter === undefined) {
    paper.room(count * size * 2.6);
    drawRows(paper, table, 0, count);
    return;
  }
  paper.turn();
  drawRows(paper, table, 0, cutAfter);
  paper.turn();
  if (repeatHead) {
    drawRows(paper, table, 0, table.headRows);
    paper.y -= size;
  }
  drawRows(paper, table, cutAfter, count);
}

function drawBlock(paper: Paper, block: Block): void {
  switch (block.kind) {
    case 'title':
      block.lines.forEach((line) => paper.centred(line));
      break;
    case 'heading':
    case 'paragraph':
      paper.paragraph(block.text);
      break;
    case 'table':
      drawTable(paper, block);
      break;
    case 'signature':
      for (const text of [block.agency, block.date])
        paper.paragraph(text, paper.right - margin - widthOf(text, paper.options.size) - 20);
  }
}

export function drawReport(blocks: readonly Block[], options: DrawOptions): DrawnPage[] {
  const paper = new Paper(options);
  for (const block of blocks) drawBlock(paper, block);
  const { width, height, size, furniture } = options;
  return paper.pages.map(({ texts, lines }, at) => ({
    width,
    height,
    lines,
    texts: furniture
      ? [
          { x: 60, y: 30, size, text: '政府信息公开工作年度报告（公开版）' },
          ...texts,
          { x: width / 2 - 20, y: height - 25, size, text: `- ${at + 1} -` },
        ]
      : texts,
  }));
}

const mm = (points: number): number => (points / 72) * 25.4;
/** The same pages as an OFD file. */
export const drawnOfd = (pages: readonly DrawnPage[]): Uint8Array =>
  ofdFile(
    ofdParts(
      pages.map(({ width, height, texts, lines = [] }) => ({
        width: mm(width),
        height: mm(height),
        texts: texts.map(({ x, y, size, text }) => {
          const steps = Array.from(text, (letter) => mm(letter < '\u2000' ? size / 2 : size));
          return { x: mm(x), y: mm(y), size: mm(size), text, steps: steps.join(' ') };
        }),
        lines: lines.map(([x1, y1, x2, y2]) => [mm(x1), mm(y1), mm(x2), mm(y2)] as const),
      })),
    ),
  );
