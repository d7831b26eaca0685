import { figuresOf } from '../../calc/figures';
import { reportBlocks } from '../../document/report-blocks';
import type { ReadInput } from '../../importers/read';
import type { ReadResult } from '../../importers/read-result';
import type { AnnualReport } from '../../report/annual-report';
import { reportTitle } from '../../report/title';
import { editionById } from '../../template/editions';

/** Work that would hold up a key press; plain data in, plain data out, so that a worker can do it. */
export interface Tasks {
  docx: { input: { report: AnnualReport }; output: Uint8Array };
  html: { input: { report: AnnualReport }; output: string };
  read: { input: ReadInput; output: ReadResult };
}
export type TaskName = keyof Tasks;

function printed(report: AnnualReport) {
  const edition = editionById(report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  return {
    title: reportTitle(edition, report),
    blocks: reportBlocks(edition, report, figuresOf(edition, report.tables)),
    // What the office keeps to itself — last year's report, reasons given — stays out of what leaves it.
    draft: { report, confirmations: [] },
  };
}

const tasks: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;
} = {
  docx: async ({ report }) => {
    const { toDocx } = await import('../../exporters/docx/to-docx');
    const { title, blocks, draft } = printed(report);
    return toDocx(blocks, { title, agency: report.agency.name, draft });
  },
  html: async ({ report }) => {
    const { toHtmlPage } = await import('../../exporters/html/to-html');
    const { title, blocks, draft } = printed(report);
    return toHtmlPage(blocks, title, { draft });
  },
  read: async (input) => {
    const { read } = await import('../../importers/read');
    return read(input);
  },
};

export function runTask<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
): Promise<Tasks[Name]['output']> {
  return tasks[name](input);
}
