import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { backArrows, circles, type Floors, readImports } from './import-graph';

const ui = fileURLToPath(new URL('../src/ui/', import.meta.url));
const floors = JSON.parse(readFileSync(`${ui}floors.json`, 'utf8')) as Floors;
const imports = readImports(ui);

it('finds no import of ui that goes up or sideways, and no circle of files', () => {
  expect(imports.size).toBeGreaterThan(100);
  expect(backArrows(imports, floors)).toEqual([]);
  expect(circles(imports)).toEqual([]);
});

const drawn: Floors = [['parts'], ['model'], ['form', 'grid'], ['app']];

it.each([
  ['from a lower floor to a higher one', 'model/store.ts', 'form/form.tsx'],
  ['between neighbours', 'form/form.tsx', 'grid/grid.ts'],
  ['to a room that stands on no floor', 'app/app.tsx', 'attic/box.ts'],
])('tells an import %s', (_, from, to) => {
  expect(backArrows(new Map([[from, [to]]]), drawn)).toEqual([`${from} → ${to}`]);
});

it('tells a room that stands on no floor', () => {
  expect(backArrows(new Map([['attic/box.ts', []]]), drawn)).toEqual([
    'attic/box.ts stands on no floor',
  ]);
});

it('tells a circle, of one file, of two, and behind others', () => {
  const walk = (...pairs: [string, string[]][]) => circles(new Map(pairs));
  expect(walk(['a/a', ['a/a']])).toEqual(['a/a → a/a']);
  expect(walk(['a/a', ['a/b']], ['a/b', ['a/a']])).toEqual(['a/a → a/b → a/a']);
  expect(walk(['a/x', ['a/a']], ['a/a', ['a/b']], ['a/b', ['a/c']], ['a/c', ['a/a']])).toEqual([
    'a/a → a/b → a/c → a/a',
  ]);
  expect(walk(['a/a', ['a/b', 'a/c']], ['a/b', ['a/c']], ['a/c', []])).toEqual([]);
});
