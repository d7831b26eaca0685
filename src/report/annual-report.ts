import type { AgencyKind } from './agency-kinds';
import type { Address } from '../template/cells';

export type Half = 'first' | 'second';
/** `tables[table][row][column]`: the text as typed, '' where nothing was typed. */
export type TableTexts = Record<string, Record<string, Record<string, string>>>;

/** What the website wants beside the report: its catalogue line, and the page tags of 《政府网站发展指引》. */
export interface Publication {
  indexNumber: string;
  publisher: string;
  catalogue: string;
  documentNumber: string;
  keywords: string;
  /** A date and perhaps a time, as typed. */
  publishedOn: string;
  siteName: string;
  siteDomain: string;
  siteIdCode: string;
  columnName: string;
  columnDescription: string;
  columnKeywords: string;
  contentSource: string;
  author: string;
  description: string;
}

/** What a clerk typed, as typed. Nothing in it is derived. */
export interface AnnualReport {
  /** Id of one of the editions in `template/editions.ts`. */
  edition: string;
  agency: { name: string; kind: AgencyKind };
  period: { year: number | null; half?: Half };
  preface: string;
  /** Narratives by section id. */
  sections: Record<string, string>;
  tables: TableTexts;
  /** `date` as typed; `report/date.ts` reads it. */
  signature: { agency: string; date: string };
  contact: { address: string; telephone: string; postcode: string };
  publication: Publication;
}

/** A warning the clerk confirmed as 情况属实. It holds for the finding of this key: other facts, other key. */
export interface Confirmation {
  check: string;
  reason: string;
  key?: string;
  /** In place of a key, of a confirmation made in a draft of version 1: the sentence it held by. */
  message?: string;
}

/** A sentence that was put in with its figures, and follows them while it stands as it was put in. */
export interface Binding {
  /** Id of a narrative section, or `preface`. */
  section: string;
  /** The sentence with `{year}`, `{table/row/column}` or `{a + b}` where its numbers stand. */
  template: string;
  /** The numbers as they stand in the text, in the order of the template. */
  values: string[];
}

/** A report with what travels beside it. It is what is autosaved and what a draft file holds. */
export interface Draft {
  report: AnnualReport;
  /** Last year's report, for the comparisons between years. */
  lastYear?: AnnualReport;
  confirmations: Confirmation[];
  /** Absent where no sentence is bound. */
  bindings?: Binding[];
  /** Cells for which the file read prints a figure that was not taken over; of interest while blank. */
  openCells?: readonly Address[];
}
