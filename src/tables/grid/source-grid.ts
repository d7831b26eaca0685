export interface SourceCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The number a spreadsheet keeps beside the rounded one it shows. */
  readonly exact?: string;
}

export interface SourceGrid {
  readonly kind: 'grid';
  /** Only the cells that start in a row, as in an HTML table. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** Whether spans are known; texts have none, so that an empty cell may be padding. */
  readonly spans: boolean;
  /** Cells that stood one below the other: where one is missing, nobody can tell which. */
  readonly stacked?: boolean;
}

export const plainCell = (text: string): SourceCell => ({ text, colSpan: 1, rowSpan: 1 });
