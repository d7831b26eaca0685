import { atCell, atCells } from '../../report/place';
import { readFigure } from '../../calc/read-figure';
import { type Address, type Cell, cellAt } from '../../template/cells';
import { memoizeLast } from '../../text/memoize';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Fix, Problem } from '../check';

/** The zeros are put together only when the button is pressed: with each key they would cost most of it. */
class FillWithZero implements Fix {
  readonly label: string;

  constructor(
    table: string,
    private readonly blanks: readonly Cell[],
  ) {
    this.label = `将${table}空格填为 0`;
  }

  get cells(): Readonly<Record<Address, string>> {
    return Object.fromEntries(this.blanks.map(({ address }) => [address, '0']));
  }
}

type Group = [Cell, ...Cell[]];

function grouped(cells: readonly Cell[], keyOf: (cell: Cell) => unknown): Group[] {
  const groups = new Map<unknown, Group>();
  for (const cell of cells) {
    const own = groups.get(keyOf(cell));
    if (own) own.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()];
}

function problemOf(blanks: Group): Problem {
  const [first] = blanks;
  const { name } = first.table;
  const message =
    blanks.length === 1
      ? `${placeName(first)}未填：请填写数字，没有的填 0。`
      : `${name}有 ${blanks.length} 格未填，第一处为${placeName(first)}：请填写数字，没有的填 0。`;
  return {
    message,
    isBlank: true,
    places: blanks.map(({ address }) => atCell(address)),
    facts: { blanks: blanks.length },
    fixes: [new FillWithZero(name, blanks)],
  };
}

const areSame = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length === other.length && one.every((cell, at) => cell === other[at]);

/** A key in a cell that was filled, or in a text, leaves the blanks as they are. */
const problemsOf = memoizeLast(
  (blanks: readonly Cell[]): readonly Problem[] =>
    grouped(blanks, ({ table }) => table).map(problemOf),
  areSame,
);

/** Blank or 0 is the county’s custom. */
function byCustom({ local }: CheckInput, problems: readonly Problem[]): readonly Problem[] {
  if (local?.blanks !== 'allowed') return problems;
  return problems.map((problem) => ({ ...problem, severity: 'hint' }));
}

interface Lost {
  readonly total: Cell;
  readonly printed: number;
}

/** Totals the file printed, other than 0, of which no part was read: there the file has figures. */
function lostIn({ edition, figures, printedTotals = {} }: CheckInput): Lost[] {
  return Object.entries(printedTotals).flatMap(([address, text]): Lost[] => {
    const total = cellAt(edition, address);
    const figure = readFigure('count', text);
    if (!total || figure.state !== 'number' || figure.value === 0) return [];
    const isLost = total.parts.every((part) => figures.at(part).state === 'blank');
    return isLost ? [{ total, printed: figure.value }] : [];
  });
}

/** Rows of the file whose figures fit no column for certain: they are there, so 0 would be wrong. */
function openRows(
  { edition, figures, openCells = [] }: CheckInput,
  lost: ReadonlySet<Address>,
): Group[] {
  const open = openCells.flatMap((address) => {
    const cell = cellAt(edition, address);
    return cell && figures.at(address).state === 'blank' && !lost.has(address) ? [cell] : [];
  });
  return grouped(open, ({ table, row }) => `${table.id}/${row.line.id}`);
}

function openProblem(cells: Group): Problem {
  const more = cells.length > 1 ? `起 ${cells.length} 格` : '';
  return {
    message: `${placeName(cells[0])}${more}在文件中有数字，没有读入：请按原件填写。`,
    isBlank: true,
    places: atCells(cells.map(({ address }) => address)),
    facts: { open: cells.length },
  };
}

const lostProblem = ({ total, printed }: Lost): Problem => ({
  message: `${placeName(total)}在文件中印作 ${printed}，各分项没有读入：请按原件填写。`,
  isBlank: true,
  places: atCells(total.parts),
  facts: { printed },
});

/** Blank is not 0: a published table prints a figure in every cell, and only the clerk knows it. */
export const figuresBlank: Check = {
  id: 'figures/blank',
  family: 'figures',
  severity: 'error',
  title: '表格没有空格',
  basis: '通行做法：每格填写数字，没有的填 0；当地要求留空的从其规定',
  run: (input) => {
    const lost = lostIn(input);
    const known = new Set(lost.flatMap(({ total }) => total.parts));
    const open = openRows(input, known);
    for (const { address } of open.flat()) known.add(address);
    const { blanks } = input.figures;
    // The same list as before lets the findings of it stand.
    if (known.size === 0) return byCustom(input, problemsOf(blanks));
    const others = blanks.filter(({ address }) => !known.has(address));
    return [
      ...lost.map(lostProblem),
      ...open.map(openProblem),
      ...byCustom(input, problemsOf(others)),
    ];
  },
};
