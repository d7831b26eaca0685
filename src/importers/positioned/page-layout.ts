import { knownTables } from '../../tables/labels/known-table';
import { isLabelOf } from '../../tables/labels/match-label';
import { findAligned, holdsUnruledRows } from './find-aligned';
import { findLattices } from './find-lattices';
import { mergeRules } from './merge-rules';
import type { PlacedPage, PlacedText } from './placed-page';
import type { PlacedCell, PlacedTable } from './placed-table';
import { ruledTable, textsByLattice } from './ruled-table';
import { withoutStruck } from './struck-texts';
import { type TextLine, textLines } from './text-lines';
import { turnOf, uprightPage } from './upright';
import { watermarkIn } from './watermark';

export type PagePart =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: PlacedTable };

/** A page as its lines and tables, from the top down. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PagePart[];
  readonly characters: number;
  /** Text that stands aslant or across the lines: a watermark or a stamp, no part of the report. */
  readonly watermark: string;
  readonly struck: string;
}

export const topOf = (part: PagePart): number =>
  part.kind === 'line' ? part.line.y1 : part.table.y1;
export const bottomOf = (part: PagePart): number =>
  part.kind === 'line' ? part.line.y2 : part.table.y2;

const isOneRow = (row: readonly PlacedCell[]): boolean =>
  row.some(({ text }) => knownTables().some((table) => isLabelOf(table, text, 'exact')));

/**
 * A frame without lines between its columns, or its rows: figures stand one below the other in it.
 * Beside the label of a single row they are one figure that was broken.
 */
const isUnderruled = ({ xs, rows }: PlacedTable, own: readonly PlacedText[]): boolean =>
  xs.length === 2
    ? holdsUnruledRows(textLines(own))
    : rows.some(
        (row) => row.filter(({ text }) => text.includes('\n')).length > 1 && !isOneRow(row),
      );

const textOf = (texts: readonly PlacedText[]): string =>
  texts
    .map(({ text }) => text)
    .join('')
    .trim();

export function pageLayout(placed: PlacedPage): PageLayout {
  const upright = uprightPage(placed);
  const { rules, struck, texts: kept } = withoutStruck(mergeRules(upright.rules), upright.texts);
  const page = { ...upright, texts: kept };
  const { width, height } = page;
  const lattices = findLattices(rules);
  const watermark = watermarkIn(kept.filter((text) => turnOf(text) === 0));
  const isAside = (text: PlacedText): boolean => turnOf(text) === null || watermark.has(text);
  // What runs over the edge of the paper is kept: half a figure would be another figure.
  const texts = page.texts.filter(
    (text) =>
      !isAside(text) && [text.x / width, text.y / height].every((place) => place > -1 && place < 2),
  );
  const { inside, outside } = textsByLattice(lattices, texts);
  const framed = [...inside].map(([lattice, own]) => ({
    own,
    table: ruledTable(lattice, own, page),
  }));
  const isUseful = ({ table, own }: (typeof framed)[number]) => !isUnderruled(table, own);
  const tables = framed
    .filter(isUseful)
    .flatMap(({ table, own }) => (own.some(({ text }) => text.trim() !== '') ? [table] : []));
  const free = framed.flatMap((each) => (isUseful(each) ? [] : each.own));
  const lines = textLines([...outside, ...free].filter((text) => turnOf(text) === 0));
  const parts: PagePart[] = [
    ...tables.map((table) => ({ kind: 'table', table }) as const),
    ...findAligned(lines, width).map((part) =>
      'rows' in part
        ? ({ kind: 'table', table: part } as const)
        : ({ kind: 'line', line: part } as const),
    ),
  ];
  return {
    width,
    height,
    characters: texts.length,
    watermark: textOf(kept.filter(isAside)),
    struck,
    parts: parts.sort((a, b) => topOf(a) - topOf(b)),
  };
}
