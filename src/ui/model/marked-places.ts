import type { Finding } from '../../checks/check';
import { confirmationOf } from '../../checks/confirmations';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { narrativeOf } from '../../report/narratives';
import type { Address } from '../../template/cells';
import type { TextMark } from '../components/marked-textarea';

/** How a cell is marked: the first finding that points at it. */
export interface CellMark {
  readonly check: string;
  readonly message: string;
  readonly finding: Finding;
}
export type MarkedCells = ReadonlyMap<Address, CellMark>;

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}
export type MarkedTexts = ReadonlyMap<string, MarkedText>;

export const unmarked: MarkedText = { text: '', marks: [] };

const labelsOf = ({ fixes = [] }: Finding): string => fixes.map(({ label }) => label).join();

const isSameMark = (old: CellMark | undefined, finding: Finding): old is CellMark =>
  old?.message === finding.message && labelsOf(old.finding) === labelsOf(finding);

/** The cells with errors; a mark that stays is the same object, and so is the map where all stay. */
export function markedCells(
  findings: readonly Finding[],
  before: MarkedCells,
  showsBlanks: boolean,
): MarkedCells {
  const marks = new Map<Address, CellMark>();
  for (const finding of findings) {
    const { check, severity, message, places, isBlank } = finding;
    if (severity !== 'error' || (isBlank === true && !showsBlanks)) continue;
    for (const place of places) {
      if (place.kind !== 'cell' || marks.has(place.address)) continue;
      const old = before.get(place.address);
      marks.set(place.address, isSameMark(old, finding) ? old : { check, message, finding });
    }
  }
  const isSame =
    marks.size === before.size &&
    [...marks].every(([address, mark]) => before.get(address) === mark);
  return isSame ? before : marks;
}

/** What the checks point at in each text, as it was when they read it. */
export function markedTexts(
  findings: readonly Finding[],
  { report, confirmations }: Pick<Draft, 'report' | 'confirmations'>,
  before: MarkedTexts,
): MarkedTexts {
  const open = findings.filter((finding) => !confirmationOf(finding, confirmations));
  const ranges = open.flatMap(({ places, severity, isBlank }) =>
    places.flatMap((place) =>
      // A gap is to be filled in, and not wrong.
      place.kind === 'text'
        ? [{ ...place, severity: isBlank === true ? 'warning' : severity }]
        : [],
    ),
  );
  let texts = before;
  for (const id of ['preface', ...Object.keys(report.sections)]) {
    const marks = ranges
      .filter(({ section, start, end }) => section === id && end > start)
      .sort((a, b) => a.start - b.start);
    const marked = { text: textWith(marks, report, id), marks };
    if (!isSameText(marked, before.get(id) ?? unmarked)) texts = new Map([...texts, [id, marked]]);
  }
  return texts;
}

/** Of a text without marks nothing is kept. */
const textWith = (marks: readonly TextMark[], report: AnnualReport, id: string): string =>
  marks.length === 0 ? '' : narrativeOf(report, id);

const isSameText = (a: MarkedText, b: MarkedText): boolean =>
  a.text === b.text && JSON.stringify(a.marks) === JSON.stringify(b.marks);
