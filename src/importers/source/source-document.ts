import type { SourceGrid } from '../../tables/grid/source-grid';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { ReadNote } from '../read-result';
import type { FileComment } from './comment-marks';

/** What every reader produces: the visible content in reading order, as lines and grids. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What was left out, or found in unusual places. */
  readonly notes?: readonly ReadNote[];
  /** Pictures seen: a table may be one of them. */
  readonly pictures?: number;
  /** Titles of the page that stand in no line of it. */
  readonly outside?: readonly string[];
  /** Comments of the file, and its blocks with marks where they stand; see `comment-marks.ts`. */
  readonly commented?: {
    readonly blocks: readonly SourceBlock[];
    readonly comments: readonly FileComment[];
  };
}
export type SourceBlock = SourceLine | SourceGrid;

export interface SourceLine {
  readonly kind: 'line';
  /** '' for an empty paragraph: in some texts it is an empty cell. */
  readonly text: string;
}

export { plainCell, type SourceCell, type SourceGrid } from '../../tables/grid/source-grid';

export const line = (text: string): SourceLine => ({ kind: 'line', text });

/** Counts rows and cells while reading, so that a hostile file ends early. */
export class Budget {
  private rows = 0;
  private cells = 0;
  private lines = 0;
  private tables = 0;

  row(): void {
    this.rows += 1;
    if (this.rows > limits.rows) throw new ReadError('too-deep');
  }
  cell(): void {
    this.cells += 1;
    if (this.cells > limits.cells) throw new ReadError('too-deep');
  }
  line(): void {
    this.lines += 1;
    if (this.lines > limits.lines) throw new ReadError('too-large');
  }
  table(depth: number): void {
    this.tables += 1;
    if (this.tables > limits.tables || depth > limits.tableDepth) throw new ReadError('too-deep');
  }
}
