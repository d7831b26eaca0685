import { likeness } from '../../tables/rows/likeness';
import { columnsOf } from '../../tables/rows/columns-of';
import { placeRow } from '../../tables/rows/place-row';
import type { SourceRow } from '../../tables/rows/source-row';
import { leavesOf } from '../../template/cells';
import { layoutOf } from '../../template/layout';
import type { Block, TableTemplate } from '../../template/table';

/** Texts by column id; null when they cannot be told apart by column. */
export type Columns = ReadonlyMap<string, string> | null;
/** What the figures behind a label stand for: all columns, those without 总计, or from the active cell on. */
export type Way = 'all' | 'inputs' | 'active';

export interface NamedRow {
  readonly id: string;
  readonly source: SourceRow;
}

const filledOf = (source: SourceRow) => source.after.filter(({ text }) => text !== '');

export const blockOf = (table: TableTemplate, row: string): Block | undefined =>
  table.blocks.find(({ rows }) => leavesOf(rows).some(({ line }) => line.id === row));

const knownHeads = ({ heads }: SourceRow) =>
  (heads?.ids ?? []).flatMap((id, n) => (id === null ? [] : [{ id, x: heads?.x[n] ?? -1 }]));

/** Some head stands over the row, though perhaps none of this table. */
export const isUnderHeads = ({ heads }: SourceRow): boolean => (heads?.ids.length ?? 0) > 0;

/** Tells for a pasted range under which column each figure of a row stands. */
export class ColumnPlaces {
  private readonly like;
  private readonly order;
  private readonly start: number;

  constructor(
    private readonly table: TableTemplate,
    rows: readonly NamedRow[],
    /** Column of the active cell. */
    private readonly active: string,
    width: number,
  ) {
    const counted = rows.map((row) => ({ ...row, count: this.ids(row.id, 'all').length }));
    const like = likeness(table, counted);
    this.order = columnsOf(
      table,
      rows.map(({ source }) => source),
    );
    const { columns, labelColumns } = layoutOf(table);
    // As wide as the printed form: the figures begin where they do there.
    this.like = {
      ...like,
      startOf: (source: SourceRow) =>
        like.startOf(source) ?? (width === columns && !source.spans ? labelColumns : undefined),
    };
    this.start = Math.min(...rows.map(({ source }) => filledOf(source)[0]?.x ?? Infinity));
  }

  /** By the heads over the row: no figure may stand beside them. */
  underHeads({ id, source }: NamedRow): Columns {
    const heads = knownHeads(source);
    const ids = heads.map((head) => head.id);
    const expected = this.ids(id, 'all');
    const isPlain =
      new Set(ids).size === ids.length && ids.every((each) => expected.includes(each));
    if (!isPlain || ids.length === 0) return null;
    if (ids.length === expected.length) {
      const order = this.order(id, source);
      const whole = order ? this.placed(id, order, source) : null;
      if (whole) return whole;
      // Where one order holds for all rows, heads of another one do not say where a figure stands.
      if (this.table.blocks.length === 1 && order?.join() !== ids.join()) return null;
    }
    if (new Set(heads.map(({ x }) => x)).size !== heads.length) return null;
    if (!filledOf(source).every(({ x }) => heads.some((head) => head.x === x))) return null;
    return new Map(
      heads.flatMap((head) => {
        const cell = source.after.find(({ x }) => x === head.x);
        return cell ? [[head.id, cell.text] as const] : [];
      }),
    );
  }

  /** Without heads: `count` figures for as many columns. */
  by(way: Way, { id, source }: NamedRow): Columns {
    const ids = this.ids(id, way);
    if (way !== 'active') return this.placed(id, ids, source);
    const cells = source.after.filter(({ x }) => x >= this.start);
    if (cells.slice(ids.length).some(({ text }) => text !== '')) return null;
    return new Map(cells.slice(0, ids.length).map(({ text }, n) => [ids[n] ?? '', text]));
  }

  private ids(row: string, way: Way): string[] {
    const leaves = leavesOf(blockOf(this.table, row)?.columns ?? []).map(({ line }) => line);
    if (way === 'inputs') return leaves.filter(({ kind }) => kind === 'input').map(({ id }) => id);
    const all = leaves.map(({ id }) => id);
    return way === 'all' ? all : all.slice(Math.max(0, all.indexOf(this.active)));
  }

  private placed(row: string, columns: readonly string[], source: SourceRow): Columns {
    const placement = placeRow(this.table, { row, columns, source }, this.like);
    if (placement.kind !== 'placed' || placement.glued) return null;
    return new Map(columns.map((id, n) => [id, placement.texts[n] ?? '']));
  }
}
