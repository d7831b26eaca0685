import type { LeftOutCause } from '../source/left-out';
import { Budget, line, type SourceBlock } from '../source/source-document';
import { OpenFlow, type ReadingOptions } from './open-flow';
import type { OpenParagraph } from './open-paragraph';
import type { OpenWordTable } from './open-word-table';
import {
  annotationCause,
  changeOf,
  drawn,
  type ElementKind,
  elementKind,
  looks,
  silentText,
  strikes,
  textOfRuns,
} from './element-kind';
import { symbolOf } from './symbol';
import { attribute, type Attributes, walkXml } from './walk-xml';
import { isOn, isShaded, takeLook } from './word-styles';

type Opener = (attributes: Attributes) => void;
/** An element by its name, with what its start and its end bring about. */
type Known = ElementKind & { open: Opener | undefined; close: (() => void) | undefined };

class DocumentReader {
  pictures = 0;
  private readonly known = new Map<string, Known>();
  private readonly path: string[] = [];
  private readonly budget = new Budget();
  private readonly flows: OpenFlow[];
  private readonly alternatives: { taken: boolean; seen: number }[] = [];
  private skipping: { depth: number; cause: LeftOutCause | null } | null = null;
  private body = 0;
  private drawings = 0;
  /** Grows with all that was taken, so that one knows whether an alternative held anything. */
  private seen = 0;

  constructor(private readonly options: ReadingOptions) {
    this.flows = [new OpenFlow(options, this.budget)];
  }

