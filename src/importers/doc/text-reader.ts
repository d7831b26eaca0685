import type { OpenFlow } from '../docx/open-flow';
import { symbolOf } from '../docx/symbol';
import { isShaded } from '../docx/word-styles';
import type { LeftOut } from '../source/left-out';
import type { Budget, SourceBlock } from '../source/source-document';
import { shadingAt } from './colours';
import type { Content, Paragraph, Table } from './paragraphs';
import type { Pieces } from './pieces';
import { placeCells, type PlacedCell } from './place-cells';
import { paragraphStyle, type PropertyRuns } from './property-runs';
import { type RunLook, runLook } from './run-look';
import type { Range } from './text-boxes';

const printed: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
};
const fieldMarks: Readonly<Record<string, string>> = {
  '\u0013': 'begin',
  '\u0014': 'separate',
  '\u0015': 'end',
};

/** Hands the content of a Word 97 file to a flow, as the reader of `.docx` does. */
export class TextReader {
  pictures = 0;
  /** Pictures that float, and boxes whose text was not found. */
  drawings = 0;
  /** Texts of boxes that were read where they stand. */
  readonly taken: Range[] = [];
  private flow: OpenFlow;
  private isInBox = false;

  constructor(
    private readonly pieces: Pieces,
    private readonly characters: PropertyRuns,
    private readonly openFlow: () => OpenFlow,
    private readonly budget: Budget,
    private readonly leftOut: LeftOut,
    private readonly boxes: ReadonlyMap<number, Range>,
    private readonly contentsIn: (range: Range) => readonly Content[],
  ) {
    this.flow = openFlow();
  }

  blocks(range: Range): readonly SourceBlock[] {
    this.read(this.contentsIn(range));
    this.flow.close();
    return this.flow.blocks;
  }

  private read(contents: readonly Content[]): void {
    for (const content of contents)
      if (content.kind === 'table') this.readTable(content);
      else this.readParagraph(content);
  }

  private readTable(table: Table): void {
    const { flow, budget } = this;
    flow.openTable();
    for (const { cells, end } of placeCells(table)) {
      budget.row();
      flow.table?.openRow();
      if (end > 0 && this.lookAt(end).look.isDeleted) flow.table?.dropRow('tracked');
      let next = 0;
      for (const cell of cells) {
        this.readCell(cell, next);
        next = Math.max(next, cell.start + cell.span);
      }
    }
    flow.closeTable();
  }

  private readCell(cell: PlacedCell, next: number): void {
    const { content, start, span, mergedLeft, down, shaded } = cell;
    const { flow, budget } = this;
    const isBare = content.every((each) => each.kind === 'paragraph' && each.start === each.end);
    if (span === 0 && isBare) return;
    budget.cell();
    if (start > next) {
      flow.table?.openCell();
      flow.table?.spanColumns(start - next);
      flow.table?.closeCell();
    }
    flow.table?.openCell();
    flow.table?.spanColumns(span);
    if (shaded) flow.table?.shadeCell();
    if (down !== 'none') flow.table?.merge(down);
    if (mergedLeft) {
      const first = content[0];
      if (first?.kind === 'paragraph') this.leave(first);
      flow.table?.mergeLeft();
    } else this.read(content);
    flow.closeCell();
  }

  /** What stands in a cell that is merged away is not printed. */
  private leave({ start, end }: Paragraph): void {
    this.leftOut.add('hidden', this.pieces.text.slice(start, end));
  }

  private readParagraph({ start, end, properties }: Paragraph): void {
    const { flow } = this;
    flow.openParagraph();
    for (const { code, value, bytes } of properties) {
      if (!flow.paragraph) break;
      if (code === 0x460b) flow.paragraph.list = value === 0 ? '' : String(value);
      else if (code === 0x260a) flow.paragraph.level = value;
      else if (code === paragraphStyle) flow.paragraph.style = String(value);
      else if (code === 0x442d || code === 0xc64d)
        flow.paragraph.shaded = isShaded(shadingAt(bytes, 0, code === 0x442d ? 2 : 10));
    }
    for (let at = start; at < end;) {
      const { look, until } = this.lookAt(at);
      const stop = Math.min(end, until);
      this.readRun(at, stop, look);
      at = stop;
    }
    const { look } = this.lookAt(end);
    const { paragraph } = flow;
    if (paragraph) {
      Object.assign(paragraph.markLook, look.own);
      if (look.isDeleted) paragraph.joined = true;
    }
    flow.closeParagraph();
  }

  /** How the character is printed, and which is the first that may be printed otherwise. */
  private lookAt(character: number): { look: RunLook; until: number } {
    if (character >= this.pieces.text.length) return { look: runLook([]), until: character };
    const { start, end, place, width, properties } = this.pieces.locate(character);
    const run = this.characters.find(place + (character - start) * width);
    const until = start + Math.ceil((run.end - place) / width);
    const look = runLook([...run.properties, ...properties]);
    return { look, until: Math.max(character + 1, Math.min(end, until)) };
  }

  private readRun(start: number, end: number, look: RunLook): void {
    const { flow, leftOut } = this;
    // The colour of a box is not known.
    const own = this.isInBox ? { ...look.own, white: false } : look.own;
    flow.run = { look: own, style: look.style };
    if (look.isDeleted || look.isInserted) leftOut.add('tracked', '');
    // oxlint-disable-next-line no-control-regex -- Word's own marks are control characters
    const parts = this.pieces.text.slice(start, end).split(/([\u0000-\u001f])/);
    let at = start;
    for (const part of parts) {
      const place = at;
      at += part.length;
      const mark = fieldMarks[part];
      if (part === '') continue;
      else if (mark !== undefined) flow.fieldMark(mark);
      else if (flow.field?.inCode) flow.field.code += part;
      else if (look.isDeleted) flow.paragraph?.leave('tracked', part);
      else if (part === '\u0001') this.pictures += 1;
      else if (part === '\u0008') this.readBox(this.boxes.get(place));
      else if (look.symbol !== null) flow.add(symbolOf(look.symbol, leftOut));
      else if (part >= ' ') flow.add(part);
      else flow.add(printed[part] ?? '');
    }
  }

  private readBox(range: Range | undefined): void {
    const { flow } = this;
    if (!range) {
      this.drawings += 1;
      return;
    }
    this.taken.push(range);
    if (flow.look().hidden) {
      flow.paragraph?.leave('hidden', this.pieces.text.slice(range.start, range.end));
      return;
    }
    this.flow = this.openFlow();
    this.isInBox = true;
    this.read(this.contentsIn(range));
    flow.takeBeside(this.flow, 'textBox');
    this.flow = flow;
    this.isInBox = false;
  }
}
