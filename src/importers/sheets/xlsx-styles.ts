import { attribute, type Attributes, walkXml } from '../docx/walk-xml';
import { plainLook } from '../source/open-line';
import { formatOf } from './number-format';
import { type CellStyle, type SheetLook, white } from './open-sheet';

const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false)$/.test(attribute(attributes, 'val') ?? '1');

/** One name for each colour; undefined where the file leaves it to Excel. */
function colourOf(attributes: Attributes): string | undefined {
  const [rgb, theme, tint, indexed] = ['rgb', 'theme', 'tint', 'indexed'].map((name) =>
    attribute(attributes, name),
  );
  const isLight = theme === '0' && Number(tint ?? 0) >= 0;
  if (isLight || /^(?:1|9)$/.test(indexed ?? '') || /^(?:..)?(?:f[a-f]){3}$/i.test(rgb ?? ''))
    return white;
  // The colours of the system’s own windows.
  if (/^6[45]$/.test(indexed ?? '')) return undefined;
  const said = [rgb?.slice(-6).toUpperCase(), theme, tint, indexed].join(' ');
  return said.trim() === '' ? undefined : said;
}

/** A look with what a child of a font says. */
export function withLook(look: SheetLook, name: string, attributes: Attributes): SheetLook {
  if (name === 's:color') return { ...look, colour: colourOf(attributes) ?? '' };
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
  const fonts: SheetLook[] = [];
  const grounds: (string | undefined)[] = [];
  const cells: { font: number; format: number; fill: number }[] = [];
  const path: string[] = [];
  let isSolid = false;
  const open = (name: string, attributes: Attributes) => {
    const parent = path[path.length - 1];
    path.push(name);
    const number = (key: string) => Number(attribute(attributes, key) ?? 0);
    if (name === 's:numFmt' && parent === 's:numFmts')
      formats.set(number('numFmtId'), attribute(attributes, 'formatCode') ?? '');
    else if (name === 's:font' && parent === 's:fonts') fonts.push(plainLook);
    else if (parent === 's:font' && path[path.length - 3] === 's:fonts')
      fonts.push(withLook(fonts.pop() ?? plainLook, name, attributes));
    else if (name === 's:fill' && parent === 's:fills') grounds.push(undefined);
    else if (name === 's:patternFill' && attribute(attributes, 'patternType') === 'none')
      grounds[grounds.length - 1] = white;
    else if (name === 's:patternFill') isSolid = attribute(attributes, 'patternType') === 'solid';
    else if (name === 's:fgColor' && parent === 's:patternFill' && isSolid)
      grounds[grounds.length - 1] = colourOf(attributes);
    else if (name === 's:xf' && parent === 's:cellXfs')
      cells.push({
        font: number('fontId'),
        format: number('numFmtId'),
        fill: number('fillId'),
      });
  };
  walkXml(xml, { open, close: () => path.pop() });
  return cells.map(({ font, format, fill }) => ({
    format: formatOf(format, formats),
    look: fonts[font] ?? plainLook,
    ground: fill === 0 ? white : grounds[fill],
  }));
}
