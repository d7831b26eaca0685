import type { CheckSettings } from '../checks/check';
import { checkInputOf } from '../checks/check-input';
import { checks } from '../checks/index';
import { type CheckResults, examineWith } from '../checks/run-checks';
import { read } from '../importers/read';
import { ReadError } from '../importers/read-error';
import type { ReadResult } from '../importers/read-result';
import type { AnnualReport } from '../report/annual-report';
import { editionById } from '../template/editions';
import type { Incoming, ReadReport, Received, UnreadCode, UnreadFile } from './received';

export interface ExamineOptions extends CheckSettings {
  /** Goes before the one a draft file carries; a function finds it for the report just read. */
  readonly lastYear?: AnnualReport | ((report: AnnualReport) => AnnualReport | undefined);
}

const unknownEdition = '格式不在本软件支持的范围内。';
const unforeseen = '读取时出错，未能读取该文件，其他文件不受影响。';

export function unread(
  { id, fileName }: Omit<Incoming, 'bytes'>,
  code: UnreadCode,
  reason: string,
): UnreadFile {
  return { state: 'unread', id, fileName, code, reason };
}

const lastYearFor = (report: AnnualReport, { lastYear }: ExamineOptions) =>
  typeof lastYear === 'function' ? lastYear(report) : lastYear;

function resultsOf(
  read: Omit<ReadReport, keyof CheckResults>,
  options: ExamineOptions,
): CheckResults {
  const { report, lastYear, printedTotals, openCells, printedTitles } = read;
  const edition = editionById(report.edition);
  if (!edition) return { findings: [], notChecked: [] };
  const input = checkInputOf(edition, report, lastYear, {
    printedTotals,
    openCells,
    printedTitles,
    ...(options.wordList ? { wordList: options.wordList } : {}),
    ...(options.local ? { local: options.local } : {}),
  });
  return examineWith(checks, input);
}

function toReadReport(file: Incoming, result: ReadResult, options: ExamineOptions): ReadReport {
  const { report, draft, kind, notes, printedTotals, printedTitles } = result;
  const lastYear = lastYearFor(report, options) ?? draft.lastYear;
  const found: Omit<ReadReport, keyof CheckResults> = {
    state: 'read',
    id: file.id,
    fileName: file.fileName,
    kind,
    report,
    notes,
    printedTotals,
    openCells: draft.openCells ?? [],
    printedTitles,
    confirmations: draft.confirmations,
    ...(lastYear ? { lastYear } : {}),
  };
  return { ...found, ...resultsOf(found, options) };
}

/** Reads and checks one file. Never rejects: a file that cannot be read is told as such. */
export async function examine(file: Incoming, options: ExamineOptions = {}): Promise<Received> {
  try {
    const result = await read(file.bytes);
    if (!editionById(result.report.edition)) return unread(file, 'unknown-edition', unknownEdition);
    return toReadReport(file, result, options);
  } catch (error) {
    if (error instanceof ReadError) return unread(file, error.code, error.message);
    return unread(file, 'failed', unforeseen);
  }
}

/** The same report checked again, as when last year's arrives. Without one given, it keeps its own. */
export function recheck(read: ReadReport, options: ExamineOptions): ReadReport {
  const lastYear = lastYearFor(read.report, options) ?? read.lastYear;
  const again = { ...read, ...(lastYear ? { lastYear } : {}) };
  return { ...again, ...resultsOf(again, options) };
}
