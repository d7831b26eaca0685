import type { AnnualReport } from './annual-report';

/** The text of a narrative section, or of the `preface`. */
export function narrativeOf(report: AnnualReport, id: string): string {
  return id === 'preface' ? report.preface : (report.sections[id] ?? '');
}

export function withNarrative(report: AnnualReport, id: string, text: string): AnnualReport {
  if (id === 'preface') return { ...report, preface: text };
  return { ...report, sections: { ...report.sections, [id]: text } };
}
