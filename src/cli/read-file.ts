import { readFile } from 'node:fs/promises';
import type { CheckInput } from '../checks/check';
import { checkInputOf } from '../checks/check-input';
import { read } from '../importers/read';
import { ReadError } from '../importers/read-error';
import type { ReadNote, ReadResult } from '../importers/read-result';
import type { AnnualReport, Draft } from '../report/annual-report';
import type { Edition } from '../template/edition';
import { editionById } from '../template/editions';
import { CliError } from './cli-error';

export interface OpenedFile {
  readonly draft: Draft;
  readonly report: AnnualReport;
  readonly edition: Edition;
  readonly notes: readonly ReadNote[];
  readonly printedTotals: ReadResult['printedTotals'];
  readonly printedTitles: ReadResult['printedTitles'];
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new CliError(`${path}：打不开文件，请核对路径。`);
  }
}

/** Reads a report from disk, of any readable kind; throws a CliError with one clear line when it cannot. */
export async function openFile(path: string): Promise<OpenedFile> {
  const bytes = await bytesOf(path);
  let result: ReadResult;
  try {
    result = await read(bytes);
  } catch (error) {
    if (error instanceof ReadError) throw new CliError(`${path}：${error.message}`);
    throw error;
  }
  const { draft, report, notes, printedTotals, printedTitles } = result;
  const edition = editionById(report.edition);
  if (!edition) throw new CliError(`${path}：格式不在本软件支持的范围内。`);
  return { draft, report, edition, notes, printedTotals, printedTitles };
}

/** The same with last year's file, if one is named, beside it. */
export async function openWithLastYear(
  path: string,
  lastYear: string | undefined,
): Promise<OpenedFile> {
  const file = await openFile(path);
  if (lastYear === undefined) return file;
  const { report } = await openFile(lastYear);
  return { ...file, draft: { ...file.draft, lastYear: report } };
}

/** What the checks look at: the report, totals and titles printed in its file, and last year's report. */
export function checkInput(file: OpenedFile): CheckInput {
  const { draft, report, edition, printedTotals, printedTitles } = file;
  return checkInputOf(edition, report, draft.lastYear, { printedTotals, printedTitles });
}
