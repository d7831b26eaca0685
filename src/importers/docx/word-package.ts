import { packageOf, type ZipFile } from '../bytes/zip';
import { ReadError } from '../read-error';
import { attribute, walkXml } from './walk-xml';

const pieceBytes = 49_152;

/** A part's text in pieces: V8 takes longer to make room for one long string than to parse it. */
export function xmlPieces(zip: ZipFile, name: string): string[] {
  const bytes = zip.unpack(name);
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(wide);
  if (bytes.length <= pieceBytes) return [decoder.decode(bytes)];
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    pieces.push(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
  // Of a sequence that was cut short.
  pieces.push(decoder.decode());
  return pieces.filter((piece) => piece !== '');
}

export const xmlOf = (zip: ZipFile, name: string): string => xmlPieces(zip, name).join('');

interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of a part of the package. */
  readonly part: string | undefined;
}

/** `../media/a.png` of `word/document.xml` is `media/a.png`. */
function resolved(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part of a package with what it refers to. */
export class PackagePart {
  private readonly relationships: Relationship[] = [];

  constructor(
    readonly zip: ZipFile,
    readonly name: string,
  ) {
    const [, folder = '', file = ''] = /^(.*?)([^/]*)$/.exec(name) ?? [];
    const own = zip.find(`${folder}_rels/${file}.rels`);
    if (own === undefined) return;
    const open = (element: string, attributes: Readonly<Record<string, string>>) => {
      if (!element.endsWith(':Relationship')) return;
      const target = resolved(attribute(attributes, 'Target') ?? '', folder);
      this.relationships.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        part: zip.find(target) ?? zip.find(decodeURI(target)),
      });
    };
    walkXml(xmlOf(zip, own), { open, close: () => undefined });
  }

  /** Parts of a kind, by the last word of its relationship. */
  related(kind: string): string[] {
    return this.relationships.flatMap(({ type, part }) =>
      type.endsWith(`/${kind}`) && part !== undefined ? [part] : [],
    );
  }

  partById(id: string): string | undefined {
    return this.relationships.find((each) => each.id === id)?.part;
  }

  /** Text of the part of a kind, or of the one with its usual name. */
  xml(kind: string): string | undefined {
    const name = this.related(kind)[0] ?? this.zip.find(`word/${kind}.xml`);
    return name === undefined ? undefined : xmlOf(this.zip, name);
  }
}

/** The main part; its name differs with some programs, its relationship tells. */
export function mainPart(zip: ZipFile): PackagePart {
  const name =
    zip.find('word/document.xml') ?? new PackagePart(zip, '').related('officeDocument')[0];
  if (name === undefined) throw new ReadError('damaged');
  return new PackagePart(zip, name);
}

const between = (text: string, open: RegExp, close: RegExp): string | undefined => {
  const start = open.exec(text);
  if (!start) return undefined;
  const rest = text.slice(start.index + start[0].length);
  const end = rest.search(close);
  return end < 0 ? undefined : rest.slice(0, end);
};

/** The parts of a package that Word wrote into one XML file. */
export function flatPackage(xml: string): ZipFile {
  const parts = xml
    .split(/<(?:[\w-]+:)?part\s/)
    .slice(1)
    .map((text) => ({ name: /^[^>]*?\bname\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? '', text }));
  return packageOf(
    parts.map(({ name }) => name),
    (index) => {
      const { text = '' } = parts[index] ?? {};
      const data = between(text, /<(?:[\w-]+:)?xmlData[^>]*>/, /<\/(?:[\w-]+:)?xmlData>/);
      if (data !== undefined) return new TextEncoder().encode(data);
      const binary = between(text, /<(?:[\w-]+:)?binaryData[^>]*>/, /<\/(?:[\w-]+:)?binaryData>/);
      return bytesOfBase64(binary ?? '');
    },
  );
}

export function bytesOfBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/[^A-Za-z0-9+/]/g, '')), (c) => c.charCodeAt(0));
  } catch {
    throw new ReadError('damaged');
  }
}
