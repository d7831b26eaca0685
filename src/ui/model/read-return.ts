import { placedMarks } from '../../collection/place-marks';
import { returnOfComments } from '../../collection/comments-return';
import { readReturnFile, type ReturnFile, toReturnFile } from '../../collection/return-file';
import type { ReadComment } from '../../importers/place-comments';
import type { AnnualReport } from '../../report/annual-report';

/** A return file read, with what finds its sentences again; loaded when there is one. */
export function openReturn(text: string) {
  const result = readReturnFile(text);
  return 'problem' in result ? result : { ...result, placedMarks };
}

/** What was written beside the text of a Word file, as the return file it is shown by. */
export const commentsAsReturn = (report: AnnualReport, comments: readonly ReadComment[]): string =>
  toReturnFile(returnOfComments(report, comments));

export function openedMessage({ agency, year, marks }: ReturnFile, report: AnnualReport): string {
  const shown = `已显示退回意见 ${marks.length} 条，处理一条勾选一条。`;
  const isSame =
    agency.trim() === report.agency.name.trim() && (year === null || year === report.period.year);
  if (isSame) return shown;
  return `${shown}意见是给“${agency}”${year ?? ''}年报告的，与当前草稿不同，请核对。`;
}
