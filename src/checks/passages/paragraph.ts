import { memoizeText } from '../../text/memoize';
import type { Span } from '../../text/sentences';
import { unified } from './unified';

/** The words of a paragraph, the same object wherever and whenever they are read again. */
export interface Paragraph {
  /** As checks read it, and as it was typed; of one length. */
  readonly text: string;
  readonly typed: string;
  /** What each reader made of it, by its number: maps, or weak keys for each of them, slow every collection of garbage. */
  readonly known: (Known | undefined)[];
}
interface Known {
  readonly given: string;
  readonly found: readonly unknown[];
}
const nothing: Known = { given: '', found: [] };

/** Paragraphs of some 100 000 characters. */
const kept = 1024;

export const paragraphOf = memoizeText(
  (typed: string): Paragraph => ({ typed, text: unified(typed), known: [] }),
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

let readers = 0;

/** A function whose findings are remembered with the paragraph. */
function remembering<T>(find: Find<T>): (paragraph: Paragraph, given?: string) => readonly T[] {
  const reader = readers;
  readers += 1;
  return (paragraph, given = '') => {
    const known = paragraph.known[reader];
    // Only this reader puts something under its number.
    if (known?.given === given) return known.found as readonly T[];
    const found = find(paragraph, given);
    const isNothing = found.length === 0 && given === nothing.given;
    paragraph.known[reader] = isNothing ? nothing : { given, found };
    return found;
  };
}

/** What a function makes of each paragraph of a text, made once as long as the paragraph stands. */
export function ofParagraphs<T>(
  read: Find<T>,
): (text: Placed) => { start: number; found: readonly T[] }[] {
  const foundIn = remembering(read);
  return ({ paragraphs }) =>
    paragraphs.map(({ start, paragraph }) => ({ start, found: foundIn(paragraph) }));
}

/**
 * What is found in each paragraph, with its place in the text. `given` is what else decides; the
 * last one is remembered.
 */
export function inParagraphs<T extends Range>(
  find: Find<T>,
): (text: Placed, given?: string) => T[] {
  const foundIn = remembering(find);
  return ({ paragraphs }, given) => {
    const all: T[] = [];
    for (const { start, paragraph } of paragraphs)
      for (const each of foundIn(paragraph, given)) all.push(shifted(each, start));
    return all;
  };
}
