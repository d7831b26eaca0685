import type { GridCell, GridSheet } from './grid-sheet';
import { packWorkbook } from './pack-workbook';
import { centredFormat, headFormat, leftFormat, numberFormat } from './style';

type Value = string | number | null;

/** A sheet of plain rows. */
export interface Sheet {
  readonly name: string;
  /** null stays blank; a string is text, whatever it begins with; a number is a number. */
  readonly rows: readonly (readonly Value[])[];
  /** Rows that stay in sight and repeat in print. */
  readonly headRows?: number;
  /** One per column, in digits; by default as wide as an average label. */
  readonly widths?: readonly number[];
}

const standardWidth = 14;

function gridCell(value: Value, isHead: boolean): GridCell {
  if (typeof value === 'string') return { format: isHead ? headFormat : leftFormat, text: value };
  // What is no number has no digits to write; a blank is no wrong figure.
  if (value === null || !Number.isFinite(value)) return { format: centredFormat };
  return { format: isHead ? headFormat : numberFormat, number: String(value) };
}

function gridSheet({ name, rows, headRows = 0, widths = [] }: Sheet): GridSheet {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    rows: rows.map((row, r) =>
      Array.from({ length: columns }, (_, c) => gridCell(row[c] ?? null, r < headRows)),
    ),
    widths: Array.from({ length: columns }, (_, c) => widths[c] ?? standardWidth),
    headRows,
    isFrozen: true,
    orientation: columns > 8 ? 'landscape' : 'portrait',
  };
}

/** Plain sheets, at least one, as the bytes of an .xlsx. */
export function toWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return Promise.resolve(packWorkbook(sheets.map(gridSheet)));
}
