import { useState } from 'react';
import type { Finding, Fix } from '../../checks/check';
import type { Group } from '../../checks/finding-groups';
import { applyFix } from '../model/apply-fix';
import { useEditor } from '../model/editor-context';
import { useJump } from '../model/page/use-jump';
import { ConfirmForm } from './confirm-form';

/** A finding with the group it counts in. */
export interface Shown {
  readonly finding: Finding;
  readonly group: Group;
}

export function FixButton({ finding, fix }: { finding: Finding; fix: Fix }) {
  const editor = useEditor();
  return (
    <button type="button" onClick={() => void applyFix(editor, finding, fix)}>
      {fix.label}
    </button>
  );
}

/** One finding: where, what, on what basis, and what would settle it. */
export function FindingItem({ finding, group }: Shown) {
  const [asking, setAsking] = useState(false);
  const jump = useJump();
  return (
    <li data-severity={group} data-finding={finding.check}>
      <button type="button" className="finding-place" onClick={() => jump(finding.places[0])}>
        {finding.message}
      </button>
      <p className="finding-basis">{finding.basis}</p>
      {asking ? (
        <ConfirmForm
          findings={[finding]}
          label="说明原因（随核验单留存）"
          button="确认属实"
          step="确认情况属实"
          close={() => setAsking(false)}
        />
      ) : (
        <div className="finding-actions">
          {finding.fixes?.map((fix) => (
            <FixButton key={fix.label} finding={finding} fix={fix} />
          ))}
          {finding.severity === 'warning' && (
            <button type="button" data-action="confirm" onClick={() => setAsking(true)}>
              情况属实
            </button>
          )}
        </div>
      )}
    </li>
  );
}
