import { rangeSummary } from '../../calc/range-summary';
import { type Address, addressOf, type Cell, cellAt } from '../../template/cells';
import { cellWords, placeName } from '../../template/labels';
import type { GridCell, GridMap } from '../../template/grid-map';
import type { TableTemplate } from '../../template/table';
import { applyFix } from '../model/apply-fix';
import type { FindingsState } from '../model/findings-store';
import type { CellMark } from '../model/marked-places';
import type { Editor } from '../model/editor';
import type { GridSelection } from './grid-selection';
import type { GridStatus } from './grid-status';

/** What is wrong at a cell: where it says nothing of its own place, that is not said before it either. */
function wordsAt(cell: Cell, message: string): string {
  const place = placeName(cell);
  return message.startsWith(place) ? `${cellWords(cell)}：${message.slice(place.length)}` : message;
}

function remainderOf({ balance, id }: TableTemplate, address: Address): Address {
  return balance ? addressOf(id, balance.remainder, address.split('/')[2] ?? '') : '';
}

/** Where a column's cross-check fails, each of its cells may be the wrong one. */
export const markAt =
  (template: TableTemplate, address: Address) =>
  ({ cells }: FindingsState): CellMark | undefined => {
    const ofColumn = cells.get(remainderOf(template, address));
    return cells.get(address) ?? (ofColumn?.check.endsWith('/balance') ? ofColumn : undefined);
  };

/** A total of the cell's row that lacks a part looks like a figure, so it is said. */
const lacksPart = ({ map, editor: { store } }: Grid, { row }: GridCell): boolean =>
  (map.rows[row] ?? []).some(({ address, isInput }) => {
    const figure = isInput ? undefined : store.figure(address);
    return figure?.state === 'incomplete' && figure.started;
  });

interface Grid {
  readonly map: GridMap;
  readonly editor: Editor;
  readonly template: TableTemplate;
  readonly selection: GridSelection;
  readonly status: GridStatus;
  readonly lastYear: { words(address: Address): string } | null;
}

/** Says in the line under the table what is selected, or what is wrong with the cell at hand. */
export function showStatus(grid: Grid): void {
  const { editor, template, selection, status, lastYear } = grid;
  const { store } = editor;
  const range = selection.range?.flat();
  if (range) {
    const { sum, count } = rangeSummary(range.map(({ address }) => store.figure(address)));
    const isMixed = range.some(({ isInput }) => isInput) && !range.every(({ isInput }) => isInput);
    const words = isMixed ? '（含总计格）' : '';
    status.announce(`已选 ${range.length} 格${words}：求和 ${sum}，有数 ${count} 格`);
    return;
  }
  const { active } = selection;
  const cell = active && cellAt(editor.edition, active.address);
  if (!cell) {
    status.clear();
    return;
  }
  const mark = markAt(template, cell.address)(store.findings.state.get());
  if (mark)
    status.problem(
      wordsAt(cell, mark.message),
      mark.finding,
      (finding, fix) => void applyFix(editor, finding, fix),
    );
  else {
    const total = lacksPart(grid, active) ? '本行合计未齐' : '';
    status.place(
      [cellWords(cell), lastYear?.words(cell.address), total].filter(Boolean).join('　'),
    );
  }
}
