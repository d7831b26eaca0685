import { expect, it } from 'vitest';
import type { KnownLine } from './known-table';
import { severalNamed } from './lines-named';

const line = (id: string, group: string): KnownLine => ({
  id,
  ...{ label: '其他', bare: '其他', name: '其他', path: ['其他', `${group}其他`] },
  knownAs: undefined,
});

it('leaves a printed label that stands in two groups to its place', () => {
  const lines = [line('one', '甲类'), line('two', '乙类')];
  expect(severalNamed(lines, '其他')).toEqual([]);
  expect(severalNamed(lines, '其他及其他')).toEqual(['one', 'two']);
});
