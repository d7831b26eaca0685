import type { Place } from '../../../report/place';
import { showTableBox } from '../../components/show-table-box';

function selectorOf(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `[data-cell="${place.address}"]`;
    case 'field':
      return `[data-field="${place.field}"]`;
    case 'table':
      return `#section-${place.table} input`;
    case 'text':
    case 'section':
      return `[data-section="${place.section}"], #section-${place.section} input`;
  }
}

/** Scrolls to a place of the form and puts the cursor there. */
export function jumpToPlace(place: Place): void {
  const target = document.querySelector<HTMLElement>(selectorOf(place));
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  showTableBox(target);
  target.focus({ preventScroll: true });
  // As by keyboard: what is typed next replaces the figure instead of lengthening it.
  if (target instanceof HTMLInputElement) target.select();
  if (target instanceof HTMLTextAreaElement && place.kind === 'text')
    target.setSelectionRange(place.start, place.end);
}
