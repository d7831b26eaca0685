import { approvalSheet } from '../../document/approval-sheet';
import type { Block } from '../../document/block';
import { withImprint } from '../../document/imprint';
import { brokenAtSense } from '../../document/title-lines';
import { titleLines } from '../../report/title';
import { imprintOf } from '../../report/word-settings';
import { printedReport, type PrintedReport } from '../printed-report';
import type { Leaving } from '../report-formats';
import { placedComments, type WordComment } from './place-comments';
import { type DocumentOptions, toDocx } from './to-docx';

const approvalOf = (
  { edition, agency, fingerprint }: PrintedReport,
  { report }: Leaving['draft'],
) =>
  approvalSheet({
    titleLines: brokenAtSense(titleLines(edition, report)),
    agency,
    fingerprint,
  });

function written(
  { blocks, title, agency, fingerprint }: PrintedReport,
  { draft, settings }: Leaving,
  more: Partial<DocumentOptions>,
): Promise<Uint8Array> {
  const options = { title, agency, draft, fingerprint, ...more };
  if (!settings) return toDocx(blocks, options);
  const imprint = imprintOf(settings, draft.report.period.year);
  return toDocx(withImprint(blocks, imprint), { ...options, settings });
}

/** The Word file for sign-off, with the data it was made from. */
export function wordFile(leaving: Leaving): Promise<Uint8Array> {
  const report = printedReport(leaving.draft.report);
  const front = leaving.approval ? { frontPage: approvalOf(report, leaving.draft) } : {};
  return written(report, leaving, front);
}

/** The Word file with what is said of it as comments at their places; `line`: why it is a draft, on each page. */
export function commentedFile(
  leaving: Leaving,
  comments: readonly WordComment[],
  line?: string,
): Promise<Uint8Array> {
  const report = printedReport(leaving.draft.report);
  return written(report, leaving, {
    comments: placedComments(report.blocks, comments, report.edition),
    ...(line === undefined ? {} : { marks: { watermark: '草稿', line } }),
  });
}

/**
 * 审签单, report and 核验单 in one file, each page with the fingerprint; without 核验单 it is a draft,
 * and says so across its pages.
 */
export async function signingFile({
  appendix,
  ...leaving
}: Leaving & { readonly appendix: readonly Block[] | null }) {
  const report = printedReport(leaving.draft.report);
  const { fingerprint } = report;
  const line = `数据指纹 ${fingerprint}`;
  const draftLine = `送审草稿，未核验完毕，不作签发用　${line}`;
  const bytes = await written(
    report,
    leaving,
    appendix === null
      ? { marks: { watermark: '草稿', line: draftLine } }
      : { frontPage: approvalOf(report, leaving.draft), appendix, marks: { line } },
  );
  return { bytes, fingerprint };
}
