import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOrder } from './column-order';
import type { Heads, SourceRow } from './source-row';
import { times } from '../../testing/effort';

const form = ['person', 'firm', 'institute', 'all'];
const headsOf = (lines: Heads['lines'], ids = lines.flat()): Heads => ({
  ids,
  x: ids.map((_, at) => at + 1),
  texts: ids.map(() => ''),
  lines,
});
const rowsOf = (heads: Heads | null, figures: readonly string[], spans = false): SourceRow[] =>
  figures.map((line) => ({
    cells: [],
    label: { text: '', x: 0, colSpan: 1 },
    before: [],
    after: line.split(' ').map((text, at) => ({ text, x: at + 1, colSpan: 1 })),
    match: null,
    several: [],
    mark: '',
    heads,
    spans,
    stacked: false,
  }));
const orderOf = (lines: Heads['lines'] | null, figures: readonly string[], spans = false) =>
  columnOrder(form, 'all', rowsOf(lines && headsOf(lines), figures, spans));

describe('the order of columns', () => {
  it('is that of the heads', () => {
    const turned = ['all', 'institute', 'firm', 'person'];
    expect(orderOf([turned], ['6 1 2 3', '0 0 0 0'])).toEqual(turned);
    expect(orderOf([[null, ...turned]], ['6 1 2 3'])).toEqual(turned);
    expect(orderOf([[null, 'all', 'person', 'firm', 'institute']], ['6 1 2 3'])).toEqual([
      ...['all', 'person', 'firm', 'institute'],
    ]);
    expect(orderOf([['person', 'institute', 'firm', 'all']], ['1 2 3 6'])).toEqual([
      ...['person', 'institute', 'firm', 'all'],
    ]);
  });

  it('is that of the form without heads, or with a head that is not known', () => {
    expect(orderOf(null, ['1 2 3 6'])).toEqual(form);
    for (const lines of [
      [['person', null, 'institute', 'all']],
      [[null, 'person', null, 'institute', 'all']],
      [
        ['person', null, 'all'],
        ['firm', null],
      ],
      [['person', null, 'all', 'firm', null]],
      [['person', null, null, 'firm', 'institute']],
    ])
      expect(orderOf(lines, ['1 2 3 6'])).toEqual(form);
  });

  it('has the names of a group in its place', () => {
    const outer = ['person', null, 'all'];
    expect(orderOf([outer, ['institute', 'firm']], ['1 2 3 6'])).toEqual([
      ...['person', 'institute', 'firm', 'all'],
    ]);
    expect(orderOf([[...outer, 'firm', 'institute']], ['0 0 0 0'])).toEqual(form);
  });

  it('is that of heads over the figures, and not of heads that a wrong span moved aside', () => {
    const [inGrid, read] = [
      ['firm', 'person', 'institute', 'all'],
      ['person', 'firm', 'institute', 'all'],
    ];
    const under = (x: readonly number[]) =>
      columnOrder(form, 'all', rowsOf({ ...headsOf([read], inGrid), x }, ['1 2 3 6'], true));
    expect(under([1, 2, 3, 4])).toEqual(inGrid);
    expect(under([0, 1, 3, 4])).toEqual(read);
  });

  it('is not that of heads which the totals contradict', () => {
    const damaged = [['person', 'firm', 'all', 'institute']];
    expect(orderOf(damaged, ['1 2 3 6', '2 0 2 4', '1 1 1 3'], true)).toEqual(form);
  });

  it('is nobody’s where heads that are not all known stand in another order', () => {
    expect(orderOf([['institute', 'person', 'all']], ['0 1 1'])).toBeNull();
    expect(orderOf([['person', null, 'firm', 'all']], ['1 2 3 6'])).toBeNull();
    expect(orderOf([[null, 'person', null, 'firm', 'all']], ['1 2 3 6'])).toBeNull();
    expect(
      orderOf(
        [
          ['person', null, 'all'],
          [null, 'firm'],
        ],
        ['1 2 3 6'],
      ),
    ).toBeNull();
    expect(orderOf([['person', null, 'all', null, 'firm']], ['1 2 3 6'])).toBeNull();
  });

  it('is the form’s for a total that was added up wrong, and nobody’s where none adds up without heads', () => {
    expect(orderOf(null, ['1 2 3 7', '1 1 1 3'])).toEqual(form);
    expect(orderOf(null, ['1 2 3 7', '1 1 1 4'])).toEqual(form);
    expect(orderOf(null, ['1 2 3 ', '1  1 3', '2 1 1 ', '0 1  2'])).toEqual(form);
    const noTotals = ['1 2 3 0', '2 1 1 0', '4 1 1 0', '0 0 3 0'];
    expect(orderOf([form], noTotals)).toEqual(form);
    expect(orderOf(null, noTotals)).toBeNull();
    expect(orderOf(null, ['9 1 2 3', '8 1 2 4', '7 1 2 3', '6 1 1 3'])).toBeNull();
  });
});

describe('columns in any order, under heads in one line or two, some of them damaged', () => {
  const columns = ['person', 'firm', 'institute', 'charity', 'law', 'other', 'all'];
  const inner = columns.slice(1, 6);
  const shuffled = (ids: readonly string[]) =>
    fc.shuffledSubarray([...ids], { minLength: ids.length, maxLength: ids.length });
  /** Some order, and the rows of heads over it: a group stands where its columns do. */
  const heads = fc.oneof(
    shuffled(columns).map((order) => ({ order, lines: [order as (string | null)[]] })),
    fc.tuple(shuffled(['person', '', 'all']), shuffled(inner)).map(([outer, group]) => ({
      order: outer.flatMap((id) => (id === '' ? group : [id])),
      lines: [outer as (string | null)[], group as (string | null)[]],
    })),
  );
  const figures = fc.array(fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }), {
    minLength: 4,
    maxLength: 8,
  });

  it('are those, or nobody’s; the form’s only where every known head stands in its place', () => {
    fc.assert(
      fc.property(
        heads,
        figures,
        fc.uniqueArray(fc.constantFrom(...columns), { maxLength: 2 }),
        fc.boolean(),
        fc.boolean(),
        ({ order, lines }, numbers, unreadable, isLabelled, isGroupKnown) => {
          // Of three heads that are all unreadable nobody can say anything.
          const damaged = isGroupKnown ? unreadable : unreadable.slice(0, 1);
          const seen = lines.map((line, at) => [
            ...(isLabelled && at === 0 ? [null] : []),
            ...line.map((id) =>
              (id === '' && !isGroupKnown) || damaged.includes(id ?? '') ? null : id,
            ),
          ]);
          const rows = numbers.map((parts) => {
            const all = parts.reduce((sum, each) => sum + each, 0);
            const of = new Map(columns.map((id, at) => [id, parts[at] ?? all]));
            return order.map((id) => of.get(id) ?? 0).join(' ');
          });
          const found = columnOrder(columns, 'all', rowsOf(headsOf(seen), rows));
          const isHidden = order.every((id, at) => damaged.includes(id) || id === columns[at]);
          if (damaged.length === 0 || found !== null)
            expect(found).toEqual(isHidden && damaged.length > 0 ? columns : order);
        },
      ),
      { numRuns: times(2000) },
    );
  });
});
