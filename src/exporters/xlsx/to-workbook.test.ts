import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toWorkbook, type Sheet } from './to-workbook';

async function partOf(path: string, ...sheets: Sheet[]): Promise<string> {
  return strFromU8(unzipSync(await toWorkbook(sheets))[path]!);
}

const sheet1 = 'xl/worksheets/sheet1.xml';

describe('a workbook of plain rows', () => {
  it('keeps numbers numbers, texts texts and blanks blank', async () => {
    const xml = await partOf(sheet1, {
      name: '汇总',
      rows: [
        ['单位', '件数'],
        ['柯街镇', 779.508355, null],
        ['=1+1', '0012', Number.NaN],
      ],
      headRows: 1,
    });
    expect(xml).toContain('<v>779.508355</v>');
    expect(xml).toContain('>=1+1</t>');
    expect(xml).toContain('>0012</t>');
    expect(xml).not.toContain('<f>');
    expect(xml).not.toContain('NaN');
    expect(xml).toMatch(/<c r="C1" s="\d+"\/>/);
  });

  it('writes texts that begin like formulas, or are named like parts of a program, as they are', async () => {
    const texts = ['+1', '-1', '@x', '=A1', 'constructor', '__proto__', '_x0041_', '㙍𬇕·“<&>”😀'];
    const xml = await partOf(sheet1, { name: 'a', rows: [texts] });
    const read = [...xml.matchAll(/<t [^>]*>([^]*?)<\/t>/g)].map(([, text = '']) =>
      text
        .replace('_x005F_', '_')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    );
    expect(read).toEqual(texts);
  });

  it('has places beyond column Z', async () => {
    const xml = await partOf(sheet1, { name: 'a', rows: [Array.from({ length: 703 }, () => 1)] });
    expect(xml).toContain('<c r="Z1"');
    expect(xml).toContain('<c r="AA1"');
    expect(xml).toContain('<c r="ZZ1"');
    expect(xml).toContain('<c r="AAA1"');
  });

  it('gives every sheet a name of its own that Excel takes', async () => {
    const names = ["[乡镇]:*?/\\'", '乡镇', '', 'A'.repeat(40), 'a'.repeat(40)];
    const xml = await partOf('xl/workbook.xml', ...names.map((name) => ({ name, rows: [] })));
    expect([...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '乡镇',
      '乡镇（2）',
      '表3',
      'A'.repeat(31),
      `${'a'.repeat(28)}（2）`,
    ]);
  });

  it('keeps the head in sight and on every printed page', async () => {
    const sheet = { name: '汇总', rows: [['单位'], ['柯街镇']], headRows: 1 };
    expect(await partOf(sheet1, sheet)).toContain('topLeftCell="A2"');
    expect(await partOf('xl/workbook.xml', sheet)).toContain(">'汇总'!$1:$1</definedName>");
  });
});
