import type { DeskEvent } from './county-state';
import { type Review, reviewAfter } from './review-state';
import type { UnitRow } from './units';

/** Where a unit stands, out of what it sent and what reviewers said. */
export interface UnitReview extends Review {
  /** What can be taken back: the last thing that was said. */
  readonly last: DeskEvent | null;
  /** Of what came last one reviewer says it passes and another sends it back. */
  readonly isDisputed: boolean;
}

/** By the unit's name or, where a list has renamed it since, by a report of it. */
function eventsOf({ key, reports }: UnitRow, events: readonly DeskEvent[]): DeskEvent[] {
  const ids = new Set(reports.map(({ id }) => id));
  return events.filter(({ unit, report }) => unit === key || ids.has(report));
}

function isDisputed(said: readonly DeskEvent[]): boolean {
  const byPerson = new Map(said.map(({ by, kind }) => [by, kind]));
  return new Set(byPerson.values()).size > 1;
}

export function unitReview(unit: UnitRow, events: readonly DeskEvent[]): UnitReview {
  const said = eventsOf(unit, events);
  const arrivals = unit.submissions.map(({ at }) => ({ at, event: { kind: 'received' } as const }));
  // What came and what was said of it at the same time: it came first.
  const inOrder = [...arrivals, ...said.map((event) => ({ at: event.at, event }))].sort(
    (a, b) => a.at - b.at,
  );
  const newest = Math.max(-1, ...arrivals.map(({ at }) => at));
  return {
    ...reviewAfter(inOrder.map(({ event }) => event)),
    last: said[said.length - 1] ?? null,
    isDisputed: isDisputed(said.filter(({ at }) => at >= newest)),
  };
}
