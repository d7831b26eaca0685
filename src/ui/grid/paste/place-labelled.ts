import { type Leaf, addressOf, leavesOf } from '../../../template/cells';
import type { Block, TableTemplate } from '../../../template/table';
import type { GridCell } from '../grid-map';
import { LabelIndex } from './label-index';
import { isFigureLike } from './plain-figure';
import { listed, type PlacedText, type Placing } from './placing';
import type { SourceCell, SourceGrid } from './source-grid';

const isLabel = ({ text }: SourceCell): boolean => text !== '' && !isFigureLike(text);

interface Line {
  readonly cells: readonly SourceCell[];
  readonly kind: 'head' | 'row' | 'other';
  readonly row: string | undefined;
}

/** A row of the source: a head when several column labels stand in it, else by its row label. */
function lineOf(cells: readonly SourceCell[], rows: LabelIndex, columns: LabelIndex): Line {
  const labels = cells.filter(isLabel);
  const found = labels.flatMap(({ text }) => rows.find(text) ?? []);
  const heads = labels.filter(({ text }) => columns.find(text) !== undefined).length;
  const row = found[found.length - 1];
  if (heads > 1 || (heads === 1 && row === undefined))
    return { cells, kind: 'head', row: undefined };
  return { cells, kind: row === undefined ? 'other' : 'row', row };
}

/** Where figures begin when no head says so: right of every label, blank columns left out. */
function firstFigure(lines: readonly Line[], most: number): number {
  const rows = lines.filter(({ kind }) => kind === 'row').map(({ cells }) => cells);
  const width = rows[0]?.length ?? 0;
  const lastLabel = (cells: readonly SourceCell[]) =>
    cells.reduce((last, cell, c) => (isLabel(cell) ? c : last), -1);
  let first = Math.max(...rows.map((cells) => lastLabel(cells) + 1));
  while (width - first > most && rows.every((cells) => cells[first]?.text === '')) first += 1;
  return first;
}

/** The columns that so many figures in a row stand for; a part of a row begins at the active cell. */
function columnsFor(block: Block, count: number, from: GridCell): readonly Leaf[] {
  const leaves = leavesOf(block.columns);
  const inputs = leaves.filter(({ line }) => line.kind === 'input');
  if (count >= leaves.length) return leaves;
  if (count === inputs.length) return inputs;
  const active = from.address.split('/')[2];
  return leaves.slice(
    Math.max(
      0,
      leaves.findIndex(({ line }) => line.id === active),
    ),
  );
}

type Heads = ReadonlyMap<number, string>;

const headsOf = (cells: readonly SourceCell[], columns: LabelIndex, before: Heads): Heads =>
  new Map([
    ...before,
    ...cells.flatMap((cell, c) => {
      const id = isLabel(cell) ? columns.find(cell.text) : undefined;
      return id === undefined ? [] : [[c, id] as const];
    }),
  ]);

class Reading {
  readonly placed = new Map<string, PlacedText>();
  readonly unknown: string[] = [];
  private heads: Heads = new Map();
  private headIsOpen = false;

  constructor(
    private readonly table: TableTemplate,
    private readonly columns: LabelIndex,
    private readonly from: GridCell,
    private readonly lines: readonly Line[],
  ) {}

  read(): Placing {
    for (const line of this.lines) {
      if (line.kind === 'head') this.readHead(line);
      else if (line.kind === 'row') this.readRow(line);
      else if (line.cells.some(({ text }) => /\d/.test(text) && isFigureLike(text)))
        this.unknown.push(`“${line.cells.find(isLabel)?.text ?? '无标题行'}”`);
    }
    const { unknown } = this;
    return {
      placed: [...this.placed.values()],
      left: unknown.length > 0 ? [`未能与本表对应：${listed(unknown)}`] : [],
    };
  }

  /** Head rows under one another join; one after figures begins another block. */
  private readHead({ cells }: Line): void {
    this.heads = headsOf(cells, this.columns, this.headIsOpen ? this.heads : new Map());
    this.headIsOpen = true;
  }

  private readRow({ cells, row = '' }: Line): void {
    this.headIsOpen = false;
    const block = this.table.blocks.find(({ rows }) =>
      leavesOf(rows).some(({ line }) => line.id === row),
    );
    if (!block) return;
    const label = cells.reduce((last, cell, c) => (isLabel(cell) ? c : last), -1);
    if ([...this.placed.keys()].some((address) => address.split('/')[1] === row)) {
      this.unknown.push(`“${cells[label]?.text ?? ''}”（重复）`);
      return;
    }
    for (const [c, column] of this.columnsOf(block)) {
      const cell = cells[c];
      if (!cell || cell.covered || isLabel(cell)) continue;
      const address = addressOf(this.table.id, row, column);
      this.placed.set(address, { address, text: cell.text });
    }
  }

  private columnsOf(block: Block): Heads {
    const ids = leavesOf(block.columns).map(({ line }) => line.id);
    const known = [...this.heads].filter(([, id]) => ids.includes(id));
    if (known.length > 0) return new Map(known);
    const first = firstFigure(this.lines, ids.length);
    const count = (this.lines[0]?.cells.length ?? 0) - first;
    const leaves = columnsFor(block, count, this.from);
    return new Map(leaves.map(({ line }, c) => [first + c, line.id] as const));
  }
}

const leavesIn = (table: TableTemplate, lines: 'rows' | 'columns'): Leaf[] =>
  table.blocks.flatMap((block) => leavesOf(block[lines]));

/** Rows with their labels, with or without heads. */
export function placeByLabels(source: SourceGrid, table: TableTemplate, from: GridCell): Placing {
  const rows = new LabelIndex(leavesIn(table, 'rows'));
  const columns = new LabelIndex(leavesIn(table, 'columns'));
  const lines = source.map((cells) => lineOf(cells, rows, columns));
  return new Reading(table, columns, from, lines).read();
}

/** Whether any text in it is a label: of this table, or long enough to be one of another. */
export const hasLabels = (source: SourceGrid): boolean =>
  source.some((row) => row.some((cell) => isLabel(cell) && /[\u4e00-\u9fff]{2}/.test(cell.text)));
