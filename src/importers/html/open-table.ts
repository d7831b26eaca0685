import { limits } from '../limits';
import type { SourceBlock, SourceCell } from '../source/source-document';

/** A span as browsers read it: a broken one is 1. */
export function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, limits.span) : 1;
}

interface OpenCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly exact: string | undefined;
  readonly blocks: SourceBlock[];
}

/** A table under construction. One that holds another table lays out a page and is no grid. */
export class OpenTable {
  private readonly rows: OpenCell[][] = [];
  private cell: OpenCell | null = null;
  /** What stands in the table but in none of its cells, such as a caption. */
  private readonly stray: SourceBlock[] = [];

  openRow(): void {
    this.cell = null;
    this.rows.push([]);
  }

  openCell(colSpan: number, rowSpan: number, exact?: string): void {
    if (this.rows.length === 0) this.rows.push([]);
    this.cell = { colSpan, rowSpan, exact, blocks: [] };
    this.rows[this.rows.length - 1]?.push(this.cell);
  }

  closeCell(): void {
    this.cell = null;
  }

  add(block: SourceBlock): void {
    (this.cell?.blocks ?? this.stray).push(block);
  }

  blocks(): SourceBlock[] {
    const cells = this.rows.reduce<OpenCell[]>((all, row) => all.concat(row), []);
    const isLayout = cells.some((cell) => cell.blocks.some(({ kind }) => kind === 'grid'));
    if (isLayout) return [...this.stray, ...cells.flatMap((cell) => cell.blocks)];
    const rows = this.rows.map((row) => row.map(toSourceCell));
    if (rows.every((row) => row.length === 0)) return this.stray;
    return [...this.stray, { kind: 'grid', rows, spans: true }];
  }
}

function toSourceCell({ colSpan, rowSpan, exact, blocks }: OpenCell): SourceCell {
  const text = blocks.map((block) => (block.kind === 'line' ? block.text : '')).join('\n');
  return { text, colSpan, rowSpan, ...(exact ? { exact } : {}) };
}
