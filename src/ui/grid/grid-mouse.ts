import type { TableGrid } from './table-grid';

const primary = 1;

/** Shift+click takes the range to the cell; true when it was that. */
export function onGridMouseDown(grid: TableGrid, event: MouseEvent): void {
  if (event.button !== 0) return;
  const cell = grid.cellOf(event.target);
  const { active } = grid.selection;
  if (!cell || !active) return;
  if (event.shiftKey && cell !== active) {
    event.preventDefault();
    grid.extendTo(cell);
  } else if (cell === active) {
    grid.collapse();
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
