import { atCell, atCells, type Place } from '../../report/place';
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

/** The blank cells of each table. */
function byTable(cells: readonly Cell[]): Cell[][] {
  const tables: Cell[][] = [];
  let table: unknown;
  let blanks: Cell[] = [];
  for (const cell of cells) {
    if (cell.table !== table) {
      table = cell.table;
      tables.push((blanks = []));
    }
    blanks.push(cell);
  }
  return tables;
}

function problemOf(blanks: readonly Cell[]): Problem[] {
  const [first] = blanks;
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
      places: blanks.map(({ address }) => atCell(address)),
      facts: { blanks: blanks.length },
      fixes: [new FillWithZero(name, blanks)],
    },
  ];
}

const areSame = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length === other.length && one.every((cell, at) => cell === other[at]);

/** A key in a cell that was filled, or in a text, leaves the blanks as they are. */
const problemsOf = memoizeLast(
  (blanks: readonly Cell[]): readonly Problem[] => byTable(blanks).flatMap(problemOf),
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

/** A row of the file whose figures fit no column for certain: they are there, so 0 would be wrong. */
function openProblems({ edition, figures, openCells = [] }: CheckInput): Problem[] {
  const rows = new Map<string, Cell[]>();
  for (const address of openCells) {
    const cell = cellAt(edition, address);
    if (!cell || figures.at(address).state !== 'blank') continue;
    const row = `${cell.table.id}/${cell.row.line.id}`;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows.values()].flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    const more = cells.length > 1 ? `起 ${cells.length} 格` : '';
    return {
      message: `${placeName(first)}${more}在文件中有数字，没有读入：请按原件填写。`,
      isBlank: true,
      places: atCells(cells.map(({ address }) => address)),
      facts: { open: cells.length },
    };
  });
}

const lostProblem = ({ total, printed }: Lost): Problem => ({
  message: `${placeName(total)}在文件中印作 ${printed}，各分项没有读入：请按原件填写。`,
  isBlank: true,
  places: atCells(total.parts),
  facts: { printed },
});

const isAmong =
  (addresses: readonly Address[]) =>
  (place: Place): boolean =>
    place.kind === 'cell' && addresses.includes(place.address);

/** Blank is not 0: a published table prints a figure in every cell, and only the clerk knows it. */
export const figuresBlank: Check = {
  id: 'figures/blank',
  family: 'figures',
  severity: 'error',
  title: '表格没有空格',
  basis: '通行做法：每格填写数字，没有的填 0；当地要求留空的从其规定',
  run: (input) => {
    const lost = lostIn(input);
    const open = openProblems(input).filter(
      ({ places }) => !lost.some(({ total }) => places.some(isAmong(total.parts))),
    );
    const known = new Set<Address>(lost.flatMap(({ total }) => total.parts));
    for (const { places } of open)
      for (const place of places) if (place.kind === 'cell') known.add(place.address);
    const { blanks } = input.figures;
    if (known.size === 0) return byCustom(input, problemsOf(blanks));
    const others = blanks.filter(({ address }) => !known.has(address));
    return [...lost.map(lostProblem), ...open, ...byCustom(input, problemsOf(others))];
  },
};
