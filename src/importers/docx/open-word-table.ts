import { limits } from '../limits';
import type { LeftOutCause } from '../source/left-out';
import type { SourceBlock, SourceCell } from '../source/source-document';

/** LibreOffice adds a column of 1 twip when it saves our Word; no column one can see is this thin. */
const sliverTwips = 20;

interface OpenCell {
  start: number;
  span: number;
  merge: 'none' | 'restart' | 'continue';
  shaded: boolean;
  readonly blocks: SourceBlock[];
}
interface OpenRow {
  readonly cells: OpenCell[];
  next: number;
  dropped: LeftOutCause | null;
}

/** A `w:tbl` under construction: grid columns counted as Word does, slivers left out at the end. */
export class OpenWordTable {
  style = '';
  private readonly widths: number[] = [];
  private readonly rows: OpenRow[] = [];
  private cell: OpenCell | null = null;
  private readonly stray: SourceBlock[] = [];

  gridColumn(width: number): void {
    this.widths.push(width);
  }
  openRow(): void {
    this.rows.push({ cells: [], next: 0, dropped: null });
  }
  /** The row is not printed. */
  dropRow(cause: LeftOutCause): void {
    const row = this.row();
    if (row) row.dropped = cause;
  }
  /** A row that begins further right: what stands before it is as good as an empty cell. */
  skipColumns(count: number): void {
    if (count < 1) return;
    this.openCell();
    this.spanColumns(count);
    this.closeCell();
  }
  openCell(): void {
    const row = this.row();
    if (!row) return;
    this.cell = { start: row.next, span: 1, merge: 'none', shaded: false, blocks: [] };
    row.cells.push(this.cell);
  }
  spanColumns(count: number): void {
    if (this.cell) this.cell.span = Math.min(Math.max(1, count), limits.span);
  }
  merge(kind: 'restart' | 'continue'): void {
    if (this.cell) this.cell.merge = kind;
  }
  shadeCell(): void {
    if (this.cell) this.cell.shaded = true;
  }
  get isShaded(): boolean {
    return this.cell?.shaded === true;
  }
  /** The old way to merge sideways: the cell belongs to the one before it. */
  mergeLeft(): void {
    const row = this.row();
    const before = row?.cells[row.cells.length - 2];
    if (!row || !before || !this.cell) return;
    row.cells.pop();
    before.span += this.cell.span;
    row.next = before.start + before.span;
    this.cell = null;
  }
  closeCell(): void {
    const row = this.row();
    if (this.cell && row) row.next = this.cell.start + this.cell.span;
    this.cell = null;
  }
  add(block: SourceBlock): void {
    (this.cell?.blocks ?? this.stray).push(block);
  }

  blocks(leave: (cause: LeftOutCause, text: string) => void): SourceBlock[] {
    for (const { cells, dropped } of this.rows)
      if (dropped) leave(dropped, cells.map(textOf).join(' '));
    const kept = this.rows.filter((row) => !row.dropped);
    const cells = kept.reduce<OpenCell[]>((all, row) => all.concat(row.cells), []);
    const isLayout = cells.some((cell) => cell.blocks.some(({ kind }) => kind === 'grid'));
    if (isLayout) return [...this.stray, ...cells.flatMap((cell) => cell.blocks)];
    if (cells.length === 0) return this.stray;
    return [...this.stray, { kind: 'grid', rows: this.sourceRows(kept), spans: true }];
  }

  private row(): OpenRow | undefined {
    return this.rows[this.rows.length - 1];
  }

  /** Columns from `start` on that can be seen; at least one for a cell that holds text. */
  private visibleSpan({ start, span }: OpenCell): number {
    let seen = 0;
    for (let at = start; at < start + span; at += 1)
      if ((this.widths[at] ?? sliverTwips) >= sliverTwips) seen += 1;
    return seen;
  }

  private sourceRows(rows: readonly OpenRow[]): SourceCell[][] {
    const result: SourceCell[][] = rows.map(() => []);
    const openAbove = new Map<number, { rowSpan: number }>();
    rows.forEach((row, r) => {
      for (const cell of row.cells) {
        const above = openAbove.get(cell.start);
        if (cell.merge === 'continue' && above) {
          above.rowSpan += 1;
          continue;
        }
        openAbove.delete(cell.start);
        const text = textOf(cell);
        const seen = this.visibleSpan(cell);
        // A cell that stands in slivers only is none of the form's, unless something is written in it.
        if (seen === 0 && text.trim() === '') continue;
        const placed = { text, colSpan: Math.max(1, seen), rowSpan: 1 };
        result[r]?.push(placed);
        if (cell.merge === 'restart') openAbove.set(cell.start, placed);
      }
    });
    return result;
  }
}

function textOf({ blocks }: OpenCell): string {
  return blocks
    .map((block) => (block.kind === 'line' ? block.text : ''))
    .join('\n')
    .trim();
}
