import type { AgencyKind } from '../report/agency-kinds';
import { checks } from '../checks';
import type { Problem } from '../checks/check';
import { wordsAt } from '../checks/finding-key';
import { withCells } from '../report/cell-text';
import { completeReport } from './complete-report';
import { readIn } from './claim-in-words';
import { heads } from './judged-sentences';
import { foundBy, inputOf } from './messages';

type Cells = Readonly<Record<string, number>>;

/** A sentence somebody wrote who had not seen the checks, the figures beside it and what is found of it. */
export interface BlindSentence {
  readonly text: string;
  /** Head of the overview it follows, or another section. */
  readonly after: string;
  /** In place of what stands there. */
  readonly instead?: true;
  readonly agency?: readonly [name: string, kind: AgencyKind];
  readonly cells: Cells;
  readonly lastYear?: Cells;
  /** Check, words or cells it points at, numbers its message gives beside those words. */
  readonly found: readonly string[];
  /** The claims and lists that are read in it; with those of cells the tables agree, or something is found. */
  readonly read: readonly string[];
}

function reportOf(blind: BlindSentence, text: string, year: number, cells: Cells) {
  const { after, instead, agency: [name, kind] = ['白沙县松泉镇人民政府', 'township'] } = blind;
  const complete = completeReport(undefined, year);
  const joined = (before: string) => `${instead && text ? '' : before}${text}`;
  const overview = Object.entries(heads)
    .map(([head, line]) => (head === after ? joined(line) : line))
    .join('\n');
  const sections: Record<string, string> = { ...complete.sections, overview };
  if (sections[after] !== undefined) sections[after] = joined(sections[after]);
  const signature = { agency: name, date: `${year + 1}年1月15日` };
  const figures = Object.entries(cells).map(([address, value]) => [address, String(value)]);
  return {
    ...withCells(complete, Object.fromEntries(figures) as Readonly<Record<string, string>>),
    ...{ agency: { name, kind }, sections, signature },
    preface: after === 'preface' ? joined(complete.preface) : complete.preface,
  };
}

/** A report of which only the figures matter: texts that are the same in both years would be found. */
function yearBefore(blind: BlindSentence, cells: Cells) {
  const report = reportOf(blind, '', 2023, cells);
  const sections = Object.keys(report.sections).map((id) => [id, '略。']);
  return { ...report, sections: Object.fromEntries(sections) as Record<string, string> };
}

/** What the whole catalogue finds of the sentence, beyond what it finds of the report without it. */
export function foundOf(blind: BlindSentence): string[] {
  const lastYear = blind.lastYear && inputOf(yearBefore(blind, blind.lastYear));
  const run = (text: string) => {
    const report = reportOf(blind, text, 2024, blind.cells);
    const input = { ...inputOf(report), ...(lastYear ? { lastYear } : {}) };
    return checks.flatMap((check) =>
      foundBy(check, input).map((problem: Problem) => {
        const { message, places } = problem;
        const [place] = places;
        const words = wordsAt(place, report) || (place?.kind === 'cell' ? place.address : '');
        const numbers = message.replace(words, '').match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
        return { message, said: [check.id, words, ...numbers].join(' ').trim() };
      }),
    );
  };
  const before = new Set(run('').map(({ message }) => message));
  return run(blind.text).flatMap(({ message, said }) => (before.has(message) ? [] : [said]));
}

const ofYear = inputOf(completeReport(undefined, 2024));

/** What is read in the sentence itself. */
export function readOf(blind: BlindSentence): string[] {
  const report = reportOf(blind, blind.text, 2024, {});
  const section = report.sections[blind.after] === undefined ? 'overview' : blind.after;
  return readIn({ ...ofYear, report }, section, blind.text);
}
