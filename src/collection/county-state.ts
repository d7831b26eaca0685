import type { Origins } from './county-draft';
import type { Received } from './received';
import type { Mark } from './return-file';
import type { AnnualReport } from '../report/annual-report';

/** Which of the two sets a file belongs to. */
export type FileSet = 'current' | 'earlier';

export interface Progress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** What is chosen and written on the desk; kept with the files' results. */
export interface Choices {
  /** As pasted: one unit a line, or CSV. */
  readonly expectedText: string;
  /** The year the reports should be of; null: the one most of them have. */
  readonly year: number | null;
  /** Of a unit that sent two: the report that counts, by the unit's key. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Reports put to a unit by hand: the unit's name by the file's id. */
  readonly assigned: Readonly<Record<string, string>>;
  /** Keys of units that are not to be added up. */
  readonly leftOut: readonly string[];
  /** The county's own figures as one more unit. */
  readonly own: { readonly name: string; readonly report: AnnualReport } | null;
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
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
  chosen: {},
  assigned: {},
  leftOut: [],
  own: null,
  marks: {},
  compared: {},
  origins: null,
};

export const emptyState: CountyState = {
  received: [],
  earlier: [],
  progress: null,
  waiting: 0,
  choices: noChoices,
  isOpen: false,
  damaged: [],
  notKept: null,
};
