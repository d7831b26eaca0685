import { addDecimals } from '../calc/decimal';
import { yearChange } from '../calc/year-change';
import type { Half } from '../report/annual-report';
import { type Address, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { placeName } from '../template/labels';
import type { CountyRows } from './county-rows';
import type { Choices } from './county-state';
import { ownId, ownUnit } from './desk-sums';
import { keyFigures } from './key-figures';
import { type Addend, type Sum, sumsOf } from './sums';
import type { UnitYears, YearReport } from './unit-years';

/** What is told of several years: a key figure or a cell of the form. Several addresses are added. */
export interface YearLine {
  readonly id: string;
  readonly label: string;
  readonly addresses: readonly Address[];
}

export const keyLines: readonly YearLine[] = keyFigures;

export const cellLines = (edition: Edition): YearLine[] =>
  cellsOf(edition).map((cell) => ({
    id: cell.address,
    label: placeName(cell),
    addresses: [cell.address],
  }));

/** Who is added up, by key. */
export interface NamedUnit {
  readonly key: string;
  readonly name: string;
}

export interface YearFigure {
  /** null: there is nothing to tell. */
  readonly text: string | null;
  /** Something of it is missing: no report, a blank, another form. */
  readonly isIncomplete: boolean;
}

/** The figures of one year, every unit's addends with them. */
export interface FiguresOfYear {
  readonly year: number;
  /** null where the ways to add up disagree: no figure is better than a wrong one. */
  readonly sums: ReadonlyMap<Address, Sum> | null;
  readonly reports: ReadonlyMap<string, YearReport>;
}

/** The units of the desk that are added up, and the county's own figures, which are of its year only. */
export function unitsAddedUp(rows: CountyRows, { leftOut, own }: Choices): NamedUnit[] {
  const out = new Set(leftOut);
  const units = rows.all.flatMap(({ unit: { key, name, state } }) =>
    state === 'unexpected' || out.has(key) ? [] : [{ key, name }],
  );
  return own ? [...units, { key: ownId, name: ownUnit(own.name) }] : units;
}

function withOwn({ years }: UnitYears, { own }: Choices): UnitYears['years'] {
  if (!own) return years;
  return years.map((each) =>
    each.year === own.report.period.year
      ? {
          ...each,
          reports: new Map(each.reports).set(ownId, {
            id: ownId,
            report: own.report,
            source: ownUnit(own.name),
          }),
        }
      : each,
  );
}

/** Every cell of the edition added up year by year over the units. */
export function figuresByYear(
  edition: Edition,
  units: readonly NamedUnit[],
  unitYears: UnitYears,
  { choices, half }: { choices: Choices; half?: Half | undefined },
): FiguresOfYear[] {
  return withOwn(unitYears, choices).map(({ year, reports }) => {
    const summed = units.map(({ key, name }) => {
      const own = reports.get(key);
      return { unit: name, reportId: own?.id ?? '', report: own?.report ?? null };
    });
    try {
      return { year, reports, sums: sumsOf(edition, summed, half) };
    } catch {
      return { year, reports, sums: null };
    }
  });
}

/** Units with a report of every year, so that years can be compared. */
export const unitsOfEveryYear = (
  units: readonly NamedUnit[],
  years: readonly Pick<FiguresOfYear, 'reports'>[],
): NamedUnit[] => units.filter(({ key }) => years.every(({ reports }) => reports.has(key)));

const addendsOf = new WeakMap<Sum, ReadonlyMap<string, Addend>>();
function addendsById(sum: Sum): ReadonlyMap<string, Addend> {
  let known = addendsOf.get(sum);
  if (!known) {
    known = new Map(sum.addends.map((addend) => [addend.reportId, addend]));
    addendsOf.set(sum, known);
  }
  return known;
}

/** What some of the units have together for a line, or one of them alone. */
export function yearFigure(
  { sums, reports }: FiguresOfYear,
  { addresses }: YearLine,
  units: readonly NamedUnit[],
): YearFigure {
  const texts: string[] = [];
  let isIncomplete = false;
  for (const address of addresses) {
    const sum = sums?.get(address);
    let isThere = false;
    for (const { key } of units) {
      const id = reports.get(key)?.id;
      const addend = sum && id !== undefined ? addendsById(sum).get(id) : undefined;
      if (addend) texts.push(addend.text);
      isThere ||= addend !== undefined;
      isIncomplete ||= !addend || addend.isPartial === true;
    }
    // A part that nobody has leaves nothing to tell.
    if (!isThere) return { text: null, isIncomplete: true };
  }
  return { text: texts.length === 0 ? null : addDecimals(texts), isIncomplete };
}

export interface YearRow extends YearLine {
  readonly figures: readonly YearFigure[];
  /** From the year before to the last, as read: 增 3; '' where either is incomplete. */
  readonly change: string;
}

export function yearRow(
  line: YearLine,
  years: readonly FiguresOfYear[],
  units: readonly NamedUnit[],
): YearRow {
  const figures = years.map((year) => yearFigure(year, line, units));
  const [now, before] = [figures[figures.length - 1], figures[figures.length - 2]];
  const isWhole = now && before && !now.isIncomplete && !before.isIncomplete;
  return { ...line, figures, change: isWhole ? yearChange(now.text ?? '', before.text ?? '') : '' };
}
