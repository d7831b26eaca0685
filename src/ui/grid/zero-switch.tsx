import { useId } from 'react';
import { type AnnualReport } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Address } from '../../template/cells';
import type { NothingSentence, TableTemplate } from '../../template/table';
import { useEditor, useStore } from '../editor/editor-context';
import {
  blankAddresses,
  inputAddresses,
  sentencesFor,
  sentenceText,
  withoutSentence,
  withSentence,
  zeroState,
} from './zero-state';

const change = (report: AnnualReport, section: string, by: (text: string) => string) => ({
  ...report,
  sections: { ...report.sections, [section]: by(report.sections[section] ?? '') },
});

/** Offers a sentence while the table is all 0, and to take it out again once it is not. */
function SentenceButton({ sentence, zero }: { sentence: NothingSentence; zero: boolean }) {
  const editor = useEditor();
  const { section } = sentence;
  const text = useStore('report', ({ store }) => sentenceText(sentence, store.current));
  const written = useStore(
    'report',
    ({ store }) => store.current.sections[section]?.includes(text) ?? false,
  );
  if (written === zero) return null;
  const title = editor.edition.sections.find(({ id }) => id === section)?.title ?? '';
  const by = (before: string) =>
    zero ? withSentence(before, text) : withoutSentence(before, text);
  const name = zero ? `在“${title}”中写明` : `从“${title}”中删去此句`;
  return (
    <button
      type="button"
      title={text}
      data-action={`${zero ? 'say' : 'unsay'}-${section}`}
      onClick={() => editor.apply(name, { report: change(editor.store.current, section, by) })}
    >
      {name}
    </button>
  );
}

interface Props {
  table: TableTemplate;
  /** What this visit filled with 0, shared with the button that does the same. */
  filled: readonly Address[];
  setFilled: (addresses: readonly Address[]) => void;
}

/** 本年度未收到申请: read from the cells themselves, so that typing, undo and loading keep it true. */
export function ZeroSwitch({ table, filled, setFilled }: Props) {
  const editor = useEditor();
  const whyId = useId();
  const state = useStore('report', ({ store }) => zeroState(store.figures, table));
  const { nothing } = table;
  if (!nothing) return null;
  const sentences = sentencesFor(editor.edition, table);
  const turnOn = () => {
    const blanks = blankAddresses(editor.store.figures, table);
    editor.applyCells(nothing.label, Object.fromEntries(blanks.map((each) => [each, '0'])));
    setFilled(blanks);
  };
  const turnOff = () => {
    const { current, figures } = editor.store;
    // After a reload nobody knows which zeros were typed: all of them go, and 撤销 brings them back.
    const taken = filled.length > 0 ? filled : inputAddresses(figures, table);
    const blank = withCells(current, Object.fromEntries(taken.map((each) => [each, ''])));
    const report = sentences.reduce(
      (before, sentence) =>
        change(before, sentence.section, (text) =>
          withoutSentence(text, sentenceText(sentence, current)),
        ),
      blank,
    );
    editor.apply(`取消“${nothing.label}”`, { report });
    setFilled([]);
  };
  return (
    <div className="zero-switch">
      <label>
        <input
          type="checkbox"
          checked={state === 'zero'}
          disabled={state === 'figures'}
          aria-describedby={state === 'figures' ? whyId : undefined}
          data-action={`nothing-${table.id}`}
          onChange={(event) => (event.target.checked ? turnOn() : turnOff())}
        />
        {nothing.label}
      </label>
      {state === 'figures' && (
        <span id={whyId} className="muted">
          表中已有不为 0 的内容，不适用
        </span>
      )}
      {sentences.map((sentence) => (
        <SentenceButton key={sentence.section} sentence={sentence} zero={state === 'zero'} />
      ))}
    </div>
  );
}
