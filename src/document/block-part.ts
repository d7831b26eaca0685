import type { ParagraphBlock, TableBlock, TableCell } from './block';
import { printable } from './printable';
import { startColumns } from './start-columns';

/** The characters from `from` up to `to` of a paragraph as printed. */
export function paragraphPart(block: ParagraphBlock, from: number, to: number): ParagraphBlock {
  const { text, lead, source, ...rest } = block;
  const head = lead ? printable(text.slice(0, lead.length)).length : 0;
  const length = Math.min(head, to) - from;
  return {
    ...rest,
    text: printable(text).slice(from, to),
    ...(lead && length > 0 ? { lead: { ...lead, length } } : {}),
    ...(source ? { source: { ...source, start: source.start + from } } : {}),
  };
}

const continued = (cell: TableCell, rowSpan: number): TableCell => ({
  role: cell.role,
  text: '',
  colSpan: cell.colSpan,
  rowSpan,
});

/**
 * The rows from `from` up to `to` of those under the head, with the head above them. A cell that spans
 * rows of more than one part has its text in the first and is drawn empty in the others, as in Word.
 */
export function tablePart(block: TableBlock, from: number, to: number): TableBlock {
  const { headRows, rows, rowHeightsMm } = block;
  const [first, end] = [headRows + from, headRows + to];
  const starts = startColumns(block);
  const parts = rows.slice(first, end).map((cells, index) => {
    const row = first + index;
    const own = cells.map((cell, c) => ({
      start: starts[row]?.[c] ?? 0,
      cell: { ...cell, rowSpan: Math.min(cell.rowSpan, end - row) },
    }));
    if (row !== first) return own;
    const above = rows.slice(0, first).flatMap((others, r) =>
      others.flatMap((cell, c) => {
        const left = Math.min(r + cell.rowSpan, end) - first;
        return left > 0 ? [{ start: starts[r]?.[c] ?? 0, cell: continued(cell, left) }] : [];
      }),
    );
    return [...own, ...above].sort((a, b) => a.start - b.start);
  });
  return {
    ...block,
    rows: [...rows.slice(0, headRows), ...parts.map((row) => row.map(({ cell }) => cell))],
    ...(rowHeightsMm
      ? { rowHeightsMm: [...rowHeightsMm.slice(0, headRows), ...rowHeightsMm.slice(first, end)] }
      : {}),
  };
}
