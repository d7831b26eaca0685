import { withSentence } from '../../calc/bound-sentences';
import { endUnderHead } from '../../calc/under-head';
import { narrativesOf } from '../../template/edition';
import { narrativeOf } from '../../report/narratives';
import type { Editor } from '../model/editor';
import type { Area } from '../model/page/area';

interface Sentence {
  section: string;
  template: string;
  label: string;
  /** Label of the head it belongs under. */
  head?: string;
}

/**
 * Puts a sentence in under its head, else at the caret or at the end, as one step; the next one goes
 * behind it.
 */
export function insertSentence(
  editor: Editor,
  area: Area,
  { section, template, label, head }: Sentence,
): void {
  editor.endTyping();
  const { draft, figures } = editor.store;
  const { element, caret } = area() ?? { element: null, caret: null };
  const text = narrativeOf(draft.report, section);
  const own = narrativesOf(editor.edition).find(({ id }) => id === section);
  const expected = own?.heads?.find((each) => each.label === head);
  const under = expected === undefined ? null : endUnderHead(text, expected);
  const at = under ?? caret ?? text.length;
  const result = withSentence(draft, { section, template, at }, figures);
  if (!result) return;
  editor.apply(`写入“${label}”一句`, {
    report: result.draft.report,
    bindings: result.draft.bindings ?? [],
  });
  element?.setSelectionRange(result.end, result.end);
}
