import { describe, expect, it } from 'vitest';
import {
  documentXml,
  p,
  r,
  style,
  styledP,
  styledTr,
  stylesXml,
  tbl,
  tc,
  textBox,
  tr,
  wordFile,
  wordNamespaces,
} from '../../testing/word-xml';
import { FileProbe } from '../bytes/file-probe';
import { kindOf } from '../bytes/sniff';
import type { SourceBlock } from '../source/source-document';

type Parts = Readonly<Record<string, string | Uint8Array>>;

const shown = (block: SourceBlock): string | string[][] =>
  block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text));

async function readFile(bytes: Uint8Array) {
  const file = new FileProbe(bytes);
  const { read } = kindOf(file);
  if (typeof read === 'string') throw new Error(read);
  const opened = await read(file);
  if (!('document' in opened)) throw new Error('a draft');
  const { blocks, notes = [], pictures } = opened.document;
  return {
    blocks: blocks.map(shown),
    notes: notes.map(({ code, message, source }) => [code, message, source ?? '']),
    pictures,
  };
}
const readParts = (content: readonly string[], parts: Parts = {}) =>
  readFile(wordFile({ 'word/document.xml': documentXml(...content), ...parts }));

const hidden = (n: number, text: string) => [
  'hidden-text',
  `文件中有 ${n} 处隐藏文字，未读入。`,
  text,
];
const struck = (n: number, text: string) => [
  'struck-text',
  `文件中有 ${n} 处文字带删除线，按已删除处理，未读入。`,
  text,
];
const marks = (n: number, text: string) => [
  'raised-marks',
  `文件中有 ${n} 处上标注号，未作为数字或正文读入。`,
  text,
];

