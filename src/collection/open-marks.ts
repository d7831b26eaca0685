import type { Finding } from '../checks/check';
import type { Place } from '../report/place';
import type { DeskMark } from './county-state';
import { isRead, type ReadReport, type Received } from './received';
import { carriedRemarks, type RemarkState, type Submission } from './submissions';
import type { UnitRow } from './units';

/** A mark beside the report that counts: `made` on it, or what became of it since the submission it was made on. */
export interface OpenMark {
  readonly mark: DeskMark;
  readonly state: 'made' | RemarkState;
  /** Of the submission it was made on. */
  readonly nth: number;
}

const partOf = (place: Place): string =>
  place.kind === 'text' ? `section:${place.section}` : JSON.stringify(place);

/** What a check said is settled once it no longer says so at that place. */
const isStillFound = ({ check, place }: DeskMark, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ check: other, places: [first] }) =>
      other === check && (first === undefined || partOf(first) === partOf(place)),
  );

function carried(mark: DeskMark, before: ReadReport, now: ReadReport): Omit<OpenMark, 'nth'> {
  const [after] = carriedRemarks([mark], before.report, now.report);
  const moved = { ...mark, place: after?.mark.place ?? mark.place };
  const state = after?.state ?? 'unchanged';
  if (mark.kind !== 'finding') return { mark: moved, state };
  if (!isStillFound(moved, now.findings)) return { mark: moved, state: 'changed' };
  return { mark: moved, state: state === 'moved' ? 'moved' : 'unchanged' };
}

/** Every mark made on any of a unit's submissions, in the order they were made. */
export function openMarks(
  { submissions, chosen }: UnitRow,
  marks: Readonly<Record<string, readonly DeskMark[]>>,
): OpenMark[] {
  if (!chosen) return [];
  const files = ({ received, copies }: Submission): Received[] => [received, ...copies];
  return submissions.flatMap((submission): OpenMark[] => {
    const isCounting = files(submission).some(({ id }) => id === chosen.id);
    return files(submission).flatMap((file) =>
      isRead(file)
        ? (marks[file.id] ?? []).map((mark): OpenMark => ({
            nth: submission.nth,
            ...(isCounting ? { mark, state: 'made' } : carried(mark, file, chosen)),
          }))
        : [],
    );
  });
}

/** What goes back to the unit: all but what it has changed. */
export const unresolved = (marks: readonly OpenMark[]): DeskMark[] =>
  marks.flatMap(({ mark, state }) => (state === 'changed' ? [] : [mark]));
