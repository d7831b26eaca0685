import { describe, expect, it } from 'vitest';
import { coverage } from '../testing/draw-table';
import { fourthEdition } from '../testing/fourth-edition';
import { cellsOf } from './cells';
import { tablesOf } from './edition';
import { editions } from './editions';
import { layoutOf } from './layout';

describe('layoutOf', () => {
  const all = [...editions, fourthEdition].flatMap((edition) =>
    tablesOf(edition).map((table) => ({ name: `${edition.id} ${table.name}`, edition, table })),
  );

  it.each(all)('covers every place of $name exactly once', ({ table }) => {
    const layout = layoutOf(table);
    const places = coverage(layout.rows, layout.columns).flat();
    expect(places.every((count) => count === 1)).toBe(true);
  });

  it.each(all)(
    'places every cell of $name once, in the order of the cells',
    ({ edition, table }) => {
      const placed = layoutOf(table).rows.flatMap((row) =>
        row.flatMap((cell) => cell.address ?? []),
      );
      const cells = cellsOf(edition).filter((cell) => cell.table === table);
      expect(placed).toEqual(cells.map((cell) => cell.address));
    },
  );

  it.each(all)('marks the derived cells of $name as totals', ({ edition, table }) => {
    const roles = layoutOf(table).rows.flatMap((row) =>
      row.flatMap((cell) => (cell.address === undefined ? [] : cell.role)),
    );
    const expected = cellsOf(edition)
      .filter((cell) => cell.table === table)
      .map((cell) => (cell.parts.length > 0 ? 'total' : 'input'));
    expect(roles).toEqual(expected);
  });

  it('repeats no head of a table that is made of blocks', () => {
    const heads = tablesOf(editions[0]!).map((table) => layoutOf(table).headRows);
    expect(heads).toEqual([0, 3, 3]);
  });
});
