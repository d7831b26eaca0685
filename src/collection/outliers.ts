import type { AnnualReport } from '../report/annual-report';
import { type KeyFigureId, keyFigures, keyFiguresOf } from './key-figures';
import type { UnitYears } from './unit-years';
import type { NamedUnit } from './year-figures';

/** A unit's figure of this year and of the year before; null where it is not known. */
export interface TwoYears {
  readonly now: number | null;
  readonly before: number | null;
}

/** Fewer are too few to stand out. */
const leastChange = 10;
const leastTimes = 3;
const leastUnits = 8;
/** Beyond so many times the middle half of the units. */
const spread = 3;

const quartile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

function sinceBefore(now: number, before: number): string {
  const [more, less] = [Math.max(now, before), Math.min(now, before)];
  if (more - less < leastChange || more < leastTimes * Math.max(1, less)) return '';
  return now > before ? `比上年多 ${now - before}` : `比上年少 ${before - now}`;
}

/**
 * Why a figure is to be looked at before it enters a total, unit by unit; '' where it is not. One that is
 * known from the year before is held against that, another against the other units.
 */
export function outliers(figures: readonly TwoYears[]): string[] {
  const sorted = figures.flatMap(({ now }) => now ?? []).sort((a, b) => a - b);
  const [low, high] = [quartile(sorted, 0.25), quartile(sorted, 0.75)];
  const most = high + Math.max(leastChange, spread * (high - low));
  return figures.map(({ now, before }) => {
    if (now === null) return '';
    if (before !== null) return sinceBefore(now, before);
    return sorted.length >= leastUnits && now > most ? '远高于其他单位' : '';
  });
}

const known = new WeakMap<AnnualReport, Readonly<Record<KeyFigureId, string | null>>>();

function figureOf(report: AnnualReport | undefined, id: KeyFigureId): number | null {
  if (!report) return null;
  const figures = known.get(report) ?? keyFiguresOf(report);
  known.set(report, figures);
  const text = figures[id];
  return text === null ? null : Number(text);
}

export interface OddFigure {
  readonly unit: string;
  readonly label: string;
  readonly why: string;
}

/** Figures of requests to look at before they are added up. */
export function oddFigures({ years }: UnitYears, units: readonly NamedUnit[]): OddFigure[] {
  const now = years[years.length - 1];
  const last = years[years.length - 2];
  const before = last?.year === (now?.year ?? 0) - 1 ? last : undefined;
  return keyFigures
    .filter(({ id }) => id === 'received' || id === 'handled')
    .flatMap(({ id, label }) => {
      const found = outliers(
        units.map(({ key }) => ({
          now: figureOf(now?.reports.get(key)?.report, id),
          before: figureOf(before?.reports.get(key)?.report, id),
        })),
      );
      return units.flatMap(({ name }, at) =>
        found[at] ? [{ unit: name, label, why: found[at] }] : [],
      );
    });
}
