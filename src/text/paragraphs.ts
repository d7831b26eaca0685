import type { Span } from './sentences';

/** Shorter lines are headings; longer ones without a mark at their end were wrapped by a program. */
const shortestWrapped = 16;
const startsItem =
  /^[ \t\u3000]*(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d０-９]+[）)]|[\d０-９]+[.、．)）]|[-•·●])/;
const isEnded = /[。！？；：!?;:]$/;

const goesOn = (line: string, next: string): boolean =>
  line.length >= shortestWrapped && !isEnded.test(line) && !startsItem.test(next);

/**
 * Paragraphs of a text, blank lines left out. Lines that a program has wrapped are of one paragraph,
 * with the line ends between them.
 */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  const lineEnd = /\r\n|\r|\n|$/g;
  let [start, end] = [0, 0];
  let last = '';
  const close = (): void => {
    if (last !== '') spans.push({ start, end, text: text.slice(start, end) });
  };
  for (let from = 0; from <= text.length; from = lineEnd.lastIndex) {
    lineEnd.lastIndex = from;
    const to = lineEnd.exec(text)?.index ?? text.length;
    const line = text.slice(from, to);
    const seen = line.trim();
    if (seen === '' || !goesOn(last, line)) {
      close();
      start = from;
    }
    [end, last] = [to, seen];
    if (to === text.length) break;
  }
  close();
  return spans;
}
