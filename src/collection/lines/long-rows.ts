import { type Address, cellsOf } from '../../template/cells';
import { editionById } from '../../template/editions';
import type { DataLine } from './data-line';

export const longHead = [
  ...['key', 'file', 'unit', 'code', 'county', 'year', 'half', 'edition'],
  ...['address', 'role', 'measure', 'value', 'printed', 'typed'],
] as const;

type Field = string | number | null;

/** One row a cell, inputs and totals in printed order; none of a file that could not be read. */
export function longRows(line: DataLine): Field[][] {
  const edition = editionById(line.edition ?? '');
  if (!edition) return [];
  const { key, file, unit, year, half, figures, totals, printed, typed } = line;
  const name = unit.listed ?? unit.name;
  const start: Field[] = [key, file, name, unit.code, unit.county, year, half, edition.id];
  const valueOf = (address: Address) => figures[address] ?? totals[address] ?? null;
  return cellsOf(edition).map(({ address, parts, unit: measure }) => [
    ...start,
    address,
    parts.length === 0 ? 'input' : 'total',
    measure,
    valueOf(address),
    printed[address] ?? null,
    typed[address] ?? null,
  ]);
}
