import { confirmationOf } from '../../../checks/confirmations';
import type { Finding } from '../../../checks/check';
import { groups } from '../../../checks/finding-groups';
import { placeLabel } from '../../../collection/mark-places';
import type { OpenMark } from '../../../collection/open-marks';
import type { ReadReport } from '../../../collection/received';
import { remarkLabels } from '../../../collection/submissions';
import type { Edition } from '../../../template/edition';

interface MarkProps {
  open: OpenMark;
  edition: Edition;
  remove: (id: string) => void;
}

function MarkPoint({ open: { mark, state, nth }, edition, remove }: MarkProps) {
  return (
    <li data-mark-state={state} data-severity="remark">
      <p className="muted">
        {mark.kind === 'remark' ? '审核意见' : '已列入意见'}（第{nth}稿
        {mark.by === '' ? '' : `，${mark.by}`}）　{placeLabel(mark, edition)}
        {state !== 'made' && (
          <strong className={state === 'changed' ? undefined : 'county-bad'}>
            {'　'}
            {remarkLabels[state]}
          </strong>
        )}
      </p>
      <p>{mark.remark}</p>
      <div className="finding-actions">
        <button
          type="button"
          aria-label={`删除意见“${mark.remark}”`}
          onClick={() => remove(mark.id)}
        >
          删除
        </button>
      </div>
    </li>
  );
}

interface FindingProps {
  finding: Finding;
  reason: string | undefined;
  add: () => void;
}

function FindingPoint({ finding, reason, add }: FindingProps) {
  return (
    <li data-severity={finding.severity} data-finding={finding.check}>
      <p>{finding.message}</p>
      <p className="finding-basis">{finding.basis}</p>
      {reason !== undefined && <p>填报单位说明：{reason}</p>}
      <div className="finding-actions">
        <button type="button" data-action="county-mark-finding" onClick={add}>
          列入意见
        </button>
      </div>
    </li>
  );
}

interface Props {
  read: ReadReport;
  edition: Edition;
  marks: readonly OpenMark[];
  add: (finding: Finding) => void;
  remove: (id: string) => void;
}

/** One list of what is to be looked at: what reviewers wrote, on any submission, and what checks find. */
export function OpenPointsList({ read, edition, marks, add, remove }: Props) {
  const { findings, confirmations, notes } = read;
  const openNotes = notes.filter((note) => note.open);
  const isMarked = ({ check, message }: Finding) =>
    marks.some(({ mark, state }) => {
      return state !== 'changed' && mark.check === check && mark.remark === message;
    });
  const left = findings.filter((finding) => !isMarked(finding));
  const points = (all: readonly OpenMark[]) =>
    all.map((open) => (
      <MarkPoint key={open.mark.id} open={open} edition={edition} remove={remove} />
    ));
  const changed = marks.filter(({ state }) => state === 'changed');
  const open = marks.filter(({ state }) => state !== 'changed');
  return (
    <section aria-label="核验结果">
      <h3>待改事项</h3>
      {open.length + left.length === 0 && <p className="muted">没有需要核实或修改的事项。</p>}
      {open.length > 0 && (
        <ul className="finding-list" aria-label="意见列表">
          {points(open)}
        </ul>
      )}
      {groups.map(({ id, name }) => {
        const own = left.filter(({ severity }) => severity === id);
        if (own.length === 0) return null;
        return (
          <details key={id} open={id !== 'hint'}>
            <summary>
              {name} {own.length}
            </summary>
            <ul className="finding-list">
              {own.map((finding, index) => (
                <FindingPoint
                  key={index}
                  finding={finding}
                  reason={confirmationOf(finding, confirmations)?.reason}
                  add={() => add(finding)}
                />
              ))}
            </ul>
          </details>
        );
      })}
      {openNotes.length > 0 && (
        <details open>
          <summary>读取时未能确定 {openNotes.length} 处</summary>
          <ul className="county-note">
            {openNotes.map((note, index) => (
              <li key={index}>{note.message}</li>
            ))}
          </ul>
        </details>
      )}
      {changed.length > 0 && (
        <details>
          <summary>已改 {changed.length}</summary>
          <ul className="finding-list" aria-label="已改的意见">
            {points(changed)}
          </ul>
        </details>
      )}
    </section>
  );
}
