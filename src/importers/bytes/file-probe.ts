import { limits } from '../limits';
import type { Progress } from '../positioned/page-collector';
import { ReadError } from '../read-error';
import { decodeText } from './decode-text';
import { OleFile } from './ole';
import { openZip, type ZipFile } from './zip';

// oxlint-disable-next-line no-control-regex -- control characters are what is being counted
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** Text hardly ever holds control characters; a program, a font or a broken archive does. */
function requireText(content: string): string {
  if (content.length > limits.textBytes) throw new ReadError('too-large');
  const odd = content.slice(0, 20_000).match(control)?.length ?? 0;
  if (odd > 20) throw new ReadError('damaged');
  return content;
}

const latin = new TextDecoder('windows-1252');

/** A file as the kinds look at it; what costs time is made when first asked for, and once. */
export class FileProbe {
  private content: string | undefined;
  private archive: ZipFile | undefined;
  private compound: OleFile | undefined;

  constructor(
    readonly bytes: Uint8Array,
    /** How many documents it stands in. */
    readonly depth = 0,
    readonly progress?: Progress,
  ) {}

  static ofText(content: string): FileProbe {
    const probe = new FileProbe(new Uint8Array());
    probe.content = requireText(content);
    return probe;
  }

  /** The first bytes as Latin letters. */
  head(length = 4_096): string {
    return latin.decode(this.bytes.subarray(0, length));
  }

  starts(...magic: readonly (number | string)[]): boolean {
    const wanted = magic.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)),
    );
    return (
      this.bytes.length >= wanted.length && wanted.every((byte, at) => this.bytes[at] === byte)
    );
  }

  get isZip(): boolean {
    return this.starts('PK', 3, 4);
  }

  /** Throws a ReadError where the archive cannot be opened. */
  get zip(): ZipFile {
    return (this.archive ??= openZip(this.bytes));
  }

  get isOle(): boolean {
    return this.starts(0xd0, 0xcf, 0x11, 0xe0);
  }

  get ole(): OleFile {
    return (this.compound ??= new OleFile(this.bytes));
  }

  /** Throws a ReadError for mojibake, for what is no text, and for what is too large. */
  get text(): string {
    if (this.content !== undefined) return this.content;
    if (this.bytes.length > limits.textBytes) throw new ReadError('too-large');
    return (this.content = requireText(decodeText(this.bytes)));
  }
}
