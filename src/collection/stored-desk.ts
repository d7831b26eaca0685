import type { Address } from '../template/cells';
import type { Confirmation } from '../report/annual-report';
import { draftFormat } from '../report/draft-content';
import { readDraftContent } from '../report/draft-file';
import { type DeskEntry, entriesOfRecord, isUsable, readEntry } from './desk-entries';
import { currentMarks } from './marks-version-1';
import type { Arrival, ReadReport, Received } from './received';

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
function arrivalIn({ arrived }: Members): { arrived?: Arrival } {
  const { at, bytes } = Object(arrived) as Members;
  return typeof at === 'number' && typeof bytes === 'number' ? { arrived: { at, bytes } } : {};
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

/** Whether findings can be shown as they were kept; another version's are made anew. */
const areShowable = (findings: unknown): findings is ReadReport['findings'] =>
  Array.isArray(findings) &&
  findings.every((each) => isMembers(each) && Array.isArray(each['places']));

function readReport(record: Members, version: number): DeskRecord | null {
  const { report, lastYear, confirmations, notes, openCells, findings, notChecked } = record;
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
  const isFresh = version >= 2 && areShowable(findings) && Array.isArray(notChecked);
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
    findings: isFresh ? findings : [],
    notChecked: isFresh ? (notChecked as ReadReport['notChecked']) : [],
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
