import { addressOf, leavesOf } from '../../template/cells';
import type { LeafLine, TableTemplate } from '../../template/table';
import { trimBlank } from '../../text/normal-form';
import { isHead, type KnownTable } from '../labels/known-table';
import { shortened, squash } from '../labels/squash';
import type { TableNote } from '../table-note';
import { countIn } from '../values/read-cell';
import { columnIds } from './columns-of';
import type { MatchedRow } from './match-rows';
import type { SourceRow } from './source-row';

/** The figures of a row; in texts several may stand in one cell. */
const figuresIn = (row: MatchedRow | undefined): string[] =>
  (row?.source.after ?? []).flatMap(({ text }) => {
    const bare = trimBlank(text);
    return bare === '' ? [] : row?.source.spans === true ? [bare] : bare.split(/\s+/);
  });

const isEmpty = (row: MatchedRow | undefined): boolean =>
  row !== undefined && figuresIn(row).length === 0;

/** Without a label, or with that of a group only. */
const isNameless = ({ groups }: KnownTable, { id, source }: MatchedRow): boolean => {
  const label = squash(source.label.text);
  return id === null && (label === '' || isHead(groups, label));
};

/** The rest of a head may stand where the name of a row should. */
const hasNoName = (known: KnownTable, row: MatchedRow): boolean =>
  isNameless(known, row) || (row.id === null && row.source.mark === '');

/** 1 2 3 4 under the heads are the numbers of the columns. */
const isNumbering = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text, at) => text === String(at + 1));

const linesOf = (table: TableTemplate): LeafLine[] =>
  table.blocks.flatMap(({ rows }) => leavesOf(rows).map(({ line }) => line));

/** Whether the rows that are sums of others are so in every column; null where none is to be seen. */
function sumsAgree(table: TableTemplate, figures: ReadonlyMap<string, readonly string[]>) {
  const numbersOf = (id: string) => (figures.get(id) ?? []).map((text) => Number(countIn(text)));
  const sums = linesOf(table).flatMap((line) =>
    line.kind === 'total' && numbersOf(line.id).length > 0 ? [line] : [],
  );
  if (sums.length === 0) return null;
  return sums.every(({ id, sumOf }) =>
    numbersOf(id).every(
      (printed, at) => sumOf.reduce((sum, part) => sum + (numbersOf(part)[at] ?? 0), 0) === printed,
    ),
  );
}

/** Rows below one another under the same heads. */
function segments(table: TableTemplate, matched: readonly MatchedRow[]): MatchedRow[][] {
  const result: MatchedRow[][] = [];
  let last: MatchedRow | undefined;
  for (const row of matched) {
    const isNext = last && (table.blocks.length === 1 || last.source.heads === row.source.heads);
    if (isNext) result[result.length - 1]?.push(row);
    else result.push([row]);
    last = row;
  }
  return result;
}

const countOf = (table: TableTemplate, row: MatchedRow | undefined): number =>
  columnIds(table, row?.id ?? '').length;

/**
 * Rows that may have their neighbour's figures: the first has figures and no name, or those of two rows, the last
 * a name and no figures. Below the label of a group stands another one without a name.
 */
function runIn(known: KnownTable, rows: readonly MatchedRow[]): readonly MatchedRow[] {
  const table = known.template;
  const isAhead = (at: number): boolean => {
    const [row, texts] = [rows[at], figuresIn(rows[at])];
    const isFull = texts.length === countOf(table, rows[at + 1]) && !isNumbering(texts);
    return row !== undefined && hasNoName(known, row) && isFull && texts.length > 0;
  };
  const isDouble = (row: MatchedRow): boolean => {
    const count = countOf(table, row);
    return count > 1 && figuresIn(row).length === 2 * count;
  };
  const start = rows.findIndex((row, at) => (at === 0 && isAhead(at)) || isDouble(row));
  for (let at = start + 1; start >= 0 && at < rows.length; at += 1) {
    if (rows[at]?.id === null) break;
    if (figuresIn(rows[at]).length > 0) continue;
    if (!isAhead(at + 1)) return rows.slice(start, at + 1);
    at += 1;
  }
  return [];
}

type Verdict = 'as-printed' | 'ahead' | 'open';

