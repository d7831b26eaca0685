import { atCells } from '../../report/place';
import { type Address, cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Fix, Problem } from '../check';

/** The zeros are put together only when the button is pressed: with each key they would cost most of it. */
class FillWithZero implements Fix {
  readonly label: string;

  constructor(
    table: string,
    private readonly blanks: readonly Address[],
  ) {
    this.label = `将${table}空格填为 0`;
  }

  get cells(): Readonly<Record<Address, string>> {
    return Object.fromEntries(this.blanks.map((address) => [address, '0']));
  }
}

/** The blank cells of each table. */
function blanksOf({ figures }: CheckInput): Address[][] {
  const byTable: Address[][] = [];
  let table: unknown;
  let blanks: Address[] = [];
  for (const cell of figures.blanks) {
    if (cell.table !== table) {
      table = cell.table;
      byTable.push((blanks = []));
    }
    blanks.push(cell.address);
  }
  return byTable;
}

function problemOf({ edition, local }: CheckInput, blanks: readonly Address[]): Problem[] {
  const first = cellAt(edition, blanks[0] ?? '');
  if (!first) return [];
  const { name } = first.table;
  const message =
    blanks.length === 1
      ? `${placeName(first)}未填：请填写数字，没有的填 0。`
      : `${name}有 ${blanks.length} 格未填，第一处为${placeName(first)}：请填写数字，没有的填 0。`;
  return [
    {
      message,
      isBlank: true,
      places: atCells(blanks),
      facts: { blanks: blanks.length },
      fixes: [new FillWithZero(name, blanks)],
      // Blank or 0 is the county’s custom.
      ...(local?.blanks === 'allowed' ? { severity: 'hint' } : {}),
    },
  ];
}

/** Blank is not 0: a published table prints a figure in every cell, and only the clerk knows it. */
export const figuresBlank: Check = {
  id: 'figures/blank',
  family: 'figures',
  severity: 'error',
  title: '表格没有空格',
  basis: '通行做法：每格填写数字，没有的填 0；当地要求留空的从其规定',
  run: (input) => blanksOf(input).flatMap((blanks) => problemOf(input, blanks)),
};
