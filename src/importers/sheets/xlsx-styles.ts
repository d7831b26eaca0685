import { attribute, type Attributes, walkXml } from '../docx/walk-xml';
import { plainLook, type PrintedLook } from '../source/open-line';
import { formatOf } from './number-format';
import type { CellStyle } from './open-sheet';

const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false)$/.test(attribute(attributes, 'val') ?? '1');

/** A look with what a child of a font says. */
export function withLook(look: PrintedLook, name: string, attributes: Attributes): PrintedLook {
  if (name === 's:strike') return { ...look, struck: isOn(attributes) };
  if (name === 's:sz') return { ...look, size: Number(attribute(attributes, 'val')) };
  if (name !== 's:vertAlign') return look;
  const value = attribute(attributes, 'val');
  const shift = value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : null;
  return { ...look, shift };
}

/** The cell styles of a workbook, by the number cells give. */
export function readStyles(xml: string): CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: PrintedLook[] = [];
  const cells: { font: number; format: number }[] = [];
  const path: string[] = [];
  const open = (name: string, attributes: Attributes) => {
    const parent = path[path.length - 1];
    path.push(name);
    const number = (key: string) => Number(attribute(attributes, key) ?? 0);
    if (name === 's:numFmt' && parent === 's:numFmts')
      formats.set(number('numFmtId'), attribute(attributes, 'formatCode') ?? '');
    else if (name === 's:font' && parent === 's:fonts') fonts.push(plainLook);
    else if (parent === 's:font' && path[path.length - 3] === 's:fonts')
      fonts.push(withLook(fonts.pop() ?? plainLook, name, attributes));
    else if (name === 's:xf' && parent === 's:cellXfs')
      cells.push({ font: number('fontId'), format: number('numFmtId') });
  };
  walkXml(xml, { open, close: () => path.pop() });
  return cells.map(({ font, format }) => ({
    format: formatOf(format, formats),
    look: fonts[font] ?? plainLook,
  }));
}
