import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { Pieces } from './pieces';
import type { Property } from './properties';
import { type CellShape, rowShape } from './row-shape';
import type { Range } from './text-boxes';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly start: number;
  /** Its mark, which is no part of its text. */
  readonly end: number;
  readonly properties: readonly Property[];
}
export interface Row {
  readonly cells: readonly (readonly Content[])[];
  /** Null where the file does not say where its cells begin and end. */
  readonly shape: readonly CellShape[] | null;
  /** The mark that ends it; a row that is deleted says so there. */
  readonly end: number;
}
export interface Table {
  readonly kind: 'table';
  readonly rows: Row[];
}
export type Content = Paragraph | Table;

const inTable = 0x2416;
const rowEnd = 0x2417;
const depth = 0x6649;
const innerCellEnd = 0x244b;
const innerRowEnd = 0x244c;

interface OpenTable extends Table {
  cells: Content[][];
  cell: Content[];
}

/** Sorts paragraphs into the tables they say they stand in. */
class Structure {
  readonly contents: Content[] = [];
  private readonly open: OpenTable[] = [];

  add(paragraph: Paragraph, mark: string): void {
    const said = (code: number): number =>
      paragraph.properties.reduce((last, each) => (each.code === code ? each.value : last), 0);
    const level = Math.max(said(depth), said(inTable) > 0 ? 1 : 0);
    if (level > limits.tableDepth) throw new ReadError('too-deep');
    this.goTo(level);
    const table = this.open[this.open.length - 1];
    const endsRow = level > 1 ? said(innerRowEnd) > 0 : mark === '\u0007' && said(rowEnd) > 0;
    if (table && endsRow) closeRow(table, rowShape(paragraph.properties), paragraph.end);
    else (table?.cell ?? this.contents).push(paragraph);
    const endsCell = level > 1 ? said(innerCellEnd) > 0 : mark === '\u0007';
    if (table && !endsRow && endsCell) closeCell(table);
  }

  goTo(level: number): void {
    for (const each of this.open.splice(level)) if (hasCells(each)) closeRow(each, null, 0);
    while (this.open.length < level) {
      const table: OpenTable = { kind: 'table', rows: [], cells: [], cell: [] };
      (this.open[this.open.length - 1]?.cell ?? this.contents).push(table);
      this.open.push(table);
    }
  }
}

const hasCells = ({ cells, cell }: OpenTable): boolean => cells.length > 0 || cell.length > 0;

function closeCell(table: OpenTable): void {
  table.cells.push(table.cell);
  table.cell = [];
}

function closeRow(table: OpenTable, shape: Row['shape'], end: number): void {
  if (table.cell.length > 0) closeCell(table);
  table.rows.push({ cells: table.cells, shape, end });
  table.cells = [];
}

/** Paragraphs and tables of some of the characters, in reading order. */
export function contentsOf(
  pieces: Pieces,
  { start: first, end: last }: Range,
  propertiesAt: (character: number) => readonly Property[],
): readonly Content[] {
  const structure = new Structure();
  const text = pieces.text.slice(0, last);
  // oxlint-disable-next-line no-control-regex -- Word's own marks are control characters
  const marks = /[\r\f\u0007]/g;
  marks.lastIndex = first;
  let start = first;
  let count = 0;
  for (let hit = marks.exec(text); hit; hit = marks.exec(text)) {
    const { index: end } = hit;
    count += 1;
    if (count > limits.lines + limits.cells) throw new ReadError('too-large');
    structure.add({ kind: 'paragraph', start, end, properties: propertiesAt(end) }, hit[0]);
    start = end + 1;
  }
  if (start < text.length)
    structure.add({ kind: 'paragraph', start, end: text.length, properties: [] }, '');
  structure.goTo(0);
  return structure.contents;
}
