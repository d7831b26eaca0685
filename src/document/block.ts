import type { Address } from '../template/cells';
import type { LayoutRole } from '../template/layout';

/** The printed report as neutral blocks. Preview, Word, HTML and print all render these. */
export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | SignatureBlock;

/** Where in the form a text was typed, in UTF-16 units as text areas count. */
export interface Source {
  /** Id of a narrative section, or `preface`. */
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/** Lines as broken at sense; the text is their concatenation. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly lines: readonly string[];
}
/** 1: 一、 2: （一） 3: 1. 4: （1） */
export type HeadingLevel = 1 | 2 | 3 | 4;
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  readonly source?: Source;
}
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The first `length` units of the text are a heading that the text runs on from. */
  readonly lead?: { readonly level: HeadingLevel; readonly length: number };
  readonly source?: Source;
}
export interface TableCell {
  readonly role: LayoutRole;
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly address?: Address;
  /** The text broken for a narrow column; the text is their concatenation. */
  readonly lines?: readonly string[];
}
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  /** One width per grid column; they sum to the type area, 156 mm. */
  readonly columnWidthsMm: readonly number[];
  /** At least this high, row by row; absent: as high as the text. */
  readonly rowHeightsMm?: readonly number[];
  readonly labelColumns: number;
  /** Its cells hold sentences, not figures: small, and read from the left. */
  readonly isText?: boolean;
  /** Rows that repeat at the top of every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly agency: string;
  /** As printed; what was typed where it is no date. */
  readonly date: string;
}

/** 发文字号, above the title. */
export interface NumberBlock {
  readonly kind: 'number';
  readonly text: string;
}
/** 版记, behind everything else: its lines stand between rules. */
export interface ImprintBlock {
  readonly kind: 'imprint';
  readonly lines: readonly { readonly text: string; readonly atEnd: string }[];
}
/** What stands on paper and in Word; a page for the website has none of what is added here. */
export type PaperBlock = Block | NumberBlock | ImprintBlock;
