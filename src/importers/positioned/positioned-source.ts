import { Budget, line, type SourceBlock, type SourceDocument } from '../source/source-document';
import { withoutFurniture } from './furniture';
import { isSameFrame, joinTables, mostSpilled, withSpilled } from './join-tables';
import type { PageLayout } from './page-layout';
import {
  goesOn,
  joinedText,
  type Margins,
  marginsOf,
  type PlacedLine,
  usualPitch,
} from './paragraphs';
import type { PlacedTable } from './placed-table';
import type { TextLine } from './text-lines';

export interface PositionedSource extends SourceDocument {
  /** Page numbers, running heads and the like that were left out. */
  readonly dropped: readonly string[];
}

type Part =
  | ({ readonly kind: 'line' } & PlacedLine)
  | { readonly kind: 'table'; readonly table: PlacedTable; readonly page: number };

/** The first lines that follow a part of a page, up to the next table. */
function linesAfter({ parts }: PageLayout, at: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const part of parts.slice(at + 1, at + 1 + mostSpilled)) {
    if (part.kind === 'table') break;
    lines.push(part.line);
  }
  return lines;
}

const linesOf = ({ parts }: PageLayout) =>
  parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));

/**
 * A page with no line that shows its margins has those of the pages before it, or after. One whose
 * lines all begin a paragraph seems to begin where others indent.
 */
function pageMargins(pages: readonly PageLayout[]): Margins[] {
  const found = pages.map((page) => marginsOf(linesOf(page)));
  const all = found.flatMap((margins) => margins ?? []);
  const left = Math.min(...all.map((margins) => margins.left));
  let [last] = all;
  return pages.map((page, at) => {
    const own = found[at];
    const size = linesOf(page)[0]?.size ?? 0;
    const isIndented = own && Math.abs(own.left - left - size * 2) < size * 0.6;
    // A page with nothing but who signs shows where that stands.
    const isBeside = own && last && own.left - left > size * 6 && linesOf(page).length < 4;
    if (!isBeside) last = isIndented ? { ...own, left } : (own ?? last);
    // Without any, no line is full, and each stays a paragraph.
    return last ?? { left: 0, right: Infinity };
  });
}

/** All pages in one row, tables that go on over a page joined. */
function flow(pages: readonly PageLayout[]): Part[] {
  const margins = pageMargins(pages);
  const parts: Part[] = [];
  pages.forEach((layout, page) => {
    let spilled = 0;
    for (const [at, part] of layout.parts.entries()) {
      const last = parts[parts.length - 1];
      if (part.kind === 'line') {
        spilled -= 1;
        if (spilled >= 0) continue;
        parts.push({
          kind: 'line',
          line: part.line,
          page,
          margins: margins[page] ?? { left: 0, right: layout.width },
        });
        continue;
      }
      const { table, taken } = withSpilled(part.table, linesAfter(layout, at));
      spilled = taken;
      if (last?.kind === 'table' && last.page < page && isSameFrame(last.table, table))
        parts[parts.length - 1] = { kind: 'table', page, table: joinTables(last.table, table) };
      else parts.push({ kind: 'table', table, page });
    }
  });
  return parts;
}

function gridOf({ rows, isRuled }: PlacedTable, budget: Budget): SourceBlock {
  budget.table(1);
  return {
    kind: 'grid',
    spans: isRuled,
    rows: rows.map((row) => {
      budget.row();
      return row.map(({ text, colSpan, rowSpan }) => {
        budget.cell();
        return { text, colSpan, rowSpan };
      });
    }),
  };
}

/** Pages laid out as lines and tables → the lines and grids every reader yields. */
export function positionedSource(layouts: readonly PageLayout[]): PositionedSource {
  const { pages, dropped } = withoutFurniture(layouts);
  const parts = flow(pages);
  const placed = parts.flatMap((part) => (part.kind === 'line' ? [part] : []));
  const pitch = usualPitch(placed);
  const budget = new Budget();
  const blocks: SourceBlock[] = [];
  let paragraph: PlacedLine[] = [];
  const flush = () => {
    if (paragraph.length === 0) return;
    budget.line();
    blocks.push(line(joinedText(paragraph.map((each) => each.line))));
    paragraph = [];
  };
  for (const part of parts) {
    const before = paragraph[paragraph.length - 1];
    if (part.kind === 'table') {
      flush();
      blocks.push(gridOf(part.table, budget));
    } else if (before && goesOn(before, part, pitch)) paragraph.push(part);
    else {
      flush();
      paragraph = [part];
    }
  }
  flush();
  return { blocks, dropped };
}
