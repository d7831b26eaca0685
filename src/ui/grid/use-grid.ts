import { useEffect, useRef, useState } from 'react';
import { cellAt } from '../../template/cells';
import type { TableTemplate } from '../../template/table';
import { listen } from '../components/listen';
import { useEditor } from '../model/editor-context';
import { onGridCopy, singleText } from './grid-clipboard';
import { onGridKey } from './grid-keys';
import { onGridDoubleClick, onGridMouseDown, onGridMouseOver } from './grid-mouse';
import { GridStatus } from './grid-status';
import { plainFigure } from '../../importers/clipboard/plain-figure';
import type { AskPaste, PasteQuestion } from './paste/paste-range';
import { TableGrid } from './table-grid';
import { typeInto } from './type-into';

const idleWords =
  '回车向下，Tab 向右；Shift＋方向键或拖动选定多格；可粘贴 Excel、WPS、Word 中的表格';

async function pasteRange(grid: TableGrid, data: readonly [string, string], ask: AskPaste) {
  // Taken now: the cursor may have moved on before what reads the clipboard is there.
  const { selected } = grid.selection;
  if (!selected) return;
  try {
    const paste = await import('./paste/paste-range');
    paste.pasteRange(grid, selected, { plain: data[0], html: data[1] }, ask);
  } catch {
    grid.status.announce('未能粘贴，请检查网络后重试。');
  }
}

/** What is pasted becomes the cell's whole text. */
const isWhole = ({ value, selectionStart, selectionEnd }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length;

/** “1,234”, “5件” as in a pasted range; into the midst of a text goes what was copied. */
function asFigure(grid: TableGrid, input: HTMLInputElement, text: string): string {
  const at = grid.cellOf(input);
  const cell = at && cellAt(grid.editor.edition, at.address);
  return cell ? plainFigure(text, cell.value, cell.unit) : text;
}

function onPaste(grid: TableGrid, event: ClipboardEvent, ask: AskPaste): void {
  const data = event.clipboardData;
  const input = event.target;
  if (!data || !(input instanceof HTMLInputElement)) return;
  // Or one figure would fill the table.
  if (grid.selection.isAll) grid.collapse();
  const [plain, html] = [data.getData('text/plain'), data.getData('text/html')];
  const single = singleText(plain, html);
  if (single !== null && !grid.selection.range) {
    const text = isWhole(input) ? asFigure(grid, input, single) : single;
    if (text === plain) return;
    event.preventDefault();
    typeInto(input, text);
    return;
  }
  event.preventDefault();
  void pasteRange(grid, [plain, html], ask);
}

/** Last year's figures are loaded where a last year is attached, now or later. */
function besideLastYear(grid: TableGrid): () => void {
  const { store } = grid.editor;
  let stop = (): void => undefined;
  const look = () => {
    if (!store.draft.lastYear) return;
    stop();
    let isOver = false;
    stop = () => {
      isOver = true;
    };
    void import('./last-year-figures').then(({ LastYearFigures }) => {
      if (isOver) return;
      const figures = new LastYearFigures(grid);
      grid.lastYear = figures;
      grid.showStatus();
      stop = () => figures.stop();
    }, stop);
  };
  stop = store.shown.subscribe(look);
  look();
  return () => stop();
}

/** Native listeners on the table, one of a kind: no cell carries any, and no key renders anything. */
function bind(grid: TableGrid, ask: AskPaste): () => void {
  const { element } = grid;
  const stopListening = listen(element, {
    keydown: (event) => onGridKey(grid, event),
    mousedown: (event) => onGridMouseDown(grid, event),
    dblclick: onGridDoubleClick,
    mouseover: (event) => onGridMouseOver(grid, event),
    copy: (event) => onGridCopy(grid, event),
    cut: (event) => onGridCopy(grid, event),
    paste: (event) => onPaste(grid, event, ask),
    input: () => {
      grid.bringUp();
      grid.collapse();
    },
    focusin: ({ target }) => {
      const cell = grid.cellOf(target);
      if (cell) grid.entered(cell);
    },
    focusout: ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) grid.left();
    },
  });
  const stopLastYear = besideLastYear(grid);
  return () => {
    stopLastYear();
    grid.left();
    grid.status.stop();
    stopListening();
  };
}

/** Makes a table's cells behave as a spreadsheet's. */
export function useGrid(template: TableTemplate) {
  const editor = useEditor();
  const table = useRef<HTMLTableElement>(null);
  const seen = useRef<HTMLSpanElement>(null);
  const actions = useRef<HTMLSpanElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);
  const [question, setQuestion] = useState<PasteQuestion | null>(null);
  useEffect(() => {
    if (!table.current || !seen.current || !spoken.current || !actions.current) return undefined;
    const status = new GridStatus(seen.current, spoken.current, actions.current, idleWords);
    return bind(new TableGrid(table.current, template, editor, status), setQuestion);
  }, [editor, template]);
  return { table, seen, actions, spoken, question };
}
