import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../escape-xml';
import { sheetXml, type GridSheet } from './grid-sheet';
import { stylesXml } from './style';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel's own limits for the name of a sheet; it tells no capitals from small letters. */
const forbiddenInNames = /[[\]:*?/\\']/g;
const longestName = 31;

function sheetNames(sheets: readonly GridSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const allowed = name.replace(forbiddenInNames, '').trim() || `表${index + 1}`;
    let free = allowed.slice(0, longestName);
    for (let next = 2; taken.has(free.toLowerCase()); next += 1) {
      const ending = `（${next}）`;
      free = allowed.slice(0, longestName - ending.length) + ending;
    }
    taken.add(free.toLowerCase());
    return escapeXml(free);
  });
}

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

function repeatedHeads(sheets: readonly GridSheet[], names: readonly string[]): string {
  const all = sheets.flatMap(({ headRows }, index) =>
    headRows === 0
      ? []
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
        `'${names[index] ?? ''}'!$1:$${headRows}</definedName>`,
  );
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

function workbook(sheets: readonly GridSheet[]): string {
  const names = sheetNames(sheets);
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    `xmlns:r="${office}"><sheets>${list.join('')}</sheets>${repeatedHeads(sheets, names)}</workbook>`
  );
}

/** At least one sheet as the bytes of an .xlsx. */
export function packWorkbook(sheets: readonly GridSheet[]): Uint8Array {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const targets = paths.map((path) => ['worksheet', path] as const);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(paths),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([...targets, ['styles', 'styles.xml']]),
    'xl/styles.xml': stylesXml,
  };
  sheets.forEach((sheet, index) => {
    files[`xl/${paths[index] ?? ''}`] = sheetXml(sheet);
  });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
  );
}
