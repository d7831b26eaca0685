import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../source/source-document';
import { htmlGrids, htmlSource } from './html-source';
import { pagesOfWebArchive } from './web-archive';

const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;
const tr = (...cells: string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;

const shown = (block: SourceBlock): string | string[][] =>
  block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text));
const read = (markup: string) => {
  const { blocks, notes = [], pictures } = htmlSource(markup);
  return {
    blocks: blocks.map(shown),
    notes: notes.map(({ code, source }) => [code, source]),
    pictures,
  };
};

describe('what nobody sees on a page', () => {
  it.each([
    ['an attribute', '<span hidden>98</span>120'],
    ['display', '<span style="DISPLAY : none !important">98</span>120'],
    ['visibility', '<span style="visibility:hidden">98</span>120'],
    ['Word’s own way', "<span style='mso-hide:all'>98</span>120"],
    ['letters of no size', '<font style="font-size:0px;color:#fff">98</font>120'],
    ['no opacity', '<b style="opacity:0">98</b>120'],
    [
      'clipping',
      '<style>.sr-only{position:absolute;clip:rect(0,0,0,0)}</style><i class=sr-only>98</i>120',
    ],
    [
      'a class within another',
      '<style>.w .z{display:none}</style><b class=w><i class=z>98</i>120</b>',
    ],
    ['two classes', '<style>i.a.b{display:none}</style><i class="b a">98</i>120'],
    ['transparent letters', '<i style="color:transparent">98</i>120'],
    ['no scale', '<i style="transform:scale(0)">98</i>120'],
    ['no height', '<div style="height:0;overflow:hidden">98</div>120'],
    ['a place off the page', '<i style="position:absolute;left:-9999px">98</i>120'],
    ['a class', '<style>.x, p.y{color:red;display:none}</style><i class="a x">98</i>120'],
    ['a rule for screens', '<style>@media screen{.x{display:none}}</style><i class=x>98</i>120'],
    ['white letters', '<font color="white">98</font>120'],
    ['white letters by a rule', '<style>.x{color:#FFF}</style><i class=x>98</i>120'],
    ['an id', '<style>#z{display:none}</style><i id="z">98</i>120'],
    ['a tag', '<style><!-- jam{display:none} --></style><jam>98</jam>120'],
    [
      'a closed dialog',
      '<dialog>98</dialog><noscript><b>1</b></noscript><template><p>2</p></template>120',
    ],
  ])('by %s is left out of a figure and told', (_, cell) => {
    expect(read(table(tr('甲', cell)))).toMatchObject({
      blocks: [[['甲', '120']]],
      notes: [['hidden-text', '98']],
    });
  });

  it.each([
    ['aria-hidden', '<span aria-hidden="true">12</span>'],
    ['a rule for print only', '<style>@media print{.x{display:none}}</style><i class="x">12</i>'],
    [
      'a rule for telephones',
      '<style>@media screen and (max-width:600px){.x{display:none}}</style><i class="x">12</i>',
    ],
    ['white letters on red', '<i style="color:white;background:#c00">12</i>'],
    [
      'white letters in a dark table',
      '<b style="background-color:navy"><i style="color:#fff">12</i></b>',
    ],
    ['a rule of another element', '<style>.a .x{display:none}</style><i class="x">12</i>'],
    ['a later rule', '<style>.x{display:none}.x{display:inline}</style><i class="x">12</i>'],
    [
      'visible within hidden',
      '<p style="visibility:hidden"><b style="visibility:visible">12</b></p>',
    ],
    ['a folded part', '<details><summary>1</summary>2</details>'],
    ['names of programs', '<constructor>1</constructor><b class="__proto__ toString">2</b>'],
  ])('%s is seen', (_, cell) => {
    const { blocks, notes } = read(table(tr('甲', cell)));
    expect((blocks[0]?.[0]?.[1] ?? '').replace('\n', '')).toBe('12');
    expect(notes).toEqual([]);
  });

  it('hidden rows and cells take no place, unseen cells do', () => {
    const markup = table(
      tr('甲', '1', '<td style="visibility:hidden">7</td>', '2'),
      '<tr style="display:none"><td>乙</td><td>8</td></tr>',
      tr('丙', '<td hidden>9</td>', '3', '4', '5'),
    );
    expect(read(markup)).toMatchObject({
      blocks: [
        [
          ['甲', '1', '', '2'],
          ['丙', '3', '4', '5'],
        ],
      ],
      notes: [['hidden-text', '7；乙8；9']],
    });
  });

  it('a page unseen as a whole until its program runs is read', () => {
    const report = `<p>标题</p>${table(tr('甲', '1'))}`;
    const page = `<div>阅读 100</div><div style="visibility:hidden;opacity:0">${report}</div>`;
    expect(read(page)).toMatchObject({ blocks: ['阅读 100', '标题', [['甲', '1']]], notes: [] });
    const copy = `${report}<div style="visibility:hidden"><p>旧</p></div>`;
    expect(read(copy)).toMatchObject({
      blocks: ['标题', [['甲', '1']]],
      notes: [['hidden-text', '旧']],
    });
  });
});

