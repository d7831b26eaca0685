import { matchRows } from '../../tables/rows/match-rows';
import { downRows, hasFigures, type SourceRow } from '../../tables/rows/source-row';
import { addressOf, type Leaf, leavesOf } from '../../template/cells';
import { knownTable } from '../../tables/labels/known-table';
import { rowLabel } from '../../template/labels';
import type { TableTemplate } from '../../template/table';
import {
  blockOf,
  type Columns,
  ColumnPlaces,
  isUnderHeads,
  type NamedRow,
  type Way,
} from './place-columns';
import { isLabel, listed, type PlacedText, type Placing } from './placing';
import type { Pasted } from './pasted';

/** A pasted row of figures whose row of the form only the clerk can tell. */
export interface OpenRow {
  readonly key: number;
  readonly label: string;
  readonly figures: string;
  readonly why: string;
}
/** Rows of the form chosen for open rows, by their key. */
export type Resolved = Readonly<Record<number, string>>;

interface Line {
  readonly key: number;
  readonly id: string | null;
  readonly byPlace: boolean;
  readonly source: SourceRow;
}

const figuresOf = ({ after }: SourceRow): string =>
  after
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('、');
const labelOf = ({ label }: SourceRow): string => label.text.replace(/\s+/g, '').slice(0, 30);
const quoted = (source: SourceRow): string => `“${labelOf(source) || '无标题行'}”`;

const filledIn = (columns: Columns): string =>
  [...(columns ?? [])]
    .filter(([, text]) => text !== '')
    .map(([id, text]) => `${id}=${text}`)
    .join();

export const rowLeaves = (table: TableTemplate): Leaf[] =>
  table.blocks.flatMap(({ rows }) => leavesOf(rows));

/** Rows with their labels, with or without heads: the rows told by the reader of whole reports. */
export class LabelledRange {
  readonly open: readonly OpenRow[];
  /** More than one only where the figures can be meant in several ways. */
  readonly ways: readonly Way[];
  private readonly lines: readonly Line[];
  private readonly repeated: ReadonlySet<number>;
  private readonly columns: ColumnPlaces;

  constructor(
    private readonly table: TableTemplate,
    pasted: Pasted,
    active: string,
  ) {
    const { rows } = downRows(knownTable(table), [pasted.grid]);
    this.lines = matchRows(knownTable(table), rows).map(({ id, fit, source }, key) => ({
      source,
      byPlace: fit === 'place',
      key,
      id: id !== null && blockOf(table, id) ? id : null,
    }));
    this.repeated = this.repeats();
    const width = pasted.flat[0]?.length ?? 0;
    this.columns = new ColumnPlaces(table, this.named({}), active, width);
    this.open = this.openRows();
    this.ways = this.possibleWays();
  }

  /** At least one row is one of this table by its label. */
  get isKnown(): boolean {
    return this.lines.some(({ id }) => id !== null);
  }

  /** Rows of the form that are spoken for. */
  get taken(): ReadonlySet<string> {
    return new Set(this.named({}).map(({ id }) => id));
  }

  place(way: Way, resolved: Resolved): Placing {
    const placed: PlacedText[] = [];
    const unclear: string[] = [];
    for (const row of this.named(resolved)) {
      const columns = this.columnsOf(way, row);
      if (!columns) unclear.push(quoted(row.source));
      for (const [column, text] of columns ?? [])
        placed.push({ address: addressOf(this.table.id, row.id, column), text });
    }
    const byPlace = this.lines.filter((line) => line.byPlace && line.id !== null);
    return {
      placed,
      left: unclear.length > 0 ? [`${listed(unclear)}的数字与各列对不上`] : [],
      notes: byPlace.map(({ source, id }) => {
        const leaf = rowLeaves(this.table).find(({ line }) => line.id === id);
        return `行名${quoted(source)}无法识别，按所在位置认作“${leaf ? rowLabel(leaf) : ''}”，请核对。`;
      }),
    };
  }

  private columnsOf(way: Way, row: NamedRow): Columns {
    return isUnderHeads(row.source) ? this.columns.underHeads(row) : this.columns.by(way, row);
  }

  /** Every line that has a row, each row once. */
  private named(resolved: Resolved): NamedRow[] {
    const rows = new Map<string, NamedRow>();
    for (const { key, id, source } of this.lines) {
      const row = resolved[key] ?? (this.repeated.has(key) ? null : id);
      if (row !== null && row !== '' && !rows.has(row)) rows.set(row, { id: row, source });
    }
    return [...rows.values()];
  }

  /** The same row twice with different figures: only one of them can be right. */
  private repeats(): Set<number> {
    const known = this.lines.filter(({ id }) => id !== null);
    const differs = (a: Line) =>
      known.some((b) => b.id === a.id && figuresOf(a.source) !== figuresOf(b.source));
    return new Set(known.filter(differs).map(({ key }) => key));
  }

  private openRows(): OpenRow[] {
    return this.lines.flatMap(({ key, id, source }): OpenRow[] => {
      if ((id !== null && !this.repeated.has(key)) || !hasFigures(source)) return [];
      const why = id === null ? '行名不在本表之内或无法识别' : '同一行出现多次且数字不同';
      return [{ key, label: quoted(source), figures: figuresOf(source), why }];
    });
  }

  private possibleWays(): Way[] {
    const bare = this.named({}).filter(({ source }) => !isUnderHeads(source) && hasFigures(source));
    const ways = ['all', 'inputs'] as const;
    const [all, inputs] = ways.map((way) => bare.map((row) => this.columns.by(way, row)));
    const fits = ways.filter((_, n) => (n === 0 ? all : inputs)?.every((each) => each !== null));
    const differ = all?.some((each, n) => filledIn(each) !== filledIn(inputs?.[n] ?? null));
    if (fits.length === 2) return differ ? ['all', 'inputs', 'active'] : ['all'];
    if (fits.length === 1) return [...fits];
    return all?.some((each) => each !== null) ? ['all'] : ['active'];
  }
}

/** Whether any text in it is a label: of this table, or long enough to be one of another. */
export const hasLabels = ({ flat }: Pasted): boolean =>
  flat.some((row) => row.some(({ text }) => isLabel(text) && /[\u4e00-\u9fff]{2}/.test(text)));
