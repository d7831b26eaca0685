import { figuresOf } from '../calc/figures';
import type { Block } from '../document/block';
import { reportBlocks } from '../document/report-blocks';
import type { AnnualReport } from '../report/annual-report';
import { shortFingerprint } from '../report/fingerprint';
import { reportTitle } from '../report/title';
import type { Edition } from '../template/edition';
import { requireEdition } from '../template/editions';

/** A report as it is printed, whatever it is written into. */
export interface PrintedReport {
  readonly edition: Edition;
  readonly title: string;
  readonly agency: string;
  readonly blocks: readonly Block[];
  readonly fingerprint: string;
}

export function printedReport(report: AnnualReport): PrintedReport {
  const edition = requireEdition(report.edition);
  return {
    edition,
    title: reportTitle(edition, report),
    agency: report.agency.name,
    blocks: reportBlocks(edition, report, figuresOf(edition, report.tables)),
    fingerprint: shortFingerprint(report),
  };
}
