import type { TableGrid } from './table-grid';

const primary = 1;

/**
 * The first click on a cell selects its text, as in a spreadsheet: a digit typed then replaces the
 * figure. A click in the cell the cursor is in already places it.
 */
function selectOnClick(event: MouseEvent): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input === document.activeElement) return;
  // Otherwise the browser would put the cursor where the button is let go.
  event.preventDefault();
  input.focus({ preventScroll: true });
  input.select();
}

/** A double click places the cursor behind the text, as F2 does; the browser's own selects a word. */
export function onGridDoubleClick(event: MouseEvent): void {
  const input = event.target;
  if (input instanceof HTMLInputElement)
    input.setSelectionRange(input.value.length, input.value.length);
}

/** Shift+click takes the range to the cell. */
export function onGridMouseDown(grid: TableGrid, event: MouseEvent): void {
  if (event.button !== 0) return;
  const cell = grid.cellOf(event.target);
  const { active } = grid.selection;
  if (!cell) return;
  if (!active) {
    selectOnClick(event);
  } else if (event.shiftKey && cell !== active) {
    event.preventDefault();
    grid.extendTo(cell);
  } else if (cell === active) {
    grid.collapse();
  } else {
    selectOnClick(event);
  }
}

/** Pulling from one cell into another selects cells, not text. */
export function onGridMouseOver(grid: TableGrid, event: MouseEvent): void {
  if (event.buttons !== primary) return;
  const { active, head } = grid.selection;
  const cell = grid.cellOf(event.target);
  if (!cell || !active || cell === head || !grid.element.contains(document.activeElement)) return;
  event.preventDefault();
  grid.selection.extendTo(cell);
  grid.showStatus();
}
