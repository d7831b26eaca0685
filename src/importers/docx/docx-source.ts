import type { ZipFile } from '../bytes/zip';
import { LeftOut } from '../source/left-out';
import type { OpenedDocument } from '../source/opened-file';
import type { SourceDocument } from '../source/source-document';
import { commentEnd, commentStart, type FileComment } from '../source/comment-marks';
import { readComments } from './comments';
import { type DocumentXml, readDocumentXml } from './document-xml';
import { embeddedDraftXml } from './embedded-part';
import { listsOf, Numbering } from './numbering';
import type { ReadingOptions } from './open-flow';
import { styleSheetOf } from './styles-xml';
import { walkXml } from './walk-xml';
import { mainPart, type PackagePart, xmlOf, xmlPieces } from './word-package';
import { withoutLayout } from './without-layout';
import { WordStyles } from './word-styles';

/** Reads a document that a Word file holds as a whole; null where it cannot be read. */
export type ReadInserted = (bytes: Uint8Array) => Promise<SourceDocument | null>;
type Inserted = ReadonlyMap<string, SourceDocument>;

function embeddedIn(zip: ZipFile): string | undefined {
  for (const name of zip.names.filter((n) => /^customXml\/item\d*\.xml$/i.test(n)).slice(0, 50)) {
    const json = embeddedDraftXml(xmlPieces(zip, name));
    if (json !== undefined) return json;
  }
  return undefined;
}

/** What is written in the shapes of a diagram. */
function diagramText(xml: string): string {
  let text = '';
  let inText = false;
  walkXml(xml, {
    open: (name) => (inText = name === 'a:t'),
    close: (name) => {
      if (name === 'a:p') text += ' ';
      inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return text;
}

const besides = [
  ['footnotes', 'footnoteReference'],
  ['endnotes', 'endnoteReference'],
  ['comments', 'commentReference'],
] as const;

interface ReadParts extends DocumentXml {
  readonly commented?: SourceDocument['commented'];
}

/** The document once more, with marks at the ends of its comments. */
function withMarks(
  xml: readonly string[],
  options: ReadingOptions,
  comments: Map<string, FileComment>,
) {
  const ids = [...comments.keys()];
  const ranged = new Set<string>();
  const { blocks } = readDocumentXml(xml, {
    ...options,
    leftOut: new LeftOut(),
    commentMark: (edge, id) => {
      const index = ids.indexOf(id);
      if (index < 0 || (edge === 'point' && ranged.has(id))) return '';
      ranged.add(id);
      if (edge === 'point') return commentStart(index) + commentEnd(index);
      return edge === 'start' ? commentStart(index) : commentEnd(index);
    },
  });
  return { blocks, comments: [...comments.values()] };
}

function readParts(main: PackagePart, leftOut: LeftOut, inserted: Inserted): ReadParts {
  const { zip } = main;
  const xml = withoutLayout(xmlPieces(zip, main.name));
  const mentions = (word: string) =>
    xml.some((piece, at) => {
      const cut = piece.slice(-word.length) + (xml[at + 1] ?? '').slice(0, word.length);
      return piece.includes(word) || cut.includes(word);
    });
  const numbering = main.xml('numbering');
  const numbered = () => (numbering === undefined ? null : new Numbering(listsOf(numbering)));
  const options: ReadingOptions = {
    numbering: numbered(),
    styles: new WordStyles(styleSheetOf(main.xml('styles'))),
    leftOut,
    chunk: (id: string) => inserted.get(main.partById(id) ?? '')?.blocks ?? null,
  };
  const document = readDocumentXml(xml, options);
  for (const [kind, reference] of besides) {
    // Every Word file has these parts, few of them a text.
    const notes = mentions(reference) ? main.xml(kind) : undefined;
    if (notes !== undefined) readDocumentXml(notes, options);
  }
  for (const part of main.related('diagramData'))
    leftOut.add('drawing', diagramText(xmlOf(zip, part)));
  const remarks = mentions('commentReference') ? main.xml('comments') : undefined;
  const comments = remarks === undefined ? null : readComments(remarks);
  if (!comments || comments.size === 0) return document;
  // Numbers are counted as they are printed, so the second reading counts them anew.
  const anew = { ...options, numbering: numbered() };
  return { ...document, commented: withMarks(xml, anew, comments) };
}

/** The parts of a Word package: its visible content, and the data of ours in it. */
export async function openDocx(zip: ZipFile, readInserted: ReadInserted): Promise<OpenedDocument> {
  const main = mainPart(zip);
  const inserted = new Map<string, SourceDocument>();
  for (const part of main.related('aFChunk').slice(0, 50)) {
    const document = await readInserted(zip.unpack(part));
    if (document) inserted.set(part, document);
  }
  const leftOut = new LeftOut();
  const { blocks, pictures, commented } = readParts(main, leftOut, inserted);
  const notes = [...inserted.values()].flatMap((document) => document.notes ?? []);
  const document = {
    blocks,
    pictures,
    notes: [...leftOut.notes(), ...notes],
    ...(commented ? { commented } : {}),
  };
  return { kind: 'docx', document, embedded: embeddedIn(zip) };
}

/** A document that Word 2003 wrote as one XML file. */
export function openWordXml(xml: string): OpenedDocument {
  const leftOut = new LeftOut();
  const options = {
    numbering: null,
    styles: new WordStyles(styleSheetOf(xml)),
    leftOut,
    chunk: () => null,
  };
  const { blocks, pictures } = readDocumentXml(xml, options);
  return { kind: 'docx', document: { blocks, pictures, notes: leftOut.notes() } };
}
