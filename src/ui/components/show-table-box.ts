/** Where a table scrolls in a box of its own, its heads are in sight only while the whole box is. */
export function showTableBox(cell: Element): void {
  const box = cell.closest('.table-box');
  if (box && getComputedStyle(box).overflowY === 'auto') box.scrollIntoView({ block: 'nearest' });
}
