import { tableIds, tablesNamed } from '../../tables/labels/known-table';
import { isTableLabel, isTop } from '../../tables/labels/match-label';
import { isValue } from '../../tables/values/read-cell';
import { trimBlank } from '../../text/normal-form';
import type { Item } from '../narrative/item';
import type { SourceCell } from '../source/source-document';
import { type Holder, ownerSaid } from './caption-owner';
import { areSameRows, rowsIn } from './table-copies';
import type { Table } from './table-places';

type Row = readonly SourceCell[];

const isTopOf = (id: string, text: string): boolean =>
  tablesNamed(id).some((known) => isTop(known, text));

/** Where in a row 2024年度 stands: alone in it; in texts, where each cell may be a line, also before the first heads. */
function captionIn(id: string, row: Row, spans: boolean, holder: Holder): number {
  const texts = row.map(({ text }) => trimBlank(text));
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 1 && (spans || filled.some(isValue))) return -1;
  const at = texts.findIndex((text) => text !== '' && !isTableLabel(id, text));
  const rest = texts.slice(at + 1).filter((text) => text !== '');
  const isAlone = filled.length === 1 || (rest[0] !== undefined && isTopOf(id, rest[0]));
  if (at < 0 || !isAlone || !rest.every((text) => isTableLabel(id, text))) return -1;
  const said = ownerSaid(texts[at] ?? '', holder);
  return said === null || said === 'both' ? -1 : at;
}

/** A table cut at the captions among its rows, which become lines above what they stand over. */
function cutAtCaptions(table: Table, holder: Holder, captions: Item[]): Item[] {
  const parts: Item[] = [];
  let rows: Row[] = [];
  const flush = () => {
    if (rows.length > 0) parts.push({ ...table, grid: { ...table.grid, rows } });
    rows = [];
  };
  const add = (row: Row) => {
    if (row.some(({ text }) => trimBlank(text) !== '')) rows.push(row);
  };
  for (const row of table.grid.rows) {
    const at = captionIn(table.id, row, table.grid.spans, holder);
    if (at < 0) {
      rows.push(row);
      continue;
    }
    add(row.slice(0, at));
    flush();
    const caption: Item = { kind: 'line', text: trimBlank(row[at]?.text ?? '') };
    captions.push(caption);
    parts.push(caption);
    add(row.slice(at + 1));
  }
  flush();
  return parts.length > 1 ? parts : [table];
}

/** The table whose heads a row holds, the grid's own before others. */
function headOf(id: string, row: Row): string | null {
  const texts = row.map(({ text }) => text).filter((text) => trimBlank(text) !== '');
  const isHeadOf = (each: string): boolean => texts.some((text) => isTopOf(each, text));
  if (texts.some(isValue)) return null;
  return [id, ...tableIds().filter((each) => each !== id)].find(isHeadOf) ?? null;
}

/** A grid cut where the heads of another table stand, or its own once more with rows that it had already below them. */
function cutAtHeads(table: Table): Table[] {
  const tables: { id: string; rows: Row[] }[] = [];
  const toTable = ({ id, rows }: { id: string; rows: readonly Row[] }): Table => ({
    ...table,
    id,
    grid: { ...table.grid, rows },
  });
  const { rows } = table.grid;
  const heads = rows.map((row) => headOf(table.id, row));
  const isStart = (at: number): boolean =>
    at > 0 && heads[at] !== null && (heads[at - 1] ?? null) === null;
  const starts = [0, ...rows.flatMap((_, at) => (isStart(at) ? [at] : []))];
  starts.forEach((from, index) => {
    const last = tables[tables.length - 1];
    const part = { id: heads[from] ?? table.id, rows: rows.slice(from, starts[index + 1]) };
    const isSame =
      last?.id === part.id && !areSameRows(rowsIn(toTable(last)), rowsIn(toTable(part)));
    if (last && isSame) last.rows.push(...part.rows);
    else tables.push(part);
  });
  return tables.length > 1 ? tables.map(toTable) : [table];
}

/** Several tables of the form in one grid stand apart; the captions among its rows are lines of no text. */
export function withTablesApart(
  all: readonly Item[],
  holder: Holder,
): { readonly items: readonly Item[]; readonly captions: readonly Item[] } {
  const captions: Item[] = [];
  const items = all.flatMap((item): Item[] => {
    if (item.kind !== 'table') return [item];
    return cutAtCaptions(item, holder, captions).flatMap((part): Item[] =>
      part.kind === 'table' ? cutAtHeads(part) : [part],
    );
  });
  return { items, captions };
}
