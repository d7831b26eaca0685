import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, type ReadInput } from './read';
import { ReadError } from './read-error';

async function refusal(input: ReadInput): Promise<string> {
  try {
    await read(input);
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError);
    return (error as ReadError).code;
  }
  return 'was read';
}
const bytes = (...list: number[]) =>
  new Uint8Array([...list, ...Array.from({ length: 600 }, () => 0)]);

describe('what cannot be opened is refused with one clear line', () => {
  it.each([
    ['damaged', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['pdf-damaged', strToU8('%PDF-1.7\n')],
    ['picture', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['archive', zipSync({ 'a.txt': strToU8('x') })],
    ['presentation', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') })],
    ['damaged', strToU8('PK\u0003\u0004 and nothing more')],
    ['empty', new Uint8Array()],
    ['not-a-report', strToU8('关于召开会议的通知\n请按时参加。')],
    ['draft', strToU8('{"format":"gongkai-nianbao","version":99}')],
    ['mojibake', strToU8('鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡')],
    ['mojibake', strToU8('???????? 2023 ??????????????????\n????? | 0 | 0\n??????')],
  ])('%s', async (code, input) => {
    expect(await refusal(input)).toBe(code);
  });
});

describe('hostile files end in a clear line', () => {
  it('a zip that unpacks to far more than it says', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 1 });
    expect(await refusal(bomb)).toBe('too-large');
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(await refusal(lying)).toBe('too-large');
  });

  it('1 000 nested tables', async () => {
    expect(await refusal({ html: '<table><tr><td>'.repeat(1000) })).toBe('too-deep');
    const xml = `<w:document><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(1000)}`;
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('too-deep');
  });

  it('100 000 rows, in markup and in text', async () => {
    expect(
      await refusal({ html: `<table>${'<tr><td>一</td><td>0</td></tr>'.repeat(100_000)}</table>` }),
    ).toBe('too-deep');
    expect(await refusal({ text: '一、本年新收 | 0 | 0\n'.repeat(100_000) })).not.toBe('was read');
  });

  it('elements without end, huge spans and one endless line', async () => {
    expect(await refusal({ html: '<div>'.repeat(100_000) })).toBe('too-deep');
    const span = '<table><tr><td colspan="999999999" rowspan="999999999">一</td></tr></table>';
    expect(await refusal({ html: span.repeat(400) })).toBe('not-a-report');
    expect(await refusal({ text: '政府信息'.repeat(700_000) })).toBe('not-a-report');
  });

  it('external entities are not resolved', async () => {
    const xml =
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>';
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('damaged');
  });

  it('entities defined by one another are not unfolded', async () => {
    const line = (n: number) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`;
    const lines = Array.from({ length: 12 }, (_, n) => line(n)).join('');
    const doctype = `<!DOCTYPE d [<!ENTITY l0 "政府信息公开年度报告">${lines}]>`;
    const xml = `${doctype}<w:document><w:body><w:p><w:t>&l12;</w:t></w:p></w:body></w:document>`;
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('damaged');
    expect(await refusal({ html: `${doctype}<p>&l12;</p>` })).toBe('not-a-report');
  });

  it('names that lead out of the archive lead nowhere', async () => {
    const part = strToU8('<w:document/>');
    expect(await refusal(zipSync({ '../word/document.xml': part }))).toBe('archive');
    const names = ['../../etc/passwd', 'C:\\Windows\\win.ini', 'constructor'];
    const others = Object.fromEntries(names.map((name) => [name, part] as const));
    expect(await refusal(zipSync(others))).toBe('archive');
  });

  it('scripts and handlers leave nothing behind', async () => {
    const html =
      '<h1>清源县财政局2023年政府信息公开工作年度报告</h1><script>globalThis.hit = 1</script>' +
      '<p onclick="hit()">一、总体情况</p><p>正常<img src=x onerror="hit()">的一句话。</p><style>p{}</style>';
    const { report } = await read({ html });
    expect(report.sections['overview']).toBe('正常的一句话。');
    expect(JSON.stringify(report)).not.toMatch(/hit|onerror|<script|javascript:/);
    expect('hit' in globalThis).toBe(false);
  });
});
