import { figuresOf } from '../calc/figures';
import type { AnnualReport, Half } from '../report/annual-report';
import { type Address, type Cell, cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { editionById } from '../template/editions';
import { type Contribution, contribution } from './counterparts';
import { addDecimals } from '../calc/decimal';
import type { UnitRow } from './units';

/** What one unit brings to a sum. */
export interface Addend {
  readonly unit: string;
  readonly reportId: string;
  /** Decimal text as printed. */
  readonly text: string;
  /** Of a derived cell of which the unit has only some parts; it is among the missing too. */
  readonly isPartial?: true;
}

/** `notSent`: no report that counts; `otherForm`: its edition has no cell that means the same. */
export type MissingReason = 'notSent' | 'blank' | 'wrong' | 'otherForm';
export interface MissingUnit {
  readonly unit: string;
  readonly reason: MissingReason;
}

export const missingLabels: Readonly<Record<MissingReason, string>> = {
  notSent: '没有可计入的报告',
  blank: '未填',
  wrong: '所填不是数字',
  otherForm: '所用格式没有对应项',
};

export interface Sum {
  readonly address: Address;
  /** Exact decimal text, always the sum of the addends; null when there was nothing to add. */
  readonly value: string | null;
  readonly addends: readonly Addend[];
  /** Units that are missing from it in part or whole: it is incomplete then, not wrong. */
  readonly missing: readonly MissingUnit[];
}

export interface SummedUnit {
  readonly unit: string;
  readonly reportId: string;
  /** null: nothing came in that counts. */
  readonly report: AnnualReport | null;
}

/** A unit's figures for the input cells of the edition added up in. */
interface UnitFigures extends SummedUnit {
  readonly at: ReadonlyMap<Address, Contribution>;
}

const notSent = { state: 'notSent' } as const;
type Said = Contribution | typeof notSent;

function unitFigures(edition: Edition, unit: SummedUnit, half: Half): UnitFigures {
  const { report } = unit;
  const own = report ? editionById(report.edition) : undefined;
  const at = new Map<Address, Contribution>();
  if (!report || !own) return { ...unit, at };
  const fits = own.period === edition.period && (report.period.half ?? half) === half;
  for (const cell of cellsOf(edition))
    if (cell.parts.length === 0)
      at.set(
        cell.address,
        fits ? contribution(report, own, edition, cell) : { state: 'otherForm' },
      );
  return { ...unit, at };
}

/** Null where the unit has nothing to add. */
function addendOf({ unit, reportId }: UnitFigures, said: readonly Said[]): Addend | null {
  const texts = said.flatMap((each) => (each.state === 'number' ? [each.text] : []));
  if (texts.length === 0) return null;
  const text = addDecimals(texts);
  return { unit, reportId, text, ...(texts.length < said.length ? { isPartial: true } : {}) };
}

function sumOf(cell: Cell, units: readonly UnitFigures[]): Sum {
  const inputs = cell.parts.length === 0 ? [cell.address] : cell.parts;
  const addends: Addend[] = [];
  const missing: MissingUnit[] = [];
  for (const unit of units) {
    const said = inputs.map((address): Said => unit.at.get(address) ?? notSent);
    const addend = addendOf(unit, said);
    if (addend) addends.push(addend);
    const lack = said.find(({ state }) => state !== 'number');
    if (lack && lack.state !== 'number') missing.push({ unit: unit.unit, reason: lack.state });
  }
  const value = addends.length === 0 ? null : addDecimals(addends.map(({ text }) => text));
  return { address: cell.address, value, addends, missing };
}

/** A derived sum the other way round: out of the sums of its parts. */
function fromParts(cell: Cell, sums: ReadonlyMap<Address, Sum>): string | null {
  const values = cell.parts.flatMap((part) => sums.get(part)?.value ?? []);
  return values.length === 0 ? null : addDecimals(values);
}

/** A third way: what every complete report of the same edition itself computes for the cell. */
function contradicts(edition: Edition, sum: Sum, totals: ReadonlyMap<string, Totals>): boolean {
  return sum.addends.some(({ unit, reportId, text, isPartial }) => {
    const figures = totals.get(`${unit}\n${reportId}`);
    if (isPartial || figures?.edition.id !== edition.id) return false;
    const own = figures.number(sum.address);
    // Amounts are computed there in binary; counts are exact.
    return own !== null && Math.abs(own - Number(text)) > 1e-6;
  });
}
type Totals = ReturnType<typeof figuresOf>;

function totalsOf(units: readonly SummedUnit[]): Map<string, Totals> {
  return new Map(
    units.flatMap(({ unit, reportId, report }) => {
      const edition = report ? editionById(report.edition) : undefined;
      return report && edition
        ? [[`${unit}\n${reportId}`, figuresOf(edition, report.tables)] as const]
        : [];
    }),
  );
}

/**
 * Every cell of the edition's tables added up over the units, totals included. A derived cell is added
 * up twice, along units and along its parts, and compared with the reports' own totals; should the ways
 * ever differ it throws, since no figure is better than a wrong one. `half` is for half-year editions.
 */
export function sumsOf(
  edition: Edition,
  units: readonly SummedUnit[],
  half: Half = 'first',
): ReadonlyMap<Address, Sum> {
  const figures = units.map((unit) => unitFigures(edition, unit, half));
  const sums = new Map(cellsOf(edition).map((cell) => [cell.address, sumOf(cell, figures)]));
  const totals = totalsOf(units);
  for (const cell of cellsOf(edition)) {
    const sum = sums.get(cell.address);
    if (!sum || cell.parts.length === 0) continue;
    const parts = fromParts(cell, sums);
    if (!sameDecimal(parts, sum.value) || contradicts(edition, sum, totals))
      throw new Error(`the ways to add up ${cell.address} differ: ${sum.value} and ${parts}`);
  }
  return sums;
}

const sameDecimal = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : /^-?0(\.0+)?$/.test(addDecimals([a, negated(b)]));
const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/**
 * The units of a list as they are added up: a report of another year does not count, nor does one of
 * two before somebody has chosen. Units outside the list are left out, as they would count twice.
 */
export function summedUnits(rows: readonly UnitRow[]): SummedUnit[] {
  return rows
    .filter(({ state }) => state !== 'unexpected')
    .map(({ name, chosen, wrongYear }) => ({
      unit: name,
      reportId: chosen?.id ?? '',
      report: wrongYear ? null : (chosen?.report ?? null),
    }));
}
