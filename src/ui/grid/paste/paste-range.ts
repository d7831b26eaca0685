import type { ComponentType } from 'react';
import { pasteChoices } from '../../../importers/clipboard/paste-choices';
import { type PastePlan, pastePlan } from '../../../importers/clipboard/paste-plan';
import { type ClipboardTexts, readClipboard } from '../../../importers/clipboard/pasted';
import { hasLabels } from '../../../importers/clipboard/place-labelled';
import { listed } from '../../../importers/clipboard/placing';
import { type GridCell, rectangle } from '../../../template/grid-map';
import type { Selected } from '../grid-selection';
import type { TableGrid } from '../table-grid';
import { PastePreview, type PreviewProps } from './paste-preview';

export interface PasteQuestion {
  readonly Preview: ComponentType<PreviewProps>;
  readonly props: PreviewProps;
}
export type AskPaste = (question: PasteQuestion | null) => void;

const cellsIn = (plan: PastePlan): number => Object.keys(plan.writes).length;

function report(grid: TableGrid, plan: PastePlan): void {
  const said = [`已粘贴 ${cellsIn(plan)} 格`];
  const { compared, differing } = plan;
  if (compared > 0 && differing.length === 0) said.push(`核对总计 ${compared} 格，相符`);
  if (differing.length > 0) {
    const places = differing.map(({ place, pasted, sum }) => `“${place}”为 ${pasted}，合计 ${sum}`);
    said.push(`粘贴的总计与合计不符：${listed(places, 3)}`);
  }
  if (plan.left.length > 0) said.push(`未填入：${plan.left.join('；')}`);
  said.push(...plan.notes.map((note) => note.replace(/。$/, '')));
  grid.status.announce(`${said.join('。')}。`);
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
  grid.write((count) => `粘贴 ${count} 格到${grid.template.name}`, plan.writes);
  select(grid, from, plan);
  report(grid, plan);
}

const isEmpty = ({ writes, left }: PastePlan): boolean =>
  Object.keys(writes).length === 0 && left.length === 0;

type Question = Pick<PreviewProps, 'choices' | 'certain' | 'cut' | 'messages'>;

function askBefore(grid: TableGrid, from: GridCell, question: Question, ask: AskPaste): void {
  const onCancel = () => {
    ask(null);
    grid.focus(from);
  };
  const onApply = (chosen: PastePlan) => {
    onCancel();
    apply(grid, from, chosen);
  };
  ask({ Preview: PastePreview, props: { grid, ...question, onApply, onCancel } });
}

/** A pasted range: at once when it is plain figures that fit, else after a look at the mapping. */
export function pasteRange(
  grid: TableGrid,
  selected: Selected,
  texts: ClipboardTexts,
  ask: AskPaste,
): void {
  const pasted = readClipboard(texts);
  const { from } = selected;
  const { editor, map, template: table } = grid;
  const { choices, certain } = pasteChoices(
    pasted,
    { table, map, plan: (placing) => pastePlan(placing, editor.edition, editor.store.current) },
    selected,
  );
  const [only] = choices;
  const plan = only?.planFor({});
  const nothing = choices.every(({ open, planFor }) => open.length === 0 && isEmpty(planFor({})));
  if (!plan || pasted.flat.length === 0 || nothing) {
    grid.status.announce('剪贴板中没有可以填入本表的数。');
    return;
  }
  if (choices.length === 1 && plan.left.length === 0 && !pasted.cut && !hasLabels(pasted)) {
    apply(grid, from, { ...plan, notes: [...plan.notes, ...pasted.messages] });
    return;
  }
  const { cut, messages } = pasted;
  askBefore(grid, from, { choices, certain, cut, messages }, ask);
}
