import { countyReport } from '../e2e/support/reports';
import { benchBudgets } from '../scripts/budgets';
import { figuresOf } from '../src/calc/figures';
import type { ReportWithFigures } from '../src/checks/check';
import { checks } from '../src/checks';
import { runChecks } from '../src/checks/run-checks';
import type { AnnualReport } from '../src/report/annual-report';
import { withCells } from '../src/report/cell-text';
import { edition2021 as edition } from '../src/template/editions/edition-2021';
import { zeroReport } from '../src/testing/report-from';
import { type Measurement, median } from './measurement';

const characters = 10_000;
const longText = 20_000;
const runs = 41;
/** Before them, while the code is still being compiled; the first of them is told. */
const warmUp = 40;

/** What a sentence says, other in every run: what was read is remembered. */
type Sentence = (run: number, at: number) => string;

/** Three numbers in fifty characters, as in no report but in one that lists. */
const dense: Sentence = (run, at) =>
  `第${run}轮第${at}项工作公开政策文件${at}条，其中图文解读${at % 7}条，收到咨询${at % 11}件，均已答复。\n`;

/** A number in some forty characters; published reports have one in fifty at most, most have fewer. */
const usual: Sentence = (run, at) =>
  `（${at}）推进第${run}批重点工作。围绕群众关心的事项，结合本地实际，完善信息公开目录，规范发布流程，压实各科室责任。\
全年在门户网站发布政策文件${at}条，其中图文解读${at % 7}条；收到咨询${at % 11}件，均已答复。\
进一步加强政务新媒体管理，定期开展巡检，及时整改错敏字词和失效链接，推动政府信息公开工作走深走实。\n`;

/** A report with as many characters of narrative. */
function fullReport(
  year: number,
  run: number,
  sentence: Sentence,
  size = characters,
): AnnualReport {
  const { overview, problems, otherMatters } = countyReport.narratives;
  let long = `${overview}\n`;
  for (let at = 1; long.length < size; at += 1) long += sentence(run, at);
  return {
    ...withCells(zeroReport(edition, year), countyReport.figures),
    sections: { overview: long, problems, otherMatters },
  };
}

const withFigures = (report: AnnualReport): ReportWithFigures => ({
  report,
  edition,
  figures: figuresOf(edition, report.tables),
});

function milliseconds(report: AnnualReport, lastYear: ReportWithFigures): number {
  const input = { ...withFigures(report), lastYear };
  const start = performance.now();
  runChecks(checks, input);
  return performance.now() - start;
}

/** Every check over a full report never seen before, beside last year's. */
function ofNewText(name: string, sentence: Sentence, budget: number): Measurement {
  const all = Array.from({ length: warmUp + runs }, (_, run) =>
    milliseconds(fullReport(2023, run, sentence), withFigures(fullReport(2022, run + 1, sentence))),
  );
  const [first = 0] = all;
  const times = all.slice(warmUp);
  return {
    name,
    value: median(times),
    budget,
    unit: 'ms',
    detail: `${characters} characters beside last year’s, median of ${runs}, slowest ${Math.max(...times).toFixed(1)} ms, the first ever ${first.toFixed(0)} ms`,
  };
}

/** Every check again after a character typed in the middle of a long text, as a pause in typing causes it. */
function afterOneKey(): Measurement {
  const report = fullReport(2023, runs, dense, longText);
  const lastYear = withFigures(fullReport(2022, runs + 1, dense, longText));
  const overview = report.sections['overview'] ?? '';
  const middle = overview.length / 2;
  const typed = (count: number): AnnualReport => ({
    ...report,
    sections: {
      ...report.sections,
      overview: overview.slice(0, middle) + '另'.repeat(count) + overview.slice(middle),
    },
  });
  const [, ...times] = Array.from({ length: runs + 1 }, (_, count) =>
    milliseconds(typed(count), lastYear),
  );
  return {
    name: 'checks after one key, 20 000 characters',
    value: median(times),
    budget: benchBudgets.checksAfterKeyMs,
    unit: 'ms',
    detail: `beside last year’s, median of ${runs}, slowest ${Math.max(...times).toFixed(1)} ms`,
  };
}

export const measureAllChecks = (): Measurement[] => [
  ofNewText('all checks, a full report', usual, benchBudgets.allChecksMs),
  ofNewText('all checks, three numbers a sentence', dense, benchBudgets.allChecksDenseMs),
  afterOneKey(),
];
