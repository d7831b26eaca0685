import { type Difference, differences } from '../importers/differences';
import type { AnnualReport } from '../report/annual-report';
import { cellText } from '../report/cell-text';
import { fields } from '../report/fields';
import { canonicalJson } from '../report/fingerprint';
import { narrativeOf } from '../report/narratives';
import { type Address, cellAt } from '../template/cells';
import { editionById } from '../template/editions';
import { memoizeFor } from '../text/memoize';
import { placedMarks } from './place-marks';
import { isRead, type ReadReport, type Received } from './received';
import type { Mark } from './return-file';

/** 第1稿, 第2稿 …: what a unit sent; the same file again right after is no new one. */
export interface Submission {
  readonly nth: number;
  readonly received: Received;
  /** When it came, in milliseconds since 1970; 0 where nobody knows. */
  readonly at: number;
  /** Further files that say the same. */
  readonly copies: readonly Received[];
}

/** A report that somebody said is to count, and when. */
export interface Choice {
  readonly id: string;
  readonly at: number;
}

/** A thousand reports are sorted again with every few that come in. */
const contentOf = memoizeFor((received: Received): string =>
  isRead(received)
    ? (received.fingerprint ?? canonicalJson(received.report))
    : `unread:${received.id}`,
);

const timeOf = ({ arrived }: Received): number => arrived?.at ?? 0;

const inOrder = (a: Received, b: Received): number =>
  timeOf(a) - timeOf(b) ||
  (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : a.id < b.id ? -1 : 1);

/** Files that came together, by what they say. */
function batchesOf(files: readonly Received[]): Map<string, Received[]>[] {
  const batches = new Map<number, Map<string, Received[]>>();
  for (const file of [...files].sort(inOrder)) {
    const batch = batches.get(timeOf(file)) ?? new Map<string, Received[]>();
    batches.set(timeOf(file), batch);
    const content = files.length > 1 ? contentOf(file) : '';
    batch.set(content, [...(batch.get(content) ?? []), file]);
  }
  return [...batches.values()];
}

/** The files of one unit in the order they came, whatever order they are given in. */
export function submissionsOf(files: readonly Received[]): Submission[] {
  const submissions: (Submission & { readonly content: string })[] = [];
  for (const batch of batchesOf(files)) {
    const known = new Map(submissions.map(({ content }, at) => [content, at]));
    for (const [content, [first, ...others]] of batch) {
      if (!first) continue;
      // Alone, an earlier report takes the newest's place; a whole folder taken in again brings nothing new.
      const same =
        batch.size > 1
          ? known.get(content)
          : known.get(content) === submissions.length - 1
            ? submissions.length - 1
            : undefined;
      const old = same === undefined ? undefined : submissions[same];
      if (old && same !== undefined)
        submissions[same] = { ...old, copies: [...old.copies, first, ...others] };
      else
        submissions.push({
          nth: submissions.length + 1,
          received: first,
          at: timeOf(first),
          copies: others,
          content,
        });
    }
  }
  return submissions.map(({ nth, received, at, copies }) => ({ nth, received, at, copies }));
}

/** Two that came together and differ: which is the newer one nobody can know. */
function newestOf(candidates: readonly Submission[]): ReadReport | null {
  const last = candidates[candidates.length - 1];
  const rival = candidates[candidates.length - 2];
  if (!last || !isRead(last.received)) return null;
  return rival?.at === last.at ? null : last.received;
}

/** A choice holds until something newer comes in. */
function chosenOf(submissions: readonly Submission[], choice: Choice | undefined) {
  if (!choice || submissions.some(({ at }) => at > choice.at)) return null;
  const files = submissions.flatMap(({ received, copies }) => [received, ...copies]);
  return files.filter(isRead).find(({ id }) => id === choice.id) ?? null;
}

/**
 * The report that counts: the one chosen, else the newest of the year asked for. None where no file of
 * that year could be read, since a report of another year never counts unasked; and none where two came
 * at the same time and nobody has chosen.
 */
export function countingReport(
  submissions: readonly Submission[],
  year: number | null,
  choice?: Choice,
): ReadReport | null {
  const chosen = chosenOf(submissions, choice);
  if (chosen) return chosen;
  return newestOf(
    submissions.filter(
      ({ received }) => isRead(received) && (year === null || received.report.period.year === year),
    ),
  );
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
