import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { LeftOut } from '../source/left-out';
import { OpenLine, plainLook, type PrintedLook } from '../source/open-line';
import { Budget } from '../source/source-document';
import { shownNumber } from './number-format';

/** The name every white goes by. */
export const white = 'white';
/** A look with the colour of its letters, where that is known. */
export interface SheetLook extends PrintedLook {
  readonly colour?: string;
}

/** How the cells of a style look, as far as it decides what is read. */
export interface CellStyle {
  readonly format: string;
  readonly look: SheetLook;
  /** The colour behind the letters; undefined where it is not known. */
  readonly ground?: string | undefined;
}
export const plainStyle: CellStyle = { format: '', look: plainLook, ground: white };

export interface TextRun {
  readonly text: string;
  /** Undefined where the cell's own look holds. */
  readonly look?: SheetLook;
}

/** Rules and table styles may give white words their ground; figures wait until somebody looks. */
const isUnseen = (text: string, { colour }: SheetLook, ground: string | undefined): boolean =>
  colour !== undefined && colour === ground && /^[\s\d,.]*$/.test(text);

/** From and to, both included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What all sheets of a workbook share while they are read. */
export class WorkbookReading {
  readonly budget = new Budget();
  private characters = 0;
  private readonly startedAt = performance.now();

  constructor(
    readonly leftOut: LeftOut,
    readonly is1904: boolean,
  ) {}

  /** A text that many cells share counts as often as it is shown. */
  take(text: string): void {
    this.budget.cell();
    this.characters += text.length;
    if (this.characters > limits.textBytes) throw new ReadError('too-large');
  }

  step(): void {
    if (performance.now() - this.startedAt > limits.readingMs) throw new ReadError('too-slow');
  }
}

/** The cells of one sheet that show something, by row and column from 0. */
export class OpenSheet {
  readonly rows = new Map<number, Map<number, string>>();
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly outside: string[] = [];
  hidesZeros = false;
  private readonly hiddenColumns: (readonly [first: number, last: number])[] = [];
  private readonly zeros: (readonly [row: number, column: number])[] = [];
  private readonly open: OpenLine;

  constructor(
    readonly name: string,
    readonly reading: WorkbookReading,
  ) {
    this.open = new OpenLine(reading.leftOut);
  }

  number(row: number, column: number, value: number, style: CellStyle): void {
    const { format, look } = style;
    const shown = shownNumber(value, format, this.reading.is1904);
    const own = shown === null ? { ...look, hidden: true } : look;
    if (value === 0) this.zeros.push([row, column]);
    this.runs(row, column, [{ text: shown ?? String(value), look: own }], style);
  }

  runs(row: number, column: number, runs: readonly TextRun[], style: CellStyle): void {
    for (const { text, look = style.look } of runs) {
      const hidden = look.hidden || isUnseen(text, look, style.ground);
      this.open.add(text, { ...look, hidden });
    }
    this.put(row, column, this.open.take());
  }

  /** A sheet may say, behind its cells, that a 0 is not shown. */
  dropHiddenZeros(): void {
    if (!this.hidesZeros) return;
    for (const [row, column] of this.zeros)
      if (this.rows.get(row)?.delete(column)) this.reading.leftOut.add('hidden', '0');
  }

  merge(merge: Merge): void {
    if (merge.bottom < merge.top || merge.right < merge.left) return;
    if (this.merges.length >= limits.cells) throw new ReadError('too-deep');
    this.merges.push(merge);
  }

  hideColumns(first: number, last: number): void {
    if (this.hiddenColumns.length < limits.rows) this.hiddenColumns.push([first, last]);
  }

  isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.some(([first, last]) => column >= first && column <= last);
  }

  /** `&C&"宋体"&12…`: marks say where and how it is printed. */
  addHeader(text: string): void {
    const said = text.slice(0, 1_000).replace(/&"[^"]*"|&K[\dA-F]{6}|&\d+|&[A-Z]/gi, '\n');
    this.outside.push(...said.split('\n').filter((each) => each.trim() !== ''));
  }

  private put(row: number, column: number, text: string): void {
    if (text.trim() === '') return;
    this.reading.take(text);
    let cells = this.rows.get(row);
    if (!cells) {
      this.reading.budget.row();
      this.rows.set(row, (cells = new Map<number, string>()));
    }
    // Two contents of one cell: nobody knows which is shown.
    if (cells.has(column)) throw new ReadError('sheet-damaged');
    cells.set(column, text);
  }
}
