import { describe, expect, it } from 'vitest';
import { columnOrder } from './column-order';
import type { Heads, SourceRow } from './source-row';

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
    expect(orderOf([['person', 'institute', 'firm', 'all']], ['1 2 3 6'])).toEqual([
      ...['person', 'institute', 'firm', 'all'],
    ]);
  });

  it('is that of the form without heads, or with a head that is not known', () => {
    expect(orderOf(null, ['1 2 3 6'])).toEqual(form);
    expect(orderOf([['person', null, 'institute', 'all']], ['1 2 3 6'])).toEqual(form);
  });

  it('has the names of a group in its place', () => {
    const outer = ['person', null, 'all'];
    expect(orderOf([outer, ['institute', 'firm']], ['1 2 3 6'])).toEqual([
      ...['person', 'institute', 'firm', 'all'],
    ]);
    expect(orderOf([[...outer, 'firm', 'institute']], ['0 0 0 0'])).toEqual(form);
  });

  it('is not that of heads which the totals contradict', () => {
    const damaged = [['person', 'firm', 'all', 'institute']];
    expect(orderOf(damaged, ['1 2 3 6', '2 0 2 4', '1 1 1 3'], true)).toEqual(form);
  });

  it('is nobody’s where heads that are not all known stand in another order', () => {
    expect(orderOf([['institute', 'person', 'all']], ['0 1 1'])).toBeNull();
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
