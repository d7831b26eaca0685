import { cellText } from '../../report/cell-text';
import type { Address } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import type { Editor } from '../model/editor';
import { type GridCell, type GridMap, gridMapOf } from '../../template/grid-map';
import { markAt, showStatus } from './cell-status';
import { GridSelection } from './grid-selection';
import type { GridStatus } from './grid-status';
import { showTableBox } from '../components/show-table-box';
import { typeInto } from './type-into';

/** One table on the screen: its cells, the selection among them and the line that tells of it. */
export class TableGrid {
  readonly map: GridMap;
  readonly selection: GridSelection;
  private unsubscribe: (() => void) | null = null;
  /** What stood in the active cell when it was entered. */
  private before = '';
  /** Entered and not typed in since. */
  private isNew = false;
  /** What a cell's figure was last year; null while none is shown. */
  lastYear: { words(address: Address): string } | null = null;

  constructor(
    readonly element: HTMLTableElement,
    readonly template: TableTemplate,
    readonly editor: Editor,
    readonly status: GridStatus,
  ) {
    this.map = gridMapOf(template);
    this.selection = new GridSelection(element, this.map);
  }

  /** The cell an event happened in. */
  cellOf(target: EventTarget | null): GridCell | undefined {
    if (!(target instanceof Element)) return undefined;
    const own = target.closest('td')?.querySelector('[data-cell]');
    return this.map.byAddress.get(own?.getAttribute('data-cell') ?? '');
  }

  inputOf({ place }: GridCell): HTMLInputElement | null {
    return this.selection.elementOf(place)?.querySelector('input') ?? null;
  }

  /** What stands in a cell, as it is copied: typed text as typed, a total only once it is settled. */
  textOf({ address, isInput }: GridCell): string {
    const { store } = this.editor;
    if (isInput) return cellText(store.current, address);
    const figure = store.figure(address);
    return figure.state === 'number' ? figure.text : '';
  }

  /** By keyboard: the text is selected, so that typing replaces it. */
  focus(cell: GridCell): void {
    const input = this.inputOf(cell);
    if (!input) return;
    // No focus event comes where the focus already is.
    this.collapse();
    input.focus({ preventScroll: true });
    input.select();
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    showTableBox(input);
  }

  /** Brings back what stood in the cell before it was typed in; false where nothing was. */
  restore(input: HTMLInputElement): boolean {
    if (input.value === this.before) return false;
    input.select();
    typeInto(input, this.before);
    input.select();
    return true;
  }

  extendTo(cell: GridCell): void {
    this.selection.extendTo(cell);
    this.selection.elementOf(cell.place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.showStatus();
  }

  entered(cell: GridCell): void {
    if (!this.selection.active) this.isNew = true;
    this.leave();
    this.selection.moveTo(cell);
    this.before = this.inputOf(cell)?.value ?? '';
    const { shown, findings } = this.editor.store;
    const stops = [
      findings.state.watch(markAt(this.template, cell.address), () => this.showStatus()),
      shown.subscribe(() => this.showStatus()),
    ];
    this.unsubscribe = () => stops.forEach((stop) => stop());
    this.showStatus();
  }

  left(): void {
    this.leave();
    this.selection.moveTo(null);
    this.status.clear();
  }

  /**
   * The first key in a table brings it up under the header, so that as much of it is seen as there is
   * room for. Not the click: a second one would fall on another cell.
   */
  bringUp(): void {
    if (!this.isNew) return;
    this.isNew = false;
    const { top, bottom } = this.element.getBoundingClientRect();
    const box = this.element.closest('.table-box');
    showTableBox(this.element);
    if (!box) return;
    if (getComputedStyle(box).overflowY === 'auto') {
      this.foldHeads(box);
    } else if (bottom > window.innerHeight) {
      const { scrollPaddingTop } = getComputedStyle(document.documentElement);
      const room = top - parseFloat(scrollPaddingTop);
      if (room > 0) window.scrollBy(0, room);
    }
  }

  /** In a box of its own the heads above the names of the columns leave their room to rows. */
  private foldHeads(box: Element): void {
    const names = this.element.querySelector('thead tr:last-child');
    if (!names || box.scrollHeight <= box.clientHeight) return;
    const above = names.getBoundingClientRect().top - this.element.getBoundingClientRect().top;
    if (box.scrollTop < above) box.scrollTop = above;
  }

  collapse(): void {
    if (!this.selection.range) return;
    this.selection.collapse();
    this.showStatus();
  }

  showStatus(): void {
    showStatus(this);
  }

  /** One step; nothing when it would change nothing. */
  write(name: (count: number) => string, texts: Readonly<Record<Address, string>>): boolean {
    const report = this.editor.store.current;
    const changed = Object.entries(texts).filter(
      ([address, text]) => cellText(report, address) !== text,
    );
    if (changed.length > 0)
      this.editor.applyCells(name(changed.length), Object.fromEntries(changed));
    return changed.length > 0;
  }

  /** `verb` is 清除 or 剪切. */
  clearInputs(verb: string): void {
    this.write(
      (count) => `${verb}${this.template.name} ${count} 格`,
      Object.fromEntries(this.selection.inputs.map(({ address }) => [address, ''] as const)),
    );
  }

  private leave(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }
}
