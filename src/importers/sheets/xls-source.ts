import type { OleFile } from '../bytes/ole';
import { ReadError } from '../read-error';
import { LeftOut } from '../source/left-out';
import { plainLook } from '../source/open-line';
import type { OpenedDocument } from '../source/opened-file';
import { biff, BiffBytes, type BiffRecord, recordsFrom } from './biff-records';
import { readName, readStrings } from './biff-texts';
import { formatOf } from './number-format';
import { type CellStyle, type SheetLook, type TextRun, white, WorkbookReading } from './open-sheet';
import { workbookDocument } from './workbook-document';
import { readXlsSheet } from './xls-sheet';

const biff8 = 0x600;

interface SheetEntry {
  readonly name: string;
  readonly start: number;
  readonly isHidden: boolean;
  readonly isWorksheet: boolean;
}

/** By their number in the usual palette. */
const colourOf = (number: number): string => (number === 1 || number === 9 ? white : `${number}`);

/** The colour behind a cell: its pattern, and that pattern's own colour where it fills all. */
function groundOf(view: DataView): string | undefined {
  if (view.byteLength < 20) return undefined;
  const pattern = view.getUint32(14, true) >>> 26;
  if (pattern === 0) return white;
  return pattern === 1 ? colourOf(view.getUint16(18, true) & 0x7f) : undefined;
}

function lookOfFont({ view }: BiffRecord): SheetLook {
  const shift = view.getUint16(8, true);
  return {
    ...plainLook,
    colour: colourOf(view.getUint16(4, true)),
    struck: (view.getUint16(2, true) & 8) !== 0,
    shift: shift === 1 ? 'raised' : shift === 2 ? 'lowered' : null,
  };
}

function sheetEntry({ view, parts }: BiffRecord): SheetEntry {
  const bytes = new BiffBytes(parts);
  bytes.skip(6);
  return {
    name: readName(bytes, bytes.byte()),
    start: view.getUint32(0, true),
    isHidden: (view.getUint8(4) & 3) !== 0,
    isWorksheet: view.getUint8(5) === 0,
  };
}

/** What the first part of the stream says of the whole workbook. */
class Globals {
  readonly sheets: SheetEntry[] = [];
  strings: (readonly TextRun[])[] = [];
  is1904 = false;
  private readonly fonts: SheetLook[] = [];
  private readonly formats = new Map<number, string>();
  private readonly cells: { font: number; format: number; ground: string | undefined }[] = [];

  constructor(records: Iterable<BiffRecord>) {
    for (const record of records) this.read(record);
  }

  private read(record: BiffRecord): void {
    const { view } = record;
    switch (record.kind) {
      case biff.begin:
        if (view.getUint16(0, true) !== biff8) throw new ReadError('spreadsheet');
        break;
      case biff.encrypted:
        throw new ReadError('encrypted');
      case biff.dates:
        this.is1904 = view.getUint16(0, true) === 1;
        break;
      case biff.font:
        this.fonts.push(lookOfFont(record));
        break;
      case biff.format: {
        const bytes = new BiffBytes(record.parts);
        this.formats.set(bytes.short(), readName(bytes, bytes.short()));
        break;
      }
      case biff.style:
        this.cells.push({
          font: view.getUint16(0, true),
          format: view.getUint16(2, true),
          ground: groundOf(view),
        });
        break;
      case biff.sheet:
        this.sheets.push(sheetEntry(record));
        break;
      case biff.strings:
        this.strings = readStrings(record, this.lookOf);
    }
  }

  /** There is no font with the number 4. */
  readonly lookOf = (font: number): SheetLook =>
    this.fonts[font > 4 ? font - 1 : font] ?? plainLook;

  styles(): CellStyle[] {
    return this.cells.map(({ font, format, ground }) => ({
      format: formatOf(format, this.formats),
      look: this.lookOf(font),
      ground,
    }));
  }
}

function readStream(stream: Uint8Array): OpenedDocument {
  const globals = new Globals(recordsFrom(stream, 0));
  const leftOut = new LeftOut();
  const reading = new WorkbookReading(leftOut, globals.is1904);
  const styles = globals.styles();
  const { strings, lookOf } = globals;
  const sheets = globals.sheets.flatMap(({ name, start, isHidden, isWorksheet }) => {
    if (isHidden) leftOut.add('hiddenSheet', `工作表“${name}”`);
    if (isHidden || !isWorksheet) return [];
    reading.step();
    return [readXlsSheet(recordsFrom(stream, start), name, { strings, styles, lookOf, reading })];
  });
  return workbookDocument('xls', sheets, reading, 0);
}

/** A workbook of Excel 97 to 2003, or of WPS (.et). Throws a ReadError where it cannot be opened. */
export function openXls(ole: Pick<OleFile, 'stream'>): OpenedDocument {
  try {
    return readStream(ole.stream('Workbook'));
  } catch (error) {
    const isDamaged = error instanceof ReadError && error.code === 'damaged';
    // A number in the file leads out of it.
    if (error instanceof RangeError || isDamaged) throw new ReadError('sheet-damaged');
    throw error;
  }
}
