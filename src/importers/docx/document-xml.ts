import { Parser } from 'htmlparser2';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { Budget, line, type SourceBlock } from '../source/source-document';
import type { Numbering } from './numbering';
import { OpenWordTable } from './open-word-table';

/** Deleted text, text boxes, fallbacks of drawings, field codes and notes are no part of the text. */
const left = new Set([
  ...['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:drawing', 'w:pict', 'w:object'],
  ...['w:instrText', 'w:delText', 'w:footnote', 'w:endnote', 'w:comment', 'm:oMath', 'w:rPrChange'],
  ...[
    'w:pPrChange',
    'w:tblPrChange',
    'w:tcPrChange',
    'w:trPrChange',
    'w:tblGridChange',
    'w:sectPr',
  ],
]);

type Attributes = Readonly<Record<string, string>>;

interface OpenParagraph {
  text: string;
  list: string;
  level: number;
  /** Its mark is deleted: it runs on into the next one. */
  joined: boolean;
}

class DocumentReader {
  readonly blocks: SourceBlock[] = [];
  trackedChanges = 0;
  private readonly path: string[] = [];
  private skipped = 0;
  private inText = false;
  private paragraph: OpenParagraph | null = null;
  private before = '';
  private readonly tables: OpenWordTable[] = [];
  private readonly budget = new Budget();

  constructor(private readonly numbering: Numbering | null) {}

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (this.path.length > limits.elementDepth) throw new ReadError('too-deep');
    if (name === 'w:del' && this.parent() === 'w:rPr' && this.paragraph && this.skipped === 0)
      this.paragraph.joined = true;
    if (name === 'w:ins' || name === 'w:del') this.trackedChanges += 1;
    if (left.has(name)) {
      if (name === 'w:del' && this.parent() === 'w:trPr') this.table()?.dropRow();
      this.skipped += 1;
    }
    if (this.skipped > 0) return;
    this.openContent(name, attributes);
  }

  private openContent(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:p':
        this.paragraph = { text: this.before, list: '', level: 0, joined: false };
        this.before = '';
        return;
      case 'w:t':
        this.inText = true;
        return;
      case 'w:tab':
        if (this.parent() === 'w:r') this.add('\t');
        return;
      case 'w:br':
      case 'w:cr':
        this.add('\n');
        return;
      case 'w:noBreakHyphen':
        this.add('-');
        return;
      case 'w:numId':
        if (this.paragraph) this.paragraph.list = value;
        return;
      case 'w:ilvl':
        if (this.paragraph) this.paragraph.level = Number(value) || 0;
        return;
      default:
        this.openTable(name, attributes, value);
    }
  }

  private openTable(name: string, attributes: Attributes, value: string): void {
    const table = this.table();
    switch (name) {
      case 'w:tbl':
        this.budget.table(this.tables.length);
        this.tables.push(new OpenWordTable());
        return;
      case 'w:gridCol':
        table?.gridColumn(Number(attributes['w:w']));
        return;
      case 'w:tr':
        this.budget.row();
        table?.openRow();
        return;
      case 'w:gridBefore':
        table?.skipColumns(Number(value) || 0);
        return;
      case 'w:tc':
        this.budget.cell();
        table?.openCell();
        return;
      case 'w:gridSpan':
        table?.spanColumns(Number(value) || 1);
        return;
      case 'w:vMerge':
        table?.merge(value === 'restart' ? 'restart' : 'continue');
        return;
      case 'w:hMerge':
        if (value !== 'restart') table?.mergeLeft();
    }
  }

  close(name: string): void {
    this.path.pop();
    if (left.has(name)) this.skipped -= 1;
    if (name === 'w:t') this.inText = false;
    if (this.skipped > 0) return;
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tc') this.table()?.closeCell();
    else if (name === 'w:tbl') this.closeTable();
  }

  write(text: string): void {
    if (this.inText && this.skipped === 0) this.add(text);
  }

  private parent(): string | undefined {
    return this.path[this.path.length - 2];
  }

  private table(): OpenWordTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  private add(text: string): void {
    if (this.paragraph) this.paragraph.text += text;
  }

  private emit(block: SourceBlock): void {
    const table = this.table();
    if (table) table.add(block);
    else this.blocks.push(block);
  }

  private closeParagraph(): void {
    const paragraph = this.paragraph;
    this.paragraph = null;
    if (!paragraph) return;
    const mark =
      paragraph.list === '' ? '' : (this.numbering?.mark(paragraph.list, paragraph.level) ?? '');
    if (paragraph.joined) {
      this.before = mark + paragraph.text;
      return;
    }
    for (const text of (mark + paragraph.text).split('\n')) {
      this.budget.line();
      this.emit(line(text));
    }
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table) for (const block of table.blocks()) this.emit(block);
  }
}

export interface DocumentXml {
  readonly blocks: readonly SourceBlock[];
  readonly trackedChanges: number;
}

/** The body of `word/document.xml`: insertions taken, deletions left out. */
export function readDocumentXml(xml: string, numbering: Numbering | null): DocumentXml {
  const reader = new DocumentReader(numbering);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.write(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const step = 65_536;
  for (let at = 0; at < xml.length; at += step) parser.write(xml.slice(at, at + step));
  parser.end();
  return { blocks: reader.blocks, trackedChanges: reader.trackedChanges };
}
