import { type Leaf, leavesOf } from '../../template/cells';
import { type Edition, tablesOf } from '../../template/edition';
import { editions } from '../../template/editions';
import type { Line, TableTemplate } from '../../template/table';
import { columnCores, headCores, rowCores } from './row-cores';
import { squash, withoutMark } from './squash';

export interface KnownRow {
  readonly id: string;
  /** Printed labels of all editions, squashed, with and without mark. */
  readonly labels: ReadonlySet<string>;
  readonly core: RegExp | undefined;
}

/** What every edition says about one table, joined, so that a table is read before its edition is known. */
export interface KnownTable {
  readonly id: string;
  readonly rows: readonly KnownRow[];
  readonly columns: readonly KnownRow[];
  /** Squashed labels of groups, corners and block titles. */
  readonly heads: ReadonlySet<string>;
}

const tablesNamed = (id: string): TableTemplate[] =>
  editions.flatMap((edition) => tablesOf(edition).filter((table) => table.id === id));

function joined(leaves: readonly Leaf[], cores: Readonly<Record<string, RegExp>>): KnownRow[] {
  const labels = new Map<string, Set<string>>();
  for (const { line } of leaves) {
    const known = labels.get(line.id) ?? new Set<string>();
    labels.set(line.id, known);
    known.add(squash(line.label));
    known.add(withoutMark(squash(line.label)));
  }
  return [...labels].map(([id, set]) => ({ id, labels: set, core: cores[id] }));
}

function groupLabels(lines: readonly Line[]): string[] {
  return lines.flatMap((line) =>
    line.kind === 'group' ? [squash(line.label), ...groupLabels(line.children)] : [],
  );
}

function knownTable(id: string): KnownTable {
  const blocks = tablesNamed(id).flatMap((table) => [...table.blocks]);
  const leaves = (lines: 'rows' | 'columns') => blocks.flatMap((block) => leavesOf(block[lines]));
  return {
    id,
    rows: joined(leaves('rows'), rowCores[id] ?? {}),
    columns: joined(leaves('columns'), columnCores[id] ?? {}),
    heads: new Set(
      blocks.flatMap((block) => [
        ...[block.title, block.corner].flatMap((text) =>
          text === undefined ? [] : [squash(text)],
        ),
        ...groupLabels(block.rows),
        ...groupLabels(block.columns),
      ]),
    ),
  };
}

export const tableIds = ['proactive', 'requests', 'disputes'] as const;
const known = new Map<string, KnownTable>();

export function knownTableOf(id: string): KnownTable {
  const table = known.get(id) ?? knownTable(id);
  known.set(id, table);
  return table;
}

export interface LabelMatch {
  readonly id: string;
  readonly exact: boolean;
}

/** The same few labels are asked about again and again while a table is read. */
const answers = new WeakMap<readonly KnownRow[], Map<string, LabelMatch | null>>();
const mostAnswers = 5_000;

/** The one line a label names, or null where none or several would do. */
export function matchLabel(lines: readonly KnownRow[], text: string): LabelMatch | null {
  if (text.length > 200 || text === '') return null;
  let known = answers.get(lines);
  if (!known || known.size > mostAnswers)
    answers.set(lines, (known = new Map<string, LabelMatch | null>()));
  let answer = known.get(text);
  if (answer === undefined) known.set(text, (answer = findLabel(lines, text)));
  return answer;
}

function findLabel(lines: readonly KnownRow[], text: string): LabelMatch | null {
  const squashed = squash(text);
  if (squashed === '') return null;
  const bare = withoutMark(squashed);
  const exact = lines.filter(({ labels }) => labels.has(squashed) || labels.has(bare));
  if (exact.length === 1 && exact[0]) return { id: exact[0].id, exact: true };
  const byCore = lines.filter(({ core }) => core?.test(squashed));
  if (byCore.length === 1 && byCore[0]) return { id: byCore[0].id, exact: false };
  return null;
}

/** Any label of the table: row, column, group, corner or block title. */
export function isTableLabel(id: string, text: string): boolean {
  const squashed = squash(text);
  const table = knownTableOf(id);
  return (
    table.heads.has(squashed) ||
    (headCores[id]?.test(squashed) ?? false) ||
    matchLabel(table.rows, text) !== null ||
    matchLabel(table.columns, text) !== null
  );
}

export const tableOf = (edition: Edition, id: string): TableTemplate | undefined =>
  tablesOf(edition).find((table) => table.id === id);