describe('hidden text', () => {
  it.each([
    ['direct', '<w:vanish/>', ''],
    ['by character style', '<w:rStyle w:val="Gone"/>', ''],
    ['by a style based on it', '<w:rStyle w:val="GoneToo"/>', ''],
    ['by paragraph style', '', '<w:pStyle w:val="GonePara"/>'],
  ])('%s is left out of a figure and told', async (_, run, paragraph) => {
    const styles = stylesXml(
      style('character', 'Gone', '<w:vanish/>'),
      style('character', 'GoneToo', '<w:b/>', 'Gone'),
      style('paragraph', 'GonePara', '<w:vanish/>'),
    );
    const cell = `${styledP(paragraph, r('98', run))}${p('120')}`;
    const { blocks, notes } = await readParts([tbl(tr('行政许可', tc(cell)))], {
      'word/styles.xml': styles,
    });
    const [grid] = blocks;
    expect(grid?.[0]).toEqual(['行政许可', '120']);
    expect(notes).toEqual([hidden(1, '98')]);
  });

  it('is seen where it is switched off, or where two styles cancel one another out', async () => {
    const styles = stylesXml(
      style('character', 'Gone', '<w:vanish/>'),
      style('paragraph', 'GonePara', '<w:vanish/>'),
    );
    const { blocks, notes } = await readParts(
      [
        p(r('甲', '<w:vanish w:val="0"/>'), r('乙', '<w:vanish w:val="false"/>')),
        styledP('<w:pStyle w:val="GonePara"/>', r('丙', '<w:rStyle w:val="Gone"/>')),
      ],
      { 'word/styles.xml': styles },
    );
    expect([blocks, notes]).toEqual([['甲乙', '丙'], []]);
  });

  it('by the defaults of the document hides all but what is switched on', async () => {
    const styles = stylesXml(
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    );
    const { blocks } = await readParts([p(r('藏'), r('显', '<w:vanish w:val="0"/>'))], {
      'word/styles.xml': styles,
    });
    expect(blocks).toEqual(['显']);
  });

  it('takes its paragraph mark with it: no empty line, and the next text follows', async () => {
    const mark = '<w:rPr><w:vanish/></w:rPr>';
    const { blocks } = await readParts([
      p('第一段。'),
      styledP(mark, r('批示', '<w:vanish/>')),
      styledP(mark, '第二'),
      p('段。'),
      styledP(mark, '末段。'),
    ]);
    expect(blocks).toEqual(['第一段。', '第二段。', '末段。']);
  });

  it('in rows and text boxes', async () => {
    const box = textBox(p('底稿'));
    const { blocks, notes } = await readParts([
      tbl(tr('甲', '1'), styledTr('<w:hidden/>', '乙', '2'), tr('丙', '3')),
      p('正文', box.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')),
    ]);
    expect(blocks).toEqual([
      [
        ['甲', '1'],
        ['丙', '3'],
      ],
      '正文',
    ]);
    expect(notes).toEqual([hidden(2, '乙 2；底稿')]);
  });
});

describe('struck-out and deleted text', () => {
  it('leaves what remains of the cell', async () => {
    const { blocks, notes } = await readParts([
      tbl(tr('甲', tc(p(r('14', '<w:strike/>'), r('15'))), tc(p(r('7', '<w:dstrike/>'))))),
    ]);
    expect([blocks, notes]).toEqual([[[['甲', '15', '']]], [struck(2, '14；7')]]);
  });

  it('counts tracked changes once and carries what was deleted or moved away', async () => {
    const { blocks, notes } = await readParts([
      p(
        '收到',
        '<w:del><w:r><w:delText>3</w:delText></w:r></w:del>',
        `<w:ins>${r('4')}</w:ins>`,
        '件',
      ),
      `<w:p><w:moveFrom>${r('旧处')}</w:moveFrom></w:p>`,
      styledP('<w:rPr><w:del/></w:rPr>', '上半'),
      tbl(tr('格')),
    ]);
    expect(blocks).toEqual(['收到4件', '', '上半', [['格']]]);
    expect(notes).toEqual([
      ['tracked-changes', '文件中有 4 处修订，已按全部接受读取。', '3；旧处'],
    ]);
  });
});

describe('raised marks', () => {
  const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
  it.each([
    ['a mark behind a figure', [r('120'), raised('2')], '120', [marks(1, '120〔2〕')]],
    [
      'a mark in brackets',
      [r('本镇'), raised('[12]'), r('共')],
      '本镇共',
      [marks(1, '本镇〔[12]〕')],
    ],
    ['typed as raised digits', [r('9¹')], '9', [marks(1, '9〔1〕')]],
    [
      'raised by its place',
      [r('120'), r('2', '<w:position w:val="10"/>')],
      '120',
      [marks(1, '120〔2〕')],
    ],
    ['small letters', [r('1'), r('20', '<w:sz w:val="3"/>')], '1〔20〕', []],
    ['letters of one point', [r('9', '<w:sz w:val="2"/>'), r('120')], '120', [hidden(1, '9')]],
    ['hardly raised', [r('12'), r('0', '<w:position w:val="2"/>')], '120', []],
    [
      'the mark of a note',
      [r('120'), '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>2</w:t></w:r>'],
      '120',
      [marks(1, '120〔2〕')],
    ],
    ['a unit', [r('占地30m'), raised('2')], '占地30m²', []],
    ['a cell raised altogether', [raised('120')], '120', []],
    ['between two digits nobody can tell', [r('1'), raised('2'), r('3')], '1[2]3', []],
    ['a raised figure that is no mark', [r('12'), raised('3456')], '12[3456]', []],
    [
      'a lowered digit behind a digit',
      [r('8'), r('1', '<w:vertAlign w:val="subscript"/>')],
      '8',
      [marks(1, '8〔1〕')],
    ],
    ['a formula in words', [r('CO'), r('2', '<w:vertAlign w:val="subscript"/>')], 'CO2', []],
  ])('%s', async (_, runs, text, notes) => {
    const read = await readParts([p(...runs)]);
    expect([read.blocks, read.notes]).toEqual([[text], notes]);
  });
});

describe('what stands beside the text', () => {
  const boxed = (n: number, text: string) => [
    'text-box',
    `文件中有文本框 ${n} 个，其中文字已按所在位置读入，请核对。`,
    text,
  ];
  it('a text box follows its paragraph; of two versions of it one is read', async () => {
    const choice = `<mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('落款')}</w:txbxContent></w:drawing></mc:Choice>`;
    const both = `<w:r><mc:AlternateContent>${choice}<mc:Fallback>${textBox(p('落款'))}</mc:Fallback></mc:AlternateContent></w:r>`;
    const { blocks, notes } = await readParts([p('正文甲', both, '正文乙'), p('后文')]);
    expect([blocks, notes]).toEqual([['正文甲正文乙', '落款', '后文'], [boxed(1, '落款')]]);
  });

  it('the fallback is read where the first choice holds nothing that can be', async () => {
    const choice = '<mc:Choice Requires="x"><w:drawing><x:new/></w:drawing></mc:Choice>';
    const both = `<w:r><mc:AlternateContent>${choice}<mc:Fallback>${textBox(p('说明'))}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await readParts([p(both)])).blocks).toEqual(['', '说明']);
  });

  it('a table in a text box that is anchored in a cell follows the table', async () => {
    const { blocks } = await readParts([
      tbl(tr(tc(p('1', textBox(tbl(tr('内', '9'))))), '2')),
      p('后文'),
    ]);
    expect(blocks).toEqual([[['1', '2']], [['内', '9']], '后文']);
  });

  it('footnotes and comments are told with their text', async () => {
    const notesXml = `<w:footnotes ${wordNamespaces}><w:footnote w:type="separator">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="1">${p('含上年。')}</w:footnote></w:footnotes>`;
    const comments = `<w:comments ${wordNamespaces}><w:comment w:id="0">${p('请核对')}</w:comment></w:comments>`;
    const { blocks, notes } = await readParts(
      [
        p(
          '12',
          '<w:r><w:footnoteReference w:id="1"/></w:r>',
          '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
      ],
      {
        'word/footnotes.xml': notesXml,
        'word/comments.xml': comments,
      },
    );
    expect(blocks).toEqual(['12']);
    expect(notes).toEqual([
      ['text-beside', '文件中有脚注、尾注 1 条，未放入正文，请核对。', '含上年。'],
      ['text-beside', '文件中有批注 1 条，未作为正文读入。', '请核对'],
    ]);
  });

  it('formulas, fields, symbols and phonetic guides give what is printed', async () => {
    const field = (code: string, result = '') =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${
        result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`
      }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${r('qiáo')}</w:rt><w:rubyBase>${r('硚')}</w:rubyBase></w:ruby></w:r>`;
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    const { blocks, notes } = await readParts([
      p('共', '<m:oMath><m:r><m:t>120</m:t></m:r></m:oMath>', '件'),
      p(fraction),
      p(field('PAGE', '5'), '页'),
      p(field('EQ \\* jc2 \\* "Font:宋体" \\o\\ad(\\s\\up 9(xī),浠)'), '水'),
      p('385', field('eq \\o\\ac(○,1)')),
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        '<w:r><w:sym w:font="X" w:char="F0E9"/></w:r>',
      ),
      p(ruby, '口', '<w:r><w:object><o:OLEObject ProgID="Excel"/></w:object></w:r>'),
    ]);
    expect(blocks).toEqual(['共120件', '1/2', '5页', '浠水', '385①', '☑〓', '硚口']);
    expect(notes).toEqual([
      [
        'content-unread',
        '文件中有 2 处内容无法识别，未读入，请核对。',
        '符号 F0E9；嵌入对象 Excel',
      ],
      ['hidden-text', '文件中有 1 处注音，未读入。', 'qiáo'],
    ]);
  });

  it('a field that never ends swallows nothing but its paragraph', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect((await readParts([p(begin, '甲'), p('乙')])).blocks).toEqual(['', '乙']);
  });

  it('elements nobody knows are told, their text with them; pictures are counted', async () => {
    const { blocks, notes, pictures } = await readParts([
      p('甲', '<w:r><w:contentPart/></w:r>', '<x:other>数 7</x:other>'),
      p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>'),
    ]);
    expect([blocks, pictures]).toEqual([['甲', ''], 1]);
    expect(notes).toEqual([
      ['content-unread', '文件中有 2 处内容无法识别，未读入，请核对。', 'w:contentPart；数 7'],
    ]);
  });
});
