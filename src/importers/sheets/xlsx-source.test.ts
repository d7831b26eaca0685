import { describe, expect, it } from 'vitest';
import { type MadeCell, type MadeSheet, madeWorkbook } from '../../testing/workbook';
import { openZip } from '../bytes/zip';
import { openXlsx } from './xlsx-source';

type Options = Parameters<typeof madeWorkbook>[1];
function shown(sheets: readonly MadeSheet[], options?: Options) {
  const { document } = openXlsx(openZip(madeWorkbook(sheets, options)));
  return document.blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
}
const cells = (rows: readonly (readonly MadeCell[])[], options?: Options) =>
  shown([{ rows }], options)[0];
const notesOf = (sheets: readonly MadeSheet[], options?: Options) =>
  (openXlsx(openZip(madeWorkbook(sheets, options))).document.notes ?? []).map(
    ({ code, source = '' }) => [code, source],
  );
const of = (xml: string, attributes = ''): MadeCell => ({ xml, attributes });

describe('a cell shows', () => {
  const figures = (...row: MadeCell[]) =>
    (
      cells([
        ['甲', '乙'],
        ['丙', ...row],
      ]) as string[][]
    )[1];
  const inFormat = (format: string, value: string) => {
    const code = format.replace(/"/g, '&quot;').replace(/>/g, '&gt;');
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
    const row = ['丙', of(`<v>${value}</v>`, 's="1"'), '丁'];
    return (cells([['甲', '乙'], row], { styles }) as string[][])[1];
  };
  it('a number however it is written', () => {
    const row = ['1.0E2', '779.50835499999996', '0.30000000000000004', '1e21', '-3', '5.'].map(
      (value) => of(`<v>${value}</v>`),
    );
    expect(figures(...row)).toEqual([
      ...['丙', '100', '779.508355', '0.3', '1000000000000000000000', '-3', '5'],
    ]);
  });

  it('a text as it was typed, a truth, an error, a day', () => {
    const row = [
      of('<v>0012</v>', 't="str"'),
      of('<is><t> 3件 </t></is>', 't="inlineStr"'),
      of('<v>1</v>', 't="b"'),
      of('<v>#REF!</v>', 't="e"'),
      of('<v>2024-01-05</v>', 't="d"'),
    ];
    expect(figures(...row)).toEqual(['丙', '0012', ' 3件 ', 'TRUE', '#REF!', '2024-01-05']);
  });

  it('the kept result of a formula, a blank one, and none', () => {
    const row = [
      of('<f>SUM(B1:B9)</f><v>7</v>'),
      of('<f>IF(A1="","",1)</f><v></v>', 't="str"'),
      of('<f>B1+1</f>'),
      of('<f>B1+2</f><v/>'),
    ];
    expect(figures(...row)).toEqual(['丙', '7', '', '公式未计算', '公式未计算']);
    expect(notesOf([{ rows: [row] }])).toEqual([['content-unread', '=B1+1；=B1+2']]);
  });

  it.each([
    ['0"件"', '3', '3件'],
    ['#,##0', '1234', '1234'],
    ['0.00', '779.508355', '779.508355'],
    ['0_);(0)', '3', '3'],
    ['[红色]0;[蓝色]-0', '-3', '-3'],
    ['0"元"', '251000', '251000元'],
    ['¥#,##0.00', '251000', '¥251000'],
    ['[$￥-804]#,##0', '251000', '￥251000'],
    ['0.00%', '0.985', '98.5%'],
    ['G/通用格式', '12', '12'],
    ['yyyy"年"m"月"d"日"', '45301', '2024年1月10日'],
    ['yyyy/m/d;@', '45301', '2024年1月10日'],
    ['[$-F800]dddd, mmmm dd, yyyy', '45301', '2024年1月10日'],
    ['h:mm', '0.5', '12:00'],
    ['0,', '251000', '251000 显示为 0,'],
    ['0!.0,', '251000', '251000 显示为 0!.0,'],
    [';;;', '3', ''],
    ['0;-0;;@', '0', ''],
    ['0;-0;;@', '7', '7'],
    ['[=0]"";0', '0', ''],
    ['[=0]"";0', '8', '8'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0', '0'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '1234', '1234'],
    ['@', '12', '12'],
    ['[DBNum1][$-804]G/通用格式', '12', '12'],
    ['# ##0', '1234', '1234'],
    ['[White]0', '12', ''],
    ['[白色]0', '12', ''],
  ])('a number of the format %s', (format, value, expected) => {
    expect(inFormat(format, value)).toEqual(['丙', expected, '丁']);
  });

  it.each([
    ['0"0"', '12'],
    ['"1"0', '12'],
    ['0\\5', '12'],
    ['0!5', '12'],
    ['0*3', '12'],
    ['0"."0', '12'],
    ['00-00', '12'],
    ['0"（其中3件）"', '12'],
    ['0.0,,', '12000000'],
    ['-0', '12'],
    ['(0)', '12'],
    ['0;0', '-12'],
    ['"无"', '12'],
    ['[>10]"多";0', '12'],
    ['[=12]"13";0', '12'],
    ['0;-0;"5"', '0'],
  ])('both numbers where the format %s shows another than is kept', (format, value) => {
    const [, shown = ''] = inFormat(format, value) ?? [];
    expect(shown.startsWith(`${value} 显示为 `)).toBe(true);
  });
  it('days counted from 1904, and built-in formats', () => {
    const styles = '<cellXfs><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="57"/></cellXfs>';
    const row = [of('<v>43839</v>', 's="0"'), of('<v>43839</v>', 's="1"'), of('<v>1</v>', 's="2"')];
    const properties = '<workbookPr date1904="1"/>';
    expect(cells([row], { styles, properties })).toEqual([
      ['2024年1月10日', '2024年1月10日', '1904年1月'],
    ]);
  });

  it('what of it is not struck out, raised or read aloud', () => {
    const styles =
      '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const strings =
      '<si><r><rPr><strike/></rPr><t>3</t></r><r><t>5</t></r></si>' +
      '<si><t>规章</t><rPh sb="0" eb="2"><t>guizhang</t></rPh></si>' +
      '<si><r><t>9</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>' +
      '<si><t>行_x000D_尾_x005F_x0041_</t></si>';
    const row = [0, 1, 2, 3].map((n) => of(`<v>${n}</v>`, 't="s"'));
    const rows = [[...row, of('<v>8</v>', 's="1"')]];
    expect(cells(rows, { styles, strings })).toEqual([['5', '规章', '9', '行\n尾_x0041_']]);
    expect(notesOf([{ rows }], { styles, strings })).toEqual([
      ['struck-text', '3；8'],
      ['raised-marks', '9〔1〕'],
    ]);
  });
});

it('smaller digits behind a figure are set apart, to be asked about', () => {
  const run = (size: number, text: string) => `<r><rPr><sz val="${size}"/></rPr><t>${text}</t></r>`;
  const strings = `<si>${run(12, '345')}${run(6, '1')}</si><si>${run(12, '3')}${run(11, '4')}</si>`;
  const rows = [[of('<v>0</v>', 't="s"'), of('<v>1</v>', 't="s"')]];
  expect(cells(rows, { strings })).toEqual([['345〔1〕', '34']]);
});

describe('what is not seen is left out and told', () => {
  const rows = [
    ['甲', '乙', '丙'],
    ['丁', 1, 2],
    ['戊', 3, 4],
  ];
  it('hidden rows, columns and sheets, a column pulled down to nothing', () => {
    const hidden: MadeSheet[] = [
      {
        rows,
        rowAttributes: { 1: 'hidden="1"' },
        cols: '<cols><col min="2" max="2" width="0.1"/></cols>',
      },
      { rows, state: 'hidden', name: '底稿' },
      { rows, state: 'veryHidden', name: '更深' },
    ];
    expect(shown(hidden)).toEqual([
      [
        ['甲', '丙'],
        ['戊', '4'],
      ],
    ]);
    expect(notesOf(hidden)).toEqual([
      ['hidden-text', '工作表“底稿”；工作表“更深”'],
      ['hidden-text', '乙；丁；1；2；3'],
    ]);
  });

  it.each([
    ['white on paper', '<color rgb="FFFFFFFF"/>', '', ''],
    ['nearly white on paper', '<color rgb="FFFEFEFE"/>', '', ''],
    ['white by the theme', '<color theme="0"/>', '', ''],
    ['a darker white of the theme', '<color theme="0" tint="-0.5"/>', '', '12'],
    ['white by number', '<color indexed="9"/>', '', ''],
    ['white on a dark ground', '<color rgb="FFFFFFFF"/>', 'rgb="FF1F4E79"', '12'],
    ['white on white', '<color rgb="FFFFFFFF"/>', 'theme="0"', ''],
    ['in the colour of its ground', '<color rgb="FF1F4E79"/>', 'rgb="FF1F4E79"', ''],
    ['black', '<color theme="1"/>', '', '12'],
    ['of no colour of its own', '', 'indexed="64"', '12'],
  ])('a figure that is %s', (_, colour, fill, expected) => {
    const fills = `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor ${fill}/></patternFill></fill></fills>`;
    const styles = `<fonts><font/><font>${colour}</font></fonts>${fills}<cellXfs><xf/><xf fontId="1" fillId="${fill === '' ? 0 : 1}"/></cellXfs>`;
    const all = [['甲', '乙', of('<v>12</v>', 's="1"'), '丁']];
    expect(cells(all, { styles })).toEqual([['甲', '乙', expected, '丁']]);
    expect(notesOf([{ rows: all }], { styles })).toEqual(expected ? [] : [['hidden-text', '12']]);
  });

  it('white digits behind a figure, not white words', () => {
    const strings =
      '<si><r><t>12</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>9</t></r></si>' +
      '<si><r><rPr><color rgb="FFFFFFFF"/></rPr><t>自然人</t></r></si>';
    const row = [of('<v>0</v>', 't="s"'), of('<v>1</v>', 't="s"')];
    expect(cells([row], { strings })).toEqual([['12', '自然人']]);
  });

  it('zeros that the sheet does not show', () => {
    const views = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>';
    expect(
      shown([
        {
          rows: [
            ['甲', '乙', '丙'],
            ['丁', 0, 2],
          ],
          views,
        },
      ]),
    ).toEqual([
      [
        ['甲', '乙', '丙'],
        ['丁', '', '2'],
      ],
    ]);
  });

  it('what a merged cell covers, and a merged cell whose first row is hidden', () => {
    const merged: MadeSheet = {
      rows: [
        ['甲', '乙', '丙'],
        ['盖', '丁', 5],
      ],
      merges: ['A1:A2', 'B1:C1', 'B1:B2'],
    };
    expect(shown([merged])).toEqual([
      [
        ['甲', '乙'],
        ['丁', '5'],
      ],
    ]);
    expect(notesOf([merged])).toEqual([['hidden-text', '丙；盖']]);
    expect(shown([{ ...merged, merges: ['A1:A2'], rowAttributes: { 0: 'hidden="1"' } }])).toEqual([
      [['甲', '丁', '5']],
    ]);
  });
});
