import { Parser } from 'htmlparser2';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { Budget, line, type SourceBlock, type SourceDocument } from '../source/source-document';
import { OpenTable, spanOf } from './open-table';

/** Nothing inside them is read, let alone run. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'select'],
  ...['textarea', 'button', 'title', 'head', 'audio', 'video', 'canvas'],
]);
const breaking = new Set([
  ...[
    'p',
    'div',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'section',
  ],
  ...[
    'article',
    'main',
    'header',
    'footer',
    'nav',
    'aside',
    'blockquote',
    'pre',
    'br',
    'hr',
    'center',
  ],
  ...['form', 'fieldset', 'caption', 'address', 'figure', 'body', 'html', 'table', 'tr'],
]);

export const embeddedId = 'gongkai-nianbao-draft';

export interface HtmlSource extends SourceDocument {
  /** Text of our own data element; JSON, not yet checked. */
  readonly embedded?: string;
}

/** Collects lines and grids while the markup streams by; no tree is built. */
class HtmlReader {
  readonly blocks: SourceBlock[] = [];
  embedded: string | undefined;
  private text = '';
  private depth = 0;
  private skipping: string[] = [];
  private inData = false;
  private readonly tables: OpenTable[] = [];
  private readonly budget = new Budget();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > limits.elementDepth) throw new ReadError('too-deep');
    if (name === 'script' && attributes['id'] === embeddedId) {
      this.inData = true;
      this.embedded = '';
    }
    if (silent.has(name) && !(name === 'head')) this.skipping.push(name);
    if (this.skipping.length > 0) return;
    if (breaking.has(name)) this.breakLine();
    const table = this.tables[this.tables.length - 1];
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.openRow(table);
    else if (name === 'td' || name === 'th') this.openCell(table, attributes);
    else if (name === 'input' || name === 'img') return;
  }

  close(name: string): void {
    this.depth -= 1;
    if (name === 'script') this.inData = false;
    if (this.skipping[this.skipping.length - 1] === name) {
      this.skipping.pop();
      return;
    }
    if (this.skipping.length > 0) return;
    const table = this.tables[this.tables.length - 1];
    if (name === 'td' || name === 'th') this.closeCell(table);
    else if (name === 'table') this.closeTable();
    else if (breaking.has(name)) this.breakLine();
  }

  write(text: string): void {
    if (this.inData) this.embedded = (this.embedded ?? '') + text;
    else if (this.skipping.length === 0) this.text += text;
  }

  end(): void {
    while (this.tables.length > 0) this.closeTable();
    this.breakLine();
  }

  private emit(block: SourceBlock): void {
    const table = this.tables[this.tables.length - 1];
    if (table) table.add(block);
    else this.blocks.push(block);
  }

  private breakLine(): void {
    // Markup is indented and broken at will; only elements end a line.
    const text = this.text.replace(/[\t\n\r\f ]+/g, ' ').trim();
    this.text = '';
    if (text === '') return;
    this.budget.line();
    this.emit(line(text));
  }

  private openTable(): void {
    this.budget.table(this.tables.length);
    this.tables.push(new OpenTable());
  }

  private openRow(table: OpenTable | undefined): void {
    if (!table) return;
    this.budget.row();
    table.openRow();
  }

  private openCell(
    table: OpenTable | undefined,
    attributes: Readonly<Record<string, string>>,
  ): void {
    this.breakLine();
    if (!table) return;
    this.budget.cell();
    table.openCell(spanOf(attributes['colspan']), spanOf(attributes['rowspan']));
  }

  private closeCell(table: OpenTable | undefined): void {
    this.breakLine();
    table?.closeCell();
  }

  private closeTable(): void {
    this.breakLine();
    const table = this.tables.pop();
    if (table) for (const block of table.blocks()) this.emit(block);
  }
}

/** Any markup, from a page saved by a browser to the clipboard's fragment. */
export function htmlSource(markup: string): HtmlSource {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.write(text),
    },
    { decodeEntities: true },
  );
  const step = 65_536;
  for (let at = 0; at < markup.length; at += step) parser.write(markup.slice(at, at + step));
  parser.end();
  reader.end();
  const { blocks, embedded } = reader;
  return embedded === undefined ? { blocks } : { blocks, embedded };
}
