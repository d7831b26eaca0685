/** Text whose base line is at `y`, and lines from x1 y1 to x2 y2; points from the upper left corner. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** Content of the page behind all that, as PDF writes it. */
  readonly extra?: string;
}
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** 1 has its own character map in the file, 0 goes by a map every reader is to have. */
  readonly font?: 0 | 1;
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

export function pdfContent({ height, texts, lines = [], extra = '' }: DrawnPage): string {
  const drawn = lines.map(
    ([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S\n`,
  );
  const written = texts.map(
    ({ x, y, size, text, font = 0 }) =>
      `BT /F${font} ${size} Tf ${x} ${height - y} Td <${hex(text)}> Tj ET\n`,
  );
  return `0.5 w\n${drawn.join('')}${written.join('')}${extra}`;
}

const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def ' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';

const stream = (text: string, entries = ''): string =>
  `<<${entries}/Length ${text.length}>>\nstream\n${text}\nendstream`;

const descriptor =
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]' +
  '/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>';
const cidFont = (ordering: string, widths: string): string =>
  `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[${widths}]` +
  `/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/FontDescriptor 3 0 R>>`;

/** Objects of a PDF, numbered from 1; the first is its catalog. */
export function pdfObjects(pages: readonly DrawnPage[]): string[] {
  const first = 10;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const resources = '<</Font<</F0 4 0 R/F1 6 0 R>>>>';
  return [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/Resources ${resources}>>`,
    descriptor,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>',
    cidFont('GB1', '1 95 500'),
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>',
    cidFont('Identity', '32 126 500'),
    stream(toUnicode),
    '<<>>',
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Contents ${first + at * 2 + 1} 0 R>>`,
      stream(pdfContent(page)),
    ]),
  ];
}

/** A PDF file of these objects; in Latin letters only, so that offsets are lengths. */
export function pdfFile(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
