import { deskColumns, type MatrixRow, sortedBy, stateLabels } from './matrix';
import { type ReviewState, reviewLabels } from './review-state';
import type { UnitState } from './units';
import { memoizeFor } from '../text/memoize';
import type { CountyRow } from './county-rows';

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

const states = ['read', 'missing', 'double', 'unread', 'unexpected'] as const;
const reviews = ['notReviewed', 'returned', 'corrected', 'passed'] as const;

/** What the matrix is narrowed down to. */
export type Wanted =
  | UnitState
  | (typeof reviews)[number]
  | 'all'
  | 'expected'
  | 'sent'
  | 'broken'
  | 'newestUnread'
  | 'disputed'
  | 'wrongYear'
  | 'errors'
  | 'warnings';

interface Filter {
  readonly id: Wanted;
  readonly label: string;
  readonly fits: (row: MatrixRow) => boolean;
}

const inState = (id: UnitState): Filter => ({
  id,
  label: stateLabels[id],
  fits: ({ state }) => state === id,
});
const inReview = (id: ReviewState & Wanted): Filter => ({
  id,
  label: reviewLabels[id],
  fits: ({ review }) => review?.state === id,
});

/** Every way to narrow the list down, in the order offered. */
export const filters: readonly Filter[] = [
  { id: 'all', label: '全部', fits: () => true },
  { id: 'expected', label: '应报', fits: ({ state }) => state !== 'unexpected' },
  {
    id: 'sent',
    label: '已报',
    fits: ({ state }) => state === 'read' || state === 'double',
  },
  ...states.map(inState),
  { id: 'newestUnread', label: '新稿打不开', fits: ({ newest }) => newest === 'unread' },
  {
    id: 'broken',
    label: '打不开',
    fits: ({ state, newest }) => state === 'unread' || newest === 'unread',
  },
  {
    id: 'wrongYear',
    label: '年度不符',
    fits: ({ wrongYear, newest }) => wrongYear || newest === 'wrongYear',
  },
  { id: 'errors', label: '有错误', fits: ({ errors }) => errors > 0 },
  { id: 'warnings', label: '有待核实', fits: ({ warnings }) => warnings > 0 },
  ...reviews.map(inReview),
  { id: 'disputed', label: '结论不一', fits: ({ review }) => review?.isDisputed === true },
];

export const isWanted = (text: string): text is Wanted => filters.some(({ id }) => id === text);

const filterOf = new Map(filters.map((filter) => [filter.id, filter]));

export const fits = ({ row }: CountyRow, wanted: Wanted): boolean =>
  filterOf.get(wanted)?.fits(row) ?? true;

/** How many fit each filter; asked for with every key typed above the list. */
export const fittingCounts = memoizeFor(
  (all: readonly CountyRow[]): Readonly<Record<Wanted, number>> =>
    Object.fromEntries(
      filters.map((filter) => [filter.id, all.filter(({ row }) => filter.fits(row)).length]),
    ) as Record<Wanted, number>,
);

/** Who is done and who is not, as one line: 40 应报 · 31 已报 · … */
export const overviewFilters = [
  ['expected', '应报'],
  ['sent', '已报'],
  ['missing', '未报'],
  ['broken', '打不开'],
  ['errors', '有错'],
  ['passed', '通过'],
] as const satisfies readonly (readonly [Wanted, string])[];

/** What waits for the reviewer, the most urgent first. */
export const todoFilters = [
  ['disputed', '两人结论不一'],
  ['double', '同时来了几份，待选定'],
  ['newestUnread', '新稿打不开'],
  ['wrongYear', '年度不符'],
  ['corrected', '已改回，待复核'],
  ['returned', '退回后未改'],
  ['notReviewed', '待审'],
  ['unexpected', '名单外'],
] as const satisfies readonly (readonly [Wanted, string])[];

/** Those of a state whose name or file holds the text, sorted. */
export function shownRows(
  all: readonly CountyRow[],
  { text, wanted, sorting }: { text: string; wanted: Wanted; sorting: Sorting | null },
): readonly CountyRow[] {
  const found = all.filter(
    (each) =>
      fits(each, wanted) &&
      (each.row.name.includes(text) || each.row.fileNames.some((name) => name.includes(text))),
  );
  const column = deskColumns.find(({ id }) => id === sorting?.column);
  if (!column) return found;
  const byRow = new Map(found.map((each) => [each.row, each]));
  return sortedBy([...byRow.keys()], column, sorting?.descending).flatMap(
    (row) => byRow.get(row) ?? [],
  );
}
