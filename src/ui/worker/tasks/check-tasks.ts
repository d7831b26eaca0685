import type { CheckInput, CheckSettings, Finding } from '../../../checks/check';
import { checkInputOf } from '../../../checks/check-input';
import { confirmationOf } from '../../../checks/confirmations';
import { type CheckResults, examineWith } from '../../../checks/run-checks';
import type { ExamineOptions } from '../../../collection/examine';
import type { Incoming, ReadReport, Received } from '../../../collection/received';
import type { Draft } from '../../../report/annual-report';
import { requireEdition } from '../../../template/editions';

/** A draft with what else the checks of it depend on. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly settings: CheckSettings;
}

function inputOf({ draft: { report, lastYear, openCells }, settings }: CheckedDraft): CheckInput {
  const beside = { ...settings, ...(openCells ? { openCells } : {}) };
  return checkInputOf(requireEdition(report.edition), report, lastYear, beside);
}

/** What every check finds, but for blanks and what was confirmed. */
export async function openFindings(checked: CheckedDraft): Promise<Finding[]> {
  const { checks } = await import('../../../checks/index');
  const { confirmations } = checked.draft;
  return examineWith(checks, inputOf(checked)).findings.filter(
    (finding) => finding.isBlank !== true && !confirmationOf(finding, confirmations),
  );
}

/** The printed 核验单; `time` as printed. */
export async function checkBlocks({ time, ...checked }: CheckedDraft & { readonly time: string }) {
  const [{ checks }, { checkSheetBlocks }] = await Promise.all([
    import('../../../checks/index'),
    import('../../../document/check-sheet'),
  ]);
  const { confirmations } = checked.draft;
  const input = inputOf(checked);
  return checkSheetBlocks({ input, checks, confirmations, time });
}

export const checkTasks = {
  /** Every check that reads texts or another year, as a pause in typing causes it. */
  async checkTexts(checked: CheckedDraft): Promise<CheckResults> {
    const { textChecks } = await import('../../../checks/index');
    return examineWith(textChecks, inputOf(checked));
  },
  /** One file of many; what cannot be read is told in the output. */
  async examine(input: { file: Incoming; options: ExamineOptions }): Promise<Received> {
    const { examine } = await import('../../../collection/examine');
    return examine(input.file, input.options);
  },
  /** A report checked again beside the report of the year before. */
  async recheck(input: { read: ReadReport; options: ExamineOptions }): Promise<ReadReport> {
    const { recheck } = await import('../../../collection/examine');
    return recheck(input.read, input.options);
  },
};
