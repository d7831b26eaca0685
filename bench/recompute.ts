import { countyReport } from '../e2e/support/reports';
import { benchBudgets } from '../scripts/budgets';
import { figuresOf } from '../src/calc/figures';
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

function microseconds(report: AnnualReport): number {
  const recompute = () =>
    runChecks(figureChecks, { report, edition, figures: figuresOf(edition, report.tables) });
  const batch = () => {
    const start = performance.now();
    for (let run = 0; run < perBatch; run += 1) recompute();
    return ((performance.now() - start) * 1000) / perBatch;
  };
  batch();
  return median(Array.from({ length: batches }, batch));
}

/** All derived cells and all figure checks, as every key causes them. */
export function measureRecompute(): Measurement[] {
  const county = withCells(zeroReport(edition, 2023), countyReport.figures);
  const reports = { 'a county’s year': county, 'an empty form': emptyReport(edition, 2026) };
  return Object.entries(reports).map(([name, report]) => ({
    name: `recompute, ${name}`,
    value: microseconds(report),
    budget: benchBudgets.recomputeMicroseconds,
    unit: 'µs',
    detail: `median of ${batches} × ${perBatch} in Node ${process.version}`,
  }));
}
