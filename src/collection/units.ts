import type { ExpectedUnit } from './expected-units';
import { isRead, type ReadReport, type Received } from './received';
import { type Choice, countingReport, type Submission, submissionsOf } from './submissions';
import { fileNameFinder, nameFinder, normalName } from './unit-name';

/**
 * `double`: two that differ came at the same time, and nobody has chosen. `unexpected`: not on the list, which is only said where there is one.
 * `unread`: only files that could not be read.
 */
export type UnitState = 'read' | 'unread' | 'missing' | 'double' | 'unexpected';

export interface UnitRow {
  /** Stays the same while the unit's name does. */
  readonly key: string;
  readonly name: string;
  readonly kind?: ExpectedUnit['kind'];
  readonly county?: string;
  readonly state: UnitState;
  /** Everything that came in under its name, by file name. */
  readonly reports: readonly Received[];
  readonly submissions: readonly Submission[];
  /** The report that counts; null where none was read, or where somebody has to choose. */
  readonly chosen: ReadReport | null;
  /** What came in is of another year than the one asked for. */
  readonly wrongYear: boolean;
  readonly newest: Newest;
}

/** Why the newest of what came in is not what counts, if it is not. */
export type Newest = 'counts' | 'unread' | 'wrongYear' | 'notChosen';

export interface UnitChoices {
  /** Which of a unit's reports counts, where somebody has chosen. */
  readonly chosen?: readonly Choice[];
  /** To which unit of the list a file belongs, by the id of the file, where its own name does not say. */
  readonly assigned?: Readonly<Record<string, string>>;
}

const byFile = (a: Received, b: Received): number =>
  a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : a.id < b.id ? -1 : 1;

const stem = (fileName: string): string =>
  fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');

const ownName = (received: Received): string => {
  if (!isRead(received)) return '';
  const { agency, signature } = received.report;
  return agency.name.trim() || signature.agency.trim();
};

/** Tells the unit of the list a file is from, if exactly one fits. */
export function unitFinder(
  expected: readonly ExpectedUnit[],
  assigned: Readonly<Record<string, string>> = {},
): (received: Received) => ExpectedUnit | undefined {
  const byName = nameFinder(expected, ({ name }) => name);
  const byFileName = fileNameFinder(expected, ({ name }) => name);
  return (received) => {
    const name = assigned[received.id] ?? ownName(received);
    const [unit, ...others] = name === '' ? byFileName(stem(received.fileName)) : byName(name);
    return others.length === 0 ? unit : undefined;
  };
}

const yearFits = ({ report }: ReadReport, year: number | null): boolean =>
  year === null || report.period.year === year;

/** The report that counts, else one of another year to look at. */
function reportOf(
  submissions: readonly Submission[],
  year: number | null,
  chosen: readonly Choice[],
): ReadReport | null {
  const ids = new Set(
    submissions.flatMap(({ received, copies }) => [received, ...copies]).map(({ id }) => id),
  );
  const [choice] = chosen.filter(({ id }) => ids.has(id)).sort((a, b) => b.at - a.at);
  const isOfYear = ({ received }: Submission) => isRead(received) && yearFits(received, year);
  return countingReport(submissions, submissions.some(isOfYear) ? year : null, choice);
}

function newestOf(
  submissions: readonly Submission[],
  chosen: ReadReport | null,
  year: number | null,
): Newest {
  const last = submissions[submissions.length - 1];
  const counting = submissions.find(
    ({ received, copies }) => received === chosen || copies.some((copy) => copy === chosen),
  );
  if (!last || !counting || last.at <= counting.at) return 'counts';
  if (!isRead(last.received)) return 'unread';
  return yearFits(last.received, year) ? 'notChosen' : 'wrongYear';
}

function stateOf(
  reports: readonly Received[],
  chosen: ReadReport | null,
  isExpected: boolean,
): UnitState {
  if (reports.length === 0) return 'missing';
  if (!reports.some(isRead)) return 'unread';
  if (!isExpected) return 'unexpected';
  return chosen ? 'read' : 'double';
}

interface Group {
  key: string;
  readonly name: string;
  readonly unit?: ExpectedUnit;
  readonly reports: Received[];
}

/** The units of the list in its order, then what came in besides, by name. */
function groupsOf(
  received: readonly Received[],
  expected: readonly ExpectedUnit[],
  assigned: Readonly<Record<string, string>>,
): Group[] {
  const listed = expected.map((unit): Group => ({
    key: normalName(unit.name),
    name: unit.name,
    unit,
    reports: [],
  }));
  const keys = new Set<string>();
  const byUnit = new Map<ExpectedUnit, Group>();
  for (const group of listed) {
    // Two of the same name in two counties: neither is the other.
    if (keys.has(group.key)) group.key = `${group.key}@${normalName(group.unit?.county ?? '')}`;
    keys.add(group.key);
    if (group.unit) byUnit.set(group.unit, group);
  }
  const others: Group[] = [];
  const byKey = new Map<string, Group>();
  const unitOf = unitFinder(expected, assigned);
  for (const each of [...received].sort(byFile)) {
    const unit = unitOf(each);
    const name = unit?.name ?? assigned[each.id] ?? ownName(each);
    const own = name === '' ? `file:${each.id}` : normalName(name);
    const key = keys.has(own) ? `${own}@` : own;
    const known = unit ? byUnit.get(unit) : byKey.get(key);
    if (known) known.reports.push(each);
    else {
      const group = { key, name: name || stem(each.fileName), reports: [each] };
      byKey.set(key, group);
      others.push(group);
    }
  }
  others.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1));
  return [...listed, ...others];
}

/**
 * One row a unit: who sent nothing, who sent two, whose year is another. With an empty list every
 * unit that sent something is expected; with `year` null no year is wrong. Files in any order give the same.
 */
export function unitRows(
  received: readonly Received[],
  expected: readonly ExpectedUnit[],
  year: number | null,
  { chosen: choices = [], assigned = {} }: UnitChoices = {},
): UnitRow[] {
  return groupsOf(received, expected, assigned).map(({ key, name, unit, reports }) => {
    const submissions = submissionsOf(reports);
    const chosen = reportOf(submissions, year, choices);
    const read = chosen ? [chosen] : reports.filter(isRead);
    return {
      key,
      name,
      ...(unit?.kind ? { kind: unit.kind } : {}),
      ...(unit?.county === undefined ? {} : { county: unit.county }),
      state: stateOf(reports, chosen, unit !== undefined || expected.length === 0),
      reports,
      submissions,
      chosen,
      wrongYear: read.length > 0 && !read.some((each) => yearFits(each, year)),
      newest: newestOf(submissions, chosen, year),
    };
  });
}

/** The year most of the reports are of; the later one of two equally frequent. */
export function usualYear(received: readonly Received[]): number | null {
  const counts = new Map<number, number>();
  for (const { report } of received.filter(isRead))
    if (report.period.year !== null)
      counts.set(report.period.year, (counts.get(report.period.year) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return most?.[0] ?? null;
}
