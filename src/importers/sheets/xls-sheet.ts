import type { PrintedLook } from '../source/open-line';
import { biff, BiffBytes, type BiffRecord } from './biff-records';
import { readCellText, readName } from './biff-texts';
import {
  type CellStyle,
  OpenSheet,
  plainStyle,
  type TextRun,
  type WorkbookReading,
} from './open-sheet';
import { uncomputed } from './workbook-document';

export interface XlsParts {
  readonly strings: readonly (readonly TextRun[])[];
  readonly styles: readonly CellStyle[];
  readonly lookOf: (font: number) => PrintedLook;
  readonly reading: WorkbookReading;
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
const errorText = (code: number): string => errors[code] ?? '#N/A';

/** Four bytes for a number: a whole one of 30 bits or the upper half of a real one, perhaps in hundredths. */
function packedNumber(view: DataView, at: number): number {
  const packed = view.getInt32(at, true);
  const real = new DataView(new ArrayBuffer(8));
  real.setInt32(4, packed & ~3, true);
  const value = packed & 2 ? packed >> 2 : real.getFloat64(0, true);
  return packed & 1 ? value / 100 : value;
}

class SheetReader {
  /** A formula whose result is a text: it stands in the next record. */
  private awaited: { row: number; column: number; style: CellStyle } | null = null;

  constructor(
    readonly sheet: OpenSheet,
    private readonly parts: XlsParts,
  ) {}

  private style(number: number): CellStyle {
    return this.parts.styles[number] ?? plainStyle;
  }

  private cell({ view }: BiffRecord) {
    const [row, column] = [view.getUint16(0, true), view.getUint16(2, true)];
    return { row, column, style: this.style(view.getUint16(4, true)) };
  }

  private number(record: BiffRecord, value: number): void {
    const { row, column, style } = this.cell(record);
    this.sheet.number(row, column, value, style);
  }

  private runs(record: BiffRecord, runs: readonly TextRun[]): void {
    const { row, column, style } = this.cell(record);
    this.sheet.runs(row, column, runs, style);
  }

  private readonly readers: Readonly<Record<number, (record: BiffRecord) => void>> = {
    [biff.row]: ({ view }) => {
      const isHidden = (view.getUint16(12, true) & 0x20) !== 0;
      if (isHidden || (view.getUint16(6, true) & 0x7fff) === 0)
        this.sheet.hiddenRows.add(view.getUint16(0, true));
    },
    [biff.columns]: ({ view }) => {
      const isHidden = (view.getUint16(8, true) & 1) !== 0;
      if (isHidden || view.getUint16(4, true) === 0)
        this.sheet.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
    },
    [biff.merges]: ({ view }) => {
      for (let n = 0; n < view.getUint16(0, true); n += 1) {
        const at = 2 + n * 8;
        this.sheet.merge({
          top: view.getUint16(at, true),
          bottom: view.getUint16(at + 2, true),
          left: view.getUint16(at + 4, true),
          right: view.getUint16(at + 6, true),
        });
      }
    },
    [biff.header]: ({ parts }) => {
      const bytes = new BiffBytes(parts);
      if (!bytes.isAtEnd) this.sheet.addHeader(readName(bytes, bytes.short()));
    },
    [biff.window]: ({ view }) => {
      this.sheet.hidesZeros = (view.getUint16(0, true) & 0x10) === 0;
    },
    [biff.textBox]: (record) => this.leaveBox(record),
    [biff.sharedText]: (record) => {
      const text = this.parts.strings[record.view.getUint32(6, true)];
      if (text) this.runs(record, text);
      else this.parts.reading.leftOut.add('unknown', '文字');
    },
    [biff.text]: (record) => this.runs(record, this.ownText(record)),
    [biff.richText]: (record) => this.runs(record, this.ownText(record)),
    [biff.number]: (record) => this.number(record, record.view.getFloat64(6, true)),
    [biff.packedNumber]: (record) => this.number(record, packedNumber(record.view, 6)),
    [biff.packedNumbers]: ({ view }) => {
      const [row, first] = [view.getUint16(0, true), view.getUint16(2, true)];
      for (let at = 4; at + 6 <= view.byteLength - 2; at += 6)
        this.sheet.number(
          row,
          first + (at - 4) / 6,
          packedNumber(view, at + 2),
          this.style(view.getUint16(at, true)),
        );
    },
    [biff.truthOrError]: (record) => {
      const value = record.view.getUint8(6);
      const isError = record.view.getUint8(7) === 1;
      this.runs(record, [{ text: isError ? errorText(value) : value ? 'TRUE' : 'FALSE' }]);
    },
    [biff.formula]: (record) => this.readFormula(record),
    [biff.formulaText]: ({ parts }) => {
      const cell = this.awaited;
      this.awaited = null;
      if (!cell) return;
      const bytes = new BiffBytes(parts);
      const text = readName(bytes, bytes.short());
      this.sheet.runs(cell.row, cell.column, [{ text }], cell.style);
    },
  };

  read(record: BiffRecord): void {
    this.readers[record.kind]?.(record);
  }

  private ownText({ kind, parts }: BiffRecord): readonly TextRun[] {
    const bytes = new BiffBytes(parts);
    bytes.skip(6);
    return readCellText(bytes, kind === biff.richText, this.parts.lookOf);
  }

  /** The result that was kept; the formula itself is never looked at. */
  private readFormula(record: BiffRecord): void {
    const { view } = record;
    if (view.getUint16(12, true) !== 0xffff) {
      this.number(record, view.getFloat64(6, true));
      return;
    }
    const value = view.getUint8(8);
    const kind = view.getUint8(6);
    if (kind === 0) this.awaited = this.cell(record);
    else if (kind === 1) this.runs(record, [{ text: value ? 'TRUE' : 'FALSE' }]);
    else if (kind === 2) this.runs(record, [{ text: errorText(value) }]);
    else if (kind !== 3) this.runs(record, [{ text: uncomputed }]);
  }

  private leaveBox({ view, parts }: BiffRecord): void {
    const length = view.getUint16(10, true);
    const [, first] = parts;
    if (length === 0 || !first) return;
    // Behind the text stand its turns, in a record of their own.
    this.parts.reading.leftOut.add('drawing', readName(new BiffBytes(parts.slice(1)), length));
  }
}

/** The cells of a sheet of Excel 97 to 2003 as they are shown. */
export function readXlsSheet(
  records: Iterable<BiffRecord>,
  name: string,
  parts: XlsParts,
): OpenSheet {
  const reader = new SheetReader(new OpenSheet(name, parts.reading), parts);
  for (const record of records) reader.read(record);
  return reader.sheet;
}