describe('struck-out text, marks and readings', () => {
  it.each([
    ['del', '<del>14</del><ins>15</ins>', '15', 'struck-text', '14'],
    ['s', '<s>14</s>15', '15', 'struck-text', '14'],
    [
      'a style',
      '<span style="text-decoration:underline line-through"><b>14</b></span>15',
      '15',
      'struck-text',
      '14',
    ],
    [
      'a class',
      '<style>.msoDel{text-decoration:line-through}</style><i class=msoDel>14</i>15',
      '15',
      'struck-text',
      '14',
    ],
    ['sup', '120<sup>2</sup>', '120', 'raised-marks', '120〔2〕'],
    ['a link in brackets', '9<sup><a href="#n">[1]</a></sup>', '9', 'raised-marks', '9〔[1]〕'],
    [
      'vertical-align',
      '9<span style="vertical-align:super;font-size:8px">注2</span>',
      '9',
      'raised-marks',
      '9〔注2〕',
    ],
    ['a length', '9<i style="vertical-align:5px">2</i>', '9', 'raised-marks', '9〔2〕'],
    ['text-top', '9<i style="vertical-align:text-top">2</i>', '9', 'raised-marks', '9〔2〕'],
    ['moved up', '9<i style="position:relative;top:-.5em">2</i>', '9', 'raised-marks', '9〔2〕'],
    [
      'moved from below',
      '9<i style="bottom:4px;position:relative">2</i>',
      '9',
      'raised-marks',
      '9〔2〕',
    ],
    ['Word’s own way', '9<i style="mso-text-raise:4.0pt">2</i>', '9', 'raised-marks', '9〔2〕'],
    ['a raised digit', '9³', '9', 'raised-marks', '9〔3〕'],
    [
      'a reading',
      '<ruby>硚<rp>(</rp><rt>qiáo</rt><rp>)</rp></ruby>口',
      '硚口',
      'hidden-text',
      'qiáo',
    ],
  ])('%s', (_, cell, text, code, left) => {
    expect(read(table(tr('甲', cell)))).toMatchObject({
      blocks: [[['甲', text]]],
      notes: [[code, left]],
    });
  });

  it.each([
    ['30m<sup>2</sup>', '30m²'],
    ['1<sup>2</sup>3', '1[2]3'],
    ['<sup>120</sup>', '120'],
    ['CO<sub>2</sub>', 'CO2'],
    ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '1/2'],
    ['<math><mn>120</mn></math>', '120'],
    ['<input value="7">', '7'],
    ['<q>三公</q>', '“三公”'],
    ['1\u200b2\u00ad', '12'],
    ['⼀、总体', '一、总体'],
  ])('%s stands as %s, and nothing is said', (cell, text) => {
    expect(read(table(tr('甲', cell)))).toMatchObject({ blocks: [[['甲', text]]], notes: [] });
  });
});

it('line ends count where the page keeps them', () => {
  expect(read('<pre>第一行\n第二行</pre><p>一句\n话</p>').blocks).toEqual([
    '第一行',
    '第二行',
    '一句 话',
  ]);
});

it('pictures are counted; text in drawings and pages within the page are told', () => {
  const page =
    '<p>文<img src=a><svg><title>图标</title><text>合计 9</text></svg></p><iframe src="b.html"></iframe>';
  expect(read(page)).toEqual({
    blocks: ['文'],
    notes: [
      ['text-beside', '合计 9'],
      ['content-unread', '内嵌页面 b.html'],
    ],
    pictures: 1,
  });
});

it('gives a paste its tables as they are seen', () => {
  const { grids, notes } = htmlGrids(`<p>x</p>${table(tr('<td colspan=2>甲', '<s>8</s>9'))}`);
  expect(grids).toEqual([
    {
      kind: 'grid',
      spans: true,
      rows: [
        [
          { text: '甲', colSpan: 2, rowSpan: 1 },
          { text: '9', colSpan: 1, rowSpan: 1 },
        ],
      ],
    },
  ]);
  expect(notes.map(({ code }) => code)).toEqual(['struck-text']);
});

describe('a page in one file', () => {
  const archive = (encoding: string, body: string, charset = 'utf-8') =>
    Uint8Array.from(
      [
        'From: <Saved by a browser>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html"; boundary="--b 1"',
        '',
        '----b 1',
        `Content-Type: text/html; charset="${charset}"`,
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
        '----b 1',
        'Content-Type: image/png',
        '',
        'x',
        '----b 1--',
        '',
      ].join('\r\n'),
      (letter) => letter.charCodeAt(0),
    );
  it.each([
    ['quoted-printable', '<p>=E6=94=\r\n=BF=E5=BA=9C</p>'],
    ['base64', 'PHA+5pS/\r\n5bqcPC9wPg=='],
    ['8bit', '<p>\u00d5\u00fe\u00b8\u00ae</p>'],
  ])('%s', (encoding, body) => {
    expect(pagesOfWebArchive(archive(encoding, body)).map((page) => page.trim())).toEqual([
      '<p>政府</p>',
    ]);
  });

  it('of frames, named as seen from it, is followed by them', () => {
    const part = (place: string, body: string) =>
      `--b\r\nContent-Type: text/html\r\nContent-Location: http://a.b/nb/${place}\r\n\r\n${body}\r\n`;
    const parts = [
      part('index.htm', '<frameset><frame src="main.htm"></frameset>'),
      part('main.htm', '<p>report</p>'),
      part('other.htm', '<p>other</p>'),
    ];
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
    const pages = pagesOfWebArchive(new TextEncoder().encode(`${head}${parts.join('')}--b--\r\n`));
    expect(pages.slice(1).map((page) => page.trim())).toEqual(['<p>report</p>']);
  });

  it('without a page is empty', () => {
    expect(() =>
      pagesOfWebArchive(
        new TextEncoder().encode('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'),
      ),
    ).toThrow('没有可读取的文字');
  });
});

it('lines with pipes that are no table stay as the page has them', () => {
  const lines = ['首页 | 公开 | 服务', '"甲,"', '|', '乙,', 'a | b | c', 'd | e | f', 'g | h | i'];
  const { blocks } = htmlSource(lines.map((text) => `<p>${text}</p>`).join(''));
  expect(blocks.map((block) => (block.kind === 'line' ? block.text : ''))).toEqual(lines);
});
