import * as z from 'zod/mini';
import { families } from '../checks/check';
import type { Address } from '../template/cells';
import type { Confirmation } from '../report/annual-report';
import { draftFormat } from '../report/draft-content';
import { readDraftContent } from '../report/draft-file';
import { type DeskEntry, entriesOfRecord, isUsable, readEntry } from './desk-entries';
import { currentMarks } from './marks-version-1';
import type { Arrival, ReadReport, Received } from './received';
import { placeShape } from './return-file';

/**
 * Which shape records were kept in: version 1 held findings and reports as draft format 1 had them,
 * version 2 all choices in one record, and no time of arrival.
 */
export const deskVersion = 3;

/** The draft format of the reports in each version of the desk. */
const draftVersionIn = (version: number): number => Math.min(version, 2);

export interface DeskRecord {
  readonly received: Received;
  /** Its findings are today's; otherwise it is to be checked again. */
  readonly isFresh: boolean;
}

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** As far as dates go. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 8.64e15;
function arrivalIn({ arrived }: Members): { arrived?: Arrival } {
  const { at, bytes } = Object(arrived) as Members;
  return isTime(at) && isTime(bytes) ? { arrived: { at, bytes } } : {};
}
const textsOf = (value: unknown): Record<string, string> =>
  isMembers(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) =>
          typeof each === 'string' ? [[key, each] as const] : [],
        ),
      )
    : {};

const isText = (value: unknown): value is Address => typeof value === 'string';
const isNote = (value: unknown): value is ReadReport['notes'][number] =>
  isMembers(value) && isText(value['message']);

/** What has to be there of results for them to be shown; those of another version are made anew. */
const resultsShape = z.object({
  findings: z.array(
    z.looseObject({
      check: z.string(),
      family: z.enum(families.map(({ id }) => id)),
      severity: z.enum(['error', 'warning', 'hint']),
      key: z.string(),
      basis: z.string(),
      message: z.string(),
      places: z.array(placeShape),
      facts: z.looseObject({}),
    }),
  ),
  notChecked: z.array(z.looseObject({ check: z.string(), reason: z.string() })),
});
type Results = Pick<ReadReport, 'findings' | 'notChecked'>;
const noResults: Results = { findings: [], notChecked: [] };

const areShowable = (record: Members): boolean => resultsShape.safeParse(record).success;

function readReport(record: Members, version: number): DeskRecord | null {
  const { report, lastYear, confirmations, notes, openCells } = record;
  const content = {
    format: draftFormat,
    version: draftVersionIn(version),
    report,
    ...(lastYear === undefined ? {} : { lastYear }),
    confirmations: Array.isArray(confirmations) ? (confirmations as Confirmation[]) : [],
  };
  const result = readDraftContent(content);
  if ('problem' in result) return null;
  const { draft } = result;
  const isFresh = version >= 2 && areShowable(record);
  const { findings, notChecked } = isFresh ? (record as unknown as Results) : noResults;
  const received: ReadReport = {
    state: 'read',
    id: textOf(record['id']),
    fileName: textOf(record['fileName']),
    kind: textOf(record['kind']) as ReadReport['kind'],
    report: draft.report,
    ...(draft.lastYear ? { lastYear: draft.lastYear } : {}),
    notes: Array.isArray(notes) ? (notes as unknown[]).filter(isNote) : [],
    printedTotals: textsOf(record['printedTotals']),
    openCells: Array.isArray(openCells) ? (openCells as unknown[]).filter(isText) : [],
    printedTitles: textsOf(record['printedTitles']),
    findings,
    notChecked,
    confirmations: draft.confirmations,
    ...arrivalIn(record),
  };
  return { received, isFresh };
}

/** One record of the desk, brought from the version it was kept in to today's; null where it is damaged. */
export function readDeskRecord(content: unknown, version: number): DeskRecord | null {
  if (!isMembers(content) || textOf(content['id']) === '') return null;
  if (!isUsable(content['id'])) return null;
  if (content['state'] === 'unread') {
    const { id, fileName, reason } = content;
    const [name, why] = [textOf(fileName), textOf(reason)];
    return {
      received: {
        state: 'unread',
        id: textOf(id),
        fileName: name,
        reason: why,
        ...arrivalIn(content),
      },
      isFresh: true,
    };
  }
  return content['state'] === 'read' ? readReport(content, version) : null;
}

/** A mark of version 1 where it was kept before entries had versions of their own. */
function withCurrentMarks(choices: unknown): Members {
  const { marks, ...others } = Object(choices) as Members;
  const current = Object.entries(isMembers(marks) ? marks : {}).flatMap(([id, each]) =>
    Array.isArray(each) ? [[id, currentMarks(each)] as const] : [],
  );
  return { ...others, marks: Object.fromEntries(current) };
}

export interface KeptEntries {
  readonly entries: readonly DeskEntry[];
  /** Records that are none, as they were kept. */
  readonly damaged: readonly unknown[];
}

/** What was chosen and written, from the records of today's desk and from the one record of earlier ones. */
export function readEntries(
  records: readonly unknown[],
  choices: unknown,
  version: number,
): KeptEntries {
  const isOld = version < 3 && choices !== undefined;
  const contents = [...records, ...(isOld ? entriesOfRecord(withCurrentMarks(choices)) : [])];
  const read = contents.map((content) => ({
    content,
    entry: readEntry(content, draftVersionIn(version)),
  }));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    damaged: read.flatMap(({ content, entry }) => (entry ? [] : [content])),
  };
}
