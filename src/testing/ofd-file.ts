import { strToU8, zipSync } from 'fflate';

/** One text object, its base line at `y`; `steps` is its `DeltaX`. All in millimetres. */
export interface OfdText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly steps?: string;
  readonly attributes?: string;
}
export interface OfdPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly OfdText[];
  /** From x1 y1 to x2 y2. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly extra?: string;
}

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function textObject({ x, y, size, text, steps, attributes = '' }: OfdText): string {
  const delta = steps === undefined ? '' : ` DeltaX="${steps}"`;
  return (
    `<ofd:TextObject ID="1" Boundary="${x} ${y - size} 300 ${size * 2}" Font="2" Size="${size}" ${attributes}>` +
    `<ofd:TextCode X="0" Y="${size}"${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

function pathObject([x1, y1, x2, y2]: readonly [number, number, number, number]): string {
  const data = `M 0 0 L ${x2 - x1} ${y2 - y1}`;
  return (
    `<ofd:PathObject ID="1" Boundary="${x1} ${y1} ${x2 - x1 + 1} ${y2 - y1 + 1}" LineWidth="0.2">` +
    `<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

export const ofdContent = ({ texts, lines = [], extra = '', width, height }: OfdPage): string =>
  `<ofd:Page ${namespace}><ofd:Area><ofd:PhysicalBox>0 0 ${width} ${height}</ofd:PhysicalBox></ofd:Area>` +
  `<ofd:Content><ofd:Layer ID="1">${lines.map(pathObject).join('')}${texts.map(textObject).join('')}${extra}` +
  '</ofd:Layer></ofd:Content></ofd:Page>';

/** Parts of an OFD package by name; more may be put beside them, or in their place. */
export function ofdParts(pages: readonly OfdPage[]): Record<string, string> {
  const list = pages.map((_, n) => `<ofd:Page ID="${n}" BaseLoc="Pages/${n}/Content.xml"/>`);
  return {
    'OFD.xml': `<ofd:OFD ${namespace}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((page, n) => [`Doc_0/Pages/${n}/Content.xml`, ofdContent(page)] as const),
    ),
  };
}

export const ofdFile = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)),
  );
