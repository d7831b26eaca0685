import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../source/source-document';
import { isTextWithTables } from './embedded-tables';
import { textSource } from './text-source';

const shown = (block: SourceBlock): string | string[][] =>
  block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text.trim()));
const read = (content: string) => {
  const { blocks, notes = [] } = textSource(content);
  return { blocks: blocks.map(shown), notes: notes.map(({ code, source }) => [code, source]) };
};
const disputes = [
  '| 行政复议 | | | | | 行政诉讼 |',
  '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |',
  '| 2 | 0 | 0 | 1 | 3 | 0 |',
];

describe('markdown', () => {
  it.each([
    ['# 清源县年度报告', '清源县年度报告'],
    ['## **一、总体情况**', '一、总体情况'],
    ['> 引言一句。', '引言一句。'],
    ['- 发布信息 3 条', '发布信息 3 条'],
    ['见[县政府网](http://a.b/c)公布', '见县政府网公布'],
    ['3\\. 其他\\*', '3. 其他*'],
    ['已`公开`，__全部__', '已公开，全部'],
    ['共&nbsp;3<br>件', '共\u00a03 件'],
    ['![图](a.png)', ''],
  ])('%s is %s', (text, line) => {
    expect(read(`# 题\n${text}`)).toEqual({ blocks: ['题', line], notes: [] });
  });

  it('shows no comment, on one line or on several', () => {
    expect(read('# 题\n甲<!-- 旧 -->\n<!--\n收到14件\n-->\n乙 <!-- 未完')).toEqual({
      blocks: ['题', '甲', '', '乙 <!-- 未完'],
      notes: [['hidden-text', '旧；收到14件']],
    });
  });

  it('leaves out what is struck, marks and rules, and tells of them', () => {
    expect(read('# 题\n---\n收到~~14~~15件[^1]\n```\n[^1]: 含上年。')).toEqual({
      blocks: ['题', '收到15件'],
      notes: [
        ['struck-text', '14'],
        ['raised-marks', '1'],
        ['text-beside', '含上年。'],
      ],
    });
  });

  it('leaves the same marks alone in a text that is none', () => {
    const text = '张**、李** 提出申请\n- 3\n> 5';
    expect(read(text).blocks).toEqual(text.split('\n'));
  });

  it('has tables of pipes, with the rule below the head, or of markup', () => {
    const [first = '', ...rest] = disputes;
    const piped = read(`# 题\n${first}\n| --- | :-: | --- | --- | --- | --- |\n${rest.join('\n')}`);
    expect(piped.blocks[1]).toHaveLength(3);
    const markup =
      '<table><tr><td rowspan=2>甲</td><td>1</td></tr>\n<tr><td><s>2</s>3</td></tr></table>';
    expect(read(`# 题\n\n第一段\n${markup}\n第二段`)).toEqual({
      blocks: ['题', '', '第一段', '', [['甲', '1'], ['3']], '', '第二段'],
      notes: [['struck-text', '2']],
    });
  });
});

it.each([
  ['# 题\n<table><tr><td>1</td></tr></table>', true],
  ['一段\n<table><tr><td>1</td></tr></table>\n又一段', true],
  ['<p>一段</p><table><tr><td>1</td></tr></table>', false],
  ['<html># 题<table></table></html>', false],
  ['<table><tr><td>1</td></tr></table>', false],
  ['没有表', false],
])('whether line ends count in %j: %s', (content, counts) => {
  expect(isTextWithTables(content)).toBe(counts);
});

it('raised digits, radicals and invisible characters in plain text', () => {
  expect(read('⼀、本镇\u200b公开 120² 件，占地 3m²')).toEqual({
    blocks: ['一、本镇公开 120 件，占地 3m²'],
    notes: [['raised-marks', '本镇公开 120〔2〕']],
  });
});

it('tables that never end, and a million marks, are read in one pass', () => {
  expect(isTextWithTables(`# 题\n${'<table>'.repeat(200_000)}`)).toBe(true);
  expect(read(`# 题\n${'**~~[['.repeat(3_000)}`).blocks).toHaveLength(2);
});

describe('values between commas, and tables drawn with lines', () => {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '1,393'],
    ['行政规范性文件', '3', '', '14'],
  ];

  it('are tables of the form', () => {
    const quoted = rows.map((row) => row.map((text) => (text.includes(',') ? `"${text}"` : text)));
    expect(read(`说明\n${quoted.map((row) => row.join(',')).join('\n')}`).blocks).toEqual([
      '说明',
      rows,
    ]);
    const drawn = rows.map((row) => `│ ${row.join(' │ ')} │`).join('\n├────┼────┤\n');
    expect(read(`┌────┬────┐\n${drawn}\n└────┴────┘\n说明`).blocks).toEqual([rows, '说明']);
  });

  it('are tables of two cells a row as well', () => {
    const lines = ['信息内容,本年处理决定数量', '行政许可,246'];
    expect(read(['第二十条第（五）项', ...lines, '第二十条第（六）项'].join('\n')).blocks).toEqual([
      '第二十条第（五）项',
      lines.map((row) => row.split(',')),
      '第二十条第（六）项',
    ]);
    expect(read('公开信息,12\n行政许可1,246').blocks).toEqual(['公开信息,12', '行政许可1,246']);
  });

  it('may be broken within a cell in quotes, and padded with empty ones', () => {
    const rows = [
      '信息内容,"本年\n制发件数",本年废止件数,现行有效件数',
      '规章,1,2,3',
      '"行政规范性\n文件",4,5,6',
    ];
    expect(read(['清源县年报,,,', '"共公开,分三类。",,,', ...rows].join('\n')).blocks).toEqual([
      '清源县年报',
      '共公开,分三类。',
      [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '1', '2', '3'],
        ['行政规范性文件', '4', '5', '6'],
      ],
    ]);
    expect(read('他说"公开\n第二行').blocks).toEqual(['他说"公开', '第二行']);
  });

  it('are not sentences, nor figures of thousands', () => {
    const lines = ['公开信息80条,其中政策3条,解读2条', '规章 1,236,000', '行政许可 1,236,001'];
    expect(read(lines.join('\n')).blocks).toEqual(lines);
    const [head = []] = rows;
    const grouped = [head.join(','), '规章,1,236,000'];
    expect(read(grouped.join('\n')).blocks).toEqual(grouped);
  });

  it('may have semicolons for commas, figures kept from being changed, and > of a forwarded mail', () => {
    const heads = '信息内容;本年制发件数;本年废止件数;现行有效件数';
    const lines = [heads, '规章;0;0;2', '行政规范性文件;4;="05";6', ';;;', ';;;', '甲;乙'];
    const rows = [heads.split(';'), ['规章', '0', '0', '2'], ['行政规范性文件', '4', '05', '6']];
    expect(read(lines.join('\n')).blocks[0]).toEqual([...rows, ['', '', '', ''], ['', '', '', '']]);
    const mail = ['> 一、总体情况', '>', '>> 公开信息80条。', '> 二、其他'];
    expect(read(mail.join('\n')).blocks).toEqual([
      '一、总体情况',
      '',
      '公开信息80条。',
      '二、其他',
    ]);
    expect(read('> 甲\n乙').blocks).toEqual(['> 甲', '乙']);
  });
});
