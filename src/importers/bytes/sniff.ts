import { ReadError, type ReadErrorCode } from '../read-error';
import type { OpenedFile } from '../source/opened-file';
import type { SourceDocument } from '../source/source-document';
import { isTextWithTables } from '../text/embedded-tables';
import { isMarkdown } from '../text/markdown';
import { FileProbe } from './file-probe';
import type { ZipFile } from './zip';

/** A kind of file, told by its bytes, never by a name. One that has no reader is refused by its own name. */
export interface FileKind {
  readonly recognises: (file: FileProbe) => boolean;
  /** Loads its reader when first needed. Throws a ReadError when the file cannot be opened. */
  readonly read: ReadErrorCode | ((file: FileProbe) => Promise<OpenedFile>);
}

const holds = (file: FileProbe, name: RegExp): boolean =>
  file.isZip && file.zip.names.some((part) => name.test(part));

/** A `.doc`, `.wps`, `.xls`, or an encrypted `.docx`. */
const hasStream = (file: FileProbe, name: RegExp): boolean =>
  file.isOle && file.ole.names.some((stream) => name.test(stream));

/** What the first entry of an OpenDocument file or an e-book says of it. */
const mimetype = (file: FileProbe): string =>
  holds(file, /^mimetype$/) ? new TextDecoder().decode(file.zip.unpack('mimetype')) : '';

const isXmlOf = ({ text }: FileProbe, mark: RegExp): boolean =>
  /^\s*<\?xml\b/.test(text) &&
  !/<html[\s>]/i.test(text.slice(0, 4_000)) &&
  mark.test(text.slice(0, 8_000));

/** A page with its pictures in one file begins with the headers of a mail. */
const isWebArchive = (head: string): boolean =>
  /^\s*[\w-]+:\s/.test(head) &&
  /^MIME-Version:/im.test(head) &&
  /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head);

const isHtml = (content: string): boolean =>
  !isTextWithTables(content) &&
  (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body|meta|div|table|p|h1|section|article|!--)\b/i.test(
    content.slice(0, 4_000),
  ) ||
    /<(?:table|tr|td|p|div)\b[^>]*>/i.test(content.slice(0, 200_000)) ||
    (/<(?:br|span)\b[^>]*>/i.test(content.slice(0, 200_000)) && !isMarkdown(content.split('\n'))));

/** A document within a document, and one within that; further in nobody put it by hand. */
const deepest = 2;

