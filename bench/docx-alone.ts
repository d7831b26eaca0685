import { reportBlocks } from '../src/document/report-blocks';
import { toDocx } from '../src/exporters/docx/to-docx';
import type { AnnualReport } from '../src/report/annual-report';
import { edition2021 } from '../src/template/editions/edition-2021';

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<AnnualReport>) => void;
  postMessage: (milliseconds: number) => void;
};

async function timeOf(report: AnnualReport): Promise<number> {
  const blocks = reportBlocks(edition2021, report);
  const start = performance.now();
  await toDocx(blocks, { title: '年度报告', agency: report.agency.name });
  return performance.now() - start;
}

/** A worker that does nothing but build and pack a report with docx: no data, fingerprint or download. */
scope.onmessage = ({ data: report }) => {
  void timeOf(report).then((time) => scope.postMessage(time));
};
scope.postMessage(0);
