import type { Origins } from './county-draft';
import type { Received } from './received';
import type { DeskEntries } from './desk-entries';
import type { Mark } from './return-file';
import type { Choice } from './submissions';
import type { AnnualReport } from '../report/annual-report';

/** Which of the two sets a file belongs to. */
export type FileSet = 'current' | 'earlier';
export const isFileSet = (set: unknown): set is FileSet => set === 'current' || set === 'earlier';

export interface Progress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

interface Written {
  readonly id: string;
  readonly at: number;
  /** '' where nobody gave a name. */
  readonly by: string;
}

export interface DeskMark extends Mark, Written {}

/** Sent back or passed: on the day as printed, for the report that counted then. */
export interface DeskEvent extends Written {
  readonly unit: string;
  readonly report: string;
  readonly kind: 'returned' | 'passed';
  readonly on: string;
}

/** What is chosen and written on the desk; kept with the files' results. */
export interface Choices {
  /** As pasted: one unit a line, or CSV. */
  readonly expectedText: string;
  /** The year the reports should be of; null: the one most of them have. */
  readonly year: number | null;
  /** Reports that were told to count, of units that sent several. */
  readonly chosen: readonly (Choice & { readonly unit: string })[];
  /** Reports put to a unit by hand: the unit's name by the file's id. */
  readonly assigned: Readonly<Record<string, string>>;
  /** Keys of units that are not to be added up. */
  readonly leftOut: readonly string[];
  /** The county's own figures as one more unit. */
  readonly own: { readonly name: string; readonly report: AnnualReport } | null;
  /** By the id of the file they were made on. */
  readonly marks: Readonly<Record<string, readonly DeskMark[]>>;
  readonly events: readonly DeskEvent[];
  /** Which earlier report each report was last compared with, by the files' ids. */
  readonly compared: Readonly<Record<string, string>>;
  /** Where the figures of the county's draft came from when it was made. */
  readonly origins: Origins | null;
}

export interface CountyState {
  /** In the order of their arrival. */
  readonly received: readonly Received[];
  readonly earlier: readonly Received[];
  readonly progress: Progress | null;
  /** Files that were still to be read when reading was stopped. */
  readonly waiting: number;
  /** Everything chosen and written, `choices` being what of it stands. */
  readonly entries: DeskEntries;
  readonly choices: Choices;
  /** What was kept has been brought back. */
  readonly isOpen: boolean;
  /** Kept records that cannot be read, as they were kept. */
  readonly damaged: readonly unknown[];
  /** Why the desk is not kept over a reload; null while it is. */
  readonly notKept: string | null;
}

export const noChoices: Choices = {
  expectedText: '',
  year: null,
  chosen: [],
  assigned: {},
  leftOut: [],
  own: null,
  marks: {},
  events: [],
  compared: {},
  origins: null,
};

export const emptyState: CountyState = {
  received: [],
  earlier: [],
  progress: null,
  waiting: 0,
  entries: new Map(),
  choices: noChoices,
  isOpen: false,
  damaged: [],
  notKept: null,
};
