import { describe, expect, it } from 'vitest';
import {
  documentXml,
  p,
  r,
  relationshipsXml,
  styledP,
  styledTr,
  tbl,
  tc,
  tr,
  wordFile,
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

describe('inserted documents', () => {
  const chunk = '<w:altChunk r:id="c1"/>';
  const relations = (target: string) => ({
    'word/_rels/document.xml.rels': relationshipsXml({ c1: ['aFChunk', target] }),
  });
  it.each([
    ['a page', 'a.html', '<p>第一句。</p><p style="display:none">藏</p>'],
    ['a document', 'b.docx', wordFile({ 'word/document.xml': documentXml(p('第一句。')) })],
    ['a text', 'c.txt', '第一句。'],
  ])('%s is read where it stands', async (_, name, content) => {
    const { blocks, notes } = await readParts([p('前'), chunk, p('后')], {
      ...relations(name),
      [`word/${name}`]: content,
    });
    expect(blocks).toEqual(['前', '第一句。', '后']);
    expect(notes[0]).toEqual([
      'text-box',
      '文件中有嵌入的文档 1 个，已按所在位置读入，请核对。',
      '嵌入的文档',
    ]);
  });

  it('of a kind that cannot be read is told', async () => {
    const { blocks, notes } = await readParts([p('前'), chunk], {
      ...relations('d.rtf'),
      'word/d.rtf': '{\\rtf1 x}',
    });
    expect(blocks).toEqual(['前']);
    expect(notes.map(([code]) => code)).toEqual(['content-unread']);
  });

  it('one that holds itself ends', async () => {
    const inner = { 'word/document.xml': documentXml(p('里'), chunk), ...relations('e.docx') };
    let file = wordFile(inner);
    for (let n = 0; n < 5; n += 1) file = wordFile({ ...inner, 'word/e.docx': file });
    expect((await readFile(file)).blocks).toEqual(['里', '里', '里']);
  });
});

describe('packages of other programs', () => {
  const body = documentXml(p('正文。'), tbl(tr('甲', tc('1', { gridSpan: 2 }))));
  const renamed = (prefix: string): string =>
    body
      .replace('xmlns:w=', prefix === '' ? 'xmlns=' : `xmlns:${prefix}=`)
      .replace(/<(\/?)w:/g, `<$1${prefix === '' ? '' : `${prefix}:`}`)
      .replace(/ w:/g, prefix === '' ? ' ' : ` ${prefix}:`);
  const strict = body.replace(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  it.each([
    ['backslashes', { 'word\\document.xml': body }],
    ['a slash in front', { '/word/document.xml': body }],
    ['another letter case', { 'Word/Document.XML': body }],
    ['another prefix', { 'word/document.xml': renamed('ns0') }],
    ['no prefix', { 'word/document.xml': renamed('') }],
    ['the strict namespace', { 'word/document.xml': strict }],
    [
      'a main part of another name',
      {
        '_rels/.rels': relationshipsXml({ r1: ['officeDocument', '/word/text2.xml'] }),
        'word/text2.xml': body,
      },
    ],
    [
      'UTF-16',
      {
        'word/document.xml': new Uint8Array(
          Uint16Array.from(`\ufeff${body}`, (c) => c.charCodeAt(0)).buffer,
        ),
      },
    ],
  ])('%s', async (_, parts: Parts) => {
    expect((await readFile(wordFile(parts))).blocks).toEqual(['正文。', [['甲', '1']]]);
  });

  it('one XML file of all parts', async () => {
    const part = (name: string, xml: string) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="x"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    const rels = relationshipsXml({ r1: ['officeDocument', 'word/document.xml'] });
    const flat =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?>' +
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/_rels/.rels', rels)}${part('/word/document.xml', body)}</pkg:package>`;
    expect((await readFile(new TextEncoder().encode(flat))).blocks).toEqual([
      '正文。',
      [['甲', '1']],
    ]);
  });

  it('Word 2003, with its own way to note what was deleted', async () => {
    const text =
      '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" ' +
      'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" ' +
      'xmlns:o="urn:schemas-microsoft-com:office:office"><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties>' +
      `<w:body><wx:sect>${styledP('<w:listPr><wx:t wx:val="一、"/></w:listPr>', '总体情况')}` +
      `<w:p><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>3</w:delText></w:r></aml:content></aml:annotation>${r('4')}</w:p>` +
      `${tbl('<w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr>')}</wx:sect></w:body></w:wordDocument>`;
    const { blocks, notes } = await readFile(new TextEncoder().encode(text));
    expect(blocks).toEqual(['一、总体情况', '4', [['']]]);
    expect(notes).toEqual([['tracked-changes', '文件中有 1 处修订，已按全部接受读取。', '3']]);
  });
});

describe('tables', () => {
  it('merged cells keep their place', async () => {
    const { blocks } = await readParts([
      tbl(
        tr(tc('三', { vMerge: 'restart' }), '1', '2'),
        tr(tc('', { vMerge: 'continue' }), tc('3', { gridSpan: 2 })),
      ),
    ]);
    expect(blocks).toEqual([[['三', '1', '2'], ['3']]]);
  });

  it('a row that begins further right has an empty cell before it', async () => {
    const { blocks } = await readParts([
      tbl(
        tr('复议', '诉讼'),
        styledTr('<w:gridBefore w:val="1"/>', '维持'),
        styledTr('<w:gridBefore w:val="0"/>', '2', '1'),
      ),
    ]);
    expect(blocks).toEqual([
      [
        ['复议', '诉讼'],
        ['', '维持'],
        ['2', '1'],
      ],
    ]);
  });
});
