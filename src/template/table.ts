/** What a cell holds: a whole number ≥ 0, a signed whole number, or a decimal amount ≥ 0. */
export type ValueKind = 'count' | 'change' | 'amount';

/** Words by which a line or head is known however its label was shortened or damaged, tested on the squashed label. */
interface Known {
  readonly knownAs?: RegExp;
}

/** What stands for the line in editions that lack it: parts of it, or what it is a part of, by id. */
interface Counterparts {
  readonly counterparts?: readonly string[];
}

export interface InputLine extends Known, Counterparts {
  readonly kind: 'input';
  readonly id: string;
  readonly label: string;
  readonly value?: ValueKind;
  /** Overrides the table's unit. */
  readonly unit?: string;
  /** Where the line comes from in law; shown as help, never enforced. */
  readonly basis?: string;
}
export interface TotalLine extends Known {
  readonly kind: 'total';
  readonly id: string;
  readonly label: string;
  readonly sumOf: readonly string[];
}
export interface GroupLine extends Known {
  readonly kind: 'group';
  readonly label: string;
  readonly children: readonly Line[];
}
export type LeafLine = InputLine | TotalLine;
export type Line = LeafLine | GroupLine;

export interface Block {
  /** Spans the table above the block's own head. */
  readonly title?: string;
  /** Printed where row labels and column heads meet; absent where the form has no such cell. */
  readonly corner?: string;
  /** The words by which title and corner are known. */
  readonly headKnownAs?: RegExp;
  readonly columns: readonly Line[];
  readonly rows: readonly Line[];
}

/** The form's own cross-check: in every column the rows of `left` sum to those of `right`. */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly leftName: string;
  readonly rightName: string;
  /** The row that is the remainder when the others are right, and its plain name. */
  readonly remainder: string;
  readonly remainderName: string;
}

/** A sentence for a narrative that says why a table is all 0. `{year}` is filled in. */
export interface NothingSentence {
  readonly section: string;
  readonly text: string;
}

/** The usual case of a table that is 0 throughout, as people say it. */
export interface Nothing {
  readonly label: string;
  readonly sentences: readonly NothingSentence[];
}

export interface TableTemplate {
  readonly id: string;
  /** How people refer to it: 表二. */
  readonly name: string;
  readonly unit: string;
  readonly basis: string;
  /** `across`: rows are printed side by side as column groups over one line of figures. */
  readonly arrangement: 'down' | 'across';
  readonly blocks: readonly Block[];
  readonly balance?: Balance;
  /** Absent where a table is hardly ever all 0. */
  readonly nothing?: Nothing;
  /** Printed widths of the label columns; the others share what is left of the type area. */
  readonly labelWidthsMm?: readonly number[];
}

/** Every id of a kind under a line, so that a misspelt id does not compile. */
export type IdsOf<L, Kind extends LeafLine['kind'] = LeafLine['kind']> = L extends {
  readonly kind: 'group';
  readonly children: readonly (infer C)[];
}
  ? IdsOf<C, Kind>
  : L extends { readonly kind: Kind; readonly id: infer Id extends string }
    ? Id
    : never;
