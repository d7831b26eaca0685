import { useMemo } from 'react';
import { boundNumbers } from '../../calc/bound-sentences';
import { narrativeBlocks } from '../../document/narrative-blocks';
import { narrativeOf } from '../../report/narratives';
import type { TextMark } from '../components/marked-textarea';
import type { Editor } from '../model/editor';
import { useStore } from '../model/editor-context';
import type { MarkedText } from '../model/findings-store';

/** The headings as Word and preview will style them, run-in ones too. */
function headingMarks(text: string, section: string): TextMark[] {
  return narrativeBlocks(text, section).flatMap((block): TextMark[] => {
    if (block.kind === 'heading' && block.source)
      return [{ start: block.source.start, end: block.source.end, severity: 'heading' }];
    if (block.kind !== 'paragraph' || !block.lead || !block.source) return [];
    const { start } = block.source;
    return [{ start, end: start + block.lead.length, severity: 'heading' }];
  });
}

/** Reads what a narrative marks of itself, as a string so that it compares by value; '' for nothing. */
function reader(section: string): (editor: Editor) => string {
  let known = { text: '', headings: [] as TextMark[] };
  return ({ store }) => {
    const text = narrativeOf(store.current, section);
    if (text !== known.text) known = { text, headings: headingMarks(text, section) };
    const numbers = boundNumbers(store.draft, section, store.figures).map(
      ({ start, end, isWaiting }) => ({ start, end, severity: isWaiting ? 'waiting' : 'bound' }),
    );
    const marks = [...known.headings, ...numbers];
    return marks.length === 0 ? '' : JSON.stringify({ text, marks });
  };
}

const inOrder = (a: TextMark, b: TextMark): number => a.start - b.start;

/** What is marked in a narrative: what findings and remarks point at, headings, and numbers that follow the tables. */
export function useMarkedText(section: string): MarkedText {
  const found = useStore(`text:${section}`, ({ store, returns }) =>
    returns.withMarks(section, store.findings.textMarks(section)),
  );
  const own = useStore(
    'report',
    useMemo(() => reader(section), [section]),
  );
  return useMemo(() => {
    if (own === '') return found;
    const { text, marks } = JSON.parse(own) as MarkedText;
    // Findings come a moment later; those of an older text have other places.
    const others = found.text === text ? found.marks : [];
    return { text, marks: [...others, ...marks].sort(inOrder) };
  }, [found, own]);
}
