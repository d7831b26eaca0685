import { partOfPlace } from '../report/place';
import type { CheckInput, Finding } from './check';

export interface SectionState {
  readonly id: string;
  readonly title: string;
  readonly state: 'empty' | 'working' | 'attention' | 'done';
  /** Errors in a section that is otherwise filled; blanks are work, not errors. */
  readonly open: number;
}

function stateOf(filled: number, total: number, open: number): SectionState['state'] {
  if (open > 0) return 'attention';
  if (filled === 0) return 'empty';
  return filled < total ? 'working' : 'done';
}

/** How far each part of the form is, in the order of the page. */
export function sectionStates(
  { report, edition, figures }: Pick<CheckInput, 'report' | 'edition' | 'figures'>,
  findings: readonly Finding[],
): SectionState[] {
  const state = (id: string, title: string, filled: number, total: number): SectionState => {
    const open = findings.filter(
      (finding) =>
        finding.severity === 'error' &&
        finding.isBlank !== true &&
        partOfPlace(finding.places[0]) === id,
    ).length;
    return { id, title, open, state: stateOf(filled, total, open) };
  };
  const count = (...texts: readonly string[]) => texts.filter((text) => text.trim() !== '').length;
  return [
    state('basic', '基本信息', count(report.agency.name, String(report.period.year ?? '')), 2),
    state('preface', '引言', count(report.preface), 1),
    ...edition.sections.map((section) => {
      if (section.kind === 'narrative')
        return state(section.id, section.title, count(report.sections[section.id] ?? ''), 1);
      const cells = figures.cells.flatMap((cell, at) =>
        cell.table === section.table && cell.parts.length === 0 ? [figures.nth(at).state] : [],
      );
      const filled = cells.filter((each) => each !== 'blank').length;
      return state(section.id, section.title, filled, cells.length);
    }),
    state('signature', '落款', count(report.signature.agency, report.signature.date), 2),
  ];
}
