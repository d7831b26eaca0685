import { deskColumns, type MatrixColumn } from '../../../collection/matrix';

/** Columns that can be folded away, by the word on their button. */
const folds = [
  { id: 'family', label: '问题分类', isOpen: true },
  { id: 'figure', label: '主要数据', isOpen: true },
  { id: 'more', label: '其他情况', isOpen: false },
] as const;
export type Fold = (typeof folds)[number]['id'];

export const shownColumns = (open: ReadonlySet<Fold>): readonly MatrixColumn[] =>
  deskColumns.filter(({ fold }) => fold === undefined || (fold !== 'name' && open.has(fold)));

export const openAtFirst: ReadonlySet<Fold> = new Set(
  folds.filter(({ isOpen }) => isOpen).map(({ id }) => id),
);

interface Props {
  open: ReadonlySet<Fold>;
  set: (open: ReadonlySet<Fold>) => void;
}

/** Folds groups of columns away and out again. */
export function ColumnFolds({ open, set }: Props) {
  const toggle = (id: Fold) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    set(next);
  };
  return (
    <div className="county-folds" role="group" aria-label="显示的列">
      {folds.map(({ id, label }) => (
        <button key={id} type="button" aria-pressed={open.has(id)} onClick={() => toggle(id)}>
          {label}
        </button>
      ))}
    </div>
  );
}
