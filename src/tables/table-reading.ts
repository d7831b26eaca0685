import type { TableNote } from './table-note';

/** One figure as it stands in the source. */
export interface SourceFigure {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  /** Units of money printed over it, beside it or above the table. */
  readonly units?: readonly string[];
}

/** What was read of one table, in the ids of the edition the table itself shows. */
export interface TableReading {
  readonly table: string;
  readonly edition: string;
  readonly figures: readonly SourceFigure[];
  /** Rows and columns that were found, though their figures may be unclear. */
  readonly open: readonly { readonly row: string; readonly columns: readonly string[] }[];
  /** Addresses are those of `edition`. */
  readonly notes: readonly TableNote[];
}
