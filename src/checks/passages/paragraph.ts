import { memoizeText } from '../../text/memoize';
import type { Span } from '../../text/sentences';
import { unified } from './unified';

/** The words of a paragraph, the same object wherever and whenever they are read again. */
export interface Paragraph {
  /** As checks read it, and as it was typed; of one length. */
  readonly text: string;
  readonly typed: string;
  /** What each reader made of it. Not in a map of weak keys for each of them: those slow every collection of garbage. */
  readonly known: Map<unknown, Known>;
}
interface Known {
  readonly given: string;
  readonly found: readonly unknown[];
}
const nothing: Known = { given: '', found: [] };

/** Paragraphs of some 100 000 characters. */
const kept = 1024;

export const paragraphOf = memoizeText(
  (typed: string): Paragraph => ({ typed, text: unified(typed), known: new Map() }),
  kept,
);

type Range = Pick<Span, 'start' | 'end'>;
interface Placed {
  readonly paragraphs: readonly { readonly start: number; readonly paragraph: Paragraph }[];
}
type Find<T> = (paragraph: Paragraph, given: string) => readonly T[];

export const shifted = <T extends Range>(found: T, by: number): T => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
});

function foundIn<T>(find: Find<T>, paragraph: Paragraph, given: string): readonly T[] {
  const known = paragraph.known.get(find);
  // Only `find` itself puts something under its name.
  if (known?.given === given) return known.found as readonly T[];
  const found = find(paragraph, given);
  paragraph.known.set(find, found.length === 0 && given === '' ? nothing : { given, found });
  return found;
}

/** What a function makes of each paragraph of a text, made once as long as the paragraph stands. */
export const ofParagraphs =
  <T>(read: Find<T>): ((text: Placed) => { start: number; found: readonly T[] }[]) =>
  ({ paragraphs }) =>
    paragraphs.map(({ start, paragraph }) => ({ start, found: foundIn(read, paragraph, '') }));

/**
 * What is found in each paragraph, with its place in the text. `given` is what else decides; the
 * last one is remembered.
 */
export function inParagraphs<T extends Range>(
  find: Find<T>,
): (text: Placed, given?: string) => T[] {
  return ({ paragraphs }, given = '') => {
    const all: T[] = [];
    for (const { start, paragraph } of paragraphs)
      for (const each of foundIn(find, paragraph, given)) all.push(shifted(each, start));
    return all;
  };
}
