import { addressOf } from '../template/cells';
import { editions } from '../template/editions';
import { layoutOf } from '../template/layout';
import { tableOf } from './labels/known-table';
import { shortened, trimmed } from './labels/squash';
import type { TableNote } from './table-note';
import type { SourceGrid } from './grid/source-grid';
import { type GridRow, gridRows } from './grid/grid-rows';
import { headNotes } from './rows/head-notes';
import { cutDigits } from './values/glued-digits';
import { windowsOf } from './values/place-values';
import { isValue, readCell } from './values/read-cell';
import type { SourceFigure, TableReading } from './table-reading';

interface Slot {
  readonly row: string;
  readonly column: string;
}

/** The figures of the one printed line, from left to right. */
function slotsOf(tableId: string): Slot[] {
  const table = editions
    .map((edition) => tableOf(edition, tableId))
    .find((found) => found !== undefined);
  if (!table) return [];
  const last = layoutOf(table).rows[layoutOf(table).rows.length - 1] ?? [];
  return last.flatMap(({ address }) => {
    const [, row, column] = (address ?? '').split('/');
    return row === undefined || column === undefined ? [] : [{ row, column }];
  });
}

const isBlank = (text: string): boolean => trimmed(text) === '';

/** Three groups of five that each add up, glued into one run of digits. */
function cutGroups(digits: string): string[][] {
  const ways: string[][] = [];
  for (let first = 5; first <= digits.length - 10; first += 1)
    for (let second = first + 5; second <= digits.length - 5; second += 1) {
      const cuts = [digits.slice(0, first), digits.slice(first, second), digits.slice(second)];
      const groups = cuts.map((part) => cutDigits(part, 5, true));
      if (groups.some((group) => group.length === 0)) continue;
      for (const a of groups[0] ?? [])
        for (const b of groups[1] ?? [])
          for (const c of groups[2] ?? []) ways.push([...a, ...b, ...c]);
      if (ways.length > 1) return ways;
    }
  return ways;
}

type Texts = { readonly texts: readonly string[]; readonly glued: boolean } | null;

const isOdd = (texts: readonly string[]): boolean =>
  texts.some((text) => readCell('count', text).note?.open ?? false);

function textsOf(row: GridRow, count: number, spans: boolean): Texts {
  const texts = row.map(({ text }) => text);
  const filled = texts.filter((text) => !isBlank(text));
  if (texts.length === count && (spans || !isOdd(texts))) return { texts, glued: false };
  const pieces = trimmed(filled[0] ?? '').split(/\s+/);
  if (filled.length === 1 && pieces.length === count) return { texts: pieces, glued: false };
  const digits = pieces.join('');
  if (filled.length === 1 && /^\d{15,24}$/.test(digits)) {
    const ways = cutGroups(digits);
    return ways.length === 1 && ways[0] ? { texts: ways[0], glued: true } : null;
  }
  const [start, ...others] = windowsOf(row, count);
  if (start !== undefined && others.length === 0 && !isOdd(filled) && !isBlank(texts[start] ?? ''))
    return { texts: texts.slice(start, start + count), glued: false };
  if (filled.length === count && !isOdd(filled)) return { texts: filled, glued: false };
  return null;
}

/** Totals that contradict their parts in two groups or more mean that the line was cut wrongly. */
function contradicts(texts: readonly string[]): boolean {
  let wrong = 0;
  for (let at = 0; at + 5 <= texts.length; at += 5) {
    const numbers = texts.slice(at, at + 5).map((text) => readCell('count', text).text);
    if (numbers.includes('')) continue;
    const parts = numbers.slice(0, 4).reduce((sum, n) => sum + Number(n), 0);
    if (parts !== Number(numbers[4])) wrong += 1;
  }
  return wrong > 1;
}

function unclear(row: GridRow, slots: readonly Slot[]): TableNote {
  const [first] = slots;
  return {
    code: 'row-unclear',
    message: '行政复议、行政诉讼一行的数字与各列对不上，未填入，请对照原文填写。',
    table: 'disputes',
    address: addressOf('disputes', first?.row ?? '', first?.column ?? ''),
    source: shortened(row.map(({ text }) => trimmed(text)).join(' | '), 120),
    open: true,
  };
}

/** Heads hold words and no figure; a word among figures is a matter of that cell. */
const isHeadRow = (row: GridRow): boolean =>
  row.some(({ text }) => !isValue(text)) && !row.some(({ text }) => /[\d０-９]/.test(text));

const isSameRow = (a: GridRow, b: GridRow): boolean =>
  a.length === b.length &&
  a.every(({ text }, index) => trimmed(text) === trimmed(b[index]?.text ?? ''));

/** 表四: heads on top, one line of figures. A line all blank is blank.*/
export function readAcross(
  tableId: string,
  grids: readonly SourceGrid[],
  edition: string,
): TableReading {
  const slots = slotsOf(tableId);
  const rows = grids.flatMap((grid) => gridRows(grid));
  const heads = rows.filter(isHeadRow);
  const filled = rows.filter((row) => !isHeadRow(row) && row.some(({ text }) => !isBlank(text)));
  const headTexts = heads.flatMap((row) => row.map(({ text }) => text));
  const notes: TableNote[] = headNotes(tableId, headTexts);
  const base = { table: tableId, edition };
  const [only, ...others] = filled;
  if (only === undefined) return { ...base, figures: [], open: [], notes };
  const single = others.every((row) => isSameRow(row, only));
  const read = single
    ? textsOf(
        only,
        slots.length,
        grids.every((grid) => grid.spans),
      )
    : null;
  if (!read || contradicts(read.texts)) {
    const open = slots.map(({ row, column }) => ({ row, columns: [column] }));
    return { ...base, figures: [], open, notes: [...notes, unclear(filled.flat(), slots)] };
  }
  if (read.glued)
    notes.push({
      ...unclear(only, slots),
      code: 'row-glued',
      message: '行政复议、行政诉讼一行的数字连在一起，已按合计唯一确定，请核对。',
      open: false,
    });
  const figures: SourceFigure[] = slots.map((slot, index) => ({
    ...slot,
    text: read.texts[index] ?? '',
  }));
  return { ...base, figures, open: [], notes };
}
