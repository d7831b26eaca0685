import type { ZipFile } from '../bytes/zip';
import { attribute, type Attributes, walkXml } from '../docx/walk-xml';
import { PackagePart, xmlOf } from '../docx/word-package';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { LeftOut } from '../source/left-out';
import type { OpenedDocument } from '../source/opened-file';
import { type OpenSheet, WorkbookReading } from './open-sheet';
import { workbookDocument } from './workbook-document';
import { readWorksheet } from './worksheet-xml';
import { readStyles } from './xlsx-styles';
import { readSharedStrings } from './xlsx-texts';

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function sheetsOf(xml: string): { sheets: SheetEntry[]; is1904: boolean } {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const open = (name: string, attributes: Attributes) => {
    if (name === 's:workbookPr')
      is1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 's:sheet') return;
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      id: Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
      isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
    });
  };
  walkXml(xml, { open, close: () => undefined });
  return { sheets, is1904 };
}

/** What is written in shapes and comments: seen, but in no cell. */
function textIn(xml: string, element: RegExp): string[] {
  const texts: string[] = [];
  let open = false;
  walkXml(xml, {
    open: (name) => (open = element.test(name)),
    close: () => (open = false),
    text: (piece) => {
      if (open) texts.push(piece);
    },
  });
  return texts;
}

class Workbook {
  private unpacked = 0;

  constructor(
    private readonly main: PackagePart,
    private readonly leftOut: LeftOut,
  ) {}

  xml(name: string): string {
    const xml = xmlOf(this.main.zip, name);
    this.unpacked += xml.length;
    if (this.unpacked > limits.unpackedBytes) throw new ReadError('too-large');
    return xml;
  }

  /** The part of a kind, by its relationship or its usual name. */
  private part(kind: string): string | undefined {
    const { main } = this;
    const usual = main.name.replace(/[^/]*$/, `${kind}.xml`);
    const name = main.related(kind)[0] ?? main.zip.find(usual);
    return name === undefined ? undefined : this.xml(name);
  }

  private leaveBesides(part: PackagePart): void {
    for (const name of part.related('comments'))
      this.leftOut.add('comment', textIn(this.xml(name), /^s:t$/).join(' '));
    for (const name of part.related('drawing'))
      this.leftOut.add('drawing', textIn(this.xml(name), /^a:t$/).join(' '));
  }

  sheets(): { sheets: OpenSheet[]; reading: WorkbookReading } {
    const { main, leftOut } = this;
    const { sheets: entries, is1904 } = sheetsOf(this.xml(main.name));
    const reading = new WorkbookReading(leftOut, is1904);
    const parts = {
      strings: readSharedStrings(this.part('sharedStrings') ?? ''),
      styles: readStyles(this.part('styles') ?? ''),
      reading,
    };
    const sheets = entries.flatMap(({ name, id, isHidden }, at): OpenSheet[] => {
      const usual = main.name.replace(/[^/]*$/, `worksheets/sheet${at + 1}.xml`);
      const part = main.partById(id) ?? main.zip.find(usual);
      if (isHidden) leftOut.add('hiddenSheet', `工作表“${name}”`);
      if (part === undefined) leftOut.add('unknown', `工作表“${name}”`);
      if (isHidden || part === undefined) return [];
      reading.step();
      this.leaveBesides(new PackagePart(main.zip, part));
      return [readWorksheet(this.xml(part), name, parts)];
    });
    return { sheets, reading };
  }
}

function mainPart(zip: ZipFile): PackagePart {
  const name = new PackagePart(zip, '').related('officeDocument')[0] ?? zip.find('xl/workbook.xml');
  if (name === undefined) throw new ReadError('sheet-damaged');
  return new PackagePart(zip, name);
}

/** A workbook of Excel 2007 or later, or of WPS. Formulas, links and macros are never run. */
export function openXlsx(zip: ZipFile): OpenedDocument {
  try {
    const workbook = new Workbook(mainPart(zip), new LeftOut());
    const { sheets, reading } = workbook.sheets();
    const pictures = zip.names.filter((name) => /\/media\/[^/]+$/i.test(name)).length;
    return workbookDocument('xlsx', sheets, reading, pictures);
  } catch (error) {
    // A part that is missing or no XML: said of the kind of file it is.
    if (error instanceof ReadError && error.code === 'damaged')
      throw new ReadError('sheet-damaged');
    throw error;
  }
}
