import { useMemo } from 'react';
import { boundNumbers } from '../../calc/bound-sentences';
import { narrativeBlocks } from '../../document/narrative-blocks';
import { narrativeOf } from '../../report/narratives';
import type { TextMark } from '../components/marked-textarea';
import { useDraft, useEditor } from '../model/editor-context';
import { type MarkedText, unmarked } from '../model/marked-places';
import type { Shown } from '../model/report-store';
import { useStore } from '../model/store';

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
function reader(section: string): (shown: Shown) => string {
  let known = { text: '', headings: [] as TextMark[] };
  return ({ draft, figures }) => {
    const text = narrativeOf(draft.report, section);
    if (text !== known.text) known = { text, headings: headingMarks(text, section) };
    const numbers = boundNumbers(draft, section, figures).map(({ start, end, isWaiting }) => ({
      start,
      end,
      severity: isWaiting ? 'waiting' : 'bound',
    }));
    const marks = [...known.headings, ...numbers];
    return marks.length === 0 ? '' : JSON.stringify({ text, marks });
  };
}

const inOrder = (a: TextMark, b: TextMark): number => a.start - b.start;

/** What findings point at, and before it what remarks do: where two overlap the first is shown. */
function useFoundMarks(section: string): MarkedText {
  const { store, returns } = useEditor();
  const found = useStore(store.findings.state, ({ texts }) => texts.get(section) ?? unmarked);
  const remarks = useStore(returns.state, ({ texts }) => texts.get(section));
  const report = useDraft(({ draft }) => (remarks ? draft.report : null));
  return useMemo(() => {
    if (!remarks || !report) return found;
    const text = narrativeOf(report, section);
    const own = returns.rangesOf(remarks, report);
    // Findings come a moment later; those of an older text have other places.
    const others = found.text === text ? found.marks : [];
    return { text, marks: [...own, ...others].sort(inOrder) };
  }, [found, remarks, report, returns, section]);
}

/** What is marked in a narrative: what findings and remarks point at, headings, and numbers that follow the tables. */
export function useMarkedText(section: string): MarkedText {
  const found = useFoundMarks(section);
  const own = useDraft(useMemo(() => reader(section), [section]));
  return useMemo(() => {
    if (own === '') return found;
    const { text, marks } = JSON.parse(own) as MarkedText;
    const others = found.text === text ? found.marks : [];
    return { text, marks: [...others, ...marks].sort(inOrder) };
  }, [found, own]);
}
