import type { NothingSentence } from '../../../template/table';
import { useDraft, useEditor } from '../../model/editor-context';
import {
  sentenceText,
  withoutWritten,
  withSection,
  withSentence,
  writtenSentence,
} from '../../../calc/zero-state';

/** Offers a sentence while the table is all 0, and to take it out again once it is not. */
export function SentenceButton({ sentence, zero }: { sentence: NothingSentence; zero: boolean }) {
  const editor = useEditor();
  const { section } = sentence;
  const text = useDraft(({ draft }) => sentenceText(sentence, draft.report));
  const written = useDraft(
    ({ draft }) => writtenSentence(sentence, draft.report.sections[section] ?? '') !== null,
  );
  if (written === zero) return null;
  const title = editor.edition.sections.find(({ id }) => id === section)?.title ?? '';
  const by = (before: string) =>
    zero ? withSentence(before, text) : withoutWritten(before, sentence);
  const name = zero ? `在“${title}”中写明` : `从“${title}”中删去此句`;
  return (
    <button
      type="button"
      title={text}
      data-action={`${zero ? 'say' : 'unsay'}-${section}`}
      onClick={() => editor.apply(name, { report: withSection(editor.store.current, section, by) })}
    >
      {name}
    </button>
  );
}
