import type { AnnualReport } from './annual-report';
import type { Address } from '../template/cells';

/** react-hook-form's name of a cell's field. */
export const cellPath = (address: Address) =>
  `tables.${address.split('/').join('.')}` as `tables.${string}.${string}.${string}`;

export const cellAddress = (path: string): Address | null =>
  path.startsWith('tables.') ? path.slice('tables.'.length).split('.').join('/') : null;

/** Every leaf of a report by its field name. */
export function leavesOfReport(report: AnnualReport): Map<string, string | number | null> {
  const leaves = new Map<string, string | number | null>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' || typeof value === 'number' || value === null)
      leaves.set(path, value);
    else if (typeof value === 'object')
      for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key);
  };
  walk(report, '');
  return leaves;
}

/** Names of the fields in which two reports differ. */
export function changedPaths(before: AnnualReport, after: AnnualReport): string[] {
  const [from, to] = [leavesOfReport(before), leavesOfReport(after)];
  return [...new Set([...from.keys(), ...to.keys()])].filter(
    (path) => from.get(path) !== to.get(path),
  );
}

/** The same report with another value in one field; what is not on the way to it stays the same object. */
export function withLeaf(report: AnnualReport, path: string, value: unknown): AnnualReport {
  const put = (node: unknown, [key = '', ...rest]: string[]): unknown => {
    const before = (node ?? {}) as Record<string, unknown>;
    return { ...before, [key]: rest.length === 0 ? value : put(before[key], rest) };
  };
  return put(report, path.split('.')) as AnnualReport;
}
