import { describe, expect, it } from 'vitest';
import { documentXml, p, r, styledP, tbl, tr } from '../../testing/word-xml';
import { LeftOut } from '../source/left-out';
import { readDocumentXml } from './document-xml';
import { WordStyles } from './word-styles';

function read(content: string) {
  const leftOut = new LeftOut();
  const styles = new WordStyles(undefined);
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
