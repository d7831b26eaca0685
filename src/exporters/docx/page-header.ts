import { Header, Paragraph } from 'docx';
import { printable } from '../../document/printable';
import { escapeXml } from '../escape-xml';

/** What stands above every page beside the report itself. */
export interface PageMarks {
  /** In words: 数据指纹 a1b2-c3d4-e5f6. */
  readonly line?: string;
  /** Across the page, behind the text. */
  readonly watermark?: string;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** As Word's own 设计 › 水印 makes it; no part of the library does. */
const across = (text: string): string =>
  '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" ' +
  'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>' +
  '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>' +
  '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>' +
  '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" ' +
  'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>' +
  '<v:shape id="nianbao-watermark" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;' +
  'width:360pt;height:180pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;' +
  'mso-position-horizontal-relative:margin;mso-position-vertical:center;' +
  'mso-position-vertical-relative:margin" fillcolor="#d9d9d9" stroked="f">' +
  `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escapeXml(printable(text))}"/>` +
  '</v:shape></w:pict></w:r>';

const inWords = (text: string): string =>
  '<w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/><w:color w:val="595959"/>' +
  `<w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escapeXml(printable(text))}</w:t></w:r>`;

const data = ({ line, watermark }: PageMarks): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="right"/></w:pPr>` +
  `${line === undefined ? '' : inWords(line)}${watermark === undefined ? '' : across(watermark)}</w:p></w:hdr>`;

/** Headers of one section, odd and even pages alike; the library numbers their parts. */
export const emptyHeaders = () => ({
  default: new Header({ children: [new Paragraph({})] }),
  even: new Header({ children: [new Paragraph({})] }),
});

/** What stands in place of the headers the library wrote for so many sections. */
export const headerParts = (marks: PageMarks, sections: number) =>
  Array.from({ length: 2 * sections }, (_, index) => ({
    path: `word/header${index + 1}.xml`,
    data: data(marks),
  }));
