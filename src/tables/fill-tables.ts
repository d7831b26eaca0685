import { figuresOf } from '../calc/figures';
import { movedFigure } from '../calc/moved-figure';
import type { TableTexts } from '../report/annual-report';
import { tablesFilled } from '../report/empty-report';
import { type Address, addressOf, type Cell, cellAt, cellsOf } from '../template/cells';
import { type Move, movesBetween } from '../template/counterparts';
import { type Edition, tablesOf } from '../template/edition';
import { editionById } from '../template/editions';
import { placeName } from '../template/labels';
import { trimBlank } from '../text/normal-form';
import { shortened } from './labels/squash';
import type { TableCount, TableNote } from './table-note';
import type { SourceFigure, TableReading } from './table-reading';
import { readCell } from './values/read-cell';

export interface FilledTables {
  readonly tables: TableTexts;
  readonly sources: Record<Address, string>;
  readonly printedTotals: Record<Address, string>;
  /** Cells for which the file prints a figure that was not taken over, as it fits no column for certain. */
  readonly openCells: readonly Address[];
  readonly counts: readonly TableCount[];
  readonly notes: readonly TableNote[];
}

interface Filling {
  readonly edition: Edition;
  readonly texts: Map<Address, string>;
  readonly sources: Record<Address, string>;
  readonly printedTotals: Record<Address, string>;
  readonly open: Set<Address>;
  readonly notes: TableNote[];
}

type Figure = Pick<SourceFigure, 'text' | 'units'>;

const readFor = (cell: Cell, { text, units }: Figure) =>
  readCell(cell.value, text, { own: cell.unit, ...(units ? { printed: units } : {}) });

function placeCell(filling: Filling, cell: Cell, figure: Figure): void {
  const { address } = cell;
  const source = shortened(trimBlank(figure.text));
  if (source === '') return;
  filling.sources[address] = source;
  const read = readFor(cell, figure);
  if (cell.parts.length > 0) {
    if (read.text !== '') filling.printedTotals[address] = read.text;
    return;
  }
  filling.texts.set(address, read.text);
  const { note } = read;
  if (!note) return;
  if (note.open) filling.open.add(address);
  filling.notes.push({
    code: note.code,
    message: `${placeName(cell)}：${note.message}`,
    table: cell.table.id,
    address,
    source,
    open: note.open,
    ...(note.candidates ? { candidates: note.candidates.map((value) => ({ value })) } : {}),
  });
}

const labelsOf = (edition: Edition, addresses: readonly Address[]): string =>
  [...new Set(addresses.map((address) => cellAt(edition, address)?.row.line.label ?? address))]
    .map((label) => `“${label}”`)
    .join('、');

/** What a table of one edition says, by address there. */
interface Foreign {
  readonly from: Edition;
  readonly figures: ReadonlyMap<Address, Figure>;
}

/** Figures of lines that were split or joined since, by the one rule for them. */
function placeMove(filling: Filling, { from, figures }: Foreign, move: Move): boolean {
  const texts = move.from.map((address) => {
    const [cell, figure] = [cellAt(from, address), figures.get(address)];
    return cell && figure ? readFor(cell, figure).text : '';
  });
  const source = move.from.map((address) => trimBlank(figures.get(address)?.text ?? '')).join('、');
  const [target = ''] = move.to;
  const [before, cell] = [cellAt(from, move.from[0] ?? ''), cellAt(filling.edition, target)];
  if (source.replace(/、/g, '') === '' || !cell || !before) return false;
  const moved = movedFigure(before, texts, move.to.length);
  if (moved.kind !== 'open' && moved.text !== '') {
    for (const address of move.to) {
      filling.texts.set(address, moved.text);
      filling.sources[address] = shortened(source);
    }
    return moved.text !== '0';
  }
  for (const address of move.to) filling.open.add(address);
  filling.notes.push({
    code: 'no-counterpart',
    message: `${cell.table.name}“${cell.column.line.label}”列：原表${labelsOf(from, move.from)}（${source}）在本格式中为${labelsOf(filling.edition, move.to)}，未填入，请确认。`,
    table: cell.table.id,
    address: target,
    source,
    candidates:
      move.from.length > 1 ? [] : move.to.map((address) => ({ value: texts[0] ?? '', address })),
    open: true,
  });
  return false;
}

function foreignNotes(
  filling: Filling,
  { from }: Foreign,
  reading: TableReading,
  joined: readonly Move[],
  strays: readonly string[],
): void {
  const target = tablesOf(filling.edition).find(({ id }) => id === reading.table);
  const rows = (edition: Edition, end: 'from' | 'to') =>
    labelsOf(
      edition,
      joined.flatMap((move) => move[end]),
    );
  if (joined.length > 0)
    filling.notes.push({
      code: 'edition-mixed',
      message: `${target?.name ?? '表格'}为${from.name}的样式，${rows(from, 'from')}的数字已相加填入${rows(filling.edition, 'to')}，请核对。`,
      table: reading.table,
      open: false,
    });
  if (strays.length === 0) return;
  filling.notes.push({
    code: 'no-counterpart',
    message: `${target?.name ?? '所附表格'}为${from.name}的样式，下列数字在本格式中没有对应的栏，未填入：${strays.join('；')}。`,
    table: reading.table,
    source: shortened(strays.join('；'), 400),
    open: strays.some((stray) => !/：[0\s]*$/.test(stray)),
  });
}

