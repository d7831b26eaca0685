import { describe, expect, it } from 'vitest';
import { documentXml, p, r } from '../../testing/word-xml';
import { LeftOut } from '../source/left-out';
import { readDocumentXml } from './document-xml';
import { Numbering } from './numbering';
import { styleSheetOf } from './styles-xml';
import { WordStyles } from './word-styles';

const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="character" w:styleId="mark"><w:rPr><w:sz w:val="10"/></w:rPr></w:style>
</w:styles>`;

function read(content: string) {
  const leftOut = new LeftOut();
  const ofFile = new WordStyles(styleSheetOf(styles));
  const options = { numbering: null, styles: ofFile, leftOut, chunk: () => null };
  const { blocks } = readDocumentXml(documentXml(content), options);
  const texts = blocks.map((block) => (block.kind === 'line' ? block.text : ''));
  return [texts.join(), leftOut.notes().map(({ source }) => source ?? '')];
}

const sz = (half: number) => `<w:sz w:val="${half}"/>`;
const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const field = (code: string, shown: string) =>
  `${mark('begin')}<w:r><w:instrText> ${code} </w:instrText></w:r>${mark('separate')}${r(shown)}${mark('end')}`;
const field0 = (code: string) =>
  `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('end')}`;
const box = (line: string, text: string) =>
  `<m:oMath><m:borderBox><m:borderBoxPr><${line} m:val="1"/></m:borderBoxPr><m:e><m:r><m:t>${text}</m:t></m:r></m:e></m:borderBox></m:oMath>`;
const simple = (code: string, shown: string) =>
  `<w:fldSimple w:instr=" ${code} ">${r(shown)}</w:fldSimple>`;
const link = (content: string) => `<w:hyperlink w:anchor="a">${content}</w:hyperlink>`;

describe('digits of a figure that may be the mark of a note', () => {
  it.each([
    ['smaller by the run', p(r('120'), r('1', sz(10))), '120〔1〕'],
    ['smaller by style', p(r('120'), r('1', '<w:rStyle w:val="mark"/>')), '120〔1〕'],
    ['smaller than a large figure', p(r('120', sz(32)), r('1', sz(21))), '120〔1〕'],
    ['hardly smaller', p(r('12', sz(24)), r('0', sz(21))), '120'],
    ['smaller in front', p(r('1', sz(10)), r('23')), '〔1〕23'],
    ['several smaller in front', p(r('1', sz(10)), r('2', sz(10)), r('34')), '〔12〕34'],
    ['larger', p(r('12', sz(21)), r('0', sz(32))), '〔12〕0'],
    ['hardly larger', p(r('12', sz(21)), r('0', sz(24))), '120'],
    ['a small sign in front', p(r('约', sz(10)), r('23')), '约23'],
    ['a small unit', p(r('120', sz(28)), r('件', sz(12))), '120件'],
    ['in a sentence', p(r('全年'), r('2', sz(10)), r('件')), '全年2件'],
    ['a link behind them', p(r('33'), link(r('1'))), '33〔1〕'],
    ['a field that leads to a note', p(r('73'), field('NOTEREF _Ref1 \\h', '4')), '73〔4〕'],
    ['a field in one element', p(r('73'), simple('NOTEREF _Ref1', '4')), '73〔4〕'],
    ['a field in one element that counts', p(r('7'), simple('=SUM(LEFT)', '3')), '73'],
    ['a field that links', p(r('73'), field('HYPERLINK \\l "n"', '4')), '73〔4〕'],
    ['a field that counts', p(r('7'), field('=SUM(LEFT)', '3')), '73'],
    ['a link as a whole', p(link(r('33'))), '33'],
  ])('%s', (_, content, text) => {
    expect(read(content)).toEqual([text, []]);
  });

  it.each([
    ['by a field, higher', p(r('120'), field0('EQ \\s\\up8(3)')), '120', ['120〔3〕']],
    ['by a field, lower', p(r('120'), field0('EQ \\s\\do4(3)')), '120', ['120〔3〕']],
    ['a figure from a field', p(field0('EQ \\o(120)')), '120', []],
    ['struck out in a formula', p(box('m:strikeBLTR', '95'), r('120')), '120', ['95']],
    ['framed in a formula', p(box('m:hideTop', '95')), '95', []],
    ['from right to left', p(`<w:bdo w:val="rtl">${r('021')}</w:bdo>`, r('3')), '〔021〕3', []],
    ['from left to right', p(`<w:bdo w:val="ltr">${r('120')}</w:bdo>`), '120', []],
  ])('set apart %s', (_, content, text, told) => {
    expect(read(content)).toEqual([text, told]);
  });

  it('smaller than those of which nothing is said', () => {
    const leftOut = new LeftOut();
    const options = { numbering: null, styles: new WordStyles(null), leftOut, chunk: () => null };
    const { blocks } = readDocumentXml(documentXml(p(r('118'), r('4', sz(9)))), options);
    expect(blocks).toEqual([{ kind: 'line', text: '118〔4〕' }]);
  });

  it('counted by a list', () => {
    const level = (text: string) => new Map([[0, { format: 'decimal', text, start: 1 }]]);
    const lists = {
      abstracts: new Map([
        ['0', level('%1')],
        ['1', level('%1.')],
      ]),
      lists: new Map([
        ['1', '0'],
        ['2', '1'],
      ]),
    };
    const options = {
      ...{ numbering: new Numbering(lists), styles: new WordStyles(null) },
      ...{ leftOut: new LeftOut(), chunk: () => null },
    };
    const listed = (list: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}</w:p>`;
    const content = listed(1, '57') + listed(2, '57') + listed(2, '规章') + listed(1, '');
    const { blocks } = readDocumentXml(documentXml(content), options);
    expect(blocks.map((block) => (block.kind === 'line' ? block.text : ''))).toEqual([
      ...['〔1〕57', '〔1〕57', '2.规章', '2'],
    ]);
  });

  it('a document that Word fetches from elsewhere is told', () => {
    const [text, told] = read(`${p(r('前'))}<w:p><w:subDoc r:id="rId9"/></w:p>`);
    expect([text, told]).toEqual(['前,', ['子文档']]);
  });
});
