import { countyReport } from '../e2e/support/reports';
import { benchBudgets } from '../scripts/budgets';
import { figuresOf } from '../src/calc/figures';
import type { ReportWithFigures } from '../src/checks/check';
import { checks } from '../src/checks';
import { runChecks } from '../src/checks/run-checks';
import { withCells } from '../src/report/cell-text';
import { edition2021 as edition } from '../src/template/editions/edition-2021';
import { zeroReport } from '../src/testing/report-from';
import { type Measurement, median } from './measurement';

const characters = 10_000;
const runs = 41;

/** A report with as many characters of narrative, other than any before: what was read is remembered. */
function fullReport(year: number, run: number): ReportWithFigures {
  const { overview, problems, otherMatters } = countyReport.narratives;
  const sentence = (at: number) =>
    `第${run}轮第${at}项工作公开政策文件${at}条，其中图文解读${at % 7}条，收到咨询${at % 11}件，均已答复。\n`;
  let long = `${overview}\n`;
  for (let at = 1; long.length < characters; at += 1) long += sentence(at);
  const report = {
    ...withCells(zeroReport(edition, year), countyReport.figures),
    sections: { overview: long, problems, otherMatters },
  };
  return { report, edition, figures: figuresOf(edition, report.tables) };
}

function milliseconds(run: number): number {
  const input = { ...fullReport(2023, run), lastYear: fullReport(2022, run + 1) };
  const start = performance.now();
  runChecks(checks, input);
  return performance.now() - start;
}

/** Every check over a full report, as a pause in typing causes it. */
export function measureAllChecks(): Measurement {
  const times = Array.from({ length: runs }, (_, run) => milliseconds(run));
  return {
    name: 'all checks, a full report',
    value: median(times),
    budget: benchBudgets.allChecksMs,
    unit: 'ms',
    detail: `${characters} characters beside last year’s, median of ${runs}, slowest ${Math.max(...times).toFixed(1)} ms`,
  };
}
