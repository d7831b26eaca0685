import type { AnnualReport, Half } from '../report/annual-report';
import type { Edition } from '../template/edition';
import { editionById } from '../template/editions';
import type { CountyRows } from './county-rows';
import type { Choices } from './county-state';
import { isRead, type ReadReport, type Received } from './received';
import { nameFinder } from './unit-name';
import { unitRows } from './units';

/** A unit's report of one year, and which file says so. */
export interface YearReport {
  readonly id: string;
  readonly report: AnnualReport;
  readonly source: string;
}

export interface ReportsOfYear {
  readonly year: number;
  /** By the unit's key. */
  readonly reports: ReadonlyMap<string, YearReport>;
  /** Of units that have several which differ, while nobody has chosen: none of them counts. */
  readonly undecided: ReadonlyMap<string, readonly ReadReport[]>;
}

export interface UnitYears {
  /** Oldest first; the last is the year of the desk. */
  readonly years: readonly ReportsOfYear[];
  /** Reports of earlier years that are of no unit of the desk. */
  readonly strangers: readonly ReadReport[];
}

/** So many stand side by side. */
const mostYears = 6;

/** Under which somebody says which of several reports of an earlier year counts. */
export const yearChoice = (unit: string, year: number): string => `${unit}/${year}`;

/** The half most of the reports that count are of; none where they are of a year. */
export function usualHalf({ all }: CountyRows): Half | undefined {
  const halves = all.flatMap(({ unit: { chosen } }) => chosen?.report.period.half ?? []);
  if (halves.length === 0) return undefined;
  return halves.filter((half) => half === 'first').length * 2 >= halves.length ? 'first' : 'second';
}

const isOfPeriod = ({ edition, period }: AnnualReport, wanted: Edition, half?: Half): boolean =>
  editionById(edition)?.period === wanted.period &&
  (wanted.period === 'year' || period.half === half);

interface Desk {
  readonly rows: CountyRows;
  readonly earlier: readonly Received[];
  readonly choices: Choices;
  /** Reports of years are not put beside those of half-years. */
  readonly edition: Edition;
}

/** What of all files is of an earlier year than the desk's, by year. */
function filesByYear({ rows, earlier, edition }: Desk, before: number): Map<number, ReadReport[]> {
  const files = new Map<number, ReadReport[]>();
  const half = usualHalf(rows);
  const known = new Set<string>();
  for (const each of [...rows.all.flatMap(({ unit }) => unit.reports), ...earlier]) {
    if (!isRead(each) || known.has(each.id)) continue;
    known.add(each.id);
    const { year } = each.report.period;
    if (year === null || year >= before || !isOfPeriod(each.report, edition, half)) continue;
    const own = files.get(year);
    if (own) own.push(each);
    else files.set(year, [each]);
  }
  return files;
}

/** The report of the year before that travels in a unit's own draft, where it is the unit's. */
function attachedYears({ rows, edition }: Desk): Map<number, Map<string, YearReport>> {
  const attached = new Map<number, Map<string, YearReport>>();
  for (const { unit } of rows.all) {
    const { chosen, key, name, wrongYear } = unit;
    const report = chosen?.lastYear;
    const year = report?.period.year ?? null;
    if (!chosen || !report || wrongYear || year === null) continue;
    if (year >= (rows.year ?? 0) || !isOfPeriod(report, edition, usualHalf(rows))) continue;
    if (nameFinder([name], (each) => each)(report.agency.name).length !== 1) continue;
    const own = attached.get(year) ?? new Map<string, YearReport>();
    attached.set(year, own);
    own.set(key, {
      id: `${chosen.id}#${year}`,
      report,
      source: `“${chosen.fileName}”所附上年报告`,
    });
  }
  return attached;
}

/** Reports of one earlier year put to the units of the desk, by the same rule as this year's. */
function reportsOf(year: number, files: readonly ReadReport[], { rows, choices }: Desk) {
  const units = rows.all.map(({ unit: { name, county } }) => ({
    name,
    ...(county === undefined ? {} : { county }),
  }));
  const reports = new Map<string, YearReport>();
  const undecided = new Map<string, readonly ReadReport[]>();
  const strangers: ReadReport[] = [];
  unitRows(files, units, year, choices).forEach((row, at) => {
    const key = rows.all[at]?.row.key;
    const read = row.reports.filter(isRead);
    if (key === undefined) strangers.push(...read);
    else if (row.chosen)
      reports.set(key, {
        id: row.chosen.id,
        report: row.chosen.report,
        source: row.chosen.fileName,
      });
    else if (read.length > 0) undecided.set(key, read);
  });
  return { reports, undecided, strangers };
}

function thisYear({ all }: CountyRows, year: number): ReportsOfYear {
  const reports = new Map<string, YearReport>();
  for (const { unit } of all)
    if (unit.chosen && !unit.wrongYear)
      reports.set(unit.key, {
        id: unit.chosen.id,
        report: unit.chosen.report,
        source: unit.chosen.fileName,
      });
  return { year, reports, undecided: new Map() };
}

/**
 * What every unit reported year by year: the year of the desk, and every earlier one of which a report
 * was read in either set or travels in a unit's draft. Two of one year that differ count as none.
 */
export function unitYears(desk: Desk): UnitYears {
  const { rows } = desk;
  if (rows.year === null) return { years: [], strangers: [] };
  const files = filesByYear(desk, rows.year);
  const attached = attachedYears(desk);
  const years = [...new Set([...files.keys(), ...attached.keys()])]
    .sort((a, b) => a - b)
    .slice(1 - mostYears);
  const strangers: ReadReport[] = [];
  const before = years.map((year): ReportsOfYear => {
    const found = reportsOf(year, files.get(year) ?? [], desk);
    strangers.push(...found.strangers);
    for (const [key, report] of attached.get(year) ?? [])
      if (!found.reports.has(key) && !found.undecided.has(key)) found.reports.set(key, report);
    return { year, reports: found.reports, undecided: found.undecided };
  });
  return { years: [...before, thisYear(rows, rows.year)], strangers };
}
