import type { SignatureBlock } from './block';
import { textWidth } from './title-lines';

/** GB/T 9704: a line of body text. */
const charactersToALine = 28;

/**
 * GB/T 9704: the date four characters in from the right, the agency centred over it. A longer
 * agency goes further right, at most to two characters, then both move left. Both stand centred in
 * one box; its distances from the edges, in characters.
 */
export function signatureIndent({ agency, date }: Pick<SignatureBlock, 'agency' | 'date'>): {
  left: number;
  right: number;
} {
  const agencyWidth = textWidth(agency);
  // Word parts digits from 年月日 by a quarter of a character each.
  const dateWidth = textWidth(date) + 1.5;
  // Half a character of slack, or a font a little wider breaks the line.
  const width = Math.max(agencyWidth, dateWidth) + 0.5;
  const right = Math.max(2, Math.min(4, 4 - (agencyWidth - dateWidth) / 2));
  return { left: Math.max(0, charactersToALine - right - width), right };
}
