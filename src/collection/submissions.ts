import { type Difference, differences } from '../importers/differences';
import type { AnnualReport } from '../report/annual-report';
import { cellText } from '../report/cell-text';
import { fields } from '../report/fields';
import { canonicalJson } from '../report/fingerprint';
import { narrativeOf } from '../report/narratives';
import { type Address, cellAt } from '../template/cells';
import { editionById } from '../template/editions';
import { placedMarks } from './place-marks';
import { isRead, type ReadReport, type Received } from './received';
import type { Mark } from './return-file';

/** A file of a unit as it came in. */
export interface Arrival {
  readonly received: Received;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
}

/** 第1稿, 第2稿 …: what a unit sent; the same file again right after is no new one. */
export interface Submission extends Arrival {
  readonly nth: number;
  /** Further files that say the same. */
  readonly copies: readonly Received[];
}

const contentOf = (received: Received): string =>
  isRead(received)
    ? (received.fingerprint ?? canonicalJson(received.report))
    : `unread:${received.id}`;

/** The files of one unit in the order they came, whatever order they are given in. */
export function submissionsOf(arrivals: readonly Arrival[]): Submission[] {
  const inOrder = [...arrivals].sort(
    (a, b) => a.at - b.at || (a.received.id < b.received.id ? -1 : 1),
  );
  const submissions: Submission[] = [];
  for (const arrival of inOrder) {
    const last = submissions[submissions.length - 1];
    // Only of the newest: an earlier report sent again takes its place.
    if (last && contentOf(last.received) === contentOf(arrival.received))
      submissions[submissions.length - 1] = { ...last, copies: [...last.copies, arrival.received] };
    else submissions.push({ ...arrival, nth: submissions.length + 1, copies: [] });
  }
  return submissions;
}

/**
 * The report that counts: the one chosen, else the newest of the year asked for. None where no file of
 * that year could be read: a report of another year never counts unasked.
 */
export function countingReport(
  submissions: readonly Submission[],
  year: number | null,
  chosenId?: string,
): ReadReport | null {
  const read = submissions.map(({ received }) => received).filter(isRead);
  const chosen = read.find(({ id }) => id === chosenId);
  if (chosen) return chosen;
  const ofYear = read.filter(({ report }) => year === null || report.period.year === year);
  return ofYear[ofYear.length - 1] ?? null;
}

/** Cells, sentences and fields that differ between two submissions. */
export const changesBetween = (before: ReadReport, after: ReadReport): Difference[] =>
  differences(before.report, after.report);

/** 已改, 未改, 位置已变. */
export type RemarkState = 'changed' | 'unchanged' | 'moved';

export const remarkLabels: Readonly<Record<RemarkState, string>> = {
  changed: '已改',
  unchanged: '未改',
  moved: '位置已变',
};

export interface CarriedRemark {
  readonly mark: Mark;
  readonly state: RemarkState;
}

/** A total says what its parts say; an edition without the cell says nothing there. */
function cellTexts(report: AnnualReport, address: Address): string {
  const edition = editionById(report.edition);
  const cell = edition ? cellAt(edition, address) : undefined;
  if (!cell) return 'none';
  const parts = cell.parts.length === 0 ? [address] : cell.parts;
  return JSON.stringify(parts.map((part) => cellText(report, part).trim()));
}

/** What stands at a place that is no range of a text. */
function saidAt({ place }: Mark, report: AnnualReport): string {
  switch (place.kind) {
    case 'cell':
      return cellTexts(report, place.address);
    case 'field':
      return fields[place.field].read(report).trim();
    case 'table':
      return canonicalJson(report.tables[place.table] ?? {});
    case 'text':
    case 'section':
      return narrativeOf(report, place.section).trim();
  }
}

/** Every remark made on one submission, and what the next one did about it. */
export function carriedRemarks(
  marks: readonly Mark[],
  before: AnnualReport,
  after: AnnualReport,
): CarriedRemark[] {
  return placedMarks(marks, after).map(({ mark, state, range }) => {
    if (mark.place.kind !== 'text' || mark.words === undefined || mark.words === '') {
      const isSame = saidAt(mark, before) === saidAt(mark, after);
      return { mark, state: isSame ? 'unchanged' : 'changed' };
    }
    if (state === 'same') return { mark, state: 'unchanged' };
    if (state !== 'moved' || !range) return { mark, state: 'changed' };
    return { mark: { ...mark, place: range }, state: 'moved' };
  });
}
