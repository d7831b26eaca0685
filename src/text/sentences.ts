import { charactersOf } from './characters';
import { memoizeText } from './memoize';

/** A stretch of a text; `text.slice(start, end)` of the narrative is `text` here. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface Sentence extends Span {
  readonly clauses: readonly Span[];
}

/** The spans between marks, without surrounding space; `isMark` gets each character's place. */
function between(span: Span, isMark: (text: string, at: number) => boolean): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const close = (to: number): void => {
    const raw = span.text.slice(from, to);
    const text = raw.trim();
    const start = span.start + from + (raw.length - raw.trimStart().length);
    if (text !== '') spans.push({ start, end: start + text.length, text });
    from = to + 1;
  };
  for (let at = 0; at < span.text.length; at += 1) if (isMark(span.text, at)) close(at);
  close(span.text.length);
  return spans;
}

/** Most are asked for a paragraph at a time. */
const paragraphsKept = 512;

const digits = charactersOf('0123456789０１２３４５６７８９');
const lineEnds = charactersOf('\r\n');
const endMarks = charactersOf('。！？!?\r\n');
const clauseMarks = charactersOf('，,；;');
/** A colon introduces what belongs to the same subject, so it ends no clause. */
const isClauseMark = (text: string, at: number): boolean =>
  clauseMarks.has(text.charCodeAt(at)) &&
  !(digits.has(text.charCodeAt(at - 1)) && digits.has(text.charCodeAt(at + 1)));

/** Lines of a text, blank ones left out. */
export const linesOf = memoizeText(
  (text: string): Span[] =>
    between({ start: 0, end: text.length, text }, (all, at) => lineEnds.has(all.charCodeAt(at))),
  paragraphsKept,
);

/** Sentences as a whole. */
export const wholeSentencesOf = (text: string): Span[] =>
  between({ start: 0, end: text.length, text }, (all, at) => endMarks.has(all.charCodeAt(at)));

/** Sentences and their clauses. 、 ends no clause; a comma inside 1,234 neither. */
export const sentencesOf = memoizeText(
  (text: string): Sentence[] =>
    wholeSentencesOf(text).map(({ start, end, text: words }) => ({
      start,
      end,
      text: words,
      clauses: between({ start, end, text: words }, isClauseMark),
    })),
  paragraphsKept,
);
