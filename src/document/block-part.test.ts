import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphBlock, TableBlock } from './block';
import { printable } from './printable';
import { reportBlocks } from './report-blocks';
import { startColumns } from './start-columns';
import { editions } from '../template/editions';
import { anyReport } from '../testing/any-report';
import { maximalReport } from '../testing/sample-reports';
import { paragraphPart, tablePart } from './block-part';

const isParagraph = (block: { kind: string }): block is ParagraphBlock =>
  block.kind === 'paragraph';

/** Every place of the grid: which text stands there, or that two cells claim it or none does. */
function placesOf(block: TableBlock): string[][] {
  const starts = startColumns(block);
  const places: string[][] = block.rows.map(() => block.columnWidthsMm.map(() => ''));
  block.rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      for (let row = r; row < r + cell.rowSpan; row += 1)
        for (let n = 0; n < cell.colSpan; n += 1)
          places[row]!.splice(
            (starts[r]?.[c] ?? 0) + n,
            1,
            `${places[row]![(starts[r]?.[c] ?? 0) + n] ?? ''}${cell.role};`,
          );
    });
  });
  return places;
}

describe('the parts of a block on its pages', () => {
  it('of a paragraph are its text, wherever it is parted', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), ({ edition, report }, at) => {
        for (const block of reportBlocks(edition, report).filter(isParagraph)) {
          const text = printable(block.text);
          const cut = at % (text.length + 1);
          const [first, rest] = [paragraphPart(block, 0, cut), paragraphPart(block, cut, Infinity)];
          expect(first.text + rest.text).toBe(text);
          const head = printable(block.text.slice(0, block.lead?.length ?? 0)).length;
          expect((first.lead?.length ?? 0) + (rest.lead?.length ?? 0)).toBe(head);
        }
      }),
    );
  });

  it('of a table are whole grids, and every cell has its text in one of them', () => {
    for (const edition of editions)
      for (const block of reportBlocks(edition, maximalReport(edition))) {
        if (block.kind !== 'table') continue;
        const body = block.rows.length - block.headRows;
        const texts = (rows: TableBlock['rows']) =>
          rows.flat().flatMap(({ text, address }) => (text === '' ? [] : [text, address]));
        for (let cut = 1; cut < body; cut += 1) {
          const parts = [tablePart(block, 0, cut), tablePart(block, cut, body)];
          expect(parts.flatMap((part) => placesOf(part).slice(block.headRows))).toEqual(
            placesOf(block).slice(block.headRows),
          );
          expect(parts.flatMap((part) => texts(part.rows.slice(block.headRows)))).toEqual(
            texts(block.rows.slice(block.headRows)),
          );
        }
      }
  });
});
