import type { Address } from '../template/cells';
import type { LayoutRole } from '../template/layout';

/** The printed report as neutral blocks. Preview, Word, HTML and print all render these. */
export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | SignatureBlock;

/** Lines as broken at sense; the text is their concatenation. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly lines: readonly string[];
}
/** 1: 一、 2: （一） 3: 1. */
export type HeadingLevel = 1 | 2 | 3;
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
}
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}
export interface TableCell {
  readonly role: LayoutRole;
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly address?: Address;
}
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  /** One width per grid column; they sum to the type area, 156 mm. */
  readonly columnWidthsMm: readonly number[];
  readonly labelColumns: number;
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
