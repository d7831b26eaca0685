import type { FlatGrid } from '../../tables/grid/flat-grid';
import type { GridCell, GridMap } from '../../template/grid-map';
import type { TableTemplate } from '../../template/table';
import type { PastePlan } from './paste-plan';
import type { Pasted } from './pasted';
import { placeAcross } from './place-across';
import type { Way } from './place-columns';
import { placeByPosition, placeInInputs } from './place-figures';
import { hasLabels, LabelledRange, type OpenRow, type Resolved } from './place-labelled';
import { isLabel, type Placing } from './placing';

export interface PasteChoice {
  readonly name: string;
  /** Rows to be resolved by the clerk; none of their figures is filled in before. */
  readonly open: readonly OpenRow[];
  readonly taken: ReadonlySet<string>;
  readonly planFor: (resolved: Resolved) => PastePlan;
}
export interface Choices {
  readonly choices: readonly PasteChoice[];
  /** The first is meant; else the clerk has to say which. */
  readonly certain: boolean;
}
/** The table that is pasted into. */
export interface PasteTarget {
  readonly table: TableTemplate;
  readonly map: GridMap;
  /** What a placing would write into the report as it is. */
  readonly plan: (placing: Placing) => PastePlan;
}
/** The cells that were selected. */
interface Target {
  readonly from: GridCell;
  readonly inputs: readonly GridCell[];
  readonly isRange: boolean;
}

/** One figure copied and many cells selected: it goes into each. */
function placeInEach(source: FlatGrid, inputs: readonly GridCell[]): Placing {
  const text = source[0]?.[0]?.text ?? '';
  return { placed: inputs.map(({ address }) => ({ address, text })), left: [] };
}

/** Figures without totals are as many as the cells to type in, and would run over a total. */
function fitsInputsOnly(source: FlatGrid, map: GridMap, from: GridCell): boolean {
  const row = map.rows[from.row] ?? [];
  const rows = map.rows.slice(from.row);
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

function labelledChoices(pasted: Pasted, target: PasteTarget, from: GridCell): Choices {
  const { map, table, plan } = target;
  const byPosition: PasteChoice = {
    ...plainChoice('按位置逐格对应，不看项目名称', () =>
      plan(placeByPosition(withoutLabels(pasted.flat), map, from)),
    ),
  };
  if (table.arrangement === 'across') {
    const placing = placeAcross(pasted.flat, table, map);
    if (placing.placed.length === 0) return { choices: [byPosition], certain: false };
    return { choices: [plainChoice('按项目名称对应', () => plan(placing))], certain: true };
  }
  const range = new LabelledRange(table, pasted, from.address.split('/')[2] ?? '');
  const byLabel = range.ways.map((way): PasteChoice => ({
    name: range.ways.length > 1 ? wayNames[way] : '按项目名称对应',
    open: range.open,
    taken: range.taken,
    planFor: (resolved) => plan(range.place(way, resolved)),
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

/** What a pasted range may mean at the cells that are selected, the likelier first. */
export function pasteChoices(
  pasted: Pasted,
  target: PasteTarget,
  { from, inputs, isRange }: Target,
): Choices {
  if (hasLabels(pasted)) return labelledChoices(pasted, target, from);
  const { map, plan } = target;
  const { flat } = pasted;
  const choice = (name: string, placing: Placing): PasteChoice =>
    plainChoice(name, () => plan(placing));
  if (flat.length === 1 && flat[0]?.length === 1 && isRange)
    return { choices: [choice('逐格填入', placeInEach(flat, inputs))], certain: true };
  const byPosition = choice('按位置逐格对应', placeByPosition(flat, map, from));
  if (!fitsInputsOnly(flat, map, from)) return { choices: [byPosition], certain: true };
  const byInputs = choice('不含总计，跳过总计格', placeInInputs(flat, map, from));
  return { choices: [byInputs, byPosition], certain: true };
}
