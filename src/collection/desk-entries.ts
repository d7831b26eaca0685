import * as z from 'zod/mini';
import { canonicalJson } from '../report/fingerprint';
import { draftFormat } from '../report/draft-content';
import { readDraftContent } from '../report/draft-file';
import { type Choices, type DeskEvent, type DeskMark, noChoices } from './county-state';
import { markShape } from './return-file';

/** What is said by hand on the desk: a setting, or of a unit, a file, a remark, an event. */
export type EntryKey =
  | `setting/${'expectedText' | 'year' | 'own' | 'origins'}`
  | `${'chosen' | 'assigned' | 'leftOut' | 'compared' | 'remark' | 'event'}/${string}`;

/**
 * One thing chosen or written. Of two with one key the later holds, so that desks of two windows or two
 * people can be merged in any order, and none wipes what another wrote.
 */
export interface DeskEntry {
  readonly key: EntryKey;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Who wrote it; '' where nobody gave a name. */
  readonly by: string;
  /** null: taken back. */
  readonly value: unknown;
}
export type DeskEntries = ReadonlyMap<string, DeskEntry>;

const text = (most: number) => z.string().check(z.maxLength(most));
const remarkShape = z.object({ report: text(2_000), mark: markShape });
const eventShape = z.object({
  unit: text(400),
  report: text(2_000),
  kind: z.enum(['returned', 'passed']),
  on: text(40),
});
const originShape = z.array(z.object({ unit: text(400), text: text(100) }));

const valueShapes = new Map<string, z.ZodMiniType>(
  Object.entries({
    'setting/expectedText': z.string(),
    'setting/year': z.int(),
    'setting/own': z.object({ name: text(400), report: z.looseObject({}) }),
    'setting/origins': z.record(z.string(), originShape),
    chosen: text(2_000),
    assigned: text(400),
    leftOut: z.literal(true),
    compared: text(2_000),
    remark: remarkShape,
    event: eventShape,
  }),
);

const idIn = (key: string): string => key.slice(key.indexOf('/') + 1);

/** Ids become members of plain objects, whose own members they must not be taken for. */
export const isUsable = (id: unknown): boolean =>
  typeof id === 'string' && !(id in Object.prototype);

const entryShape = z.object({
  key: text(2_100),
  at: z.number().check(z.gte(0), z.lte(9e15)),
  by: z._default(text(100), ''),
  value: z.unknown(),
});

const ownShape = (value: unknown, version: number): Choices['own'] => {
  const { name, report } = Object(value) as Record<string, unknown>;
  const result = readDraftContent({ format: draftFormat, version, report, confirmations: [] });
  return 'draft' in result && typeof name === 'string'
    ? { name, report: result.draft.report }
    : null;
};

/** An entry as it was kept or came in a file; null where it is none. `draftVersion`: of reports in it. */
export function readEntry(content: unknown, draftVersion: number): DeskEntry | null {
  const entry = entryShape.safeParse(content);
  if (!entry.success) return null;
  const { key, at, by, value } = entry.data;
  const shape = valueShapes.get(key) ?? valueShapes.get(key.slice(0, key.indexOf('/')));
  if (!shape || !isUsable(idIn(key))) return null;
  const known = key as EntryKey;
  if (value === null) return { key: known, at, by, value };
  const parsed = shape.safeParse(value);
  if (!parsed.success) return null;
  const { report } = Object(parsed.data) as { report?: unknown };
  if (typeof report === 'string' && !isUsable(report)) return null;
  if (key !== 'setting/own') return { key: known, at, by, value: parsed.data };
  const own = ownShape(parsed.data, draftVersion);
  return own && { key: known, at, by, value: own };
}

/** The same on every desk, whatever came first there. */
function isLater(one: DeskEntry, other: DeskEntry): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.by !== other.by) return one.by > other.by;
  return canonicalJson(one.value) > canonicalJson(other.value);
}

/** What of `others` is newer than, or not among, what is there. */
export function newerEntries(own: DeskEntries, others: Iterable<DeskEntry>): DeskEntry[] {
  return [...others].filter((entry) => {
    const known = own.get(entry.key);
    return !known || isLater(entry, known);
  });
}

export function mergedEntries(own: DeskEntries, others: Iterable<DeskEntry>): DeskEntries {
  const merged = new Map(own);
  for (const entry of others) {
    const known = merged.get(entry.key);
    if (!known || isLater(entry, known)) merged.set(entry.key, entry);
  }
  return merged;
}

const push = <Value>(all: Record<string, Value[]>, key: string, value: Value): void => {
  (all[key] ??= []).push(value);
};

/** The choices that stand, out of everything that was ever chosen. */
export function choicesOf(entries: DeskEntries): Choices {
  const [assigned, compared]: Record<string, string>[] = [{}, {}];
  const marks: Record<string, DeskMark[]> = {};
  const chosen: Choices['chosen'][number][] = [];
  const events: DeskEvent[] = [];
  const leftOut: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const { key, at, by, value } of entries.values()) {
    if (value === null) continue;
    const id = idIn(key);
    const [kind] = key.split('/');
    if (kind === 'setting') settings[id] = value;
    else if (kind === 'chosen') chosen.push({ unit: id, id: value as string, at });
    else if (kind === 'assigned' && assigned) assigned[id] = value as string;
    else if (kind === 'compared' && compared) compared[id] = value as string;
    else if (kind === 'leftOut') leftOut.push(id);
    else if (kind === 'event')
      events.push({ id, at, by, ...(value as z.infer<typeof eventShape>) });
    else {
      const { report, mark } = value as z.infer<typeof remarkShape>;
      push(marks, report, { ...mark, id, at, by });
    }
  }
  for (const each of Object.values(marks))
    each.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    ...noChoices,
    ...settings,
    chosen,
    assigned: assigned ?? {},
    compared: compared ?? {},
    leftOut,
    events,
    marks,
  };
}

type Members = Readonly<Record<string, unknown>>;
const membersOf = (value: unknown): [string, unknown][] => Object.entries(Object(value) as Members);

/** The choices of desks 1 and 2, one record for everything, as entries older than any of today's. */
export function entriesOfRecord(record: unknown): unknown[] {
  const { marks, leftOut, ...choices } = Object(record) as Members;
  const old = (key: string, value: unknown) => ({ key, at: 0, by: '', value });
  const of = (kind: string, values: unknown) =>
    membersOf(values).map(([id, value]) => old(`${kind}/${id}`, value));
  return [
    ...(['expectedText', 'year', 'own', 'origins'] as const).map((name) =>
      old(`setting/${name}`, choices[name] ?? null),
    ),
    ...['chosen', 'assigned', 'compared'].flatMap((kind) => of(kind, choices[kind])),
    ...(Array.isArray(leftOut) ? leftOut.map((key) => old(`leftOut/${String(key)}`, true)) : []),
    ...membersOf(marks).flatMap(([report, each]) =>
      Array.isArray(each)
        ? each.map((mark: unknown, nth) => old(`remark/${report}#${nth}`, { report, mark }))
        : [],
    ),
  ];
}
