import { useId, useState } from 'react';
import type { Finding, Fix } from '../../checks/check';
import type { Group } from '../../checks/finding-groups';
import { confirmationFor } from '../../checks/confirmations';
import { applyFix } from '../model/apply-fix';
import { useEditor } from '../model/editor-context';
import { useJump } from '../model/page/use-jump';
import { focusOnOpen } from '../components/focus-on-open';

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

function ConfirmForm({ finding, close }: { finding: Finding; close: () => void }) {
  const editor = useEditor();
  const id = useId();
  const [reason, setReason] = useState('');
  const confirm = () => {
    const { confirmations } = editor.store.draft;
    editor.apply('确认情况属实', {
      confirmations: [...confirmations, confirmationFor(finding, reason)],
    });
  };
  return (
    <div className="confirm">
      <label htmlFor={id}>说明原因（随核验单留存）</label>
      <input
        id={id}
        type="text"
        value={reason}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key === 'Enter' && reason.trim() !== '') confirm();
        }}
        // The field appears because its button was pressed; the cursor belongs into it.
        ref={focusOnOpen}
      />
      <button type="button" disabled={reason.trim() === ''} onClick={confirm}>
        确认属实
      </button>
      <button type="button" onClick={close}>
        取消
      </button>
    </div>
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
        <ConfirmForm finding={finding} close={() => setAsking(false)} />
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
