import { strToU8, zipSync } from 'fflate';

/** A text, a number, nothing, or a cell as the file has it. */
export type MadeCell =
  | string
  | number
  | null
  | { readonly attributes?: string; readonly xml: string };

export interface MadeSheet {
  readonly name?: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  /** By row from 0. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly cols?: string;
  readonly views?: string;
  readonly after?: string;
  readonly state?: string;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** `A1`, both from 0, up to column Z. */
export const place = (row: number, column: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';

function cellXml(cell: MadeCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  return `<c r="${at}" ${cell.attributes ?? ''}>${cell.xml}</c>`;
}

export function madeSheetXml({
  rows,
  merges = [],
  rowAttributes = {},
  ...sheet
}: MadeSheet): string {
  const data = rows.map((cells, r) => {
    const xml = cells.map((cell, c) => cellXml(cell, place(r, c))).join('');
    return `<row r="${r + 1}" ${rowAttributes[r] ?? ''}>${xml}</row>`;
  });
  const spans = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `<worksheet xmlns="${main}">${sheet.views ?? ''}${sheet.cols ?? ''}` +
    `<sheetData>${data.join('')}</sheetData><mergeCells>${spans}</mergeCells>${sheet.after ?? ''}</worksheet>`
  );
}

/** The parts of a workbook, to be changed. */
export function madeWorkbookParts(
  sheets: readonly MadeSheet[],
  { styles = '', strings = '', properties = '' } = {},
): Record<string, string> {
  const list = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${escapeXml(name ?? `Sheet${n + 1}`)}" sheetId="${n + 1}" r:id="r${n}" ${state ? `state="${state}"` : ''}/>`,
  );
  const relationships = sheets.map(
    (_, n) =>
      `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const worksheets = sheets.map((_, n) => part(`worksheets/sheet${n + 1}`, 'worksheet'));
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}${worksheets.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}">${relationships.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, madeSheetXml(sheet)]),
    ),
  };
}

export const packedParts = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)),
  );

export const madeWorkbook = (...of: Parameters<typeof madeWorkbookParts>): Uint8Array =>
  packedParts(madeWorkbookParts(...of));
