import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, paginate, type Piece } from './paginate';

const plain = { keepsNext: false, above: 0, repeated: 0, parts: [] };
const heading = { ...plain, height: 40, least: 40, keepsNext: true };
const signature = { ...plain, height: 120, least: 120 };
const paragraph = (lines: number): Extent => ({
  ...plain,
  height: lines * 40,
  least: 40,
  parts: Array.from({ length: lines }, () => 40),
});
const table = (rows: number): Extent => ({
  ...plain,
  height: 60 + rows * 30,
  least: 120,
  above: 60,
  repeated: 60,
  parts: Array.from({ length: rows }, () => 30),
});

/** Rows 3 to 8 of it under one label. */
const grouped = (rows: number): Extent => ({
  ...table(rows),
  stays: Array.from({ length: rows }, (_, row) => row >= 2 && row < 7),
});

const pageHeight = 400;
const anyExtent = fc.oneof(
  fc.constant(heading),
  fc.constant(signature),
  fc.integer({ min: 1, max: 60 }).map(paragraph),
  fc.integer({ min: 1, max: 40 }).map(table),
  fc.integer({ min: 8, max: 40 }).map(grouped),
);

function heightOf(extents: readonly Extent[], { block, parts }: Piece): number {
  const extent = extents[block]!;
  if (!parts) return extent.height;
  const own = extent.parts.slice(parts.from, parts.to).reduce((all, one) => all + one, 0);
  return own + (parts.from === 0 ? extent.above : extent.repeated);
}

describe('pages', () => {
  it('hold every block once and in order, and no more than fits', () => {
    fc.assert(
      fc.property(fc.array(anyExtent, { minLength: 1, maxLength: 30 }), (extents) => {
        const pages = paginate(extents, pageHeight);
        const all = pages.flat().flatMap(({ block, parts }) => {
          const { from, to } = parts ?? { from: 0, to: extents[block]!.parts.length || 1 };
          return Array.from({ length: to - from }, (_, part) => `${block}/${from + part}`);
        });
        const wanted = extents.flatMap(({ parts }, block) =>
          Array.from({ length: parts.length || 1 }, (_, part) => `${block}/${part}`),
        );
        expect(all).toEqual(wanted);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          const used = page.reduce((sum, piece) => sum + heightOf(extents, piece), 0);
          expect(used).toBeLessThanOrEqual(pageHeight + 1);
        }
      }),
    );
  });

  it('end before rows under one label that would not all fit', () => {
    const pages = paginate([{ ...plain, height: 150, least: 150 }, grouped(12)], pageHeight);
    expect(pages.map((page) => page.map(({ parts }) => parts))).toEqual([
      [undefined, { from: 0, to: 2 }],
      [{ from: 2, to: 12 }],
    ]);
  });

  it('begin with a heading whose text would stand on the next', () => {
    expect(paginate([paragraph(9), heading, paragraph(3)], pageHeight)).toEqual([
      [{ block: 0 }],
      [{ block: 1 }, { block: 2 }],
    ]);
  });

  it('part a long table at a row, with room for its repeated head', () => {
    expect(paginate([table(20)], pageHeight)).toEqual([
      [{ block: 0, parts: { from: 0, to: 11 } }],
      [{ block: 0, parts: { from: 11, to: 20 } }],
    ]);
  });
});