async function readInserted(bytes: Uint8Array, depth: number): Promise<SourceDocument | null> {
  if (depth > deepest) return null;
  try {
    const file = new FileProbe(bytes, depth);
    const { read } = kindOf(file);
    const opened = typeof read === 'string' ? null : await read(file);
    return opened && 'document' in opened ? opened.document : null;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

async function readWord(file: FileProbe, zip: ZipFile): Promise<OpenedFile> {
  const { openDocx } = await import('../docx/docx-source');
  return openDocx(zip, (bytes) => readInserted(bytes, file.depth + 1));
}

async function readFlatWord(file: FileProbe): Promise<OpenedFile> {
  const { flatPackage } = await import('../docx/word-package');
  return readWord(file, flatPackage(file.text));
}

async function readWord2003(file: FileProbe): Promise<OpenedFile> {
  const { openWordXml } = await import('../docx/docx-source');
  return openWordXml(file.text);
}

async function readWord97(file: FileProbe): Promise<OpenedFile> {
  const { openDoc } = await import('../doc/doc-source');
  return openDoc(file.ole);
}

async function readWebArchive(file: FileProbe): Promise<OpenedFile> {
  const [{ htmlSource }, { pagesOfWebArchive }] = await Promise.all([
    import('../html/html-source'),
    import('../html/web-archive'),
  ]);
  const source = htmlSource(pagesOfWebArchive(file.bytes).join('\n'));
  return { kind: 'html', document: source, embedded: source.embedded };
}

async function readPdf(file: FileProbe): Promise<OpenedFile> {
  const { openPdf } = await import('../pdf/pdf-source');
  return openPdf(file.bytes, file.progress);
}

async function readOfd(file: FileProbe): Promise<OpenedFile> {
  const { openOfd } = await import('../ofd/ofd-source');
  return openOfd(file.zip, file.progress);
}

async function readXlsx(file: FileProbe): Promise<OpenedFile> {
  const { openXlsx } = await import('../sheets/xlsx-source');
  return openXlsx(file.zip);
}

async function readXls(file: FileProbe): Promise<OpenedFile> {
  const { openXls } = await import('../sheets/xls-source');
  return openXls(file.ole);
}

async function readHtml(file: FileProbe): Promise<OpenedFile> {
  const { htmlSource } = await import('../html/html-source');
  const source = htmlSource(file.text);
  return { kind: 'html', document: source, embedded: source.embedded };
}

async function readText(file: FileProbe): Promise<OpenedFile> {
  const { textSource } = await import('../text/text-source');
  return { kind: 'text', document: textSource(file.text) };
}

async function readDraft(file: FileProbe): Promise<OpenedFile> {
  const { readDraftFile } = await import('../../report/draft-file');
  const result = readDraftFile(file.text);
  if ('problem' in result) throw new ReadError('draft', result.problem);
  return { draft: result.draft };
}

const text: FileKind = { recognises: () => true, read: readText };

/** The first that recognises a file has it. */
const fileKinds: readonly FileKind[] = [
  { recognises: (file) => holds(file, /^word\//i), read: (file) => readWord(file, file.zip) },
  { recognises: (file) => holds(file, /^xl\/workbook\.bin$/i), read: 'spreadsheet' },
  { recognises: (file) => holds(file, /^xl\/|(?:^|\/)workbook\.xml$/i), read: readXlsx },
  { recognises: (file) => holds(file, /^ppt\//i), read: 'presentation' },
  { recognises: (file) => holds(file, /^OFD\.xml$/i), read: readOfd },
  { recognises: (file) => mimetype(file).includes('opendocument.text'), read: 'odt' },
  { recognises: (file) => mimetype(file).includes('opendocument'), read: 'spreadsheet' },
  { recognises: (file) => holds(file, /^(\[Content_Types\]\.xml|mimetype)$/), read: 'damaged' },
  { recognises: (file) => file.isZip, read: 'archive' },
  { recognises: (file) => file.starts('PK', 5, 6), read: 'damaged' },
  { recognises: (file) => hasStream(file, /^EncryptedPackage$/), read: 'encrypted' },
  { recognises: (file) => hasStream(file, /^WordDocument$/), read: readWord97 },
  { recognises: (file) => hasStream(file, /^Workbook$/), read: readXls },
  { recognises: (file) => hasStream(file, /^Book$/), read: 'spreadsheet' },
  { recognises: (file) => hasStream(file, /^PowerPoint/), read: 'presentation' },
  { recognises: (file) => file.isOle, read: 'damaged' },
  { recognises: (file) => /^[\s\S]{0,3}%PDF/.test(file.head(8)), read: readPdf },
  { recognises: (file) => file.starts('{\\rtf'), read: 'rtf' },
  {
    recognises: (file) =>
      file.starts('Rar!') || file.starts('7z', 0xbc, 0xaf) || file.starts(0x1f, 0x8b),
    read: 'archive',
  },
  {
    recognises: (file) =>
      file.starts(0x89, 'PNG') ||
      file.starts(0xff, 0xd8, 0xff) ||
      file.starts('GIF8') ||
      file.starts('BM') ||
      file.starts('II*', 0) ||
      file.starts('MM', 0, '*') ||
      /^RIFF[^]{4}WEBP|^[^]{4}ftyp(?:hei|avif|mif1)/.test(file.head(12)),
    read: 'picture',
  },
  { recognises: (file) => isWebArchive(file.head()), read: readWebArchive },
  { recognises: ({ text }) => /^\s*\{/.test(text), read: readDraft },
  { recognises: (file) => isXmlOf(file, /office\/2006\/xmlPackage/), read: readFlatWord },
  { recognises: (file) => isXmlOf(file, /office\/word\/2003\/wordml/), read: readWord2003 },
  { recognises: (file) => isXmlOf(file, /<(?:\w+:)?Workbook[\s>]/), read: 'spreadsheet' },
  { recognises: (file) => isXmlOf(file, /opendocument:xmlns:office/), read: 'odt' },
  { recognises: ({ text }) => isHtml(text), read: readHtml },
];

export function kindOf(file: FileProbe): FileKind {
  return fileKinds.find(({ recognises }) => recognises(file)) ?? text;
}
