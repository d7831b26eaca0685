import { confirmationOf } from '../checks/confirmations';
import type { Family, Finding } from '../checks/check';
import { wordsAt } from '../checks/finding-key';
import { wordsOfAnyUnit } from './own-sentences';
import type { ReadReport } from './received';
import type { UnitRow } from './units';

/** The same slip in several units: what they were given to start from is more likely at fault than each of them. */
export interface SharedSlip {
  readonly key: string;
  /** As the first of them has it. */
  readonly message: string;
  readonly units: readonly { readonly id: string; readonly unit: string }[];
}

/** Fewer may each have made it. */
const leastUnits = 3;

/** What a unit takes over from a template word by word: of these hints count too, as a wrong title. */
const copied: ReadonlySet<Family> = new Set(['identity', 'wording']);

/** Where it stands and what is said of it, without what is a unit's own; null for slips in figures. */
function slipKey(finding: Finding, { report }: ReadReport): string | null {
  const [place] = finding.places;
  if (!place || place.kind === 'cell' || finding.family === 'years') return null;
  if (finding.severity === 'hint' && !copied.has(finding.family)) return null;
  const name = report.agency.name;
  const part = place.kind === 'text' ? place.section : JSON.stringify(place);
  return [
    finding.check,
    part,
    wordsOfAnyUnit(wordsAt(place, report), name),
    wordsOfAnyUnit(finding.message, name),
  ].join('\n');
}

/** Those of most units first. */
export function sharedSlips(rows: readonly UnitRow[]): SharedSlip[] {
  const slips = new Map<string, SharedSlip & { units: { id: string; unit: string }[] }>();
  for (const { name: unit, chosen } of rows)
    for (const finding of chosen?.findings ?? []) {
      if (!chosen || confirmationOf(finding, chosen.confirmations)) continue;
      const key = slipKey(finding, chosen);
      if (key === null) continue;
      const slip = slips.get(key) ?? { key, message: finding.message, units: [] };
      slips.set(key, slip);
      if (slip.units[slip.units.length - 1]?.id !== chosen.id)
        slip.units.push({ id: chosen.id, unit });
    }
  return [...slips.values()]
    .filter(({ units }) => units.length >= leastUnits)
    .sort((a, b) => b.units.length - a.units.length || (a.key < b.key ? -1 : 1));
}
