import type { TableTemplate } from './table';

/** A head that belongs into a narrative, and the words by which a reader recognises it. */
export interface ExpectedHead {
  readonly label: string;
  readonly synonyms: readonly string[];
}

export interface NarrativeSection {
  readonly kind: 'narrative';
  readonly id: string;
  readonly title: string;
  /** One line above the text area: what belongs here. */
  readonly hint: string;
  readonly heads?: readonly ExpectedHead[];
}
export interface TableSection {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly table: TableTemplate;
}
export type Section = NarrativeSection | TableSection;

export interface Edition {
  readonly id: string;
  readonly name: string;
  /** The notice that lays it down; absent for local habits. */
  readonly documentNumber?: string;
  readonly period: 'year' | 'half';
  /** `{agency}`, `{year}` and `{half}` (上 or 下) are filled in. */
  readonly title: string;
  readonly sections: readonly Section[];
}

export function tablesOf(edition: Edition): TableTemplate[] {
  return edition.sections.flatMap((section) => (section.kind === 'table' ? [section.table] : []));
}

export function narrativesOf(edition: Edition): NarrativeSection[] {
  return edition.sections.filter((section) => section.kind === 'narrative');
}
