import type { AnnualReport } from './annual-report';

/** No text and no figure of the printed sections. */
export function isBlankReport({ sections, tables, preface }: AnnualReport): boolean {
  const rows = Object.values(tables).flatMap((table) => Object.values(table));
  const cells = rows.flatMap((row) => Object.values(row));
  return [preface, ...Object.values(sections), ...cells].every((text) => text.trim() === '');
}

/** Nothing was typed yet, not even who reports. */
export const isUntouched = (report: AnnualReport): boolean =>
  report.agency.name.trim() === '' &&
  [...Object.values(report.signature), ...Object.values(report.contact)].join('').trim() === '' &&
  isBlankReport(report);
