import { useEffect, useRef, useState } from 'react';
import type { Finding, Severity } from '../../checks/check';
import { useEditor, useStore } from '../editor/editor-context';
import { jumpTo } from './jump-to';

type Group = Severity | 'blank';
const groups: readonly { id: Group; name: string }[] = [
  { id: 'error', name: '错误' },
  { id: 'warning', name: '待核实' },
  { id: 'hint', name: '提示' },
  { id: 'blank', name: '待填' },
];

/** An unfinished form is not a wrong one: what is blank counts as an error once an export was asked for. */
const groupOf = (finding: Finding, blanksMarked: boolean): Group =>
  finding.isBlank === true && !blanksMarked ? 'blank' : finding.severity;

function FindingItem({ finding, group }: { finding: Finding; group: Group }) {
  const editor = useEditor();
  const { mend } = finding;
  return (
    <li data-severity={group} data-finding={finding.check}>
      <button type="button" className="finding-place" onClick={() => jumpTo(finding)}>
        {finding.message}
      </button>
      <p className="finding-basis">{finding.basis}</p>
      {mend && (
        <button type="button" onClick={() => editor.applyCells(mend.label, mend.cells)}>
          {mend.label}
        </button>
      )}
    </li>
  );
}

/** What the checks found, most serious first. An export that is stopped brings the reader here. */
export function FindingsPanel() {
  const findings = useStore('findings', ({ store }) => store.findings);
  const stopped = useStore('gate', ({ store }) => store.stopped);
  /** Folded at this many stopped exports; a further one unfolds it. */
  const [foldedAt, setFoldedAt] = useState<number | null>(null);
  const open = foldedAt !== stopped;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stopped > 0) heading.current?.focus();
  }, [stopped]);
  const grouped = groups.map((group) => ({
    ...group,
    findings: findings.filter((each) => groupOf(each, stopped > 0) === group.id),
  }));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <aside className="findings" aria-label="核验" data-open={open}>
      <h2 ref={heading} tabIndex={-1}>
        核验
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setFoldedAt(open ? stopped : null)}
        >
          {open ? '收起' : '展开'}
        </button>
      </h2>
      <p className="finding-counts" role="status">
        {grouped.map(({ id, name, findings: each }) => (
          <span key={id} data-severity={id}>
            {each.length} {name}
          </span>
        ))}
      </p>
      {stopped > 0 && errors > 0 && (
        <p className="gate" role="alert" data-gate="">
          有 {errors} 处错误，处理后才能导出：
        </p>
      )}
      {open && (
        <ul className="finding-list">
          {grouped.flatMap(({ id, findings: each }) =>
            each.map((finding) => (
              <FindingItem
                key={`${finding.check} ${finding.message}`}
                finding={finding}
                group={id}
              />
            )),
          )}
          {findings.length === 0 && <li className="muted">未发现问题。</li>}
        </ul>
      )}
    </aside>
  );
}
