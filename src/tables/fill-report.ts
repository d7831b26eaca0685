import { figuresOf } from '../calc/figures';
import type { TableTexts } from '../report/annual-report';
import { type Address, addressOf, type Cell, cellAt, cellsOf } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import { editionById } from '../template/editions';
import { placeName } from '../template/labels';
import { tablesFilled } from '../report/empty-report';
import { shortened, trimmed } from './labels/squash';
import type { TableNote, TableCount } from './table-note';
import { readCell } from './values/read-cell';
import type { TableReading } from './table-reading';

export interface FilledTables {
  readonly tables: TableTexts;
  readonly sources: Record<Address, string>;
  readonly printedTotals: Record<Address, string>;
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

/** （六）其他处理 of the older format has its place in 3.其他 of the present one. */
const counterpart: Readonly<Record<string, string>> = { closed: 'closedOther' };
const closedParts = ['closedNotClarified', 'closedFeeUnpaid', 'closedOther'];

function moved(edition: Edition, table: string, row: string, column: string): Address | null {
  const direct = addressOf(table, row, column);
  if (cellAt(edition, direct)) return direct;
  const other = counterpart[row];
  if (other === undefined) return null;
  const address = addressOf(table, other, column);
  return cellAt(edition, address) ? address : null;
}

function placeTotal(filling: Filling, cell: Cell, text: string): void {
  const { text: figure } = readCell(cell.value, text);
  if (figure === '') return;
  filling.printedTotals[cell.address] = figure;
}

function placeCell(filling: Filling, cell: Cell, text: string): void {
  const { address } = cell;
  const source = shortened(trimmed(text));
  if (source === '') return;
  filling.sources[address] = source;
  if (cell.parts.length > 0) {
    placeTotal(filling, cell, text);
    return;
  }
  const read = readCell(cell.value, text);
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

/** The three lines of 其他处理 in a form that has one line: only where at most one is not 0. */
function joinClosed(filling: Filling, reading: TableReading): void {
  const columns = new Set(reading.figures.map(({ column }) => column));
  for (const column of columns) {
    const address = addressOf('requests', 'closed', column);
    const cell = cellAt(filling.edition, address);
    const parts = closedParts.flatMap(
      (row) => reading.figures.find((f) => f.row === row && f.column === column)?.text ?? [],
    );
    const figures = parts.map((text) => readCell('count', text).text);
    const filled = figures.filter((figure) => figure !== '' && figure !== '0');
    const source = parts.map(trimmed).join('、');
    if (!cell || cell.parts.length > 0 || source.replace(/、/g, '') === '') continue;
    const clear = !figures.includes('') && filled.length <= 1;
    if (clear) {
      placeCell(filling, cell, filled[0] ?? '0');
      continue;
    }
    filling.open.add(address);
    const sum = figures.includes('')
      ? []
      : [{ value: String(figures.reduce((s, f) => s + Number(f), 0)) }];
    filling.notes.push({
      code: 'no-counterpart',
      message: `${placeName(cell)}：原表（六）其他处理分三行（${source}），本格式只有一行，未填入，请确认。`,
      table: 'requests',
      address,
      source,
      candidates: sum,
      open: true,
    });
  }
}

function editionNotes(
  filling: Filling,
  reading: TableReading,
  strays: readonly string[],
  movedRows: boolean,
): void {
  const from = editionById(reading.edition);
  const target = tablesOf(filling.edition).find(({ id }) => id === reading.table);
  const name = target?.name ?? '表格';
  if (movedRows)
    filling.notes.push({
      code: 'edition-mixed',
      message: `${name}为${from?.name ?? '另一格式'}的样式，“（六）其他处理”的数字已填入“3.其他”，请核对。`,
      table: reading.table,
      open: false,
    });
  if (strays.length === 0) return;
  filling.notes.push({
    code: 'no-counterpart',
    message: `${target ? name : '所附表格'}为${from?.name ?? '另一格式'}的样式，下列数字在本格式中没有对应的栏，未填入：${strays.join('；')}。`,
    table: reading.table,
    source: shortened(strays.join('；'), 400),
    open: strays.some((stray) => !/：[0\s]*$/.test(stray)),
  });
}

function place(filling: Filling, reading: TableReading): void {
  const from = editionById(reading.edition);
  const strays: string[] = [];
  let movedRows = false;
  const oneLine =
    cellAt(filling.edition, addressOf('requests', 'closed', 'naturalPerson')) !== undefined;
  for (const { row, column, text } of reading.figures) {
    if (reading.table === 'requests' && oneLine && closedParts.includes(row)) continue;
    const address = moved(filling.edition, reading.table, row, column);
    const cell = address === null ? undefined : cellAt(filling.edition, address);
    if (cell) {
      movedRows ||= cell.row.line.id !== row;
      placeCell(filling, cell, text);
    } else if (trimmed(text) !== '') {
      const source = from && cellAt(from, addressOf(reading.table, row, column));
      const where = source ? `${source.row.line.label} ${source.column.line.label}` : row;
      strays.push(`${where}：${shortened(trimmed(text), 30)}`);
    }
  }
  if (oneLine) joinClosed(filling, reading);
  editionNotes(filling, reading, strays, movedRows);
  for (const { row, columns } of reading.open)
    for (const column of columns) {
      const address = moved(filling.edition, reading.table, row, column);
      if (address !== null) filling.open.add(address);
    }
  filling.notes.push(...reading.notes.map((note) => relocated(filling.edition, note)));
}

/** The note with the address it has in the report's edition; without one where there is none. */
function relocated(edition: Edition, { address, ...note }: TableNote): TableNote {
  if (address === undefined) return note;
  const [table = '', row = '', column = ''] = address.split('/');
  const here = moved(edition, table, row, column);
  return here === null ? note : { ...note, address: here };
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

function countTables({ edition, texts, printedTotals, open }: Filling): TableCount[] {
  return tablesOf(edition).map(({ id }) => {
    const cells = cellsOf(edition).filter((cell) => cell.table.id === id);
    const isRead = (cell: Cell) =>
      (texts.get(cell.address) ?? '') !== '' || cell.address in printedTotals;
    const read = cells.filter(isRead).length;
    const unsettled = cells.filter((cell) => open.has(cell.address) && !isRead(cell)).length;
    return {
      table: id,
      cells: cells.length,
      read,
      open: unsettled,
      blank: cells.length - read - unsettled,
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
    counts: countTables(filling),
    notes: [...filling.notes, ...totalNotes(filling, tables)],
  };
}
