import { limits } from '../limits';
import { apply, type Matrix } from '../positioned/matrix';
import { boxOf } from '../positioned/path-rules';
import type { PlacedText } from '../positioned/placed-page';
import { ReadError } from '../read-error';

/** As far as pdf.js tells of what lies on a page. */
interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  /** Left, bottom, right, top. */
  readonly rect?: readonly number[];
  readonly quadPoints?: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** What is typed onto a page or into a field of it: seen, but no part of its content. */
function typedIn({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  const isField = fieldType === 'Tx' || fieldType === 'Ch';
  return isField && typeof fieldValue === 'string' ? fieldValue : '';
}

type Box = ReturnType<typeof boxOf>;

/** Where somebody struck text out: as wide as was marked, often more than the text. */
const strikes = ({ subtype, quadPoints = [] }: Annotation, toPage: Matrix): Box[] =>
  subtype === 'StrikeOut'
    ? quadPoints.map((quad) => boxOf(quad.map(({ x, y }) => apply(toPage, [x, y]))))
    : [];

/** Where something is typed over what the page says. */
function covers({ subtype, rect = [] }: Annotation, toPage: Matrix): Box[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  if (subtype !== 'FreeText') return [];
  return [boxOf([apply(toPage, [left, bottom]), apply(toPage, [right, top])])];
}

const isIn = ({ x, y, width, height }: PlacedText, { x1, y1, x2, y2 }: Box): boolean => {
  const [middle, level] = [x + width / 2, y + height / 2];
  return middle > x1 && middle < x2 && level > y1 && level < y2;
};

/** What a reviewer wrote onto a page, and what is left of its texts under his marks. */
export function readAnnotations(
  annotations: readonly unknown[],
  toPage: Matrix,
  texts: readonly PlacedText[],
) {
  const all = annotations as readonly Annotation[];
  const struckOut = all.flatMap((each) => strikes(each, toPage));
  const covered = all.flatMap((each) => covers(each, toPage));
  // Every text is held against every mark.
  if (struckOut.length + covered.length > limits.marksOnPage) throw new ReadError('too-large');
  const left: PlacedText[] = [];
  let [struck, hidden] = ['', ''];
  for (const text of texts)
    if (struckOut.some((area) => isIn(text, area))) struck += text.text;
    else if (covered.some((area) => isIn(text, area))) hidden += text.text;
    else left.push(text);
  return {
    typed: all.map(typedIn).filter((text) => text !== ''),
    texts: left,
    struck,
    covered: hidden,
  };
}
