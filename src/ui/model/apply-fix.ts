import type { Finding, Fix } from '../../checks/check';
import type { Editor } from './editor';

/** Does what puts a finding right, as it has to be now. */
export async function applyFix(editor: Editor, finding: Finding, fix: Fix): Promise<void> {
  const [{ withFix }, now] = await Promise.all([
    import('../../checks/with-fix'),
    editor.store.findings.fixOfNow(finding, fix),
  ]);
  if (now) editor.apply(now.label, { report: withFix(editor.store.current, now) });
}
