import type { Address } from '../template/cells';
import type { Confirmation } from '../report/annual-report';
import { draftFormat } from '../report/draft-content';
import { readDraftContent } from '../report/draft-file';
import { currentMarks } from './marks-version-1';
import type { ReadReport, Received } from './received';

/** Which shape records were kept in: version 1 held findings and reports as draft format 1 had them. */
export const deskVersion = 2;

export interface DeskRecord {
  readonly received: Received;
  /** Its findings are today's; otherwise it is to be checked again. */
  readonly isFresh: boolean;
}

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): Record<string, string> =>
  isMembers(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) =>
          typeof each === 'string' ? [[key, each] as const] : [],
        ),
      )
    : {};

/** Whether findings can be shown as they were kept; another version's are made anew. */
const areShowable = (findings: unknown): findings is ReadReport['findings'] =>
  Array.isArray(findings) &&
  findings.every((each) => isMembers(each) && Array.isArray(each['places']));

function readReport(record: Members, version: number): DeskRecord | null {
  const { report, lastYear, confirmations, notes, openCells, findings, notChecked } = record;
  const content = {
    format: draftFormat,
    version,
    report,
    ...(lastYear === undefined ? {} : { lastYear }),
    confirmations: Array.isArray(confirmations) ? (confirmations as Confirmation[]) : [],
  };
  const result = readDraftContent(content);
  if ('problem' in result) return null;
  const { draft } = result;
  const isFresh = version === deskVersion && areShowable(findings) && Array.isArray(notChecked);
  const received: ReadReport = {
    state: 'read',
    id: textOf(record['id']),
    fileName: textOf(record['fileName']),
    kind: textOf(record['kind']) as ReadReport['kind'],
    report: draft.report,
    ...(draft.lastYear ? { lastYear: draft.lastYear } : {}),
    notes: Array.isArray(notes) ? (notes as ReadReport['notes']) : [],
    printedTotals: textsOf(record['printedTotals']),
    openCells: Array.isArray(openCells) ? (openCells as Address[]) : [],
    printedTitles: textsOf(record['printedTitles']),
    findings: isFresh ? findings : [],
    notChecked: isFresh ? (notChecked as ReadReport['notChecked']) : [],
    confirmations: draft.confirmations,
  };
  return { received, isFresh };
}

/** One record of the desk, brought from the version it was kept in to today's; null where it is damaged. */
export function readDeskRecord(content: unknown, version: number): DeskRecord | null {
  if (!isMembers(content) || textOf(content['id']) === '') return null;
  if (content['state'] === 'unread') {
    const { id, fileName, reason } = content;
    const [name, why] = [textOf(fileName), textOf(reason)];
    return {
      received: { state: 'unread', id: textOf(id), fileName: name, reason: why },
      isFresh: true,
    };
  }
  return content['state'] === 'read' ? readReport(content, version) : null;
}

/** What was chosen and written on the desk, its marks in today's shape; what is damaged is left out. */
export function currentChoices(choices: unknown, version: number): Members {
  if (!isMembers(choices)) return {};
  const { marks, own } = choices;
  const current = Object.entries(isMembers(marks) ? marks : {}).flatMap(([id, each]) =>
    Array.isArray(each) ? [[id, currentMarks(each)] as const] : [],
  );
  const ownReport = isMembers(own)
    ? readDraftContent({ format: draftFormat, version, report: own['report'], confirmations: [] })
    : null;
  return {
    ...choices,
    marks: Object.fromEntries(current),
    own:
      isMembers(own) && ownReport && 'draft' in ownReport
        ? { ...own, report: ownReport.draft.report }
        : null,
  };
}
