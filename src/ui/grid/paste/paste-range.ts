import type { ComponentType } from 'react';
import { rectangle, type GridCell } from '../grid-map';
import type { TableGrid } from '../table-grid';
import { type PastePlan, pastePlan } from './paste-plan';
import { PastePreview, type PreviewProps } from './paste-preview';
import { placeAcross } from './place-across';
import { placeByPosition, placeInInputs } from './place-figures';
import { hasLabels, placeByLabels } from './place-labelled';
import { listed, type Placing } from './placing';
import { type ClipboardTexts, readClipboard, type SourceGrid } from './source-grid';

export interface PasteChoice {
  readonly name: string;
  readonly plan: PastePlan;
}
export interface PasteQuestion {
  readonly Preview: ComponentType<PreviewProps>;
  readonly props: PreviewProps;
}
export type AskPaste = (question: PasteQuestion | null) => void;

const cellsIn = (plan: PastePlan): number => Object.keys(plan.writes).length;

/** One figure copied and many cells selected: it goes into each. */
function placeInEach(source: SourceGrid, grid: TableGrid): Placing {
  const text = source[0]?.[0]?.text ?? '';
  return { placed: grid.selection.inputs.map(({ address }) => ({ address, text })), left: [] };
}

/** Figures without totals are as many as the cells to type in, and would run over a total. */
function fitsInputsOnly(source: SourceGrid, grid: TableGrid, from: GridCell): boolean {
  const row = grid.map.rows[from.row] ?? [];
  const rows = grid.map.rows.slice(from.row);
  const high = rows.filter((each) => each.some(({ isInput }) => isInput)).length;
  const right = row.filter(({ from: column }) => column >= from.from);
  const wide = right.filter(({ isInput }) => isInput).length;
  const width = source[0]?.length ?? 0;
  const crossesDown = high < rows.length && source.length === high;
  const crossesRight = width === wide && !right.slice(0, width).every(({ isInput }) => isInput);
  return crossesDown || crossesRight;
}

function choices(source: SourceGrid, grid: TableGrid, from: GridCell): PasteChoice[] {
  const { editor, map, template } = grid;
  const choice = (name: string, placing: Placing): PasteChoice => ({
    name,
    plan: pastePlan(placing, editor.edition, editor.store.current),
  });
  const byPosition = () => choice('按位置逐格对应', placeByPosition(source, map, from));
  if (hasLabels(source)) {
    const placing =
      template.arrangement === 'across'
        ? placeAcross(source, template, map)
        : placeByLabels(source, template, from);
    return placing.placed.length > 0 ? [choice('按项目名称对应', placing)] : [byPosition()];
  }
  if (source.length === 1 && source[0]?.length === 1 && grid.selection.range)
    return [choice('逐格填入', placeInEach(source, grid))];
  if (!fitsInputsOnly(source, grid, from)) return [byPosition()];
  return [choice('不含总计，跳过总计格', placeInInputs(source, map, from)), byPosition()];
}

function report(grid: TableGrid, plan: PastePlan): void {
  const said = [`已粘贴 ${cellsIn(plan)} 格`];
  const { compared, differing } = plan;
  if (compared > 0 && differing.length === 0) said.push(`核对总计 ${compared} 格，相符`);
  if (differing.length > 0) {
    const places = differing.map(({ place, pasted, sum }) => `“${place}”为 ${pasted}，合计 ${sum}`);
    said.push(`粘贴的总计与合计不符：${listed(places, 3)}`);
  }
  if (plan.left.length > 0) said.push(`未填入：${plan.left.join('；')}`);
  grid.status.tell(`${said.join('。')}。`);
}

/** Shows what was written as the selection, from where typing would go on. */
function select(grid: TableGrid, from: GridCell, plan: PastePlan): void {
  const cells = Object.keys(plan.writes).flatMap(
    (address) => grid.map.byAddress.get(address) ?? [],
  );
  const [first] = cells;
  const last = cells[cells.length - 1];
  grid.focus(first ?? from);
  if (!first || !last) return;
  const all = rectangle(grid.map, first, last).flat();
  if (all.length > 1) grid.selection.extendTo(last);
}

function apply(grid: TableGrid, from: GridCell, plan: PastePlan): void {
  grid.write(`粘贴到${grid.template.name}`, plan.writes);
  select(grid, from, plan);
  report(grid, plan);
}

/** A pasted range: at once when it is plain figures that fit, else after a look at the mapping. */
export function pasteRange(grid: TableGrid, texts: ClipboardTexts, ask: AskPaste): void {
  const source = readClipboard(texts);
  const from = grid.selection.range?.flat()[0] ?? grid.selection.active;
  if (!from) return;
  const found = choices(source, grid, from);
  const [only] = found;
  if (!only || source.length === 0 || (cellsIn(only.plan) === 0 && only.plan.left.length === 0)) {
    grid.status.tell('剪贴板中没有可以填入本表的数。');
    return;
  }
  if (found.length === 1 && only.plan.left.length === 0 && !hasLabels(source)) {
    apply(grid, from, only.plan);
    return;
  }
  const done = () => {
    ask(null);
    grid.focus(from);
  };
  const onApply = (plan: PastePlan) => {
    done();
    apply(grid, from, plan);
  };
  ask({ Preview: PastePreview, props: { grid, choices: found, onApply, onCancel: done } });
}
