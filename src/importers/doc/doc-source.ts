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
import { TextReader } from './text-reader';

type Streams = Pick<OleFile, 'stream'>;

/** Places in the head of the stream `WordDocument`. */
const head = {
  kind: 0,
  version: 2,
  flags: 10,
  length: 0x4c,
  textBoxes: 0x64,
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
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

function leaveBesides(view: DataView, text: string, leftOut: LeftOut): void {
  let start = view.getUint32(head.length, true);
  for (const [at, cause] of besides) {
    const end = start + view.getUint32(at, true);
    const said = text.slice(start, end);
    /* eslint-disable no-control-regex -- Word's own marks are control characters */
    const count = said.split(/[\u0002\u0005]/).length - 1;
    if (cause) leftOut.add(cause, said.replace(/[\u0000-\u001f]/g, ' '), Math.max(1, count));
    /* eslint-enable no-control-regex */
    start = end;
  }
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

function readStreams(ole: Streams): OpenedDocument {
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
  const length = view.getUint32(head.length, true);
  if (length > limits.textBytes) throw new ReadError('too-large');
  const pieces = new Pieces(stream, part(head.pieces));
  if (pieces.text.length < length) throw new ReadError('damaged');
  const paragraphs = new PropertyRuns(stream, part(head.paragraphs), 'paragraphs');
  const characters = new PropertyRuns(stream, part(head.characters), 'characters');
  let data: Uint8Array | undefined;
  const contents = contentsOf(pieces, length, (character) => {
    const { start, place, width, properties } = pieces.locate(character);
    const own = paragraphs.find(place + (character - start) * width).properties;
    return withDistant([...own, ...properties], () => (data ??= ole.stream('Data')));
  });
  const leftOut = new LeftOut();
  const budget = new Budget();
  const styles = new WordStyles(oldStyles(part(head.styles), leftOut));
  const numbering = new Numbering(
    oldLists(table, part(head.listUses), view.getUint32(head.lists, true), leftOut),
  );
  const flow = new OpenFlow({ numbering, styles, leftOut, chunk: () => null }, budget);
  const reader = new TextReader(pieces, characters, flow, budget, leftOut);
  reader.read(contents);
  flow.close();
  leaveBesides(view, pieces.text, leftOut);
  const { blocks } = flow;
  const drawings = view.getUint32(head.textBoxes, true) > 0 ? 0 : reader.drawings;
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
