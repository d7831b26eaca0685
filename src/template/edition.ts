import type { TableTemplate } from './table';

/** A head that belongs into a narrative, and the words by which a reader recognises it. */
export interface ExpectedHead {
  readonly label: string;
  readonly synonyms: readonly string[];
}

/** What belongs into a narrative, shown beside it. Help, not authority. */
export interface Guide {
  readonly points: readonly { readonly head?: string; readonly text: string }[];
  /** One more point that binds the reports of 人民政府 only. */
  readonly ofGovernments?: string;
  /** Laws and notices; what is known of them is to be read against their text. */
  readonly basis: string;
}

/** A sentence whose numbers come from the tables. */
export interface Starter {
  /** On its button. */
  readonly label: string;
  /** With `{year}`, `{table/row/column}` or `{a + b}` where a number stands; ends with 。 */
  readonly template: string;
  /** A cell that must be 0 for the sentence to be true. */
  readonly whenZero?: string;
  /** A cell that must not be 0 for the sentence to say anything. */
  readonly whenSome?: string;
  /** Label of the head of its section that it belongs under. */
  readonly head?: string;
  /** The table it is about: where that is all 0, its own sentence says so. */
  readonly ofTable?: string;
}

export interface NarrativeSection {
  readonly kind: 'narrative';
  readonly id: string;
  readonly title: string;
  /** One line above the text area: what belongs here. */
  readonly hint: string;
  readonly heads?: readonly ExpectedHead[];
  readonly guide?: Guide;
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
  /** The years it is to be used for; absent for local habits. `until` is the last of them. */
  readonly inForce?: { readonly from: number; readonly until?: number };
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

/** A text field of the form. */
export interface TextField {
  readonly id: string;
  readonly title: string;
  /** Stands beside a table: need not be written, and without text nothing of it is printed. */
  readonly isOptional: boolean;
}

/** The texts a report may print between a table's title and the table, and after the table. */
export function textsBeside({ id, title }: TableSection): [above: TextField, below: TextField] {
  return [
    { id: `${id}Above`, title: `${title}（表前文字）`, isOptional: true },
    { id: `${id}Below`, title: `${title}（表后文字）`, isOptional: true },
  ];
}

/** Every text of the form in printed order, those beside tables too; the preface stands apart. */
export function textsOf(edition: Edition): TextField[] {
  return edition.sections.flatMap((section) =>
    section.kind === 'table'
      ? textsBeside(section)
      : [{ id: section.id, title: section.title, isOptional: false }],
  );
}

/** Id of the section a text stands in. */
export function sectionOfText(id: string): string {
  return id.replace(/(?:Above|Below)$/, '');
}
