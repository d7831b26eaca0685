import { trimBlank } from '../../text/normal-form';
import { type GridRow, gridRows, isFilled, type PlacedCell } from '../grid/grid-rows';
import type { SourceCell, SourceGrid } from '../grid/source-grid';
import type { KnownTable } from '../labels/known-table';
import { shortened, squash } from '../labels/squash';
import type { TableNote } from '../table-note';
import { type Division, divisionsBelow, endOf } from './divided-heads';
import type { Fitted } from './own-columns';
import { isHeadRow } from './source-row';

const ownPart =
  /^(?:(?:本|今|当)(?:年|期|报告期|报告年度)度?|(?:更正|修正|修改|修订|订正|调整)后)(?:的?(?:数据?|数量|情况|件数))?$/;

/** The part that is of this year; null where none is, or several are. */
function ownIn({ parts }: Division): PlacedCell | null {
  const [own, ...others] = parts.filter(({ text }) => ownPart.test(squash(text)));
  return own && others.length === 0 ? own : null;
}

type Zone = Pick<Division, 'from' | 'to'>;

const nowhere: PlacedCell = { text: '', x: -1, colSpan: 1 };
const isWithin = (cell: PlacedCell, { from, to }: Zone): boolean =>
  cell.x >= from && endOf(cell) <= to;

/** A row with the part of this year alone in each divided column; null where a cell belongs to no one part. */
function ownCells(
  cells: readonly SourceCell[],
  placed: GridRow,
  divisions: readonly Division[],
): { readonly kept: SourceCell[]; readonly left: string[] } | null {
  const [kept, left]: [SourceCell[], string[]] = [[], []];
  const done = new Set<Division>();
  for (const [at, cell] of cells.entries()) {
    const place = placed[at] ?? nowhere;
    const division = divisions.find((each) => isWithin(place, each));
    if (!division) {
      kept.push(cell);
      continue;
    }
    const part = division.parts.find((each) => isWithin(place, { from: each.x, to: endOf(each) }));
    if ((!part && isFilled(cell)) || cell.rowSpan > 1) return null;
    const colSpan = division.to - division.from;
    if (!done.has(division)) kept.push({ text: '', colSpan, rowSpan: 1 });
    done.add(division);
    if (part && part === ownIn(division)) kept[kept.length - 1] = { ...cell, colSpan };
    else if (isFilled(cell)) left.push(trimBlank(cell.text));
  }
  return { kept, left };
}

/** Heads without those of the parts. */
const withoutParts = (cells: readonly SourceCell[], row: GridRow, divisions: readonly Division[]) =>
  cells.map((cell, at) =>
    divisions.some((each) => isWithin(row[at] ?? nowhere, each)) ? { ...cell, text: '' } : cell,
  );

function noteOn(
  { id, name }: KnownTable['template'],
  divisions: readonly Division[],
  left: readonly string[],
): TableNote {
  const namesOf = (isOwn: boolean): string => {
    const parts = divisions.flatMap((each) =>
      each.parts.filter((part) => (part === ownIn(each)) === isOwn),
    );
    const names = [...new Set(parts.map(({ text }) => shortened(trimBlank(text), 20)))];
    return names.map((each) => `“${each}”`).join('、');
  };
  return {
    code: 'no-counterpart',
    message: `${name}的列各分为几栏，已按${namesOf(true)}填入，${namesOf(false)}格式中没有，未填入，请核对。`,
    table: id,
    source: shortened(left.join('；'), 400),
    open: false,
  };
}

/** A grid whose columns are divided, with the part of this year alone; as it was where nothing says which that is. */
export function withOwnParts(known: KnownTable, grid: SourceGrid): Fitted {
  const [all, left, rows]: [Division[], string[], SourceCell[][]] = [[], [], []];
  let heads: GridRow[] = [];
  let divisions: readonly Division[] = [];
  let isHeads = false;
  for (const [at, row] of (grid.spans ? gridRows(grid) : []).entries()) {
    const cells = grid.rows[at] ?? [];
    const below = isHeads ? divisionsBelow(known, heads, row, true) : [];
    if (below.length > 0) {
      all.push(...below);
      divisions = below;
      rows.push(withoutParts(cells, row, below));
      continue;
    }
    const wasHeads = isHeads;
    isHeads = isHeadRow(known, row);
    if (isHeads && !wasHeads) [heads, divisions] = [[], []];
    if (isHeads) heads.push(row);
    const own = ownCells(cells, row, divisions);
    if (!own) return { grid, notes: [] };
    left.push(...own.left);
    rows.push(own.kept);
  }
  const isTold = all.length > 0 && all.every((each) => ownIn(each) !== null);
  return isTold
    ? { grid: { ...grid, rows }, notes: [noteOn(known.template, all, left)] }
    : { grid, notes: [] };
}
