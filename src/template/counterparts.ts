import { type Address, addressOf, cellsOf } from './cells';
import type { Edition } from './edition';

/** Input cells of one edition and those of another that mean the same together. */
export interface Move {
  /** More than one: they are added up. */
  readonly from: readonly Address[];
  /** More than one: only a clerk can say which part belongs where. */
  readonly to: readonly Address[];
}
export interface Moves {
  readonly moves: readonly Move[];
  /** Input cells that have no counterpart. */
  readonly lost: readonly Address[];
}

type Lines = ReadonlyMap<string, readonly string[]>;

interface Inputs {
  readonly addresses: ReadonlySet<Address>;
  readonly rows: Lines;
  readonly columns: Lines;
}

/** The input cells, and the lines they stand in with what each is a part or the whole of elsewhere. */
function inputsOf(edition: Edition): Inputs {
  const [rows, columns] = [
    new Map<string, readonly string[]>(),
    new Map<string, readonly string[]>(),
  ];
  const inputs = cellsOf(edition).filter(({ parts }) => parts.length === 0);
  for (const { table, row, column } of inputs)
    for (const [lines, { line }] of [
      [rows, row],
      [columns, column],
    ] as const)
      lines.set(`${table.id}/${line.id}`, (line.kind === 'input' && line.counterparts) || []);
  return { addresses: new Set(inputs.map(({ address }) => address)), rows, columns };
}

/** A line keeps its id where it means the same; one that was split or joined is named by its parts. */
function targetsOf(table: string, id: string, from: Lines, to: Lines): string[] {
  const key = `${table}/${id}`;
  const own = to.has(key) ? [id] : [];
  const parts = (from.get(key) ?? []).filter(
    (part) => to.has(`${table}/${part}`) && !from.has(`${table}/${part}`),
  );
  const wholes = [...to].flatMap(([other, counterparts]) =>
    own.length === 0 && other.startsWith(`${table}/`) && counterparts.includes(id)
      ? [other.slice(table.length + 1)]
      : [],
  );
  return [...new Set([...own, ...parts, ...wholes])];
}

function findMoves(from: Inputs, to: Inputs): Moves {
  const groups = new Map<Address, { from: Address[]; to: Address[] }>();
  const lost: Address[] = [];
  for (const address of from.addresses) {
    const [table = '', row = '', column = ''] = address.split('/');
    const columns = targetsOf(table, column, from.columns, to.columns);
    const targets = targetsOf(table, row, from.rows, to.rows)
      .flatMap((r) => columns.map((c) => addressOf(table, r, c)))
      .filter((target) => to.addresses.has(target));
    if (targets.length === 0) lost.push(address);
    // Whatever shares a target belongs together.
    const same = new Set(targets.flatMap((target) => groups.get(target) ?? []));
    const group = {
      from: [...[...same].flatMap((each) => each.from), address],
      to: [...new Set([...[...same].flatMap((each) => each.to), ...targets])],
    };
    for (const target of group.to) groups.set(target, group);
  }
  return { moves: [...new Set(groups.values())], lost };
}

const known = new WeakMap<Edition, WeakMap<Edition, Moves>>();

/** Where the typed figures of one edition belong in another. */
export function movesBetween(from: Edition, to: Edition): Moves {
  const of = known.get(from) ?? new WeakMap<Edition, Moves>();
  known.set(from, of);
  const moves = of.get(to) ?? findMoves(inputsOf(from), inputsOf(to));
  of.set(to, moves);
  return moves;
}