  get blocks(): readonly SourceBlock[] {
    return this.flow.blocks;
  }

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    const kind = this.kindOf(name);
    if (kind.isBody) this.body += 1;
    if (this.body === 0 || this.skipping) return;
    if (kind.isMark) this.openMarks(name, attributes);
    const cause = this.skipCause(name, kind, attributes);
    if (cause !== undefined) this.skipping = { depth: this.path.length, cause };
    else if (kind.box) this.flows.push(new OpenFlow(this.options, this.budget));
    else kind.open?.(attributes);
    if (kind.isUnknownInRun && this.parent() === 'w:r') this.options.leftOut.add('unknown', name);
  }

  close(name: string): void {
    const kind = this.kindOf(name);
    if (kind.isBody) {
      this.flow.close();
      this.body -= 1;
    }
    const wasSkipping = this.skipping;
    if (wasSkipping?.depth === this.path.length) this.skipping = null;
    this.path.pop();
    if (wasSkipping) return;
    if (kind.box && this.body > 0) this.closeBox(kind.box);
    else kind.close?.();
  }

  private kindOf(name: string): Known {
    const known = this.known.get(name);
    if (known) return known;
    const kind = { ...elementKind(name), open: this.openers[name], close: this.closers[name] };
    this.known.set(name, kind);
    return kind;
  }

  text(text: string): void {
    if (this.body === 0) return;
    const name = this.path[this.path.length - 1] ?? '';
    if (this.skipping) {
      if (this.skipping.cause && (textOfRuns.has(name) || name === 'w:delText'))
        this.flow.paragraph?.leave(this.skipping.cause, text);
    } else if (textOfRuns.has(name)) this.add(text);
    else if (name === 'a:t') this.addBoxLine(text);
    else if (name === 'w:instrText') {
      const { field } = this.flow;
      if (field?.inCode) field.code += text;
    } else if (this.drawings === 0 && !silentText.has(name) && text.trim() !== '')
      this.options.leftOut.add('unknown', text);
  }

  /** What is noted of an element, taken or not: tracked changes. */
  private openMarks(name: string, attributes: Attributes): void {
    const change = changeOf(name, attributes);
    if (change === null) return;
    this.options.leftOut.add('tracked', '');
    if (change === 'in') return;
    const { paragraph, table } = this.flow;
    if (this.parent() === 'w:rPr' && this.parent(2) === 'w:pPr' && paragraph)
      paragraph.joined = true;
    if (this.parent() === 'w:trPr') table?.dropRow('tracked');
  }

  private skipCause(name: string, kind: ElementKind, attributes: Attributes) {
    if (name === 'aml:annotation') return annotationCause(attributes);
    if (kind.isAlternative && this.alternatives[this.alternatives.length - 1]?.taken) return null;
    if (name === 'w:txbxContent' && this.flow.look().hidden) return 'hidden';
    return kind.skip;
  }

  private readonly openers: Readonly<Record<string, Opener>> = {
    'w:p': () => this.flow.openParagraph(),
    'w:r': () => this.openRun(),
    'm:r': () => this.openRun(),
    'w:rStyle': (a) => {
      if (/^[wm]:r$/.test(this.parent(2) ?? '')) this.flow.run.style = attribute(a, 'val') ?? '';
    },
    'w:pStyle': (a) => this.setParagraph((p) => (p.style = attribute(a, 'val') ?? '')),
    'w:numId': (a) => this.setParagraph((p) => (p.list = attribute(a, 'val') ?? '')),
    'w:ilvl': (a) => this.setParagraph((p) => (p.level = Number(attribute(a, 'val')) || 0)),
    'wx:t': (a) => this.setParagraph((p) => (p.mark = attribute(a, 'val') ?? '')),
    'w:footnoteReference': (a) => this.openReference(a),
    'w:endnoteReference': (a) => this.openReference(a),
    ...Object.fromEntries(
      looks.map((name) => [`w:${name}`, (a: Attributes) => this.takeLook(`w:${name}`, a)]),
    ),
    'w:tab': () => {
      if (this.parent() === 'w:r') this.add('\t');
    },
    'w:ptab': () => this.add('\t'),
    'w:br': () => this.add('\n'),
    'w:cr': () => this.add('\n'),
    'w:noBreakHyphen': () => this.add('-'),
    'w:sym': (a) => this.add(symbolOf(attribute(a, 'char') ?? '', this.options.leftOut)),
    'm:den': () => this.add('/'),
    'm:sup': () => this.add('^'),
    'm:sub': () => this.add('_'),
    ...Object.fromEntries(strikes.map((name) => [name, (a: Attributes) => this.strikeBox(a)])),
    'w:bdo': (a) => this.flow.turns.push(attribute(a, 'val') === 'rtl'),
    'w:commentRangeStart': (a) => this.markComment('start', a),
    'w:commentRangeEnd': (a) => this.markComment('end', a),
    'w:commentReference': (a) => this.markComment('point', a),
    'w:fldChar': (a) => this.flow.fieldMark(attribute(a, 'fldCharType') ?? ''),
    'w:listEntry': (a) => this.flow.field?.entries.push(attribute(a, 'val') ?? ''),
    'w:result': (a) => {
      const { field } = this.flow;
      if (field) field.chosen = Number(attribute(a, 'val')) || 0;
    },
    'mc:AlternateContent': () => this.alternatives.push({ taken: false, seen: this.seen }),
    ...Object.fromEntries(drawn.map((name) => [name, () => (this.drawings += 1)])),
    'pic:pic': () => this.addPicture(),
    'v:imagedata': () => this.addPicture(),
    'v:textpath': (a) => this.addBoxLine(attribute(a, 'string') ?? ''),
    'c:chart': () => this.options.leftOut.add('unknown', '图表'),
    'o:OLEObject': (a) => this.options.leftOut.add('unknown', `嵌入对象 ${a['ProgID'] ?? ''}`),
    'w:hyperlink': () => (this.flow.links += 1),
    'w:fldSimple': (a) => this.flow.openSimpleField(attribute(a, 'instr') ?? ''),
    'w:subDoc': () => this.options.leftOut.add('unknown', '子文档'),
    'w:altChunk': (a) => this.addChunk(attribute(a, 'id') ?? ''),
    'w:tbl': () => this.flow.openTable(),
    'w:tblStyle': (a) => this.setTable((t) => (t.style = attribute(a, 'val') ?? '')),
    'w:gridCol': (a) => this.setTable((t) => t.gridColumn(Number(attribute(a, 'w')))),
    'w:tr': () => {
      this.budget.row();
      this.flow.table?.openRow();
    },
    'w:hidden': (a) => {
      if (this.parent() === 'w:trPr' && isOn(a)) this.flow.table?.dropRow('hidden');
    },
    'w:gridBefore': (a) => this.setTable((t) => t.skipColumns(Number(attribute(a, 'val')) || 0)),
    'w:tc': () => {
      this.budget.cell();
      this.flow.table?.openCell();
    },
    'w:gridSpan': (a) => this.setTable((t) => t.spanColumns(Number(attribute(a, 'val')) || 1)),
    'w:vMerge': (a) => this.merge(a),
    'w:vmerge': (a) => this.merge(a),
    'w:hMerge': (a) => this.mergeLeft(a),
    'w:hmerge': (a) => this.mergeLeft(a),
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    'w:p': () => this.flow.closeParagraph(),
    'w:hyperlink': () => (this.flow.links -= 1),
    'w:fldSimple': () => this.flow.fieldMark('end'),
    'w:tc': () => this.flow.closeCell(),
    'w:tbl': () => this.flow.closeTable(),
    ...Object.fromEntries(drawn.map((name) => [name, () => (this.drawings -= 1)])),
    'w:bdo': () => this.flow.turns.pop(),
    'mc:Choice': () => {
      const alternative = this.alternatives[this.alternatives.length - 1];
      if (alternative && this.seen > alternative.seen) alternative.taken = true;
    },
    'mc:AlternateContent': () => this.alternatives.pop(),
  };

  private get flow(): OpenFlow {
    return this.flows[this.flows.length - 1] as OpenFlow;
  }

  private parent(above = 1): string | undefined {
    return this.path[this.path.length - 1 - above];
  }

  private setParagraph(set: (paragraph: OpenParagraph) => void): void {
    if (this.flow.paragraph) set(this.flow.paragraph);
  }

  private setTable(set: (table: OpenWordTable) => void): void {
    if (this.flow.table) set(this.flow.table);
  }

  private openRun(): void {
    this.flow.run = { look: {}, style: '' };
  }

  /** The text of its run is the mark of the note, raised or not. */
  private openReference(attributes: Attributes): void {
    const own = attribute(attributes, 'customMarkFollows');
    if (own !== undefined && isOn({ val: own })) this.flow.run.look.shift = 'raised';
  }

  private takeLook(name: string, attributes: Attributes): void {
    const isGround = name === 'w:shd' && isShaded(attributes);
    if (isGround && this.parent() === 'w:tcPr') this.setTable((t) => t.shadeCell());
    if (isGround && this.parent() === 'w:pPr') this.setParagraph((p) => (p.shaded = true));
    // The colour of a box is not known.
    const isInBox = name === 'w:color' && this.flows.length > 1;
    if (this.parent() !== 'w:rPr' || isInBox) return;
    const owner = this.parent(2);
    if (owner === 'w:r' || owner === 'm:r') takeLook(this.flow.run.look, name, attributes);
    if (owner === 'w:pPr') this.setParagraph((p) => takeLook(p.markLook, name, attributes));
  }

  private add(text: string): void {
    if (this.flow.add(text)) this.seen += 1;
  }

  /** A line goes through the box of a formula. */
  private strikeBox(attributes: Attributes): void {
    if (isOn(attributes) && this.parent(2) === 'm:borderBox')
      this.skipping = { depth: this.path.length - 2, cause: 'struck' };
  }

  private markComment(edge: 'start' | 'end' | 'point', attributes: Attributes): void {
    const mark = this.options.commentMark?.(edge, attribute(attributes, 'id') ?? '');
    if (mark !== undefined && mark !== '') this.flow.addMark(mark);
  }

  private addPicture(): void {
    this.pictures += 1;
    this.seen += 1;
  }

  private addBoxLine(text: string): void {
    if (text.trim() === '') return;
    this.seen += 1;
    this.options.leftOut.add('textBox', text);
    this.flow.anchor(line(text));
  }

  private addChunk(id: string): void {
    const blocks = this.options.chunk(id);
    this.options.leftOut.add(blocks ? 'inserted' : 'unknown', '嵌入的文档');
    for (const block of blocks ?? []) this.flow.emit(block);
  }

  private merge(attributes: Attributes): void {
    this.flow.table?.merge(attribute(attributes, 'val') === 'restart' ? 'restart' : 'continue');
  }

  private mergeLeft(attributes: Attributes): void {
    if (attribute(attributes, 'val') !== 'restart') this.flow.table?.mergeLeft();
  }

  private closeBox(cause: LeftOutCause): void {
    const beside = this.flow;
    this.flows.pop();
    if (this.flow.takeBeside(beside, cause)) this.seen += 1;
  }
}

export interface DocumentXml {
  readonly blocks: readonly SourceBlock[];
  readonly pictures: number;
}

/** The visible content of a part of a Word file, insertions taken, deletions left out. */
export function readDocumentXml(
  xml: string | readonly string[],
  options: ReadingOptions,
): DocumentXml {
  const reader = new DocumentReader(options);
  walkXml(xml, reader);
  return { blocks: reader.blocks, pictures: reader.pictures };
}
