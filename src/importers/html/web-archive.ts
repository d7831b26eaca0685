import { decodeText } from '../bytes/decode-text';
import { ReadError } from '../read-error';

interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** One letter per byte, and back. */
const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function partOf(text: string): MimePart {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const gap = /\r?\n\r?\n/.exec(text.slice(start));
  const end = gap ? start + gap.index : text.length;
  const headers = new Map<string, string>();
  // A header goes on in lines that begin with a space.
  for (const line of text
    .slice(start, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? text.slice(end + gap[0].length) : '' };
}

function decoded({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') {
    try {
      return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
    } catch {
      throw new ReadError('damaged');
    }
  }
  if (encoding !== 'quoted-printable') return bytesOf(body);
  return bytesOf(
    body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  );
}

const boundaryOf = ({ headers }: MimePart): string =>
  /boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i
    .exec(headers.get('content-type') ?? '')
    ?.slice(1)
    .join('') ?? '';

function leavesOf(part: MimePart, depth: number): MimePart[] {
  const boundary = boundaryOf(part);
  if (boundary === '' || depth > 5) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .flatMap((text) => leavesOf(partOf(text), depth + 1));
}

/** The page of a web archive (.mht, .mhtml), then the pages of its frames. */
export function pagesOfWebArchive(bytes: Uint8Array): string[] {
  const parts = leavesOf(partOf(latin(bytes)), 0).filter(({ headers }) =>
    /^text\/html/i.test(headers.get('content-type') ?? ''),
  );
  const [main, ...others] = parts;
  if (!main) throw new ReadError('empty');
  const page = decodeText(decoded(main));
  const locationOf = ({ headers }: MimePart): string => headers.get('content-location') ?? '';
  // A frame may be named as seen from the page.
  const folder = locationOf(main).replace(/[^/]*$/, '');
  const isFrame = (part: MimePart): boolean => {
    const id = part.headers.get('content-id')?.replace(/[<>]/g, '');
    const location = locationOf(part);
    const beside = location.startsWith(folder) ? location.slice(folder.length) : '';
    const names = [id === undefined ? '' : `cid:${id}`, location, beside];
    return names.some((name) => name !== '' && page.includes(`src="${name}"`));
  };
  return [page, ...others.filter(isFrame).map((part) => decodeText(decoded(part)))];
}
