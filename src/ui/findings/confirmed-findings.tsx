import { confirmationOf } from '../../checks/confirmations';
import type { Finding } from '../../checks/check';
import { useEditor } from '../model/editor-context';
import { useJump } from '../model/page/use-jump';

/** Warnings somebody answered for. Each can be taken back; other numbers take it back by themselves. */
export function ConfirmedFindings({ findings }: { findings: readonly Finding[] }) {
  const editor = useEditor();
  const jump = useJump();
  const { confirmations } = editor.store.draft;
  if (findings.length === 0) return null;
  return (
    <details className="finding-part">
      <summary>已确认属实 {findings.length} 项</summary>
      <ul className="finding-list">
        {findings.map((finding, at) => {
          const confirmation = confirmationOf(finding, confirmations);
          return (
            <li key={`${finding.key} ${at}`} data-severity="confirmed">
              <button
                type="button"
                className="finding-place"
                onClick={() => jump(finding.places[0])}
              >
                {finding.message}
              </button>
              <p className="finding-basis">原因：{confirmation?.reason}</p>
              <button
                type="button"
                onClick={() =>
                  editor.apply('取消确认', {
                    confirmations: confirmations.filter((each) => each !== confirmation),
                  })
                }
              >
                取消确认
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
