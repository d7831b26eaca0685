import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import { editions } from '../template/editions';
import { type Figures, figuresOf } from './figures';
import { times } from '../testing/effort';

const texts = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '7',
    '12',
    '０',
    ' ',
    '1,234',
    '3件',
    '三',
    '-4',
    '0.5',
    '12吨',
    '一 二',
  ),
  fc.nat(999_999_999_999).map(String),
);

const seenOf = (figures: Figures) => ({
  figures: figures.cells.map((_, at) => figures.nth(at)),
  blanks: figures.blanks.map(({ address }) => address),
  wrongs: figures.wrongs,
});

describe.each(editions.map((edition) => ({ id: edition.id, edition })))(
  'figures of edition $id',
  ({ edition }) => {
    const inputs = cellsOf(edition).filter(({ parts }) => parts.length === 0);
    const edits = fc.array(fc.record({ cell: fc.constantFrom(...inputs), text: texts }), {
      minLength: 500,
      maxLength: 500,
    });

    it('followed edit by edit are those of the whole report', () => {
      fc.assert(
        fc.property(edits, (list) => {
          const { tables } = emptyReport(edition, 2026);
          let figures = figuresOf(edition, tables);
          for (const { cell, text } of list) {
            const row = tables[cell.table.id]?.[cell.row.line.id] ?? {};
            row[cell.column.line.id] = text;
            figures = figures.with(cell.address, text);
            expect(seenOf(figures)).toEqual(seenOf(figuresOf(edition, tables)));
          }
        }),
        { numRuns: times(4) },
      );
    });

    it('add up every total from the cells it is the sum of', () => {
      fc.assert(
        fc.property(edits, (list) => {
          const { tables } = emptyReport(edition, 2026);
          for (const { cell, text } of list)
            (tables[cell.table.id]?.[cell.row.line.id] ?? {})[cell.column.line.id] = text;
          const figures = figuresOf(edition, tables);
          for (const total of figures.cells.filter(({ parts }) => parts.length > 0)) {
            const parts = total.parts.map((part) => figures.number(part));
            const known = parts.filter((part) => part !== null);
            const value = known.reduce((sum, part) => sum + part, 0);
            expect(figures.at(total.address)).toEqual(
              known.length === parts.length
                ? { state: 'number', value, text: String(value) }
                : { state: 'incomplete', value, started: known.length > 0 },
            );
          }
        }),
      );
    });

    it('refuse to be changed where nothing is typed', () => {
      const figures = figuresOf(edition, emptyReport(edition, 2026).tables);
      for (const { address } of figures.cells.filter(({ parts }) => parts.length > 0))
        expect(() => figures.with(address, '1')).toThrow(`no input cell ${address}`);
      expect(() => figures.with('requests/nothing/at', '1')).toThrow('no input cell');
    });
  },
);
