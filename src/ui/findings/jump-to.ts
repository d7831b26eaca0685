import type { Finding } from '../../checks/check';
import { showTableBox } from '../grid/show-table-box';

/** A place of the form: a cell, a narrative with a range, or a field. */
export interface Place {
  readonly cell?: string;
  readonly section?: string;
  readonly start?: number;
  readonly end?: number;
  readonly field?: string;
}

function targetOf({ cell, section, field }: Place): HTMLElement | null {
  const selectors = [
    cell !== undefined && `[data-cell="${cell}"]`,
    field !== undefined && `[data-field="${field}"], [data-section="${field}"]`,
    section !== undefined && `[data-section="${section}"], #section-${section} input`,
  ].filter((selector) => selector !== false);
  return document.querySelector<HTMLElement>(selectors.join(', '));
}

/** Scrolls to a place of the form and puts the cursor there. */
export function jumpToPlace(place: Place): void {
  const target = targetOf(place);
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  showTableBox(target);
  target.focus({ preventScroll: true });
  if (target instanceof HTMLTextAreaElement && place.start !== undefined)
    target.setSelectionRange(place.start, place.end ?? place.start);
}

export function jumpTo({ cells, text, field }: Finding): void {
  const [cell] = cells;
  if (cell !== undefined) jumpToPlace({ cell });
  else if (text) jumpToPlace(text);
  else if (field !== undefined) jumpToPlace({ field });
}
