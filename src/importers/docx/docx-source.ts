import { limits } from '../limits';
import type { ZipFile } from '../bytes/zip';
import { ReadError } from '../read-error';
import type { ReadNote } from '../read-result';
import type { OpenedFile } from '../source/opened-file';
import type { SourceDocument } from '../source/source-document';
import { embeddedDraftXml } from './embedded-part';
import { readDocumentXml } from './document-xml';
import { Numbering } from './numbering';

export interface DocxSource extends SourceDocument {
  /** Text of our own data part; JSON, not yet checked. */
  readonly embedded?: string;
  /** How many pieces of tracked changes were taken or left out. */
  readonly trackedChanges: number;
}

const xmlOf = (zip: ZipFile, name: string): string => {
  const bytes = zip.unpack(name);
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  );
};

/** The main part has another name in files of some programs; its relationship tells. */
function mainPart(zip: ZipFile): string {
  if (zip.names.includes('word/document.xml')) return 'word/document.xml';
  if (!zip.names.includes('_rels/.rels')) throw new ReadError('damaged');
  const relationship = /<Relationship\b[^>]*officeDocument"[^>]*>/.exec(
    xmlOf(zip, '_rels/.rels').slice(0, 20_000),
  )?.[0];
  const target = /Target="\/?(word\/[^"]+)"/.exec(relationship ?? '')?.[1];
  if (target === undefined || !zip.names.includes(target)) throw new ReadError('damaged');
  return target;
}

function embeddedIn(zip: ZipFile): string | undefined {
  for (const name of zip.names.filter((n) => /^customXml\/item\d*\.xml$/.test(n)).slice(0, 50)) {
    const json = embeddedDraftXml(xmlOf(zip, name));
    if (json !== undefined) return json;
  }
  return undefined;
}

function readParts(zip: ZipFile): DocxSource {
  const xml = xmlOf(zip, mainPart(zip));
  if (xml.length > limits.textBytes) throw new ReadError('too-large');
  // Entities declared in the file are never resolved; Word writes no DOCTYPE.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 4096))) throw new ReadError('damaged');
  const numbering = zip.names.includes('word/numbering.xml')
    ? new Numbering(xmlOf(zip, 'word/numbering.xml'))
    : null;
  const document = readDocumentXml(xml, numbering);
  const embedded = embeddedIn(zip);
  return embedded === undefined ? document : { ...document, embedded };
}

/** The parts of a Word package. */
export function openDocx(zip: ZipFile): OpenedFile {
  const source = readParts(zip);
  const message = `文件中有 ${source.trackedChanges} 处修订，已按全部接受读取。`;
  const note: ReadNote = { code: 'tracked-changes', message, open: false };
  return {
    kind: 'docx',
    document: source,
    embedded: source.embedded,
    notes: source.trackedChanges === 0 ? [] : [note],
  };
}
