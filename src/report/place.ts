import { type Address, cellAt } from '../template/cells';
import { type Edition, sectionOfText, textsOf } from '../template/edition';
import { placeName } from '../template/labels';
import { type Field, fields } from './fields';

/** An exact range of a narrative (or `preface`), in UTF-16 units as text areas count. */
export interface TextPlace {
  readonly kind: 'text';
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/** A place of a report: what findings, notes, differences and returned remarks point at. */
export type Place =
  | { readonly kind: 'cell'; readonly address: Address }
  | TextPlace
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'table'; readonly table: string };

export const atCell = (address: Address): Place => ({ kind: 'cell', address });
export const atCells = (addresses: readonly Address[]): Place[] => addresses.map(atCell);
export const atSection = (section: string): Place => ({ kind: 'section', section });
export const atField = (field: Field): Place => ({ kind: 'field', field });
export const atTable = (table: string): Place => ({ kind: 'table', table });
export const atText = (section: string, start: number, end: number): TextPlace => ({
  kind: 'text',
  section,
  start,
  end,
});

/** Title of a section or of a text beside a table, “引言” for the preface. */
export function sectionName(edition: Edition, section: string): string {
  if (section === 'preface') return '引言';
  const titled = [...edition.sections, ...textsOf(edition)];
  return titled.find(({ id }) => id === section)?.title ?? '正文';
}

/** A place in a few words: 表三“…”，自然人列; 一、总体情况; 落款日期. */
export function nameOfPlace(place: Place, edition: Edition): string {
  switch (place.kind) {
    case 'cell': {
      const cell = cellAt(edition, place.address);
      return cell ? placeName(cell) : '本格式中没有的一格';
    }
    case 'table':
    case 'text':
    case 'section':
      return sectionName(edition, place.kind === 'table' ? place.table : place.section);
    case 'field':
      return fields[place.field].name;
  }
}

/** Id of the part of the form a place belongs to: a section, `preface`, `basic` or `signature`. */
export function partOfPlace(place: Place | undefined): string {
  switch (place?.kind) {
    case 'cell':
      return place.address.split('/')[0] ?? '';
    case 'table':
      return place.table;
    case 'text':
    case 'section':
      return sectionOfText(place.section);
    case 'field':
      return place.field.startsWith('signature/') ? 'signature' : 'basic';
    case undefined:
      return 'basic';
  }
}

export const isSamePlace = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);
