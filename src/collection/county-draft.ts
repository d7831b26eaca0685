import type { AgencyKind } from '../report/agency-kinds';
import type { Draft, Half } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { type Address, cellAt } from '../template/cells';
import type { Edition } from '../template/edition';
import type { MissingUnit, Sum } from './sums';

/** Where a figure of the county's draft comes from. */
export interface OriginAddend {
  readonly unit: string;
  readonly text: string;
}
export type Origins = Readonly<Record<Address, readonly OriginAddend[]>>;

export interface CountyDraftInput {
  readonly edition: Edition;
  readonly agency: { readonly name: string; readonly kind?: AgencyKind };
  readonly year: number | null;
  readonly half?: Half;
  readonly sums: ReadonlyMap<Address, Sum>;
  /** `blank` leaves a cell empty while a unit is missing; `partial` puts what there is. */
  readonly incomplete?: 'blank' | 'partial';
}

export interface CountyDraft {
  readonly draft: Draft;
  /** Of every figure filled in, and of every one left blank for what it is without. */
  readonly origins: Origins;
  readonly missing: Readonly<Record<Address, readonly MissingUnit[]>>;
}

/** The county's own report out of the sums: figures filled in, texts left to write. */
export function countyDraft(input: CountyDraftInput): CountyDraft {
  const { edition, agency, year, half, sums, incomplete = 'blank' } = input;
  const cells: Record<Address, string> = {};
  const origins: Record<Address, readonly OriginAddend[]> = {};
  const missing: Record<Address, readonly MissingUnit[]> = {};
  for (const sum of sums.values()) {
    origins[sum.address] = sum.addends.map(({ unit, text }) => ({ unit, text }));
    if (sum.missing.length > 0) missing[sum.address] = sum.missing;
    const isInput = cellAt(edition, sum.address)?.parts.length === 0;
    if (isInput && sum.value !== null && (sum.missing.length === 0 || incomplete === 'partial'))
      cells[sum.address] = sum.value;
  }
  const empty = emptyReport(edition, year);
  const report = {
    ...withCells(empty, cells),
    agency: { name: agency.name, kind: agency.kind ?? 'county' },
    period: edition.period === 'half' ? { year, half: half ?? 'first' } : { year },
    signature: { agency: agency.name, date: '' },
  };
  return { draft: { report, confirmations: [] }, origins, missing };
}
