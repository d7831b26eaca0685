import { describe, expect, it } from 'vitest';
import { documentXml, p, r, style, styledP, stylesXml, tbl, tr } from '../../testing/word-xml';
import { LeftOut } from '../source/left-out';
import { readDocumentXml } from './document-xml';
import { styleSheetOf } from './styles-xml';
import { WordStyles } from './word-styles';

function read(content: string, ...ofFile: string[]) {
  const leftOut = new LeftOut();
  const styles = new WordStyles(styleSheetOf(ofFile.length > 0 ? stylesXml(...ofFile) : undefined));
  const options = { numbering: null, styles, leftOut, chunk: () => null };
  const { blocks } = readDocumentXml(documentXml(content), options);
  const [only] = blocks;
  const text = only?.kind === 'grid' ? only.rows[0]?.[0]?.text : only?.text;
  return [
    text,
    leftOut
      .notes()
      .map(({ code, source }) => `${code} ${source ?? ''}`)
      .join(),
  ];
}

describe('white letters', () => {
  const white = (text: string, more = '') => r(text, `<w:color w:val="FFFFFF"/>${more}`);
  const shd = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const cell = (props: string, content: string) =>
    `<w:tc><w:tcPr>${props}</w:tcPr>${p(content)}</w:tc>`;
  it.each([
    ['on paper', p(white('9'), r('120')), '120', 'hidden-text 9'],
    ['on white', p(white('9', shd('FFFFFF')), r('120')), '120', 'hidden-text 9'],
    ['on a dark word', p(white('120', shd('1F4E79'))), '120', ''],
    ['in a marker’s colour', p(white('120', '<w:highlight w:val="black"/>')), '120', ''],
    ['in a dark line', styledP(shd('1F4E79'), white('120')), '120', ''],
    ['in a dark cell', tbl(tr(cell(shd('1F4E79'), white('120')))), '120', ''],
    [
      'in a dark cell, no ground of its own',
      tbl(tr(cell(shd('1F4E79'), white('120', shd('auto'))))),
      '120',
      '',
    ],
    [
      'in a dark cell, on white',
      tbl(tr(cell(shd('1F4E79'), white('9', shd('FFFFFF'))))),
      '',
      'hidden-text 9',
    ],
    ['in a cell of no colour', tbl(tr(cell(shd('auto'), white('9')))), '', 'hidden-text 9'],
    [
      'for the end of a line only',
      styledP('<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', r('120')),
      '120',
      '',
    ],
  ])('%s', (_, content, text, told) => {
    expect(read(content)).toEqual([text, told]);
  });
});

describe('letters white by their style', () => {
  const [white, black] = ['<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>'];
  const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>';
  const styles = [
    style('character', 'c', white),
    style('character', 'below', '<w:b/>', 'c'),
    style('character', 'dark', white + dark),
    style('paragraph', 'p', white),
  ];
  const by = (id: string, more = '') => `<w:rStyle w:val="${id}"/>${more}`;
  it.each([
    ['of the run', p(r('9', by('c')), r('120')), '120', 'hidden-text 9'],
    ['of the style below it', p(r('9', by('below')), r('120')), '120', 'hidden-text 9'],
    ['of the paragraph', styledP('<w:pStyle w:val="p"/>', r('9')), '', 'hidden-text 9'],
    ['and black by themselves', p(r('120', by('c', black))), '120', ''],
    ['on the ground of the style', p(r('120', by('dark'))), '120', ''],
    ['in words, which may have a ground', p(r('自然人', by('c'))), '自然人', ''],
  ])('%s', (_, content, text, told) => {
    expect(read(content, ...styles)).toEqual([text, told]);
  });

  it.each([
    ['by the theme', '<w:color w:val="auto" w:themeColor="background1"/>', '120'],
    ['nearly', '<w:color w:val="FEFEFE"/>', '120'],
    [
      'by the theme, but darker',
      '<w:color w:val="auto" w:themeColor="background1" w:themeShade="80"/>',
      '9120',
    ],
    ['no more than a line wide', '<w:w w:val="1"/>', '120'],
    ['narrow', '<w:w w:val="80"/>', '9120'],
  ])('or %s', (_, props, text) => {
    expect(read(p(r('9', props), r('120')))[0]).toBe(text);
  });
});
