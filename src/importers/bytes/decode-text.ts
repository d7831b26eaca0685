import { ReadError } from '../read-error';

function decode(bytes: Uint8Array, encoding: string, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: ASCII characters leave every other byte zero.
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (odd > even && odd > sample.length / 50) return 'utf-16le';
  if (even > odd && even > sample.length / 50) return 'utf-16be';
  return null;
}

/** The charset a page claims in its first kilobytes, if it is one of those in use. */
function claimed(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, 4096), 'windows-1252');
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (/^(gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/.test(name)) return 'gb18030';
  return name === 'utf-8' || name === 'utf8' ? 'utf-8' : null;
}

function text(bytes: Uint8Array): string {
  const wide = utf16(bytes);
  if (wide !== null) return decode(bytes, wide);
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    // A page that claims UTF-8 and holds a few bad bytes is damaged UTF-8, not GB18030.
    const lossy = claimed(bytes) === 'utf-8' ? decode(bytes, 'utf-8') : null;
    return lossy === null || isMojibake(lossy) ? decode(bytes, 'gb18030') : lossy;
  }
}

/** “政府”“信息”“公开”“申请” read in the wrong encoding, and what lossy tools leave behind. */
const wrongDecodings = /锟斤拷|鏀垮簻|淇℃伅|鍏紑|鐢宠|æ”¿åº|ä¿¡æ|å…¬å¼|Õþ¸®|ÐÅÏ¢|¹«¿ª/g;

export function isMojibake(content: string): boolean {
  const sample = content.slice(0, 200_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  let [han, replaced, questions] = [0, 0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) han += 1;
    else if (code === 0xfffd) replaced += 1;
    else if (code === 0x3f || code === 0xff1f) questions += 1;
  }
  // One garbled sentence somebody pasted must not lock up a whole draft.
  const wrong = count(wrongDecodings);
  if (wrong > 0 && wrong > han / 50) return true;
  if (replaced > 20 && replaced > han / 20) return true;
  return questions > han && count(/\?{4,}/g) >= 3;
}

/** Text in UTF-8, UTF-16 or GB18030; throws a ReadError for mojibake. */
export function decodeText(bytes: Uint8Array): string {
  const content = text(bytes).replace(/^\ufeff/, '');
  if (isMojibake(content)) throw new ReadError('mojibake');
  return content;
}
