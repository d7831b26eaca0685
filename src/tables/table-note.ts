import type { Address } from '../template/cells';

export type TableNoteCode =
  /** A printed figure that could not be resolved; the cell stays blank. */
  | 'cell-unclear'
  /** `/`, `-`, `—`, 无: blank, but somebody meant something. */
  | 'cell-dash'
  /** A unit stood in the cell: taken off or converted. */
  | 'cell-unit'
  /** A remark stood beside the figure. */
  | 'cell-remark'
  /** 增加 3, 减少 2, 十七: written in words; 3.0. */
  | 'cell-sign'
  /** Digits of several cells without a separator. */
  | 'row-glued'
  /** The cells of a row stand beside their columns; counted from the right. */
  | 'row-shifted'
  /** Figures of a row that cannot be told apart by column. */
  | 'row-unclear'
  /** A row with figures that is none of the form's. */
  | 'row-unmatched'
  /** The same row twice with different figures. */
  | 'row-repeated'
  /** The same table twice with different figures, and nothing says which is the report's. */
  | 'table-repeated'
  | 'row-missing'
  /** A damaged label, resolved by its place in the table. */
  | 'label-by-place'
  /** A label or head that is cut or misprinted. */
  | 'label-damaged'
  | 'columns-unclear'
  /** A table of one edition in a report of another. */
  | 'edition-mixed'
  | 'no-counterpart'
  | 'printed-totals';

export interface Candidate {
  readonly value: string;
  /** Where the value would go; absent: into the cell of the note. */
  readonly address?: Address;
  /** What it would make of a whole row, totals included; `value` is then for the eye. */
  readonly cells?: Readonly<Record<Address, string>>;
}

/** One thing worth telling about what was read. */
export interface Note<Code extends string> {
  readonly code: Code;
  /** One plain Chinese sentence. */
  readonly message: string;
  readonly address?: Address;
  readonly table?: string;
  /** Id of a narrative section, or `preface`. */
  readonly section?: string;
  /** What stood in the source, shortened where it is long. */
  readonly source?: string;
  /** Values the clerk may choose among; nothing of it has been filled in. */
  readonly candidates?: readonly Candidate[];
  /** A figure printed in the source is not in the report until the clerk resolves this. */
  readonly open: boolean;
}
export type TableNote = Note<TableNoteCode>;

/** “175 格读出 171，4 格待确认”, totals included. */
export interface TableCount {
  readonly table: string;
  readonly cells: number;
  readonly read: number;
  readonly blank: number;
  readonly open: number;
}
