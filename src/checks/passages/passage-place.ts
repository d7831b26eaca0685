import { atText, type TextPlace } from '../../report/place';
import type { Span } from '../../text/sentences';
import type { Passage } from './passages';

/** Words of a text as they are quoted in a message. */
export function quoted(text: string): string {
  return text.length > 40 ? `…${text.slice(-40)}` : text;
}

export const placeIn = (
  { section }: Passage,
  { start, end }: Pick<Span, 'start' | 'end'>,
): TextPlace => atText(section, start, end);
