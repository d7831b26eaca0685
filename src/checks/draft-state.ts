import { checkInputOf } from './check-input';
import { checks } from './index';
import { blocking, runChecks } from './run-checks';
import type { Draft } from '../report/annual-report';
import { editionById } from '../template/editions';
import { isBlankReport } from '../report/untouched';
import type { CheckSettings } from './check';

/** How far a draft is, in two words for the list. */
export function draftState(
  { report, lastYear, confirmations }: Draft,
  settings: CheckSettings,
): string {
  const edition = editionById(report.edition);
  if (!edition || isBlankReport(report)) return '空白';
  const findings = runChecks(checks, checkInputOf(edition, report, lastYear, settings));
  const open = blocking(findings, confirmations);
  const errors = open.filter(({ severity, isBlank }) => severity === 'error' && isBlank !== true);
  if (errors.length > 0) return `${errors.length} 处错误`;
  if (open.some(({ isBlank }) => isBlank === true)) return '填写中';
  return open.length > 0 ? `${open.length} 处待核实` : '可导出';
}
