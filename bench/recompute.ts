import { countyReport } from '../e2e/support/reports';
import { benchBudgets } from '../scripts/budgets';
import { type Figures, figuresOf } from '../src/calc/figures';
import { figureChecks } from '../src/checks/figure-checks';
import { runChecks } from '../src/checks/run-checks';
import type { AnnualReport } from '../src/report/annual-report';
import { withCells } from '../src/report/cell-text';
import { emptyReport } from '../src/report/empty-report';
import { edition2021 as edition } from '../src/template/editions/edition-2021';
import { zeroReport } from '../src/testing/report-from';
import { type Measurement, median } from './measurement';

const perBatch = 1000;
const batches = 41;

function microseconds(recompute: () => unknown): number {
  const batch = () => {
    const start = performance.now();
    for (let run = 0; run < perBatch; run += 1) recompute();
    return ((performance.now() - start) * 1000) / perBatch;
  };
  batch();
  return median(Array.from({ length: batches }, batch));
}

/** The figure checks of a report whose figures are there. */
const check = (report: AnnualReport, figures: Figures) =>
  runChecks(figureChecks, { report, edition, figures });

const whole = (report: AnnualReport) => () => check(report, figuresOf(edition, report.tables));

/** One cell typed into again and again, as a key does. */
function afterKey(report: AnnualReport): () => unknown {
  let figures = figuresOf(edition, report.tables);
  let key = 0;
  return () => {
    key += 1;
    figures = figures.with('proactive/licensing/decisions', String(key % 10));
    return check(report, figures);
  };
}

/** Derived cells and figure checks: after a key, which changes one cell, and of a report as a whole. */
export function measureRecompute(): Measurement[] {
  const county = withCells(zeroReport(edition, 2023), countyReport.figures);
  const reports = { 'a county’s year': county, 'an empty form': emptyReport(edition, 2026) };
  const ways = [
    { name: 'after a key', run: afterKey, budget: benchBudgets.afterKeyMicroseconds },
    { name: 'in full', run: whole, budget: benchBudgets.recomputeMicroseconds },
  ];
  return Object.entries(reports).flatMap(([of, report]) =>
    ways.map(({ name, run, budget }): Measurement => ({
      name: `recompute ${name}, ${of}`,
      value: microseconds(run(report)),
      budget,
      unit: 'µs',
      detail: `median of ${batches} × ${perBatch} in Node ${process.version}`,
    })),
  );
}
