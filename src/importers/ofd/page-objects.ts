import { limits } from '../limits';
import { apply, identity, type Matrix, multiply, type Point, scaleOf } from '../positioned/matrix';
import { type Paint, PaintedAreas } from '../positioned/painted-areas';
import { pathRules } from '../positioned/path-rules';
import type { PlacedText, Rule } from '../positioned/placed-page';
import { ReadError } from '../read-error';
import { textCode } from './text-code';
import { numbersOf, type XmlElement } from './xml-tree';

/** OFD counts in millimetres, the layout in points. */
const pointsPerMm = 72 / 25.4;
export const millimetres: Matrix = [pointsPerMm, 0, 0, pointsPerMm, 0, 0];

const maxNesting = 8;
/** How many numbers follow each letter of an abbreviated path; curves end where their last two say. */
const pathArity: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The corners of each straight part of a path. */
export function pathParts(data: string, matrix: Matrix): Point[][] {
  const words = data.split(/[\s,]+/).filter((word) => word !== '');
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let at = 0; at < words.length;) {
    const letter = words[at] ?? '';
    const arity = pathArity[letter];
    if (arity === undefined) return [];
    const numbers = words.slice(at + 1, at + 1 + arity).map(Number);
    at += 1 + arity;
    const [x = 0, y = 0] = numbers;
    if (letter === 'S' || letter === 'M') parts.push((part = [apply(matrix, [x, y])]));
    else if (letter === 'L') part.push(apply(matrix, [x, y]));
    else if (letter === 'C') part.push(...part.slice(0, 1));
    // With a curve in it, it is no line of a table.
    else part.length = 0;
  }
  return parts.filter(({ length }) => length > 1);
}

const isOff = (text: string | undefined): boolean => text === 'false' || text === '0';

/** Not painted at all: that is how the text behind a scan is kept. */
function isHidden({ name, attributes }: XmlElement): boolean {
  if (isOff(attributes['Visible']) || attributes['Alpha'] === '0') return true;
  return name === 'TextObject' && isOff(attributes['Fill']) && attributes['Stroke'] !== 'true';
}

type Colour = 'FillColor' | 'StrokeColor';
const colourOf = ({ children }: XmlElement, of: Colour): XmlElement | undefined =>
  children.find(({ name }) => name === of);
const isWhite = (element: XmlElement, of: Colour): boolean => {
  const parts = numbersOf(colourOf(element, of)?.attributes['Value']);
  return parts.length === 3 && parts.every((part) => part >= 250);
};
/** A colour without a value is a pattern or a shade; lines of which none is given are black. */
function isOpaque(element: XmlElement, of: Colour): boolean {
  const colour = colourOf(element, of);
  const isPlain = colour ? colour.attributes['Value'] !== undefined : of === 'StrokeColor';
  return (
    isPlain && [element, colour].every((each) => Number(each?.attributes['Alpha'] ?? 255) > 240)
  );
}
const paintOf = (element: XmlElement, of: Colour): Paint => ({
  clip: null,
  isWhite: isWhite(element, of),
  isOpaque: isOpaque(element, of),
});
/** In millimetres, where the file says nothing. */
const usualWidth = 0.353;

/** What stands on a page, from its own objects and those it takes from resources. */
export class PageObjects {
  texts: PlacedText[] = [];
  readonly rules: Rule[] = [];
  /** White figures on no ground of another colour, and what is painted over. */
  hidden = '';
  private readonly areas = new PaintedAreas();
  private count = 0;

  constructor(private readonly composites: ReadonlyMap<string, XmlElement>) {}

  /** Layers and blocks, with the objects in them. */
  add(container: XmlElement, matrix: Matrix = millimetres, nesting = 0): void {
    for (const element of container.children) {
      this.count += 1;
      if (this.count > limits.placedTexts) throw new ReadError('too-large');
      if (!isHidden(element)) this.addElement(element, matrix, nesting);
    }
  }

  private addElement(element: XmlElement, page: Matrix, nesting: number): void {
    const { name, attributes } = element;
    if (name === 'Layer' || name === 'PageBlock' || name === 'Content') {
      this.add(element, page, nesting);
      return;
    }
    const [left = 0, top = 0] = numbersOf(attributes['Boundary']);
    const own = numbersOf(attributes['CTM']);
    const inner = own.length === 6 ? (own as unknown as Matrix) : identity;
    const matrix = multiply(page, multiply([1, 0, 0, 1, left, top], inner));
    if (name === 'TextObject') this.addText(element, matrix);
    else if (name === 'PathObject') this.addPath(element, matrix);
    else if (name === 'ImageObject') this.areas.addUnknown();
    else if (name === 'CompositeObject') {
      const unit = this.composites.get(attributes['ResourceID'] ?? '');
      if (nesting >= maxNesting) throw new ReadError('too-deep');
      if (unit) this.add(unit, matrix, nesting + 1);
    }
  }

  private addText(element: XmlElement, matrix: Matrix): void {
    const { attributes, children } = element;
    const size = Number(attributes['Size']) || 0;
    const stretch = Number(attributes['HScale']) || 1;
    const isSeen = (text: PlacedText): boolean =>
      !isWhite(element, 'FillColor') || !/\d/.test(text.text) || this.areas.isGroundOf(text);
    for (const child of children) {
      if (child.name !== 'TextCode') continue;
      for (const text of textCode(child, matrix, { size, stretch }))
        if (isSeen(text)) this.texts.push(text);
        else this.hidden += text.text;
    }
  }

  private addPath(element: XmlElement, matrix: Matrix): void {
    const { attributes, children } = element;
    const data = children.find(({ name }) => name === 'AbbreviatedData')?.text ?? '';
    const parts = pathParts(data, matrix);
    const isFilled = attributes['Fill'] === 'true';
    if (isFilled) this.cover(this.areas.fill(parts, paintOf(element, 'FillColor'), this.texts));
    if (isOff(attributes['Stroke'])) {
      if (isFilled) this.rules.push(...pathRules(parts, null));
      return;
    }
    const scale = Math.min(...scaleOf(matrix));
    const width = Number(attributes['LineWidth'] ?? usualWidth) * scale;
    this.rules.push(...pathRules(parts, width));
    this.cover(this.areas.stroke(parts, width, paintOf(element, 'StrokeColor'), this.texts));
  }

  private cover(covered: ReadonlySet<PlacedText>): void {
    if (covered.size === 0) return;
    for (const { text } of covered) this.hidden += text;
    this.texts = this.texts.filter((text) => !covered.has(text));
  }
}
