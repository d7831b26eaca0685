import { type GridCell, type GridMap, type Place, rectangle } from '../../template/grid-map';
import { tableCorner } from './moves';

/** What was selected at one moment, whatever is selected since. */
export interface Selected {
  /** Its first cell. */
  readonly from: GridCell;
  readonly inputs: readonly GridCell[];
  /** More than one cell. */
  readonly isRange: boolean;
}

/** The range between the active cell and where Shift took it, marked on the table's own cells. */
export class GridSelection {
  private anchor: GridCell | null = null;
  /** Where the range begins, when that is not the active cell. */
  private start: GridCell | null = null;
  private end: GridCell | null = null;
  private painted: Element[] = [];
  private lit: Element[] = [];

  constructor(
    private readonly table: HTMLTableElement,
    private readonly map: GridMap,
  ) {}

  get active(): GridCell | null {
    return this.anchor;
  }
  get head(): GridCell | null {
    return this.end;
  }

  /** Everything was selected at once: no place in the table was meant. */
  get isAll(): boolean {
    return this.start !== null;
  }

  /** Row by row; null while it is but one cell. */
  get range(): GridCell[][] | null {
    if (!this.anchor || !this.end || (this.start ?? this.anchor) === this.end) return null;
    return rectangle(this.map, this.start ?? this.anchor, this.end);
  }

  /** The input cells it stands for: of the range, or the active one. */
  get inputs(): GridCell[] {
    const cells = this.range?.flat() ?? (this.anchor ? [this.anchor] : []);
    return cells.filter(({ isInput }) => isInput);
  }

  get selected(): Selected | null {
    const { range, inputs } = this;
    const from = range?.flat()[0] ?? this.anchor;
    return from && { from, inputs, isRange: range !== null };
  }

  moveTo(cell: GridCell | null): void {
    this.anchor = cell;
    this.start = null;
    this.end = cell;
    this.light(cell?.heads ?? []);
    this.paint();
  }

  extendTo(cell: GridCell): void {
    this.end = cell;
    this.paint();
  }

  /** Every cell of the table; the active one stays where it is. */
  extendToAll(): void {
    this.start = tableCorner(this.map, 'first') ?? null;
    this.end = tableCorner(this.map, 'last') ?? null;
    this.paint();
  }

  collapse(): void {
    this.start = null;
    this.end = this.anchor;
    this.paint();
  }

  elementOf({ r, c }: Place): HTMLTableCellElement | undefined {
    return this.table.rows[r]?.cells[c];
  }

  private paint(): void {
    for (const element of this.painted) element.removeAttribute('data-selected');
    this.painted = (this.range?.flat() ?? []).flatMap(({ place }) => this.elementOf(place) ?? []);
    for (const element of this.painted) element.setAttribute('data-selected', '');
  }

  private light(heads: readonly Place[]): void {
    for (const element of this.lit) element.removeAttribute('data-lit');
    this.lit = heads.flatMap((place) => this.elementOf(place) ?? []);
    for (const element of this.lit) element.setAttribute('data-lit', '');
  }
}
