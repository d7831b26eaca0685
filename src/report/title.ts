import type { Edition } from '../template/edition';
import type { AnnualReport } from './annual-report';

/** The printed title in two lines, broken at sense: the agency, then year and name of the report. */
export function titleLines(edition: Edition, report: AnnualReport): string[] {
  const [before = '', after = ''] = edition.title.split('{agency}');
  const rest = (before + after)
    .replace('{year}', report.period.year === null ? '' : String(report.period.year))
    .replace('{half}', report.period.half === 'second' ? '下' : '上');
  return [report.agency.name.trim(), rest].filter((line) => line !== '');
}

export function reportTitle(edition: Edition, report: AnnualReport): string {
  return titleLines(edition, report).join('');
}
