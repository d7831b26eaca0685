import { atEdge, caretOf } from './caret';
import type { GridCell } from '../../template/grid-map';
import {
  type Direction,
  nextCell,
  nextDown,
  nextInput,
  rowEnd,
  tableCorner,
  tableEnd,
} from './moves';
import type { TableGrid } from './table-grid';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * An input method owns its keys: the Enter that takes a candidate must not leave the cell. Safari
 * reports that Enter after the composition has ended, with the old key code 229.
 */
function isComposing(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  return event.isComposing || event.keyCode === 229;
}

function leavesText(input: HTMLInputElement, direction: Direction): boolean {
  if (direction === 'up' || direction === 'down') return true;
  return atEdge(caretOf(input), direction === 'left' ? 'start' : 'end');
}

function target(grid: TableGrid, event: KeyboardEvent, cell: GridCell, input: HTMLInputElement) {
  const { map } = grid;
  const { key, ctrlKey, shiftKey } = event;
  const direction = arrows[key];
  if (direction) {
    if (ctrlKey || !leavesText(input, direction)) return undefined;
    return nextInput(map, cell, direction);
  }
  if (key === 'Enter') return nextDown(map, cell, shiftKey);
  if (key !== 'Home' && key !== 'End') return undefined;
  const side = key === 'Home' ? 'first' : 'last';
  if (ctrlKey) return tableEnd(map, side);
  return atEdge(caretOf(input), key === 'Home' ? 'start' : 'end')
    ? rowEnd(map, cell, side)
    : undefined;
}

/**
 * Shift with an arrow takes the range further, once the text has nothing left to select; with Ctrl and
 * Home or End to the corner of the table.
 */
function extended(grid: TableGrid, event: KeyboardEvent, input: HTMLInputElement) {
  const direction = arrows[event.key];
  const { head, range } = grid.selection;
  if (event.ctrlKey && event.key === 'Home') return tableCorner(grid.map, 'first');
  if (event.ctrlKey && event.key === 'End') return tableCorner(grid.map, 'last');
  if (!direction || !head || event.ctrlKey) return undefined;
  if (!range && !leavesText(input, direction)) return undefined;
  return nextCell(grid.map, head, direction);
}

/** Keys that concern the cell's own text or the whole range; true when nothing is left to do. */
function actsInPlace(grid: TableGrid, event: KeyboardEvent, input: HTMLInputElement): boolean {
  const { range } = grid.selection;
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      if (!range) return false;
      grid.clearInputs('清除');
      return true;
    case 'Escape':
      if (range) grid.collapse();
      else if (!grid.restore(input)) return false;
      return true;
    case 'F2':
      input.setSelectionRange(input.value.length, input.value.length);
      return true;
    default:
      return false;
  }
}

/** Ctrl+A selects the cell's text, and once that is selected the table. */
function selectsAll(grid: TableGrid, event: KeyboardEvent, input: HTMLInputElement): boolean {
  if (!event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 'a') return false;
  const caret = caretOf(input);
  if (!atEdge(caret, 'start') || !atEdge(caret, 'end')) return false;
  grid.selection.extendToAll();
  grid.showStatus();
  return true;
}

/** Moves between cells. What it does not take stays the browser's: typing, Tab, shortcuts. */
export function onGridKey(grid: TableGrid, event: KeyboardEvent): void {
  const input = event.target;
  if (isComposing(event) || event.altKey || event.metaKey) return;
  if (!(input instanceof HTMLInputElement)) return;
  // Plain typing, the key that must be fastest, is none of the grid's business.
  if (event.key.length === 1 && !event.ctrlKey) return;
  const cell = grid.cellOf(input);
  if (!cell) return;
  if (selectsAll(grid, event, input) || actsInPlace(grid, event, input)) {
    event.preventDefault();
    return;
  }
  const further = event.shiftKey ? extended(grid, event, input) : undefined;
  if (further) grid.extendTo(further);
  const next =
    event.shiftKey && event.key !== 'Enter' ? undefined : target(grid, event, cell, input);
  if (next) grid.focus(next);
  const isHeld =
    event.key === 'Enter' ||
    (event.shiftKey && grid.selection.range !== null && event.key in arrows);
  if (further || next || isHeld) event.preventDefault();
}
