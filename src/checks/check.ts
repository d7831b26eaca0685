import type { Figures } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import type { Field } from '../report/fields';
import type { LocalRequirements } from '../report/local-requirements';
import type { Place, TextPlace } from '../report/place';
import type { Address, Cell } from '../template/cells';
import type { Edition } from '../template/edition';
import type { WordRule } from './wording/word-list';

/** 错误 blocks export; 待核实 blocks until fixed or confirmed; 提示 never blocks. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a check looks at, as a reviewer sorts it, in the order shown. */
export const families = [
  { id: 'figures', label: '数据' },
  { id: 'identity', label: '标识' },
  { id: 'text', label: '文数一致' },
  { id: 'years', label: '年度' },
  { id: 'content', label: '内容' },
  { id: 'wording', label: '文字' },
  { id: 'publish', label: '发布' },
] as const;
export type Family = (typeof families)[number]['id'];

export interface TextChange extends TextPlace {
  readonly replacement: string;
}

/** A change that would settle the finding, offered as one click. */
export interface Fix {
  /** On the button, verb first: 将结转下年度改为 1. */
  readonly label: string;
  readonly cells?: Readonly<Record<Address, string>>;
  /** In the order of the text, not overlapping: apply them from the last to the first. */
  readonly texts?: readonly TextChange[];
  readonly fields?: Readonly<Partial<Record<Field, string>>>;
}

/** What makes a finding this one and no other: the values compared, never the sentence made of them. */
export type Facts = Readonly<Record<string, string | number>>;

/** What a check found; id, severity and basis are the check's own unless given here. */
export interface Problem {
  readonly message: string;
  /** The first is where to jump; all are marked. */
  readonly places: readonly Place[];
  readonly facts: Facts;
  /** Ways out, the one most likely right first. */
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
  /** Nothing was filled in yet, as opposed to filled in wrongly. */
  readonly isBlank?: boolean;
}

export interface Finding extends Problem {
  readonly check: string;
  readonly family: Family;
  /** Check, first place and facts: what a confirmation holds by. */
  readonly key: string;
  readonly severity: Severity;
  readonly basis: string;
}

/** What a check could not look at, and why: 没有附上年报告. It may still have found something elsewhere. */
export interface Incomplete {
  readonly notChecked: string;
  readonly problems?: readonly Problem[];
}
export type Outcome = readonly Problem[] | Incomplete;

export interface ReportWithFigures {
  readonly report: AnnualReport;
  readonly edition: Edition;
  readonly figures: Figures;
}

export interface CheckInput extends ReportWithFigures {
  readonly lastYear?: ReportWithFigures;
  /** Totals printed in the file the report was read from, by address of the derived cell. */
  readonly printedTotals?: Readonly<Record<Address, string>>;
  /** Cells for which that file prints a figure that could not be taken over. */
  readonly openCells?: readonly Address[];
  /** Headings as printed in that file: by section id, the title of the report under `title`. */
  readonly printedTitles?: Readonly<Record<string, string>>;
  /** The user's own wrong and right words. */
  readonly wordList?: readonly WordRule[];
  /** What the county asks beyond the national form. */
  readonly local?: LocalRequirements;
}

/** What the user or the county set, whatever the report. */
export type CheckSettings = Pick<CheckInput, 'wordList' | 'local'>;

export interface Check {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** What it looks at, for the list of satisfied checks. */
  readonly title: string;
  /** The law, notice or practice it rests on. */
  readonly basis: string;
  run(input: CheckInput): Outcome;
  /** Both sides of what it compared, for the check sheet: 8＝8. */
  compared?(input: CheckInput): string;
  /** Whether this cell is one of those it compares; left out by checks of texts and of every cell alike. */
  concerns?(cell: Cell, input: CheckInput): boolean;
}