/** What the place of the run and the sums of rows say of it. */
function judge(
  known: KnownTable,
  rows: readonly MatchedRow[],
  run: readonly MatchedRow[],
): Verdict {
  const table = known.template;
  const all = new Map(rows.map((row) => [row.id ?? '', figuresIn(row)]));
  const moved = withFiguresBefore(run).map((row) => [row.id ?? '', figuresIn(row)] as const);
  const sums = [all, new Map([...all, ...moved])].map((figures) => sumsAgree(table, figures));
  const [before, after] = sums;
  if (before === true && after !== true) return 'as-printed';
  const isWhole =
    run.length === rows.length && run.slice(0, 1).every((row) => isNameless(known, row));
  const areFull = moved.every(([id, { length }]) => length === columnIds(table, id).length);
  return isWhole && areFull && after !== false ? 'ahead' : 'open';
}

/** The named rows of a run, each with the figures that stood before it. */
function withFiguresBefore(run: readonly MatchedRow[]): MatchedRow[] {
  return run.flatMap((row, at) => {
    if (at === 0 || row.id === null) return [];
    const { label } = row.source;
    const after = figuresIn(run[at - 1]).map((text, n) => ({
      ...{ text, colSpan: 1 },
      x: label.x + label.colSpan + n,
    }));
    return [{ ...row, source: { ...row.source, after, cells: [label, ...after] } }];
  });
}

export interface FiguresAhead {
  readonly matched: readonly MatchedRow[];
  /** Rows of which nobody can say whether their figures stand before or behind their names. */
  readonly doubtful: ReadonlySet<SourceRow>;
  readonly notes: readonly TableNote[];
}

const rowText = ({ source }: MatchedRow): string =>
  source.cells.map(({ text }) => trimBlank(text)).join(' | ');

const namesIn = (rows: readonly MatchedRow[]): MatchedRow[] => rows.filter(({ id }) => id !== null);

function noteOn(
  table: TableTemplate,
  verdict: 'ahead' | 'open',
  rows: readonly MatchedRow[],
): TableNote[] {
  const [first, ...others] = namesIn(rows);
  if (!first) return [];
  const label = shortened(trimBlank(first.source.label.text), 30);
  const [column = ''] = columnIds(table, first.id ?? '');
  const message =
    verdict === 'ahead'
      ? `${table.name}自“${label}”起，数字排在行名之前，已填入其后的一行，请核对。`
      : `${table.name}自“${label}”起${String(others.length + 1)}行的数字不能确定排在行名之前还是之后，未填入，请对照原文填写。`;
  return [
    {
      code: verdict === 'ahead' ? 'row-shifted' : 'row-unclear',
      message,
      table: table.id,
      address: addressOf(table.id, first.id ?? '', column),
      source: shortened(rows.map(rowText).join('；'), 400),
      open: verdict === 'open',
    },
  ];
}

/**
 * Rows whose figures stand before their names, as a PDF gives them when it is copied: a row of figures
 * without a name comes first and a name without figures last, and every row between would take its
 * neighbour's.
 */
export function figuresAhead(known: KnownTable, rows: readonly MatchedRow[]): FiguresAhead {
  const table = known.template;
  const parts = segments(table, rows).map((all) => {
    const run = runIn(known, all);
    return { all, run, verdict: run.length === 0 ? 'as-printed' : judge(known, all, run) };
  });
  const isAhead = parts.some(({ verdict }) => verdict === 'ahead');
  const doubtful = new Set<SourceRow>();
  const ahead: MatchedRow[] = [];
  const notes: TableNote[] = [];
  const matched = parts.flatMap(({ all, run, verdict }) => {
    if (verdict === 'ahead') {
      ahead.push(...run);
      return withFiguresBefore(run);
    }
    // Where the last row has no figures, those of all others may stand before their names as well.
    const isLastEmpty = all.length > 1 && isEmpty(all[all.length - 1]);
    const isOpen = verdict === 'open' || (isAhead && isLastEmpty);
    const open = isLastEmpty ? all : run;
    if (!isOpen || !open.some((row) => row.id !== null && !isEmpty(row))) return all;
    notes.push(...noteOn(table, 'open', open));
    for (const { source } of open) doubtful.add(source);
    return all.filter((row) => !hasNoName(known, row) || !open.includes(row));
  });
  return { matched, doubtful, notes: [...noteOn(table, 'ahead', ahead), ...notes] };
}
