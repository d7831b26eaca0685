import type { Cell } from '../template/cells';
import { addDecimals } from './decimal';
import { readFigure } from './read-figure';

/** What the texts of a move become: one text for each target, or the clerk's choice. */
export type MovedFigure =
  | { readonly kind: 'moved'; readonly text: string }
  /** Several figures added up. */
  | { readonly kind: 'joined'; readonly text: string }
  | { readonly kind: 'open' };

/**
 * One rule for lines that were split or joined: many lines become their sum; one becomes many only
 * where it is 0, which 0 in each of them is too. Blanks and what is no figure are never added up.
 */
export function movedFigure(
  { value, unit }: Pick<Cell, 'value' | 'unit'>,
  texts: readonly string[],
  targets: number,
): MovedFigure {
  if (texts.every((text) => text.trim() === '')) return { kind: 'moved', text: '' };
  const figures = texts.map((text) => readFigure(value, text, unit));
  const numbers = figures.flatMap((figure) => (figure.state === 'number' ? [figure.text] : []));
  const [only = ''] = texts;
  if (targets === 1 && texts.length === 1) return { kind: 'moved', text: only };
  if (numbers.length < texts.length) return { kind: 'open' };
  const sum = addDecimals(numbers);
  if (targets === 1 && numbers.some((text) => Number(text) !== 0))
    return { kind: 'joined', text: sum };
  const isNothing = Number(sum) === 0 && (targets === 1 || value !== 'change');
  return isNothing ? { kind: 'moved', text: '0' } : { kind: 'open' };
}
