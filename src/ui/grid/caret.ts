/** The selection of a text input. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

export const caretOf = (input: HTMLInputElement): Caret => ({
  start: input.selectionStart ?? 0,
  end: input.selectionEnd ?? 0,
  length: input.value.length,
});

const allSelected = ({ start, end, length }: Caret): boolean => start === 0 && end === length;

/** Whether a key to that side leaves the cell, or still has text of its own to move over. */
export function atEdge(caret: Caret, side: 'start' | 'end'): boolean {
  if (allSelected(caret)) return true;
  if (caret.start !== caret.end) return false;
  return side === 'start' ? caret.start === 0 : caret.end === caret.length;
}
