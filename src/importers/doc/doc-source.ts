import type { OleFile } from '../bytes/ole';
import { OpenFlow } from '../docx/open-flow';
import { Numbering } from '../docx/numbering';
import { WordStyles } from '../docx/word-styles';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { LeftOut, type LeftOutCause } from '../source/left-out';
import type { OpenedDocument } from '../source/opened-file';
import { Budget } from '../source/source-document';
import { oldLists } from './old-lists';
import { oldStyles } from './old-styles';
import { contentsOf } from './paragraphs';
import { Pieces } from './pieces';
import { propertiesIn, type Property, viewOf } from './properties';
import { PropertyRuns } from './property-runs';
import { type Range, textBoxes } from './text-boxes';
import { TextReader } from './text-reader';

type Streams = Pick<OleFile, 'stream'>;

/** Places in the head of the stream `WordDocument`. */
const head = {
  kind: 0,
  version: 2,
  flags: 10,
  length: 0x4c,
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  anchors: 0x1da,
  boxes: 0x25a,
  lists: 0x2e2,
  listUses: 0x2ea,
};
const word97 = 0xc1;
const isEncrypted = 0x100;
const usesSecondTable = 0x200;
/** Properties that are too long for their page stand in a stream of their own. */
const elsewhere = new Set([0x6645, 0x6646]);

/** What follows the text, in this order; null for what a report is not read for. */
const besides: readonly (readonly [at: number, cause: LeftOutCause | null])[] = [
  [0x50, 'footnote'],
  [0x54, null],
  [0x58, null],
  [0x5c, 'comment'],
  [0x60, 'footnote'],
  [0x64, 'drawing'],
];

type Beside = Range & { readonly cause: LeftOutCause | null };

function textBeside(view: DataView): readonly Beside[] {
  let end = view.getUint32(head.length, true);
  return besides.map(([at, cause]) => {
    const start = end;
    end += view.getUint32(at, true);
    return { start, end, cause };
  });
}

function leaveBeside(
  { start, end, cause }: Beside,
  text: string,
  taken: readonly Range[],
  leftOut: LeftOut,
): void {
  const parts: string[] = [];
  let at = start;
  for (const range of [...taken].sort((a, b) => a.start - b.start)) {
    if (range.start < start || range.end > end) continue;
    parts.push(text.slice(at, range.start));
    at = range.end;
  }
  const said = [...parts, text.slice(at, end)].join('');
  /* oxlint-disable no-control-regex -- Word's own marks are control characters */
  const count = said.split(/[\u0002\u0005]/).length - 1;
  if (cause) leftOut.add(cause, said.replace(/[\u0000-\u001f]/g, ' '), Math.max(1, count));
  /* oxlint-enable no-control-regex */
}

/** The properties of a paragraph with those that stand elsewhere. */
function withDistant(properties: readonly Property[], data: () => Uint8Array): readonly Property[] {
  const distant = properties.find(({ code }) => elsewhere.has(code));
  if (!distant) return properties;
  const stream = data();
  const length = viewOf(stream).getUint16(distant.value, true);
  return [
    ...properties,
    ...propertiesIn(stream.subarray(distant.value + 2, distant.value + 2 + length)),
  ];
}

interface Parts {
  readonly stream: Uint8Array;
  readonly view: DataView;
  readonly table: Uint8Array;
  /** What the head says stands in the table stream, by its place in the head. */
  readonly part: (at: number) => Uint8Array;
}

function partsOf(ole: Streams): Parts {
  const stream = ole.stream('WordDocument');
  const view = viewOf(stream);
  const flags = view.getUint16(head.flags, true);
  if (view.getUint16(head.kind, true) !== 0xa5ec || view.getUint16(head.version, true) < word97)
    throw new ReadError('word-95');
  if (flags & isEncrypted) throw new ReadError('encrypted');
  const table = ole.stream(flags & usesSecondTable ? '1Table' : '0Table');
  const part = (at: number): Uint8Array => {
    const start = view.getUint32(at, true);
    return table.subarray(start, start + view.getUint32(at + 4, true));
  };
  return { stream, view, table, part };
}

/** Finds the paragraphs and tables in a range of the text. */
function contentsFinder(ole: Streams, { stream, part }: Parts, pieces: Pieces) {
  const paragraphs = new PropertyRuns(stream, part(head.paragraphs), 'paragraphs');
  let data: Uint8Array | undefined;
  return (range: Range) =>
    contentsOf(pieces, range, (character) => {
      const { start, place, width, properties } = pieces.locate(character);
      const own = paragraphs.find(place + (character - start) * width).properties;
      return withDistant([...own, ...properties], () => (data ??= ole.stream('Data')));
    });
}

function readStreams(ole: Streams): OpenedDocument {
  const parts = partsOf(ole);
  const { stream, view, table, part } = parts;
  const end = view.getUint32(head.length, true);
  if (end > limits.textBytes) throw new ReadError('too-large');
  const pieces = new Pieces(stream, part(head.pieces));
  if (pieces.text.length < end) throw new ReadError('damaged');
  const contentsIn = contentsFinder(ole, parts, pieces);
  const characters = new PropertyRuns(stream, part(head.characters), 'characters');
  const leftOut = new LeftOut();
  const budget = new Budget();
  const styles = new WordStyles(oldStyles(part(head.styles), leftOut));
  const numbering = new Numbering(
    oldLists(table, part(head.listUses), view.getUint32(head.lists, true), leftOut),
  );
  const beside = textBeside(view);
  const inBoxes = beside[beside.length - 1] ?? { start: end, end };
  const boxes = textBoxes(part(head.anchors), part(head.boxes), inBoxes);
  const options = { numbering, styles, leftOut, chunk: () => null };
  const openFlow = () => new OpenFlow(options, budget);
  const reader = new TextReader(pieces, characters, openFlow, budget, leftOut, boxes, contentsIn);
  const blocks = reader.blocks({ start: 0, end });
  for (const each of beside) leaveBeside(each, pieces.text, reader.taken, leftOut);
  const drawings = inBoxes.end > inBoxes.start ? 0 : reader.drawings;
  const pictures = reader.pictures + drawings;
  return { kind: 'doc', document: { blocks, pictures, notes: leftOut.notes() } };
}

/** A document of Word 97 to 2003, or of WPS. Throws a ReadError where it cannot be opened. */
export function openDoc(ole: Streams): OpenedDocument {
  try {
    return readStreams(ole);
  } catch (error) {
    // A number in the file leads out of it.
    if (error instanceof RangeError) throw new ReadError('damaged');
    throw error;
  }
}
