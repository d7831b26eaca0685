import type { Matrix } from '../positioned/matrix';
import { placedGlyph, shifted } from '../positioned/placed-glyph';
import type { PlacedText } from '../positioned/placed-page';
import type { XmlElement } from './xml-tree';

/** `g 3 6.35` in a list of steps says 6.35 three times. */
export function stepsOf(text: string | undefined, most: number): number[] {
  const parts = (text ?? '').split(/[\s,]+/).filter((part) => part !== '');
  const steps: number[] = [];
  for (let at = 0; at < parts.length && steps.length < most; at += 1) {
    if (parts[at] !== 'g') {
      steps.push(Number(parts[at]) || 0);
      continue;
    }
    const [times, step] = [Number(parts[at + 1]) || 0, Number(parts[at + 2]) || 0];
    for (let n = 0; n < times && steps.length < most; n += 1) steps.push(step);
    at += 2;
  }
  return steps;
}

/** How wide a character is where the file does not say: Latin letters and digits take half. */
const usualWidth = (character: string, size: number): number =>
  (character.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…]/.test(character) ? size / 2 : size;

/** The characters of one `TextCode`; `matrix` leads from its object to the page. */
export function textCode(
  { attributes, text }: XmlElement,
  matrix: Matrix,
  { size, stretch }: { size: number; stretch: number },
): PlacedText[] {
  const characters = Array.from(text);
  const across = stepsOf(attributes['DeltaX'], characters.length);
  const down = stepsOf(attributes['DeltaY'], characters.length);
  let x = Number(attributes['X']) || 0;
  let y = Number(attributes['Y']) || 0;
  return characters.map((character, at) => {
    const usual = usualWidth(character, size) * stretch;
    const step = across[at] ?? (down.length > 0 ? 0 : usual);
    // Where the next character stands may be far off; this one is no wider for that.
    const advance = step > 0 ? Math.min(step, usual * 1.2) : usual;
    const placed = placedGlyph(character, shifted(matrix, x, y), { advance, size });
    x += step;
    y += down[at] ?? 0;
    return placed;
  });
}
