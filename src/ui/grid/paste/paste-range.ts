import type { ComponentType } from 'react';
import { rectangle, type GridCell } from '../../../template/grid-map';
import type { FlatGrid } from '../../../tables/grid/flat-grid';
import type { Selected } from '../grid-selection';
import type { TableGrid } from '../table-grid';
import { type PastePlan, pastePlan } from '../../../importers/clipboard/paste-plan';
import { PastePreview, type PreviewProps } from './paste-preview';
import { placeAcross } from '../../../importers/clipboard/place-across';
import type { Way } from '../../../importers/clipboard/place-columns';
import { placeByPosition, placeInInputs } from '../../../importers/clipboard/place-figures';
import {
  hasLabels,
  LabelledRange,
  type OpenRow,
  type Settled,
} from '../../../importers/clipboard/place-labelled';
import { isLabel, listed, type Placing } from '../../../importers/clipboard/placing';
import {
  type ClipboardTexts,
  type Pasted,
  readClipboard,
} from '../../../importers/clipboard/pasted';

export interface PasteChoice {
  readonly name: string;
  /** Rows to be settled by the clerk; none of their figures is filled in before. */
  readonly open: readonly OpenRow[];
  readonly taken: ReadonlySet<string>;
  readonly planFor: (settled: Settled) => PastePlan;
}
interface Choices {
  readonly choices: readonly PasteChoice[];
  /** The first is meant; else the clerk has to say which. */
  readonly certain: boolean;
}
export interface PasteQuestion {
  readonly Preview: ComponentType<PreviewProps>;
  readonly props: PreviewProps;
}
export type AskPaste = (question: PasteQuestion | null) => void;

const cellsIn = (plan: PastePlan): number => Object.keys(plan.writes).length;

/** One figure copied and many cells selected: it goes into each. */
function placeInEach(source: FlatGrid, inputs: readonly GridCell[]): Placing {
  const text = source[0]?.[0]?.text ?? '';
  return { placed: inputs.map(({ address }) => ({ address, text })), left: [] };
}

/** Figures without totals are as many as the cells to type in, and would run over a total. */
function fitsInputsOnly(source: FlatGrid, grid: TableGrid, from: GridCell): boolean {
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

/** The figures alone, when none of the labels in front of them is known. */
function withoutLabels(source: FlatGrid): FlatGrid {
  const isBare = (text: string) => text === '' || isLabel(text);
  const rows = source.filter((row) => !row.every(({ text }) => isBare(text)));
  const first = Math.max(
    0,
    ...rows.map((row) => row.length - [...row].reverse().findIndex(({ text }) => isLabel(text))),
  );
  const begins = rows.some((row) => row.some(({ text }) => isLabel(text))) ? first : 0;
  return rows.map((row) => row.slice(begins > (row.length || 0) ? 0 : begins));
}

const wayNames: Readonly<Record<Way, string>> = {
  all: '按项目名称对应，各列含总计',
  inputs: '按项目名称对应，各列不含总计',
  active: '按项目名称对应，从所在列起',
};

function labelledChoices(pasted: Pasted, grid: TableGrid, from: GridCell): Choices {
  const { editor, map, template } = grid;
  const plan = (placing: Placing) => pastePlan(placing, editor.edition, editor.store.current);
  const byPosition: PasteChoice = {
    ...plainChoice('按位置逐格对应，不看项目名称', () =>
      plan(placeByPosition(withoutLabels(pasted.flat), map, from)),
    ),
  };
  if (template.arrangement === 'across') {
    const placing = placeAcross(pasted.flat, template, map);
    if (placing.placed.length === 0) return { choices: [byPosition], certain: false };
    return { choices: [plainChoice('按项目名称对应', () => plan(placing))], certain: true };
  }
  const range = new LabelledRange(template, pasted, from.address.split('/')[2] ?? '');
  const byLabel = range.ways.map((way): PasteChoice => ({
    name: range.ways.length > 1 ? wayNames[way] : '按项目名称对应',
    open: range.open,
    taken: range.taken,
    planFor: (settled) => plan(range.place(way, settled)),
  }));
  if (!range.isKnown) return { choices: [...byLabel, byPosition], certain: false };
  return { choices: byLabel, certain: byLabel.length === 1 };
}

const plainChoice = (name: string, planFor: () => PastePlan): PasteChoice => ({
  name,
  open: [],
  taken: new Set(),
  planFor,
});

function choicesFor(pasted: Pasted, grid: TableGrid, selected: Selected): Choices {
  const { from, inputs, isRange } = selected;
  if (hasLabels(pasted)) return labelledChoices(pasted, grid, from);
  const { editor, map } = grid;
  const { flat } = pasted;
  const choice = (name: string, placing: Placing): PasteChoice =>
    plainChoice(name, () => pastePlan(placing, editor.edition, editor.store.current));
  if (flat.length === 1 && flat[0]?.length === 1 && isRange)
    return { choices: [choice('逐格填入', placeInEach(flat, inputs))], certain: true };
  const byPosition = choice('按位置逐格对应', placeByPosition(flat, map, from));
  if (!fitsInputsOnly(flat, grid, from)) return { choices: [byPosition], certain: true };
  const byInputs = choice('不含总计，跳过总计格', placeInInputs(flat, map, from));
  return { choices: [byInputs, byPosition], certain: true };
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
  said.push(...plan.notes.map((note) => note.replace(/。$/, '')));
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
  grid.write((count) => `粘贴 ${count} 格到${grid.template.name}`, plan.writes);
  select(grid, from, plan);
  report(grid, plan);
}

const isEmpty = ({ writes, left }: PastePlan): boolean =>
  Object.keys(writes).length === 0 && left.length === 0;

/** A pasted range: at once when it is plain figures that fit, else after a look at the mapping. */
export function pasteRange(
  grid: TableGrid,
  selected: Selected,
  texts: ClipboardTexts,
  ask: AskPaste,
): void {
  const pasted = readClipboard(texts);
  const { from } = selected;
  const { choices, certain } = choicesFor(pasted, grid, selected);
  const [only] = choices;
  const plan = only?.planFor({});
  const nothing = choices.every(({ open, planFor }) => open.length === 0 && isEmpty(planFor({})));
  if (!plan || pasted.flat.length === 0 || nothing) {
    grid.status.tell('剪贴板中没有可以填入本表的数。');
    return;
  }
  if (choices.length === 1 && plan.left.length === 0 && !pasted.cut && !hasLabels(pasted)) {
    apply(grid, from, { ...plan, notes: [...plan.notes, ...pasted.told] });
    return;
  }
  const done = () => {
    ask(null);
    grid.focus(from);
  };
  const onApply = (chosen: PastePlan) => {
    done();
    apply(grid, from, chosen);
  };
  const props = {
    grid,
    choices,
    certain,
    cut: pasted.cut,
    told: pasted.told,
    onApply,
    onCancel: done,
  };
  ask({ Preview: PastePreview, props });
}
