import { memoizeFor } from '../../text/memoize';
import { type Leaf, leavesOf } from '../../template/cells';
import { tablesOf } from '../../template/edition';
import { editions } from '../../template/editions';
import type { Block, Line, TableTemplate } from '../../template/table';
import { ownName, squash, withoutMark } from './squash';

/** A line of a table as a reader knows it; once for each label it is printed with. */
export interface KnownLine {
  readonly id: string;
  /** Printed label, squashed. */
  readonly label: string;
  /** The same without its mark. */
  readonly bare: string;
  /** The same without brackets. */
  readonly name: string;
  /** With the groups over it, as it is copied when they stand in the same row. */
  readonly path: readonly string[];
  readonly knownAs: RegExp | undefined;
}

/** Labels that hold no figures: titles, corners, groups. */
export interface KnownHeads {
  readonly labels: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

export interface KnownTable {
  readonly template: TableTemplate;
  readonly rows: readonly KnownLine[];
  readonly columns: readonly KnownLine[];
  readonly corners: ReadonlySet<string>;
  /** What stands over the columns: block titles, corners, groups of columns. */
  readonly top: KnownHeads;
  /** Groups of rows. */
  readonly groups: KnownHeads;
}

function knownLines(leaves: readonly Leaf[]): KnownLine[] {
  const lines = new Map<string, KnownLine>();
  for (const { line, path } of leaves) {
    const label = squash(line.label);
    const key = `${line.id} ${label}`;
    if (lines.has(key)) continue;
    const names = path.map(squash);
    lines.set(key, {
      id: line.id,
      label,
      bare: withoutMark(label),
      name: ownName(label),
      path: names.map((_, at) => names.slice(at).join('')),
      knownAs: line.knownAs,
    });
  }
  return [...lines.values()];
}

const groupsIn = (lines: readonly Line[]): { label: string; knownAs?: RegExp }[] =>
  lines.flatMap((line) => (line.kind === 'group' ? [line, ...groupsIn(line.children)] : []));

function knownHeads(heads: readonly { label: string; knownAs?: RegExp | undefined }[]): KnownHeads {
  return {
    labels: new Set(heads.map(({ label }) => squash(label))),
    patterns: [...new Set(heads.flatMap(({ knownAs }) => knownAs ?? []))],
  };
}

export const isHead = ({ labels, patterns }: KnownHeads, squashed: string): boolean =>
  labels.has(squashed) || patterns.some((pattern) => pattern.test(squashed));

const topOf = ({ title, corner, headKnownAs, columns }: Block) => [
  ...[title, corner].flatMap((label) =>
    label === undefined ? [] : [{ label, knownAs: headKnownAs }],
  ),
  ...groupsIn(columns),
  // A head that is no label of the form, as 结果 over its kinds.
  ...(headKnownAs ? [{ label: title ?? corner ?? '', knownAs: headKnownAs }] : []),
];

const knownBlocks = memoizeFor((blocks: readonly Block[]) => {
  const leaves = (lines: 'rows' | 'columns') => blocks.flatMap((block) => leavesOf(block[lines]));
  return {
    rows: knownLines(leaves('rows')),
    columns: knownLines(leaves('columns')),
    corners: new Set(blocks.flatMap(({ corner }) => (corner === undefined ? [] : squash(corner)))),
    top: knownHeads(blocks.flatMap(topOf)),
    groups: knownHeads(blocks.flatMap((block) => groupsIn(block.rows))),
  };
});

/** What is known of a table's labels. Tables of editions that share their blocks share it. */
export const knownTable = memoizeFor((template: TableTemplate): KnownTable => ({
  template,
  ...knownBlocks(template.blocks),
}));

const listed = memoizeFor((list: typeof editions): readonly KnownTable[] => {
  const tables = new Map<readonly Block[], KnownTable>();
  for (const table of list.flatMap(tablesOf))
    if (!tables.has(table.blocks)) tables.set(table.blocks, knownTable(table));
  return [...tables.values()];
});

/** The tables of all listed editions, each once. */
export const knownTables = (): readonly KnownTable[] => listed(editions);

/** The ids of all tables, in the order in which the editions print them. */
export const tableIds = (): string[] => [
  ...new Set(knownTables().map(({ template }) => template.id)),
];

const byId = memoizeFor((tables: readonly KnownTable[]) => {
  const named = new Map<string, KnownTable[]>();
  for (const table of tables) {
    const { id } = table.template;
    named.set(id, [...(named.get(id) ?? []), table]);
  }
  return named;
});

export const tablesNamed = (id: string): readonly KnownTable[] => byId(knownTables()).get(id) ?? [];
