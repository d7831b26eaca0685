import { type Figures, printedFigure } from '../../calc/figures';
import { yearChange } from '../../calc/year-change';
import { cellText } from '../../report/cell-text';
import { type Address, addressOf } from '../../template/cells';
import { lastYearShown } from '../model/page/last-year-shown';
import { listen } from '../components/listen';
import { beforeId } from '../components/before-id';
import type { TableGrid } from './table-grid';

/** Where a cell of 上年结转 was filled from; null for every other cell. */
function sourceOf(address: Address): Address | null {
  const [table = '', row = '', column = ''] = address.split('/');
  return row === 'carriedOver' ? addressOf(table, 'carriedForward', column) : null;
}

const figureIn = (figures: Figures, address: Address): string =>
  figures.has(address) ? printedFigure(figures.at(address)) : '';

/**
 * Last year's figures at the cells of one table. The style sheet draws them from an attribute: so
 * nothing of them can be selected, copied, pasted or taken for what is typed, and no key renders them.
 */
export class LastYearFigures {
  private figures: Figures | null = null;
  private readonly descriptions = document.createElement('div');
  private readonly touched = new Set<Address>();
  private readonly carriedOver;
  private readonly stops: (() => void)[];

  constructor(private readonly grid: TableGrid) {
    const { element, editor, map } = grid;
    this.carriedOver = [...map.byAddress.values()].flatMap(({ address, place, isInput }) => {
      const source = isInput ? sourceOf(address) : null;
      return source === null ? [] : [{ address, place, source }];
    });
    this.descriptions.hidden = true;
    element.closest('.grid-frame')?.append(this.descriptions);
    const onInput = ({ target }: Event) => {
      const cell = grid.cellOf(target);
      if (!cell || !sourceOf(cell.address)) return;
      this.touched.add(cell.address);
      this.markFilled();
    };
    const update = () => this.update();
    this.stops = [
      listen(element, { input: onInput }),
      editor.store.shown.subscribe(update),
      lastYearShown.subscribe(update),
    ];
    update();
  }

  /** 上年 6，增 3; '' where last year had none, or none is shown. */
  words(address: Address): string {
    const { figures, grid } = this;
    if (!figures) return '';
    const before = figureIn(figures, address);
    const now = printedFigure(grid.editor.store.figure(address));
    const source = sourceOf(address);
    const handedOn = source === null ? '' : figureIn(figures, source);
    return [
      before === '' ? '' : `上年 ${before}`,
      yearChange(now, before),
      handedOn === '' ? '' : `上年报告结转下年度 ${handedOn}`,
    ]
      .filter((part) => part !== '')
      .join('，');
  }

  stop(): void {
    this.stops.forEach((stop) => stop());
    this.descriptions.remove();
  }

  private update(): void {
    const { lastYearFigures } = this.grid.editor.store.findings;
    this.grid.element.toggleAttribute('data-compared', lastYearFigures !== null);
    const figures = lastYearShown.get() ? lastYearFigures : null;
    if (figures !== this.figures) {
      this.figures = figures;
      this.write();
      this.grid.showStatus();
    }
    this.markFilled();
  }

  private write(): void {
    const { map, selection } = this.grid;
    const spans: HTMLElement[] = [];
    for (const { address, place } of map.byAddress.values()) {
      const element = selection.elementOf(place);
      const before = this.figures ? figureIn(this.figures, address) : '';
      if (before === '') element?.removeAttribute('data-before');
      else {
        element?.setAttribute('data-before', before);
        const span = document.createElement('span');
        span.id = beforeId(address);
        span.textContent = `上年 ${before}`;
        spans.push(span);
      }
    }
    this.descriptions.replaceChildren(...spans);
  }

  /** What 以上年报告新建 filled in looks so until somebody types there. */
  private markFilled(): void {
    const { selection, editor } = this.grid;
    for (const { address, place, source } of this.carriedOver) {
      const handedOn = this.figures ? figureIn(this.figures, source) : '';
      const isFilled =
        handedOn !== '' &&
        !this.touched.has(address) &&
        cellText(editor.store.current, address) === handedOn;
      selection.elementOf(place)?.toggleAttribute('data-from-last-year', isFilled);
    }
  }
}
