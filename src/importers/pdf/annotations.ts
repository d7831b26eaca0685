import { apply, type Matrix } from '../positioned/matrix';
import { boxOf } from '../positioned/path-rules';
import type { Rule } from '../positioned/placed-page';

/** As far as pdf.js tells of what lies on a page. */
interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  readonly quadPoints?: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** What is typed onto a page or into a field of it: seen, but no part of its content. */
function typedIn({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  const isField = fieldType === 'Tx' || fieldType === 'Ch';
  return isField && typeof fieldValue === 'string' ? fieldValue : '';
}

/** The line of a text that somebody struck out, half way up. */
function strikes({ subtype, quadPoints = [] }: Annotation, toPage: Matrix): Rule[] {
  if (subtype !== 'StrikeOut') return [];
  return quadPoints.map((quad) => {
    const { x1, x2, y1, y2 } = boxOf(quad.map(({ x, y }) => apply(toPage, [x, y])));
    return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 };
  });
}

export function readAnnotations(annotations: readonly unknown[], toPage: Matrix) {
  const all = annotations as readonly Annotation[];
  return {
    typed: all.map(typedIn).filter((text) => text !== ''),
    rules: all.flatMap((each) => strikes(each, toPage)),
  };
}
