import { strToU8, zipSync } from 'fflate';

/** Small builders of Word markup, for the tests of its reader. */
const children = (parts: readonly string[]): string => parts.join('');
const asRuns = (text: string): string => (text.startsWith('<') ? text : r(text));

/** A run; `props` is the inside of its `w:rPr`. */
export const r = (text: string, props = ''): string =>
  `<w:r>${props === '' ? '' : `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of text or of runs. */
export const p = (...runs: string[]): string => `<w:p>${children(runs.map(asRuns))}</w:p>`;

/** A paragraph with the inside of its `w:pPr`. */
export const styledP = (props: string, ...runs: string[]): string =>
  `<w:p><w:pPr>${props}</w:pPr>${children(runs.map(asRuns))}</w:p>`;

interface CellShape {
  readonly gridSpan?: number;
  readonly vMerge?: 'restart' | 'continue';
}
export const tc = (content: string, { gridSpan, vMerge }: CellShape = {}): string => {
  const span = gridSpan === undefined ? '' : `<w:gridSpan w:val="${gridSpan}"/>`;
  const merge = vMerge === undefined ? '' : `<w:vMerge w:val="${vMerge}"/>`;
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${/<w:(?:p|tbl)>/.test(content) ? content : p(content)}</w:tc>`;
};
export const tr = (...cells: string[]): string =>
  `<w:tr>${children(cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))))}</w:tr>`;
/** A row with the inside of its `w:trPr`. */
export const styledTr = (props: string, ...cells: string[]): string =>
  tr(...cells).replace('<w:tr>', `<w:tr><w:trPr>${props}</w:trPr>`);
export const tbl = (...rows: string[]): string => `<w:tbl>${children(rows)}</w:tbl>`;

export const textBox = (...content: string[]): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${children(content)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const wordNamespaces =
  `xmlns:w="${main}" xmlns:r="${office}/relationships" xmlns:m="${office}/math" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

export const documentXml = (...content: string[]): string =>
  `<w:document ${wordNamespaces}><w:body>${children(content)}<w:sectPr/></w:body></w:document>`;

export const stylesXml = (...styles: string[]): string =>
  `<w:styles ${wordNamespaces}>${children(styles)}</w:styles>`;
/** A style with the inside of its `w:rPr`. */
export const style = (type: string, id: string, props: string, basedOn = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:basedOn w:val="${basedOn}"/><w:rPr>${props}</w:rPr></w:style>`;

/** `_rels/….rels`: id → [kind, target]. */
export const relationshipsXml = (
  all: Readonly<Record<string, readonly [string, string]>>,
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${children(
    Object.entries(all).map(
      ([id, [kind, target]]) =>
        `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`,
    ),
  )}</Relationships>`;

/** A package of parts; a text is its part. */
export function wordFile(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const content = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(content));
}
