/** What a report of ours never comes near; beyond it a file is hostile or no report. */
export const limits = {
  fileBytes: 200 * 1024 * 1024,
  /** One unpacked part of a Word file, or the text of a page. */
  textBytes: 16 * 1024 * 1024,
  zipEntries: 5_000,
  rows: 20_000,
  cells: 200_000,
  tables: 500,
  tableDepth: 12,
  fieldDepth: 500,
  /** What a Word 97 file says of one paragraph or row. */
  properties: 500,
  biffRecords: 500_000,
  /** Strings that the cells of a workbook share. */
  sheetTexts: 400_000,
  elementDepth: 2_000,
  lines: 60_000,
  span: 200,
  pages: 500,
  /** Operators of one page of a PDF, and graphics states open at once. */
  pageOperators: 500_000,
  openStates: 1_000,
  pdfBytes: 64 * 1024 * 1024,
  /** Characters and lines of a file whose pages say where everything stands. */
  placedTexts: 400_000,
  /** Texts struck out or typed over on one page of a PDF. */
  marksOnPage: 2_000,
  /** All unpacked parts of a file together. */
  unpackedBytes: 256 * 1024 * 1024,
  readingMs: 30_000,
} as const;
