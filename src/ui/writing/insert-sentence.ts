import { withSentence } from '../../calc/bound-sentences';
import { narrativeOf } from '../../report/narratives';
import type { Editor } from '../model/editor';
import type { Area } from '../model/page/area';

/** Puts a sentence in at the caret, or at the end, as one step; the next one goes behind it. */
export function insertSentence(
  editor: Editor,
  area: Area,
  { section, template, label }: { section: string; template: string; label: string },
): void {
  editor.endTyping();
  const { draft, figures } = editor.store;
  const { element, caret } = area() ?? { element: null, caret: null };
  const at = caret ?? narrativeOf(draft.report, section).length;
  const result = withSentence(draft, { section, template, at }, figures);
  if (!result) return;
  editor.apply(`写入“${label}”一句`, {
    report: result.draft.report,
    bindings: result.draft.bindings ?? [],
  });
  element?.setSelectionRange(result.end, result.end);
}
