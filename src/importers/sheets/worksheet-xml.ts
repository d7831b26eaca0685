import { attribute, type Attributes, walkXml } from '../docx/walk-xml';
import { ReadError } from '../read-error';
import {
  type CellStyle,
  type Merge,
  OpenSheet,
  plainStyle,
  type TextRun,
  type WorkbookReading,
} from './open-sheet';
import { uncomputed } from './workbook-document';
import { OpenText } from './xlsx-texts';

export interface XlsxParts {
  readonly strings: readonly (readonly TextRun[])[];
  readonly styles: readonly CellStyle[];
  readonly reading: WorkbookReading;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** `B12` → row and column from 0; null for what is no place of a sheet. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === '') return null;
  const column =
    Array.from(letters.toUpperCase()).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < mostRows && column < mostColumns ? { row, column } : null;
}

function mergeOf(reference: string): Merge | null {
  const [from = '', to = from] = reference.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  if (!start || !end) return null;
  return { top: start.row, bottom: end.row, left: start.column, right: end.column };
}

const isSet = (attributes: Attributes, name: string): boolean =>
  /^(?:1|true)$/.test(attribute(attributes, name) ?? '');

/** Hidden, or pulled down to nothing: less than any letter needs. */
const isHidden = (attributes: Attributes, size: string): boolean =>
  isSet(attributes, 'hidden') || Number(attribute(attributes, size) ?? 1) < 0.5;

class WorksheetReader {
  private row = -1;
  private column = -1;
  private isNumbered = false;
  private inData = false;
  private type = '';
  private style: CellStyle = plainStyle;
  private value: string | null = null;
  private formula: string | null = null;
  private reading: 'value' | 'formula' | 'header' | null = null;
  private readonly text = new OpenText();
  private header = '';

  constructor(
    readonly sheet: OpenSheet,
    private readonly parts: XlsxParts,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 's:sheetView':
        if (/^(?:0|false)$/.test(attribute(attributes, 'showZeros') ?? ''))
          this.sheet.hidesZeros = true;
        break;
      case 's:col':
        if (isHidden(attributes, 'width'))
          this.sheet.hideColumns(
            Number(attribute(attributes, 'min')) - 1,
            Number(attribute(attributes, 'max')) - 1,
          );
        break;
      case 's:sheetData':
        this.inData = true;
        break;
      case 's:mergeCell': {
        const merge = mergeOf(attribute(attributes, 'ref') ?? '');
        if (merge) this.sheet.merge(merge);
        break;
      }
      case 's:oddHeader':
        this.reading = 'header';
        break;
      default:
        if (this.inData) this.openCell(name, attributes);
    }
  }

  private openCell(name: string, attributes: Attributes): void {
    if (name === 's:row') {
      const own = Number(attribute(attributes, 'r') ?? NaN) - 1;
      this.isNumbered = Number.isInteger(own) && own >= 0 && own < mostRows;
      this.row = this.isNumbered ? own : this.row + 1;
      this.column = -1;
      if (isHidden(attributes, 'ht')) this.sheet.hiddenRows.add(this.row);
    } else if (name === 's:c') {
      const place = placeOf(attribute(attributes, 'r') ?? '');
      this.column = place?.column ?? this.column + 1;
      if (place) this.moveTo(place.row);
      this.type = attribute(attributes, 't') ?? 'n';
      this.style = this.parts.styles[Number(attribute(attributes, 's') ?? 0)] ?? plainStyle;
      [this.value, this.formula] = [null, null];
    } else if (name === 's:v') [this.reading, this.value] = ['value', ''];
    else if (name === 's:f') [this.reading, this.formula] = ['formula', ''];
    else this.text.open(name, attributes);
  }

  /** A cell that names another row than the one it stands in may belong to either. */
  private moveTo(row: number): void {
    if (this.isNumbered && row !== this.row) throw new ReadError('sheet-damaged');
    this.row = row;
  }

  write(text: string): void {
    if (this.reading === 'value') this.value = (this.value ?? '') + text;
    else if (this.reading === 'formula') this.formula = (this.formula ?? '') + text;
    else if (this.reading === 'header') this.header += text;
    else this.text.write(text);
  }

  close(name: string): void {
    if (name === 's:sheetData') this.inData = false;
    if (name === 's:oddHeader') this.closeHeader();
    if (name === 's:v' || name === 's:f' || name === 's:oddHeader') this.reading = null;
    else if (name === 's:c' && this.inData) this.closeCell();
    else this.text.close(name);
  }

  private closeHeader(): void {
    this.sheet.addHeader(this.header);
    this.header = '';
  }

  private closeCell(): void {
    const inline = this.text.take();
    const { sheet, row, column, style, type } = this;
    const value = this.value ?? '';
    const runs = (all: readonly TextRun[]) => sheet.runs(row, column, all, style);
    if (type === 'inlineStr') runs(inline);
    else if (type === 's') this.shared(value);
    else if (value.trim() === '') {
      // A formula whose result is an empty text says so.
      if (this.formula !== null && type !== 'str') this.leaveFormula();
    } else if (type === 'b') runs([{ text: value.trim() === '1' ? 'TRUE' : 'FALSE' }]);
    else if (type === 'n' && /^\s*[+-]?[\d.]+(?:e[+-]?\d+)?\s*$/i.test(value))
      sheet.number(row, column, Number(value), style);
    else runs([{ text: value }]);
  }

  private shared(value: string): void {
    const text = /^\s*\d+\s*$/.test(value) ? this.parts.strings[Number(value)] : undefined;
    if (text) this.sheet.runs(this.row, this.column, text, this.style);
    else if (value.trim() !== '') this.parts.reading.leftOut.add('unknown', `文字 ${value}`);
  }

  private leaveFormula(): void {
    this.sheet.runs(this.row, this.column, [{ text: uncomputed }], plainStyle);
    this.parts.reading.leftOut.add('uncomputed', `=${(this.formula ?? '').slice(0, 80)}`);
  }
}

/** The cells of a worksheet as they are shown. Formulas are never computed: their kept results count. */
export function readWorksheet(xml: string, name: string, parts: XlsxParts): OpenSheet {
  const reader = new WorksheetReader(new OpenSheet(name, parts.reading), parts);
  walkXml(xml, {
    open: (element, attributes) => reader.open(element, attributes),
    close: (element) => reader.close(element),
    text: (text) => reader.write(text),
  });
  return reader.sheet;
}
