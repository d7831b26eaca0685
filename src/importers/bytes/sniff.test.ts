import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentXml, p, wordFile } from '../../testing/word-xml';
import { decodeText } from './decode-text';
import { FileProbe } from './file-probe';
import { kindOf } from './sniff';
import { openZip } from './zip';

/** An OLE file with these streams; the directory stands behind `before` sectors. */
function oleFile(streams: readonly string[], before = 0): Uint8Array {
  const bytes = new Uint8Array(512 * (before + 4));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, before + 1, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(76, 0, true);
  for (let at = 512; at < 1024; at += 4) view.setUint32(at, 0xfffffffe, true);
  // Two sectors, the second behind the first.
  view.setUint32(512 + (before + 1) * 4, before + 2, true);
  streams.forEach((name, index) => {
    const at = 512 * (before + 2) + index * 128;
    Array.from(name).forEach((letter, n) => {
      view.setUint16(at + n * 2, letter.charCodeAt(0), true);
    });
    view.setUint16(at + 64, name.length * 2 + 2, true);
    // Each entry is the right neighbour of the one before, all of them children of the first.
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, streams[index + 1] ? index + 1 : 0xffffffff, true);
    view.setUint32(at + 76, index === 0 ? 1 : 0xffffffff, true);
  });
  return bytes;
}
const kind = (bytes: Uint8Array): string => {
  const { read } = kindOf(new FileProbe(bytes));
  return typeof read === 'string' ? read : 'read';
};
const xml = (root: string) => strToU8(`<?xml version="1.0"?>${root}`);

describe('kinds are told by the bytes', () => {
  it.each([
    ['an old Word file', 'read', oleFile(['Root Entry', 'WordDocument'])],
    [
      'an old Word file with a sheet in it',
      'read',
      oleFile(['Root Entry', 'Workbook', 'WordDocument']),
    ],
    ['an old workbook', 'read', oleFile(['Root Entry', 'Workbook'])],
    ['a workbook of Excel 95', 'spreadsheet', oleFile(['Root Entry', 'Book'])],
    ['old slides', 'presentation', oleFile(['Root Entry', 'PowerPoint Document'])],
    ['a workbook', 'read', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['a binary workbook', 'spreadsheet', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    ['slides', 'presentation', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') })],
    [
      'an encrypted file',
      'encrypted',
      oleFile(['Root Entry', 'A', 'B', 'C', 'EncryptedPackage'], 100),
    ],
    ['RTF', 'rtf', strToU8('{\\rtf1')],
    ['OFD', 'read', zipSync({ 'OFD.xml': strToU8('<x/>') })],
    ['ODT', 'odt', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    [
      'a flat ODT',
      'odt',
      xml('<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'),
    ],
    [
      'an ODS',
      'spreadsheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    ],
    ['a sheet in XML', 'spreadsheet', xml('<Workbook xmlns="urn:x">')],
    ['an unknown package', 'damaged', zipSync({ '[Content_Types].xml': strToU8('<x/>') })],
    ['reports in a zip', 'archive', zipSync({ 'a.docx': strToU8('x'), 'b.docx': strToU8('y') })],
    ['a packed file', 'archive', Uint8Array.from([0x1f, 0x8b, 8, 0])],
    ['a telephone’s picture', 'picture', strToU8('\0\0\0\u0018ftypheic')],
    [
      'a Word file with a sheet in it',
      'read',
      wordFile({ 'word/document.xml': documentXml(p('x')), 'xl/a.bin': 'x' }),
    ],
    [
      'a web archive',
      'read',
      strToU8(
        'From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n',
      ),
    ],
    [
      'a page of Word with its namespaces',
      'read',
      strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
    ],
    ['text', 'read', strToU8('一、总体情况')],
  ])('%s: %s', (_, expected, bytes) => {
    expect(kind(bytes)).toBe(expected);
  });
  it('a damaged OLE file is still one', () => {
    expect(kind(oleFile(['EncryptedPackage'], 3).subarray(0, 700))).toBe('damaged');
    const loop = oleFile(['Root Entry']);
    new DataView(loop.buffer).setUint32(512 + 4, 1, true);
    expect(kind(loop)).toBe('damaged');
  });
});

describe('archives', () => {
  /** The same archive with count, sizes and offsets of one entry told in 64 bits. */
  function zip64(name: string, content: string): Uint8Array {
    const plain = zipSync({ [name]: [strToU8(content), { level: 0 }] });
    const old = new DataView(plain.buffer, plain.byteOffset);
    const end = plain.length - 22;
    const start = old.getUint32(end + 16, true);
    const directory = plain.slice(start, end);
    const size = old.getUint32(start + 24, true);
    const head = new DataView(directory.buffer);
    for (const at of [20, 24, 42]) head.setUint32(at, 0xffffffff, true);
    head.setUint16(30, 28, true);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    extra.setUint32(4, size, true);
    extra.setUint32(12, size, true);
    const wide = new DataView(new ArrayBuffer(56 + 20 + 22));
    wide.setUint32(0, 0x06064b50, true);
    wide.setUint32(32, 1, true);
    wide.setUint32(48, start, true);
    wide.setUint32(56, 0x07064b50, true);
    wide.setUint32(64, start + directory.length + 28, true);
    wide.setUint32(76, 0x06054b50, true);
    wide.setUint16(86, 0xffff, true);
    wide.setUint32(92, 0xffffffff, true);
    return Uint8Array.from(
      [plain.slice(0, start), directory, new Uint8Array(extra.buffer), new Uint8Array(wide.buffer)]
        .map((part) => Array.from(part))
        .flat(),
    );
  }
  it('with 64-bit sizes, though small', () => {
    const zip = openZip(zip64('word/a.xml', '正文'));
    expect(zip.names).toEqual(['word/a.xml']);
    expect(new TextDecoder().decode(zip.unpack('Word/A.xml'))).toBe('正文');
  });
  it('names compare without case, and lead nowhere but into the archive', () => {
    const zip = openZip(zipSync({ 'A\\b.XML': strToU8('1'), '../c.xml': strToU8('2') }));
    expect(zip.find('a/B.xml')).toBe('A/b.XML');
    expect(zip.find('c.xml')).toBeUndefined();
    expect(() => zip.unpack('constructor')).toThrow('已损坏');
  });
});

describe('text in any encoding', () => {
  const text = '{"政府": "信息公开 12 件"}';
  const utf16 = (content: string) =>
    new Uint8Array(Uint16Array.from(content, (c) => c.charCodeAt(0)).buffer);
  const gb = Uint8Array.from([0x7b, 0x22, 0xd5, 0xfe, 0xb8, 0xae, 0x22, 0x7d]);
  it.each([
    ['UTF-8', strToU8(text), text],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`), text],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`), text],
    ['UTF-16 without', utf16(text), text],
    ['GB18030', gb, '{"政府"}'],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });
  it('GB18030 in a page that claims to be UTF-8', () => {
    const head = strToU8('<meta charset="utf-8">');
    const bytes = Uint8Array.from([...head, ...Array.from({ length: 30 }, () => [...gb]).flat()]);
    expect(decodeText(bytes)).toBe(`<meta charset="utf-8">${'{"政府"}'.repeat(30)}`);
  });
  it('a garbled sentence does not lock up a sound text; a garbled text is refused', () => {
    const garbled = '鏀垮簻淇℃伅鍏紑锟斤拷';
    expect(decodeText(strToU8('政府信息公开工作。'.repeat(60) + garbled))).toContain(garbled);
    expect(() => decodeText(strToU8(garbled.repeat(9)))).toThrow('乱码');
  });
});
