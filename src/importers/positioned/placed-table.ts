/** A table, or the part of one that lies on one page. */
export interface PlacedTable {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /** Left and right edges of its columns; tables without lines have none. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly PlacedCell[])[];
  /** Whether lines say which cells span. */
  readonly isRuled: boolean;
}

export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}
