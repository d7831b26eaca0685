import type { Draft } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import { partOfPlace } from '../report/place';
import type { CheckInput, Finding } from './check';
import { blocking } from './run-checks';

export interface SectionState {
  readonly id: string;
  readonly title: string;
  /** done: nothing in it stands in the way of the export. unchanged: its text is last year's. */
  readonly state: 'empty' | 'working' | 'error' | 'warning' | 'unchanged' | 'done';
  /** Errors in a section that is otherwise filled; blanks are work, not errors. */
  readonly errors: number;
  /** 待核实 that nobody answered for. */
  readonly warnings: number;
}

interface Given extends Pick<CheckInput, 'report' | 'edition' | 'figures'> {
  readonly findings: readonly Finding[];
  readonly draft: Pick<Draft, 'confirmations' | 'lastYear'>;
}

const count = (...texts: readonly string[]): number =>
  texts.filter((text) => text.trim() !== '').length;

/** Each part with how many of its fields are filled, of how many. */
function partsOf({ report, edition, figures }: Given): [string, string, number, number][] {
  return [
    ['basic', '基本信息', count(report.agency.name, String(report.period.year ?? '')), 2],
    ['preface', '引言', count(report.preface), 1],
    ...edition.sections.map((section): [string, string, number, number] => {
      const { id, title } = section;
      if (section.kind === 'narrative') return [id, title, count(report.sections[id] ?? ''), 1];
      const cells = figures.cells.flatMap((cell, at) =>
        cell.table === section.table && cell.parts.length === 0 ? [figures.nth(at).state] : [],
      );
      return [id, title, cells.filter((each) => each !== 'blank').length, cells.length];
    }),
    ['signature', '落款', count(report.signature.agency, report.signature.date), 2],
  ];
}

function isUnchanged({ report, draft: { lastYear } }: Given, id: string): boolean {
  const before = lastYear ? narrativeOf(lastYear, id) : '';
  return before.trim() !== '' && before === narrativeOf(report, id);
}

/** How far each part of the form is, in the order of the page. */
export function sectionStates(given: Given): SectionState[] {
  const open = blocking(given.findings, given.draft.confirmations);
  return partsOf(given).map(([id, title, filled, total]) => {
    const own = open.filter(({ places: [place] }) => partOfPlace(place) === id);
    const blanks = own.filter(({ isBlank }) => isBlank === true).length;
    const errors = own.filter(
      ({ severity, isBlank }) => severity === 'error' && isBlank !== true,
    ).length;
    const warnings = own.length - blanks - errors;
    const stateOf = (): SectionState['state'] => {
      if (errors > 0) return 'error';
      if (isUnchanged(given, id)) return 'unchanged';
      if (warnings > 0) return 'warning';
      if (filled === 0) return 'empty';
      return filled < total || blanks > 0 ? 'working' : 'done';
    };
    return { id, title, state: stateOf(), errors, warnings };
  });
}
