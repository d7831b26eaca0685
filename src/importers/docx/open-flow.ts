import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { LeftOut, LeftOutCause } from '../source/left-out';
import { type Budget, line, type SourceBlock } from '../source/source-document';
import { isReference, type OpenField, openField, printedByCode, shiftOf } from './field';
import type { Numbering } from './numbering';
import { OpenParagraph } from './open-paragraph';
import { OpenWordTable } from './open-word-table';
import type { OwnLook, StyledLook, WordStyles } from './word-styles';

export interface ReadingOptions {
  readonly numbering: Numbering | null;
  readonly styles: WordStyles;
  readonly leftOut: LeftOut;
  /** Content of a document inserted as a whole, by the id of its relationship. */
  readonly chunk: (id: string) => readonly SourceBlock[] | null;
  /** The mark for an end of a comment; only in the reading that looks for the places of comments. */
  readonly commentMark?: (edge: 'start' | 'end' | 'point', id: string) => string;
}

/** Content in a flow of its own: the body, a text box, a footnote. */
export class OpenFlow {
  readonly blocks: SourceBlock[] = [];
  readonly tables: OpenWordTable[] = [];
  paragraph: OpenParagraph | null = null;
  /** Links that are open. */
  links = 0;
  /** Stretches that are open, and whether their letters run from right to left. */
  readonly turns: boolean[] = [];
  run: { look: OwnLook; style: string } = { look: {}, style: '' };
  private readonly fields: OpenField[] = [];
  /** A paragraph whose mark is not printed, waiting for the one it runs on into. */
  private before = '';
  /** Marks that await a paragraph. */
  private waiting = '';
  /** Tables of text boxes that are anchored in a cell. */
  private readonly held: SourceBlock[] = [];

  constructor(
    private readonly options: ReadingOptions,
    private readonly budget: Budget,
  ) {}

  get table(): OpenWordTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  get field(): OpenField | undefined {
    return this.fields[this.fields.length - 1];
  }

  openParagraph(): void {
    this.paragraph = new OpenParagraph(this.options.leftOut);
    if (this.waiting !== '') this.paragraph.add(this.waiting);
    this.waiting = '';
  }

  look(own = this.run): StyledLook {
    return this.options.styles.lookOf(own.look, {
      run: own.style,
      paragraph: this.paragraph?.style ?? '',
      table: this.table?.style ?? '',
    });
  }

  /** Sets a mark for a comment; one between paragraphs stands in the next. */
  addMark(mark: string): void {
    if (this.paragraph) this.paragraph.add(mark);
    else this.waiting += mark;
  }

  /** Said by the run itself: a mark of a paragraph ends it, however small or white. By style, figures only. */
  private isUnseen(text: string, styled: StyledLook): boolean {
    const ground = this.paragraph?.shaded === true || this.table?.isShaded === true;
    const { white, tiny, shaded = ground } = this.run.look;
    if (tiny === true || (white === true && !shaded)) return true;
    return styled.white === true && !shaded && /^[\s\d,.]*$/.test(text);
  }

  /** Whether it became part of the text; instructions of fields do not. */
  add(text: string, shift: StyledLook['shift'] = null): boolean {
    if (!this.paragraph || text === '' || this.fields.some(({ inCode }) => inCode)) return false;
    for (const field of this.fields) field.hasResult = true;
    const styled = this.look();
    const shifted = shift === null ? styled : { ...styled, shift };
    const look = this.isUnseen(text, styled) ? { ...shifted, hidden: true } : shifted;
    // Behind a digit it is perhaps the mark of a note.
    const isLink = this.links > 0 || this.fields.some(isReference);
    const isAside = isLink && look.shift === null;
    const isTurned = this.turns[this.turns.length - 1] === true && /\d/.test(text);
    const seen = isTurned ? `〔${text}〕` : text;
    this.paragraph.add(seen, isAside ? { ...look, shift: 'aside' } : look);
    return true;
  }

  /** A block that follows the paragraph it is anchored in. */
  anchor(block: SourceBlock): void {
    if (this.paragraph) this.paragraph.boxes.push(block);
    else this.emit(block);
  }

  /** Tells what stands in a flow beside this one; whether it is part of the page, as a text box is. */
  takeBeside(beside: OpenFlow, cause: LeftOutCause): boolean {
    beside.close();
    const { blocks } = beside;
    const text = blocks.map((block) => (block.kind === 'line' ? block.text : '（表格）')).join(' ');
    this.options.leftOut.add(cause, text);
    if (cause !== 'textBox' || text.trim() === '') return false;
    blocks.forEach((block) => {
      this.anchor(block);
    });
    return true;
  }

  emit(block: SourceBlock): void {
    if (this.table && block.kind === 'grid') this.held.push(block);
    else if (this.table) this.table.add(block);
    else this.blocks.push(block);
  }

  fieldMark(type: string): void {
    const { field } = this;
    if (this.fields.length > limits.fieldDepth) throw new ReadError('too-deep');
    if (type === 'begin') this.fields.push(openField());
    else if (type === 'separate' && field) field.inCode = false;
    else if (type === 'end' && field) {
      this.fields.pop();
      this.add(printedByCode(field), shiftOf(field));
    }
  }

  openSimpleField(code: string): void {
    this.fieldMark('begin');
    if (this.field) this.field.code = code;
    this.fieldMark('separate');
  }

  closeParagraph(): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const { list, level, markLook, boxes } = paragraph;
    if (this.look({ look: markLook, style: '' }).hidden) paragraph.joined = true;
    this.paragraph = null;
    // An instruction that never ends must not swallow the rest of the document.
    for (const field of this.fields) field.inCode = false;
    const mark = list === '' ? '' : (this.options.numbering?.mark(list, level) ?? '');
    this.before += paragraph.close(mark);
    if (paragraph.joined && boxes.length === 0) return;
    this.writeLines();
    boxes.forEach((block) => {
      this.emit(block);
    });
  }

  openTable(): void {
    this.flushJoined();
    this.budget.table(this.tables.length);
    this.tables.push(new OpenWordTable());
  }

  closeCell(): void {
    this.flushJoined();
    this.table?.closeCell();
  }

  closeTable(): void {
    const blocks = this.tables.pop()?.blocks((cause, text) => {
      this.options.leftOut.add(cause, text);
    });
    // A table within a table tells that the outer one lays out the page.
    if (this.table) for (const block of blocks ?? []) this.table.add(block);
    else this.blocks.push(...(blocks ?? []), ...this.held.splice(0));
  }

  close(): void {
    this.flushJoined();
    while (this.tables.length > 0) this.closeTable();
  }

  private flushJoined(): void {
    if (this.before !== '') this.writeLines();
  }

  private writeLines(): void {
    const text = this.before;
    this.before = '';
    for (const each of text.split('\n')) {
      this.budget.line();
      this.emit(line(each));
    }
  }
}
