import { strToU8, zipSync } from 'fflate';
import type { Block, TableBlock } from '../../document/block';
import { escapeXml } from '../escape-xml';
import { sheetXml } from './sheet';
import { stylesXml } from './style';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel's own limits for the name of a sheet. */
const forbiddenInNames = /[[\]:*?/\\']/g;
const longestName = 31;
const sheetName = ({ caption, id }: TableBlock): string =>
  caption.replace(forbiddenInNames, '').slice(0, longestName) || id;

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly string[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return (
    `${declaration}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part('xl/workbook.xml', 'sheet.main') +
    part('xl/styles.xml', 'styles') +
    sheets.map((path) => part(`xl/${path}`, 'worksheet')).join('') +
    '</Types>'
  );
}

function workbook(tables: readonly TableBlock[]): string {
  const sheets = tables.map((table, index) => {
    const name = escapeXml(sheetName(table));
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    `xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
  );
}

/** The tables of the report, at least one, as the bytes of an .xlsx: one sheet each, with the spans of the form. */
export function toXlsx(blocks: readonly Block[]): Uint8Array {
  const tables = blocks.filter((block) => block.kind === 'table');
  const paths = tables.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const sheets = paths.map((path) => ['worksheet', path] as const);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(paths),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relationships([...sheets, ['styles', 'styles.xml']]),
    'xl/styles.xml': stylesXml,
  };
  tables.forEach((table, index) => {
    files[`xl/${paths[index] ?? ''}`] = sheetXml(table);
  });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
  );
}
