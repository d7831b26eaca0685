import { readFigure } from '../../calc/read-figure';
import { plainForm } from '../../text/normal-form';
import type { ValueKind } from '../../template/table';

/**
 * “1,234”, “３”, “5件” as plain digits; what is no figure stays as it was, to be marked wrong in its
 * cell. “1 2” is not 12: somebody may have meant two figures.
 */
export function plainFigure(text: string, kind: ValueKind, unit: string): string {
  const figure = readFigure(kind, text, unit);
  // An input takes line ends out by itself, and would make 12 of a 1 over a 2.
  return figure.state === 'number' ? figure.text : plainForm(text).replace(/\s+/g, ' ').trim();
}
