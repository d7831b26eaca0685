import type { Finding, Fix } from '../../checks/check';
import { cellText } from '../../report/cell-text';
import { type Address, addressOf, type Cell, cellAt } from '../../template/cells';
import { cellWords, placeName } from '../../template/labels';
import type { TableTemplate } from '../../template/table';
import type { Editor } from '../model/editor';
import type { CellMark } from '../model/findings-store';
import { type GridCell, type GridMap, gridMapOf } from '../../template/grid-map';
import { GridSelection } from './grid-selection';
import type { GridStatus } from './grid-status';
import { rangeSummary } from '../../calc/range-summary';
import { showTableBox } from '../components/show-table-box';
import { typeInto } from './type-into';

/** What is wrong at a cell: where it says nothing of its own place, that is not said before it either. */
function wordsAt(cell: Cell, message: string): string {
  const place = placeName(cell);
  return message.startsWith(place) ? `${cellWords(cell)}：${message.slice(place.length)}` : message;
}

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
    const { listeners } = this.editor.store;
    const marks = [cell.address, this.remainderOf(cell.address)].map(
      (each) => `mark:${each ?? ''}`,
    );
    const stops = [...new Set(marks), 'report'].map((topic) =>
      listeners.subscribe(topic, () => {
        if (topic !== 'report' || this.selection.range !== null || this.lastYear) this.showStatus();
      }),
    );
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
    if (bottom <= window.innerHeight || !box || getComputedStyle(box).overflowY === 'auto') return;
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const room = top - parseFloat(scrollPaddingTop);
    if (room > 0) window.scrollBy(0, room);
  }

  collapse(): void {
    if (!this.selection.range) return;
    this.selection.collapse();
    this.showStatus();
  }

  showStatus(): void {
    const { editor, selection } = this;
    const range = selection.range?.flat();
    if (range) {
      const { sum, count } = rangeSummary(range.map(({ address }) => editor.store.figure(address)));
      this.status.tell(`已选 ${range.length} 格：求和 ${sum}，有数 ${count} 格`);
      return;
    }
    const cell = selection.active && cellAt(editor.edition, selection.active.address);
    if (!cell) {
      this.status.clear();
      return;
    }
    const mark = this.markOf(cell);
    if (mark) this.status.problem(wordsAt(cell, mark.message), mark.finding, this.applyFix);
    else
      this.status.place(
        [cellWords(cell), this.lastYear?.words(cell.address)].filter(Boolean).join('　'),
      );
  }

  /** Where a column's cross-check fails, each of its cells may be the wrong one. */
  private markOf(cell: Cell): CellMark | undefined {
    const { findings } = this.editor.store;
    const own = findings.mark(cell.address);
    const ofColumn = findings.mark(this.remainderOf(cell.address) ?? '');
    return own ?? (ofColumn?.check.endsWith('/balance') ? ofColumn : undefined);
  }

  private remainderOf(address: Address): Address | null {
    const { balance, id } = this.template;
    return balance ? addressOf(id, balance.remainder, address.split('/')[2] ?? '') : null;
  }

  private readonly applyFix = (finding: Finding, fix: Fix): void => {
    const { editor } = this;
    const { findings } = editor.store;
    void Promise.all([import('../../checks/with-fix'), findings.fixOfNow(finding, fix)]).then(
      ([{ withFix }, now]) => {
        if (now) editor.apply(now.label, { report: withFix(editor.store.current, now) });
      },
    );
  };

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
