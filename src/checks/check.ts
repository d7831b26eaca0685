import type { Figures } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import type { Address, Cell } from '../template/cells';
import type { Edition } from '../template/edition';
import type { WordRule } from './wording/word-list';

/** 错误 blocks export; 待核实 blocks until mended or confirmed; 提示 never blocks. */
export type Severity = 'error' | 'warning' | 'hint';

/** Places of a report that are neither a cell nor a narrative. */
export type Field =
  'agency/name' | 'period/year' | 'preface' | 'signature/agency' | 'signature/date';

/** An exact range of a narrative, in UTF-16 units as text areas count. */
export interface TextRange {
  /** Id of a narrative section, or `preface`. */
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

export interface TextChange extends TextRange {
  readonly replacement: string;
}

/** A change that would settle the finding, offered as one click. */
export interface Mend {
  /** On the button, verb first: 将结转下年度改为 1. */
  readonly label: string;
  readonly cells: Readonly<Record<Address, string>>;
  /** In the order of the text, not overlapping: apply them from the last to the first. */
  readonly texts?: readonly TextChange[];
  readonly fields?: Readonly<Partial<Record<Field, string>>>;
}

/** What a check says; id, severity and basis are the check's own unless given here. */
export interface Problem {
  readonly message: string;
  readonly cells?: readonly Address[];
  /** An empty range points at a section as a whole. */
  readonly text?: TextRange;
  /** Further ranges of the same finding, to be marked but not jumped to. */
  readonly alsoText?: readonly TextRange[];
  readonly field?: Field;
  readonly mend?: Mend;
  /** A second way out, where the first is not always the right one. */
  readonly alternative?: Mend;
  readonly severity?: Severity;
  /** Nothing was filled in yet, as opposed to filled in wrongly. */
  readonly isBlank?: boolean;
}

export interface Finding extends Problem {
  readonly check: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly cells: readonly Address[];
}

export interface ReportWithFigures {
  readonly report: AnnualReport;
  readonly edition: Edition;
  readonly figures: Figures;
}

export interface CheckInput extends ReportWithFigures {
  readonly lastYear?: ReportWithFigures;
  /** Totals printed in the file the report was read from, by address of the derived cell. */
  readonly printedTotals?: Readonly<Record<Address, string>>;
  /** Headings as printed in that file: by section id, the title of the report under `title`. */
  readonly printedTitles?: Readonly<Record<string, string>>;
  /** The user's own wrong and right words. */
  readonly wordList?: readonly WordRule[];
  /** Characters 总体情况 should not exceed. */
  readonly overviewLimit?: number;
}

export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** What it looks at, for the list of satisfied checks. */
  readonly title: string;
  /** The law, notice or practice it rests on. */
  readonly basis: string;
  run(input: CheckInput): Problem[];
  /** Whether this cell is one of those it compares; left out by checks of texts and of every cell alike. */
  concerns?(cell: Cell, input: CheckInput): boolean;
}
