import type { AnnualReport, Draft } from '../report/annual-report';
import type { Note, TableCount, TableNoteCode } from '../tables/table-note';
import type { Address } from '../template/cells';
import type { ReadComment } from './place-comments';

export type SourceKind =
  | 'draft'
  | 'docx'
  | 'doc'
  | 'html'
  | 'text'
  | 'pdf'
  | 'ofd'
  | 'xlsx'
  | 'xls';

export type NoteCode =
  | TableNoteCode
  | 'table-missing'
  | 'table-blank'
  | 'title-missing'
  | 'agency-differs'
  | 'agency-missing'
  /** The name does not say what kind of body it names. */
  | 'kind-missing'
  /** Sentences that have no place in the form; the source holds them in full. */
  | 'text-left'
  /** The text came without line ends and was cut at the titles of the sections. */
  | 'line-ends-missing'
  | 'year-missing'
  /** A table names another year than the report. */
  | 'year-differs'
  | 'section-missing'
  | 'signature-missing'
  | 'furniture-dropped'
  | 'tracked-changes'
  /** Hidden, struck out or raised in the source: no part of what was read. */
  | 'hidden-text'
  | 'struck-text'
  | 'raised-marks'
  /** Visible, but beside the text: footnotes, comments, drawings. */
  | 'text-beside'
  /** Read from a text box or an inserted document. */
  | 'text-box'
  | 'content-unread'
  | 'embedded-unreadable'
  | 'embedded-differs'
  | 'last-year';

export type ReadNote = Note<NoteCode>;
export type { Candidate, TableCount } from '../tables/table-note';

export interface ReadResult {
  readonly kind: SourceKind;
  /** What accepting everything gives: for our own files the embedded report with later edits. */
  readonly report: AnnualReport;
  /** The report with what travels beside it. */
  readonly draft: Draft;
  /** What the visible text and tables alone say; equals `report` for foreign files. */
  readonly visible: AnnualReport;
  /** The data part of our own Word or HTML, as it was when exported. */
  readonly embedded?: Draft;
  /** The text every figure came from, totals included. */
  readonly sources: Readonly<Record<Address, string>>;
  /** Totals printed in the file, half-width, by address of the derived cell. */
  readonly printedTotals: Readonly<Record<Address, string>>;
  /** Titles printed otherwise than the form has them: by section id, the report's own under `title`. */
  readonly printedTitles: Readonly<Record<string, string>>;
  /** The edition each table was recognised as, by its rows and columns. */
  readonly editionByTable: Readonly<Record<string, string>>;
  readonly counts: readonly TableCount[];
  readonly notes: readonly ReadNote[];
  /** What was written beside the text, at its places. */
  readonly comments?: readonly ReadComment[];
}
