import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from './archive';

const text = (content: string) => new TextEncoder().encode(content);
const names = (bytes: Uint8Array) => readArchive(bytes).files.map(({ name }) => name);

describe('an archive as it came by e-mail', () => {
  it('gives its files, litter left out, folders kept where names are the same', () => {
    const bytes = zipSync({
      '报送/石桥镇.docx': text('a'),
      '报送/柳林乡/年报.docx': text('b'),
      '报送/和平乡/年报.docx': text('c'),
      '__MACOSX/报送/._石桥镇.docx': text('x'),
      '报送/~$石桥镇.docx': text('x'),
      '报送/Thumbs.db': text('x'),
    });
    expect(names(bytes)).toEqual(['石桥镇.docx', '报送_柳林乡_年报.docx', '报送_和平乡_年报.docx']);
    expect(readArchive(bytes).problems).toEqual([]);
  });

  it('reads names as Chinese systems without UTF-8 write them', () => {
    const bytes = zipSync({ 'ab.docx': text('a') });
    // 镇 in GBK is D5 F2: two bytes in the place of two letters, in both headers.
    for (let at = 0; at + 1 < bytes.length; at += 1)
      if (bytes[at] === 0x61 && bytes[at + 1] === 0x62) bytes.set([0xd5, 0xf2], at);
    expect(names(bytes)).toEqual(['镇.docx']);
  });

  it('opens no archive within, and says so', () => {
    const bytes = zipSync({ 'a.txt': text('a'), 'b.zip': zipSync({ 'c.txt': text('c') }) });
    expect(names(bytes)).toEqual(['a.txt']);
    expect(readArchive(bytes).problems).toEqual(['“b.zip”是压缩包中的压缩包，未展开，请先解压。']);
  });

  it('is bounded in number and in what it unpacks to', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, nth) => [`${nth}.txt`, new Uint8Array(1)]),
    );
    expect(readArchive(zipSync(many))).toEqual({
      files: [],
      problems: ['文件超过 1000 个，未展开，请分批压缩。'],
    });
    const bomb = readArchive(
      zipSync({ '大.txt': new Uint8Array(20 * 1024 * 1024), '小.txt': text('a') }),
    );
    expect(bomb.files.map(({ name }) => name)).toEqual(['小.txt']);
    expect(bomb.problems).toHaveLength(1);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no archive', text('年报')],
    ['one that is cut off', zipSync({ 'a.txt': text('a') }).slice(0, 40)],
    ['an empty one', zipSync({})],
  ])('that is %s gives no file and a reason', (_, bytes) => {
    const { files, problems } = readArchive(bytes);
    expect([files, problems.length]).toEqual([[], 1]);
  });
});
