import { expect, it } from 'vitest';
import { withoutLayout } from './without-layout';

it.each([
  [
    '<w:rPr><w:rFonts w:ascii="a" w:hAnsi="b"/><w:sz w:val="3"/><w:szCs w:val="3"/></w:rPr>',
    '<w:rPr><w:sz w:val="3"/></w:rPr>',
  ],
  ['<w:p><w:keepNext/><w:t>一<w:tab/></w:t></w:p>', '<w:p><w:t>一<w:tab/></w:t></w:p>'],
  // Names that only begin so, elements with content, and what is cut at the end of a piece.
  ...['<w:jcX/>', '<w:ind>一</w:ind>', '<w:jc w:val="a>b"/>', '<w:rFonts w:as'].map((kept) => [
    kept,
    kept,
  ]),
  ['<w:t><![CDATA[<w:jc/>]]></w:t>', '<w:t><![CDATA[<w:jc/>]]></w:t>'],
])('of %s is parsed %s', (xml = '', parsed) => {
  expect(withoutLayout([xml])).toEqual([parsed]);
});
