/** Cell formats, numbered as they are written: left or centred text, one for each number of decimals, a head, any number. */
export const leftFormat = 1;
export const centredFormat = 2;
export const figureFormat = (decimals: number): number => 3 + decimals;

/** Excel keeps 15 digits, so no figure has more decimals. */
export const mostDigits = 15;
export const headFormat = figureFormat(mostDigits) + 1;
export const numberFormat = headFormat + 1;

const ownFormats = 164;
const decimalsUpTo = Array.from({ length: mostDigits + 1 }, (_, decimals) => decimals);
const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
const cellFormat = (numFmtId: number, align: 'left' | 'center', fontId = 0) =>
  `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="1" xfId="0" ` +
  'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">' +
  `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  cellFormat(0, 'left'),
  cellFormat(0, 'center'),
  ...decimalsUpTo.map((decimals) => cellFormat(ownFormats + decimals, 'center')),
  cellFormat(0, 'center', 1),
  cellFormat(0, 'center'),
];

/** xl/styles.xml: one font, bold in heads, one frame; figures shown with exactly the decimals that were typed. */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="${decimalsUpTo.length}">` +
  decimalsUpTo
    .map((n) => `<numFmt numFmtId="${ownFormats + n}" formatCode="${(0).toFixed(n)}"/>`)
    .join('') +
  '</numFmts><fonts count="2"><font><sz val="10.5"/><name val="宋体"/></font>' +
  '<font><b/><sz val="10.5"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`;

/** Excel measures a column in digits of the standard font; a little wider than in print. */
export const columnUnits = (millimetres: number): number => Math.ceil(millimetres / 1.6);
