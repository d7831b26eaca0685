import { ReadError } from '../read-error';

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

/** OLE files keep stream names in UTF-16: an encrypted .docx is one too. */
function refuseOle(bytes: Uint8Array): never {
  const head = new TextDecoder('utf-16le').decode(
    bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1),
  );
  throw new ReadError(head.includes('EncryptedPackage') ? 'encrypted' : 'word-97');
}

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('BM'),
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Told by the bytes, never by a name. Throws for what is refused. */
export function sniff(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new ReadError('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new ReadError('damaged');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseOle(bytes);
  if (startsWith(bytes, ascii('%PDF')) || startsWith(bytes, ascii('%PDF'), 3))
    throw new ReadError('pdf');
  if (startsWith(bytes, ascii('{\\rtf'))) throw new ReadError('word-97');
  if (startsWith(bytes, ascii('Rar!')) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]))
    throw new ReadError('archive');
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8))
    throw new ReadError('picture');
  if (pictures.some((magic) => startsWith(bytes, magic))) throw new ReadError('picture');
  return 'text';
}

// eslint-disable-next-line no-control-regex -- control characters are what is being counted
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** Text hardly ever holds control characters; a program, a font or a broken archive does. */
export function requireText(content: string): void {
  const odd = content.slice(0, 20_000).match(control)?.length ?? 0;
  if (odd > 20) throw new ReadError('damaged');
}
