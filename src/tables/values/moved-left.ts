import { trimBlank } from '../../text/normal-form';
import { countIn } from './read-cell';

const isBlank = (text: string | undefined): boolean => trimBlank(text ?? '') === '';

/** A total is blank as well where one of its parts is; alone it is missing. */
export const isTotalMissing = (texts: readonly string[]): boolean =>
  isBlank(texts[texts.length - 1]) && !texts.slice(0, -1).some(isBlank);

/**
 * Whether figures that end with their total seem to have moved to the left: nothing stands where the total should,
 * and the last of them is the sum of the others.
 */
export function isMovedLeft(texts: readonly string[]): boolean {
  let last = texts.length - 1;
  if (!isBlank(texts[last])) return false;
  while (last >= 0 && isBlank(texts[last])) last -= 1;
  const numbers = texts.slice(0, last + 1).map((text) => (isBlank(text) ? '0' : countIn(text)));
  if (numbers.length < 2 || numbers.includes('')) return false;
  const total = Number(numbers.pop());
  return total > 0 && numbers.reduce((sum, number) => sum + Number(number), 0) === total;
}
