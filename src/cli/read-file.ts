import { readFile } from 'node:fs/promises';
import type { AnnualReport, Draft } from '../report/annual-report';
import { readDraftFile } from '../report/draft-file';
import { editionById } from '../template/editions';
import type { Edition } from '../template/edition';
import { CliError } from './cli-error';

export interface OpenedFile {
  readonly draft: Draft;
  readonly report: AnnualReport;
  readonly edition: Edition;
}

/** Reads a report from disk; throws a CliError with one clear line when it cannot. */
export async function openFile(path: string): Promise<OpenedFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new CliError(`${path}：打不开文件，请核对路径。`);
  }
  const result = readDraftFile(text);
  if ('problem' in result) throw new CliError(`${path}：${result.problem}`);
  const edition = editionById(result.draft.report.edition);
  if (!edition) throw new CliError(`${path}：格式不在本软件支持的范围内。`);
  return { draft: result.draft, report: result.draft.report, edition };
}
