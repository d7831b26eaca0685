import { type Figures, figuresOf } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import { reportTitle } from '../report/title';
import { type Address, addressOf, leavesOf } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import { editionById } from '../template/editions';
import type { Line } from '../template/table';

export interface CountedFact {
  readonly label: string;
  readonly count: number;
}

/** What a picture or a short explanation of the year shows: counts that stand in its tables, no rates. */
export interface YearFacts {
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly requests: readonly CountedFact[];
  readonly applicants: readonly CountedFact[];
  readonly outcomes: readonly CountedFact[];
  readonly disputes: readonly CountedFact[];
  /** New requests of this year and of those before it that are known, oldest first. */
  readonly years: readonly { readonly year: number; readonly received: number }[];
}

const table = 'requests';
/** （一）予以公开 → 予以公开. */
export const bareLabel = (label: string): string =>
  label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '')
    .replace(/（.*$/, '');

export const linesOf = (line: Line): readonly Line[] =>
  line.kind === 'group' ? line.children : [line];

/** Each line with the sum of what stands under it; null where any is missing. */
function counted(
  lines: readonly Line[],
  sum: (ids: readonly string[]) => number | null,
): CountedFact[] | null {
  const facts: CountedFact[] = [];
  for (const line of lines) {
    if (line.kind === 'total') continue;
    const count = sum(leavesOf(linesOf(line)).map((leaf) => leaf.line.id));
    if (count === null) return null;
    facts.push({ label: bareLabel(line.label), count });
  }
  return facts;
}

const cellsIn = (row: string, columns: readonly string[]) =>
  columns.map((column) => addressOf(table, row, column));
const total = 'allApplicants';

type Named = readonly (readonly [label: string, addresses: readonly Address[]])[];

const ofRequests: Named = [
  ['新收申请', cellsIn('received', [total])],
  ['上年结转', cellsIn('carriedOver', [total])],
  ['本年办结', cellsIn('handled', [total])],
  ['结转下年', cellsIn('carriedForward', [total])],
];
const ofDisputes: Named = [
  ['行政复议', ['disputes/reconsideration/total']],
  [
    '行政诉讼',
    ['disputes/litigationDirect/total', 'disputes/litigationAfterReconsideration/total'],
  ],
];

function known(named: Named, figures: Figures): CountedFact[] | null {
  const facts = named.flatMap(([label, addresses]) => {
    const count = figures.sum(addresses);
    return count === null ? [] : [{ label, count }];
  });
  return facts.length === named.length ? facts : null;
}

function receivedIn(report: AnnualReport): { year: number; received: number } | null {
  const edition = editionById(report.edition);
  const { year } = report.period;
  if (!edition || edition.period !== 'year' || year === null) return null;
  const received = figuresOf(edition, report.tables).number(addressOf(table, 'received', total));
  return received === null ? null : { year, received };
}

/** Another agency's report may be attached by mistake: its numbers are none of this one's years. */
function yearsOf(report: AnnualReport, earlier: readonly AnnualReport[]) {
  const own = report.period.year ?? 0;
  const name = report.agency.name.trim();
  const ofSame = earlier.filter(({ agency }) => agency.name.trim() === name);
  const known = [...ofSame, report].flatMap((each) => receivedIn(each) ?? []);
  const byYear = new Map(known.map((each) => [each.year, each]));
  return [...byYear.values()]
    .filter(({ year }) => year <= own && year > own - 3)
    .sort((a, b) => a.year - b.year);
}

/**
 * What the tables of a whole year say in a few counts, beside up to two years before it. Null while
 * the year or a cell that is needed is missing: a picture is not made of blanks.
 */
export function yearFacts(
  edition: Edition,
  report: AnnualReport,
  {
    earlier = [],
    figures = figuresOf(edition, report.tables),
  }: { earlier?: readonly AnnualReport[]; figures?: Figures } = {},
): YearFacts | null {
  const { year } = report.period;
  const block = tablesOf(edition).find(({ id }) => id === table)?.blocks[0];
  if (!block || year === null || edition.period !== 'year') return null;
  const heads = block.columns.flatMap((line) =>
    line.kind === 'group' ? line.children.flatMap(linesOf) : [line],
  );
  const applicants = counted(heads, (ids) => figures.sum(cellsIn('received', ids)));
  const group = block.rows.find(({ kind }) => kind === 'group');
  const outcomes = counted(group ? linesOf(group) : [], (rows) =>
    figures.sum(rows.map((row) => addressOf(table, row, total))),
  );
  const requests = known(ofRequests, figures);
  const disputes = known(ofDisputes, figures);
  if (!applicants || !outcomes || !requests || !disputes) return null;
  const agency = report.agency.name.trim();
  const title = reportTitle(edition, report);
  return {
    agency,
    year,
    title,
    requests,
    applicants,
    outcomes,
    disputes,
    years: yearsOf(report, earlier),
  };
}
