import { Parser } from 'htmlparser2';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { withDrawnTables } from '../text/separated-lines';
import type { ReadNote } from '../read-result';
import { LeftOut, type LeftOutCause } from '../source/left-out';
import { OpenLine } from '../source/open-line';
import {
  Budget,
  line,
  type SourceBlock,
  type SourceDocument,
  type SourceGrid,
} from '../source/source-document';
import {
  type Attributes,
  breaking,
  causeOut,
  frames,
  isPictured,
  lookOfName,
  silent,
  typedIn,
} from './elements';
import { LookRules } from './look-rules';
import { OpenChoice } from './open-choice';
import { OpenTable, spanOf } from './open-table';
import type { SelectedElement } from './selector';
import { isLine, lookWithin, type StyleLook } from './style-look';

export const embeddedId = 'gongkai-nianbao-draft';

export interface HtmlSource extends SourceDocument {
  /** Text of our own data element; JSON, not yet checked. */
  readonly embedded?: string;
}

/** An open element with the look its text has. */
interface OpenElement extends SelectedElement {
  readonly attributes: Attributes;
  /** Nothing inside is read; null: without a word. */
  readonly out: LeftOutCause | null | undefined;
  readonly look: StyleLook;
  readonly breaks: boolean;
  children: number;
  last?: SelectedElement;
}

/** Collects lines and grids while the markup streams by; no tree is built. */
class HtmlReader {
  readonly blocks: SourceBlock[] = [];
  embedded: string | undefined;
  /** What the page calls itself in its head. */
  readonly outside: string[] = [];
  pictures = 0;
  private hasSheets = false;
  /** Letters and tables that are seen, and that only `visibility` or `opacity` hides. */
  readonly seen = { letters: 0, tables: 0 };
  readonly unseen = { letters: 0, tables: 0 };
  private readonly line: OpenLine;
  private choice = new OpenChoice();
  private readonly elements: OpenElement[] = [];
  private readonly rules = new LookRules();
  private readonly tables: OpenTable[] = [];
  private readonly budget = new Budget();

  /** A page may be unseen as a whole until its program has run; then `showsUnseen` reads it. */
  constructor(
    private readonly showsUnseen: boolean,
    private readonly leftOut: LeftOut,
    /** 1 for a page that stands whole in a frame of another. */
    private readonly depth: number,
  ) {
    this.line = new OpenLine(leftOut);
  }