/** A table of another edition in a report of this one. */
function placeForeign(filling: Filling, reading: TableReading, from: Edition): void {
  const { moves } = movesBetween(from, filling.edition);
  const moveOf = new Map(moves.flatMap((move) => move.from.map((each) => [each, move] as const)));
  const figures = new Map<Address, Figure>();
  for (const figure of reading.figures)
    figures.set(addressOf(reading.table, figure.row, figure.column), figure);
  const foreign = { from, figures };
  const strays: string[] = [];
  const apart = new Set<Move>();
  for (const [address, figure] of figures) {
    const move = moveOf.get(address);
    const isPlain = move?.from.length === 1 && move.to.length === 1;
    const cell = cellAt(filling.edition, isPlain ? (move.to[0] ?? '') : address);
    const source = cellAt(from, address);
    if (move && !isPlain) apart.add(move);
    else if (cell) placeCell(filling, cell, figure);
    else if (trimBlank(figure.text) !== '' && source)
      strays.push(
        `${source.row.line.label} ${source.column.line.label}：${shortened(trimBlank(figure.text), 30)}`,
      );
  }
  const joined = [...apart].filter((move) => placeMove(filling, foreign, move));
  foreignNotes(filling, foreign, reading, joined, strays);
  const here = (address: Address): readonly Address[] =>
    moveOf.get(address)?.to ?? (cellAt(filling.edition, address) ? [address] : []);
  for (const { row, columns } of reading.open)
    for (const column of columns)
      for (const address of here(addressOf(reading.table, row, column))) filling.open.add(address);
  for (const { address, ...note } of reading.notes) {
    const [only, ...others] = address === undefined ? [] : here(address);
    const isClear = only !== undefined && others.length === 0;
    filling.notes.push(isClear ? { ...note, address: only } : note);
  }
}

function place(filling: Filling, reading: TableReading): void {
  const from = editionById(reading.edition);
  if (from && from.id !== filling.edition.id) {
    placeForeign(filling, reading, from);
    return;
  }
  for (const figure of reading.figures) {
    const address = addressOf(reading.table, figure.row, figure.column);
    const cell = cellAt(filling.edition, address);
    if (cell) placeCell(filling, cell, figure);
  }
  for (const { row, columns } of reading.open)
    for (const column of columns) filling.open.add(addressOf(reading.table, row, column));
  filling.notes.push(...reading.notes);
}

function totalNotes({ edition, printedTotals, sources }: Filling, tables: TableTexts): TableNote[] {
  const figures = figuresOf(edition, tables);
  return Object.entries(printedTotals).flatMap(([address, printed]): TableNote[] => {
    const cell = cellAt(edition, address);
    const derived = figures.number(address);
    if (!cell || derived === null || derived === Number(printed)) return [];
    return [
      {
        code: 'printed-totals',
        message: `${placeName(cell)}：文件中印作 ${printed}，按各项相加为 ${derived}；以各项为准，请核对。`,
        table: cell.table.id,
        address,
        source: sources[address] ?? printed,
        open: false,
      },
    ];
  });
}

const isRead =
  ({ texts, printedTotals }: Filling) =>
  ({ address }: Cell): boolean =>
    (texts.get(address) ?? '') !== '' || address in printedTotals;

const isOpen =
  (filling: Filling) =>
  (cell: Cell): boolean =>
    filling.open.has(cell.address) && !isRead(filling)(cell);

function countTables(filling: Filling): TableCount[] {
  const { edition } = filling;
  return tablesOf(edition).map(({ id }) => {
    const cells = cellsOf(edition).filter((cell) => cell.table.id === id);
    const read = cells.filter(isRead(filling)).length;
    const unresolved = cells.filter(isOpen(filling)).length;
    return {
      table: id,
      cells: cells.length,
      read,
      open: unresolved,
      blank: cells.length - read - unresolved,
    };
  });
}

/** Puts what was read into the cells of the report's edition; what has no cell is listed, never lost. */
export function fillTables(edition: Edition, readings: readonly TableReading[]): FilledTables {
  const filling: Filling = {
    edition,
    texts: new Map(),
    sources: {},
    printedTotals: {},
    open: new Set(),
    notes: [],
  };
  for (const reading of readings) place(filling, reading);
  const tables = tablesFilled(edition, (t, r, c) => filling.texts.get(addressOf(t, r, c)) ?? '');
  const { sources, printedTotals } = filling;
  return {
    tables,
    sources,
    printedTotals,
    openCells: cellsOf(edition)
      .filter((cell) => cell.parts.length === 0 && isOpen(filling)(cell))
      .map(({ address }) => address),
    counts: countTables(filling),
    notes: [...filling.notes, ...totalNotes(filling, tables)],
  };
}
