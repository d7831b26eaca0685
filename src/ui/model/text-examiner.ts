import type { CheckSettings } from '../../checks/check';
import type { CheckResults } from '../../checks/run-checks';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { narrativeOf } from '../../report/narratives';

export const nothing: CheckResults = { findings: [], notChecked: [] };

/** Reads the texts of a draft with every check, off the page's thread. */
export class TextExaminer {
  results = nothing;
  /** The report that was read last. */
  private examined: AnnualReport | null = null;
  /** Runs that were asked for, and the latest whose outcome counts. */
  private asked = 0;
  private answered = 0;

  /** False where a later run was faster, as when the worker went down with this one. */
  async examine(draft: Draft, settings: CheckSettings): Promise<boolean> {
    this.asked += 1;
    const run = this.asked;
    const { checkTexts } = await import('../worker/check-texts');
    const results = await checkTexts({ draft, settings });
    if (run < this.answered) return false;
    this.answered = run;
    this.examined = draft.report;
    this.results = results;
    return true;
  }

  /** Whether a text of the report is as it was read. */
  hasRead(report: AnnualReport, section: string): boolean {
    const { examined } = this;
    return examined !== null && narrativeOf(report, section) === narrativeOf(examined, section);
  }
}