  open(name: string, attributes: Attributes): void {
    if (this.elements.length >= limits.elementDepth) throw new ReadError('too-deep');
    const parent = this.elements[this.elements.length - 1];
    if (parent) parent.children += 1;
    const element = this.elementOf(name, attributes, parent);
    this.elements.push(element);
    if (name === 'script' && attributes['id'] === embeddedId) this.embedded = '';
    if (name === 'meta' && /^ArticleTitle$/i.test(attributes['name'] ?? ''))
      this.outside.unshift(attributes['content'] ?? '');
    if (name === 'link') this.hasSheets ||= /stylesheet/i.test(attributes['rel'] ?? '');
    if (element.out !== undefined) return;
    if (element.breaks) this.breakLine();
    if (parent) this.openFraction(parent);
    if (name === 'table') this.openTable(element);
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'img') this.openPicture(attributes);
    else if (name === 'q') this.add('“');
    else if (name === 'input' && this.table) this.add(` ${typedIn(attributes)} `);
    else if (name === 'select') this.choice = new OpenChoice();
    else if (name === 'option') this.add(this.choice.take());
    else if (frames.has(name)) this.openFrame(attributes);
    if (this.table && this.rules.putsFigures)
      this.add(this.rules.figureBeside('before', element, this.elements.slice(0, -1)));
  }

  close(name: string): void {
    const element = this.elements.pop();
    if (!element || element.out !== undefined) return;
    if (this.table && this.rules.putsFigures)
      this.add(this.rules.figureBeside('after', element, this.elements));
    if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'table') this.closeTable();
    else if (name === 'q') this.add('”');
    else if (name === 'select') this.leftOut.add('unknown', this.choice.unread());
    else if (element.breaks) this.breakLine();
  }

  write(text: string): void {
    const element = this.elements[this.elements.length - 1];
    if (element?.name === 'script' && this.embedded !== undefined) this.embedded += text;
    else if (element?.name === 'style') this.rules.add(text);
    else if (element?.name === 'title' && this.outside.length < 2) this.outside.push(text);
    else if (element?.name === 'option' && element.out === null) this.choice.leave(text);
    else if (element?.out === undefined) this.add(text);
    else if (element.out !== null) this.line.leave(element.out, text);
  }

  end(): void {
    while (this.tables.length > 0) this.closeTable();
    this.breakLine();
  }

  private elementOf(name: string, attributes: Attributes, parent?: OpenElement): OpenElement {
    const place = parent?.children ?? 1;
    const before = parent?.last;
    const said = this.rules.lookOf({ name, attributes, place, before }, this.elements);
    const own = { ...lookOfName(name, attributes), ...said };
    const breaks = breaking.has(name) || isLine(own, this.table !== undefined);
    const look = lookWithin(parent?.look, own, breaks);
    const isWithin = parent?.out !== undefined && !silent.has(name);
    const out = isWithin ? parent.out : causeOut(name, attributes, own, this.table !== undefined);
    const element: OpenElement = {
      name,
      attributes,
      place,
      before,
      out,
      look,
      breaks,
      children: 0,
    };
    if (parent) parent.last = element;
    return element;
  }

  private add(said: string): void {
    const outer = this.elements[this.elements.length - 1]?.look ?? {};
    const { unseen, tiny, white, filled, struck: isStruck, pre, small, aside, size } = outer;
    const isTurned = outer.turned === true && this.table && /\d/.test(said);
    const text = isTurned ? `〔${said.trim()}〕` : said;
    const shift = outer.shift ?? (small === true || aside === true ? ('aside' as const) : null);
    const length = text.trim().length;
    // The sheet of another file may give white heads their ground; figures wait until somebody looks.
    const isHead = this.hasSheets && this.tables.length > 0 && !/^[\s\d,.]*$/.test(said);
    const isSame = outer.colour !== undefined && outer.colour === outer.ground;
    const isWhite = ((white === true && filled !== true) || isSame) && !isHead;
    const isHidden = (unseen === true && !this.showsUnseen) || tiny === true || isWhite;
    if (unseen === true) this.unseen.letters += length;
    else this.seen.letters += length;
    const sized = size === undefined ? {} : { size };
    const look = { hidden: isHidden, struck: isStruck === true, shift, ...sized };
    if (pre !== true || isHidden) {
      this.line.add(text, look);
      return;
    }
    text.split(/\r\n|\r|\n/).forEach((each, index) => {
      if (index > 0) this.breakLine();
      this.line.add(each, look);
    });
  }

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  /** MathML puts one part below or above another: 1/2 must not become 12. */
  private openFraction(parent: OpenElement): void {
    if (parent.children !== 2) return;
    if (parent.name === 'mfrac') this.add('/');
    else if (parent.name === 'msup') this.add('^');
    else if (parent.name === 'msub') this.add('_');
  }

  private openPicture({ alt = '' }: Attributes): void {
    this.pictures += 1;
    if (isPictured(alt)) this.add(alt);
  }

  private openFrame(attributes: Attributes): void {
    const isThin = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attributes[side] ?? ''));
    const { srcdoc = '', src, data = '' } = attributes;
    const source = srcdoc === '' ? (src ?? data) : srcdoc;
    // A web archive's frames follow its page.
    if (isThin || source === '' || /^(?:about|cid):/.test(source)) return;
    if (srcdoc.includes('<') && this.depth === 0)
      for (const block of readMarkup(srcdoc, this.showsUnseen, this.leftOut, 1).blocks)
        this.emit(block);
    else this.leftOut.add('unknown', `内嵌页面 ${source.slice(0, 80)}`);
  }

  private emit(block: SourceBlock): void {
    if (this.table) this.table.add(block);
    else this.blocks.push(block);
  }

  private breakLine(): void {
    // Markup is indented and broken at will; only elements end a line.
    const text = this.line
      .take()
      .replace(/[\t\n\r\f ]+/g, ' ')
      .trim();
    if (text === '') return;
    this.budget.line();
    this.emit(line(text));
  }

  private openTable({ look }: OpenElement): void {
    this.budget.table(this.tables.length);
    this.tables.push(new OpenTable());
    (look.unseen === true ? this.unseen : this.seen).tables += 1;
  }

  private openRow(): void {
    if (this.table) this.budget.row();
    this.table?.openRow();
  }

  private openCell(attributes: Attributes): void {
    if (!this.table) return;
    this.budget.cell();
    const [colSpan, rowSpan] = [spanOf(attributes['colspan']), spanOf(attributes['rowspan'])];
    this.table.openCell(colSpan, rowSpan, attributes['x:num']);
  }

  private closeCell(): void {
    this.breakLine();
    this.table?.closeCell();
  }

  private closeTable(): void {
    this.breakLine();
    const table = this.tables.pop();
    if (table) for (const block of table.blocks()) this.emit(block);
  }
}

function readMarkup(markup: string, showsUnseen: boolean, leftOut: LeftOut, depth = 0): HtmlReader {
  const reader = new HtmlReader(showsUnseen, leftOut, depth);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      onclosetag: (name) => {
        reader.close(name);
      },
      ontext: (text) => {
        reader.write(text);
      },
    },
    { decodeEntities: true },
  );
  const step = 65_536;
  for (let at = 0; at < markup.length; at += step) parser.write(markup.slice(at, at + step));
  parser.end();
  reader.end();
  return reader;
}

/** What a visitor sees of a page; one that is unseen until its program runs is read all the same. */
function seenMarkup(markup: string, leftOut: LeftOut): HtmlReader {
  const omitted = new LeftOut();
  const reader = readMarkup(markup, false, omitted);
  const { seen, unseen } = reader;
  const isMore = unseen.letters > seen.letters;
  const isWaiting = seen.tables === 0 ? unseen.tables > 0 || isMore : unseen.tables > 0 && isMore;
  if (isWaiting) return readMarkup(markup, true, leftOut);
  leftOut.addAll(omitted);
  return reader;
}

/** Any markup, from a page saved by a browser to the clipboard's fragment. */
export function htmlSource(markup: string, leftOut = new LeftOut()): HtmlSource {
  const { blocks, embedded, outside, pictures } = seenMarkup(markup, leftOut);
  const source = { blocks: withDrawnTables(blocks), outside, pictures, notes: leftOut.notes() };
  return embedded === undefined ? source : { ...source, embedded };
}

/** The tables of a piece of markup as they are seen, for a paste into the form's own. */
export function htmlGrids(markup: string): { grids: SourceGrid[]; notes: readonly ReadNote[] } {
  const { blocks, notes = [] } = htmlSource(markup);
  return { grids: blocks.flatMap((block) => (block.kind === 'grid' ? [block] : [])), notes };
}
