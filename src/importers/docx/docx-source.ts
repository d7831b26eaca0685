import type { ZipFile } from '../bytes/zip';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { LeftOut } from '../source/left-out';
import type { OpenedDocument } from '../source/opened-file';
import type { SourceDocument } from '../source/source-document';
import { type DocumentXml, readDocumentXml } from './document-xml';
import { embeddedDraftXml } from './embedded-part';
import { listsOf, Numbering } from './numbering';
import { walkXml } from './walk-xml';
import { mainPart, type PackagePart, xmlOf } from './word-package';
import { WordStyles } from './word-styles';

/** Reads a document that a Word file holds as a whole; null where it cannot be read. */
export type ReadInserted = (bytes: Uint8Array) => Promise<SourceDocument | null>;
type Inserted = ReadonlyMap<string, SourceDocument>;

function embeddedIn(zip: ZipFile): string | undefined {
  for (const name of zip.names.filter((n) => /^customXml\/item\d*\.xml$/i.test(n)).slice(0, 50)) {
    const json = embeddedDraftXml(xmlOf(zip, name));
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
  ['comments', 'comment'],
] as const;

function readParts(main: PackagePart, leftOut: LeftOut, inserted: Inserted): DocumentXml {
  const { zip } = main;
  const xml = xmlOf(zip, main.name);
  if (xml.length > limits.textBytes) throw new ReadError('too-large');
  const numbering = main.xml('numbering');
  const options = {
    numbering: numbering === undefined ? null : new Numbering(listsOf(numbering)),
    styles: new WordStyles(main.xml('styles')),
    leftOut,
    chunk: (id: string) => inserted.get(main.partById(id) ?? '')?.blocks ?? null,
  };
  const document = readDocumentXml(xml, options);
  for (const [kind, reference] of besides) {
    // Every Word file has these parts, few of them a text.
    const notes = xml.includes(reference) ? main.xml(kind) : undefined;
    if (notes !== undefined) readDocumentXml(notes, options);
  }
  for (const part of main.related('diagramData'))
    leftOut.add('drawing', diagramText(xmlOf(zip, part)));
  return document;
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
  const { blocks, pictures } = readParts(main, leftOut, inserted);
  const notes = [...inserted.values()].flatMap((document) => document.notes ?? []);
  const document = { blocks, pictures, notes: [...leftOut.notes(), ...notes] };
  return { kind: 'docx', document, embedded: embeddedIn(zip) };
}

/** A document that Word 2003 wrote as one XML file. */
export function openWordXml(xml: string): OpenedDocument {
  const leftOut = new LeftOut();
  const options = { numbering: null, styles: new WordStyles(xml), leftOut, chunk: () => null };
  const { blocks, pictures } = readDocumentXml(xml, options);
  return { kind: 'docx', document: { blocks, pictures, notes: leftOut.notes() } };
}
