import { confirmationOf } from '../../../checks/confirmations';
import type { Finding } from '../../../checks/check';
import type { ReadReport } from '../../../collection/received';
import type { Mark } from '../../../collection/return-file';
import { groups } from '../../../checks/finding-groups';

interface Props {
  read: ReadReport;
  marks: readonly Mark[];
  add: (finding: Finding) => void;
}

/** What the checks say of the report; each may go into the marks with one press. */
export function ReportFindings({ read, marks, add }: Props) {
  const { findings, confirmations, notes } = read;
  const openNotes = notes.filter((note) => note.open);
  return (
    <section aria-label="核验结果">
      <h3>核验结果</h3>
      {findings.length === 0 && <p className="muted">未发现问题。</p>}
      {groups.map(({ id, name }) => {
        const own = findings.filter(({ severity }) => severity === id);
        if (own.length === 0) return null;
        return (
          <details key={id} open={id !== 'hint'}>
            <summary>
              {name} {own.length}
            </summary>
            <ul className="finding-list">
              {own.map((finding, index) => {
                const confirmed = confirmationOf(finding, confirmations);
                const isMarked = marks.some(
                  ({ check, remark }) => check === finding.check && remark === finding.message,
                );
                return (
                  <li key={index} data-severity={id} data-finding={finding.check}>
                    <p>{finding.message}</p>
                    <p className="finding-basis">{finding.basis}</p>
                    {confirmed && <p>填报单位说明：{confirmed.reason}</p>}
                    <div className="finding-actions">
                      <button
                        type="button"
                        data-action="county-mark-finding"
                        disabled={isMarked}
                        onClick={() => add(finding)}
                      >
                        {isMarked ? '已列入意见' : '列入意见'}
                      </button>
                    </div>
                  </li>
                );
              })}
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
    </section>
  );
}
