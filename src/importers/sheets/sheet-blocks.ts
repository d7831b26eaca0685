import { classifyGrid } from '../../tables/classify-grid';
import { knownTables, tableIds } from '../../tables/labels/known-table';
import { isTableLabel, isTop } from '../../tables/labels/match-label';
import { squash } from '../../tables/labels/squash';
import { tableTitled } from '../../tables/labels/table-titled';
import { isValue } from '../../tables/values/read-cell';
import { titleOf } from '../narrative/title';
import { line, type SourceBlock, type SourceGrid } from '../source/source-document';
import type { OpenSheet } from './open-sheet';
import { gridOf, type SeenRow, seenRows } from './seen-rows';

/** A table of a sheet; `id` where it is one of the form's. */
export interface SheetTable {
  readonly sheet: string;
  readonly id: string | null;
  readonly grid: SourceGrid;
  /** With the rows around it that are none of it. */
  readonly whole: SourceGrid;
}

const textsOf = ({ cells }: SeenRow): string[] =>
  [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { text }]) => (text.trim() === '' ? [] : [text]));

const isLabel = (text: string): boolean => tableIds().some((id) => isTableLabel(id, text));

/** The only text of a row that may be a line of its own: no label, no figure, beside no merged label. */
function loneText(row: SeenRow): string | null {
  const [only, ...others] = textsOf(row);
  if (only === undefined || others.length > 0 || isValue(only)) return null;
  if ([...row.covered.values()].some((anchor) => anchor < row.index)) return null;
  return isLabel(only) ? null : only;
}

/** A title of the report or of a section, or a paragraph. */
function opensText(text: string): boolean {
  const squashed = squash(text);
  if (squashed.length > 60 && /[。，；]/.test(text)) return !/勾稽关系/.test(squashed);
  return (
    /^[一二三四五六七]、.{2,36}$/.test(squashed) ||
    tableTitled(text) !== null ||
    titleOf(text) !== null
  );
}

/** Which rows are lines: those alone at the sheet's top and foot, and whole runs that hold a title or a paragraph. */
function lineRows(rows: readonly SeenRow[]): Set<SeenRow> {
  const lines = new Set<SeenRow>();
  let run: SeenRow[] = [];
  const flush = (isOutermost: boolean) => {
    if (isOutermost || run.some((row) => opensText(loneText(row) ?? '')))
      run.forEach((row) => lines.add(row));
    run = [];
  };
  rows.forEach((row, at) => {
    if (loneText(row) === null) flush(at === run.length);
    else run.push(row);
  });
  flush(true);
  return lines;
}

/** The table that begins with a row, by what stands first in it and nowhere else. */
function tableStarted(row: SeenRow): string | null {
  for (const text of textsOf(row)) {
    if (text.length > 60 || isValue(text)) continue;
    const table = knownTables().find((known) => isTop(known, text));
    if (table) return table.template.id;
  }
  return null;
}

function isApart(sheet: OpenSheet, before: SeenRow, row: SeenRow): boolean {
  if ([...row.covered.values()].some((anchor) => anchor <= before.index)) return false;
  for (let at = before.at + 1; at < row.at; at += 1) if (!sheet.hiddenRows.has(at)) return true;
  return false;
}

/** Rows that follow one another, cut at empty rows and where another table begins. */
function groupsOf(sheet: OpenSheet, rows: readonly SeenRow[]): SeenRow[][] {
  const groups: SeenRow[][] = [];
  let table: string | null = null;
  for (const row of rows) {
    const started = tableStarted(row);
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    const isOther = started !== null && table !== null && started !== table;
    if (!group || !before || isOther || isApart(sheet, before, row)) groups.push([row]);
    else group.push(row);
    table = started ?? table;
  }
  return groups;
}

const fewTexts = 5;

/** Neither a label of the table nor a figure: who filled it in, a unit, a note. A head of many columns is none. */
function isBeside(id: string, row: SeenRow): boolean {
  const texts = textsOf(row);
  return (
    texts.length <= fewTexts &&
    !texts.some((text) => isTableLabel(id, text) || /^\s*[+-]?[\d.,]+\s*\S{0,2}$/.test(text)) &&
    ![...row.covered.values()].some((anchor) => anchor < row.index)
  );
}

interface Group {
  readonly rows: readonly SeenRow[];
  readonly id: string | null;
}

/** Groups of one table that only an empty row divides are one again. */
function joinedGroups(sheet: OpenSheet, rows: readonly SeenRow[]): Group[] {
  const { budget } = sheet.reading;
  const joined: Group[] = [];
  for (const group of groupsOf(sheet, rows)) {
    const before = joined[joined.length - 1];
    const id = classifyGrid(gridOf(group, budget), { before: before?.id ?? null });
    if (id !== null && before?.id === id)
      joined[joined.length - 1] = { id, rows: [...before.rows, ...group] };
    else joined.push({ id, rows: group });
  }
  return joined;
}

/** A table with the rows above and below it that are none of it. */
function groupBlocks(sheet: OpenSheet, { rows, id }: Group): (SourceBlock | SheetTable)[] {
  const whole = gridOf(rows, sheet.reading.budget);
  if (id === null) return [{ sheet: sheet.name, id, grid: whole, whole }];
  const isOwn = (row: SeenRow) => !isBeside(id, row);
  const start = rows.findIndex(isOwn);
  let end = rows.length;
  while (end > start && isBeside(id, rows[end - 1] as SeenRow)) end -= 1;
  if (start < 0) return rows.flatMap(textsOf).map(line);
  const grid = gridOf(rows.slice(start, end), sheet.reading.budget);
  return [
    ...rows.slice(0, start).flatMap(textsOf).map(line),
    { sheet: sheet.name, id, grid, whole },
    ...rows.slice(end).flatMap(textsOf).map(line),
  ];
}

/** Lines and tables of a sheet, from top to bottom. One whose name alone says what its table is has it as a title. */
export function sheetBlocks(sheet: OpenSheet): (SourceBlock | SheetTable)[] {
  sheet.dropHiddenZeros();
  const rows = seenRows(sheet);
  const lines = lineRows(rows);
  const blocks: (SourceBlock | SheetTable)[] = [];
  let run: SeenRow[] = [];
  const flush = () => {
    for (const group of joinedGroups(sheet, run)) blocks.push(...groupBlocks(sheet, group));
    run = [];
  };
  for (const row of rows) {
    if (!lines.has(row)) {
      run.push(row);
      continue;
    }
    flush();
    for (const text of textsOf(row).flatMap((each) => each.split('\n'))) {
      sheet.reading.budget.line();
      blocks.push(line(text));
    }
  }
  flush();
  const isTitled = blocks.some(
    (block) => 'kind' in block && block.kind === 'line' && tableTitled(block.text) !== null,
  );
  return tableTitled(sheet.name) !== null && !isTitled && blocks.length > 0
    ? [line(sheet.name), ...blocks]
    : blocks;
}
