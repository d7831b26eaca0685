import { knownTables } from '../../tables/labels/known-table';
import { isLabelOf } from '../../tables/labels/match-label';
import { trimBlank } from '../../text/normal-form';
import { type Edition, type Section, textsBeside } from '../../template/edition';
import type { ReadNote } from '../read-result';
import { besideTable } from './beside-table';
import type { Item } from './item';
import { isPageMark } from './marks';
import { fitness, isSureTitle, splitGluedTitles, type TitleFit, titleFit } from './section-titles';

/** Enough for any sentence; a whole table read as lines is longer. */
const longestSource = 4_000;

export interface SectionTexts {
  /** Lines between title and first section, with the item each stands in. */
  readonly before: readonly { readonly at: number; readonly text: string }[];
  /** Lines of each text of the form. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  /** Id of the last text of the last section that was found. */
  readonly last: string | null;
  /** Titles as printed, by section id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Lines around the tables that are no part of the report. */
  readonly furniture: readonly string[];
  readonly notes: readonly ReadNote[];
}

/** Titles that stick to a sentence get an item of their own. */
export function withSplitTitles(edition: Edition, items: readonly Item[]): Item[] {
  return items.flatMap((item): Item[] =>
    item.kind === 'line'
      ? splitGluedTitles(edition, item.text).map((text) => ({ kind: 'line', text }))
      : [item],
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Start {
  readonly section: Section;
  /** Index of the title; null where it was not found. */
  readonly title: number | null;
  readonly fit: TitleFit | null;
  /** First item behind the title. */
  readonly from: number;
}

const isAnyTableLabel = (text: string): boolean =>
  knownTables().some((table) => isLabelOf(table, text));

/** Where the sections of an edition stand among the items. */
class Outline {
  private readonly tables: readonly { readonly at: number; readonly id: string }[];

  constructor(
    private readonly edition: Edition,
    private readonly items: readonly Item[],
  ) {
    this.tables = items.flatMap((item, at) => (item.kind === 'table' ? [{ at, id: item.id }] : []));
  }

  /** Where each section starts, tables first: they are what cannot be mistaken. */
  starts(begin: number): readonly Start[] {
    const starts: Start[] = [];
    let at = begin;
    this.edition.sections.forEach((section, index) => {
      const table = section.kind === 'table' ? this.tableAt(section.id, at) : -1;
      const title = this.titleOf(section, index, at, table);
      if (title === null && table < 0) return;
      const from = title === null ? table : title.at + 1;
      starts.push({ section, title: title?.at ?? null, fit: title?.fit ?? null, from });
      at = table < 0 ? from : this.lastPiece(section.id, table) + 1;
    });
    return this.withOutOfOrder(starts, begin);
  }

  /** A heading that names a section by its words opens it wherever it stands. */
  private withOutOfOrder(starts: readonly Start[], begin: number): Start[] {
    const all = new Map(starts.map((start) => [start.section, start]));
    this.edition.sections.forEach((section, index) => {
      const start = all.get(section);
      if (start?.fit === 'exact') return;
      const isWeak = !start?.fit || start.fit === 'place';
      const used = new Set([...all.values()].map(({ title }) => title));
      const title = this.items.findIndex(
        (item, at) =>
          at >= begin &&
          !used.has(at) &&
          item.kind === 'line' &&
          (isWeak
            ? isSureTitle(section, index + 1, item.text)
            : titleFit(section, index + 1, item.text) === 'exact'),
      );
      const table = section.kind === 'table' && !start ? this.tableAt(section.id, begin) : -1;
      if (title >= 0) all.set(section, { section, title, fit: 'number', from: title + 1 });
      else if (table >= 0) all.set(section, { section, title: null, fit: null, from: table });
    });
    return [...all.values()].sort((a, b) => (a.title ?? a.from) - (b.title ?? b.from));
  }

  private tableAt(id: string, from: number): number {
    return this.tables.find((table) => table.at >= from && table.id === id)?.at ?? -1;
  }

  private titleOf(section: Section, index: number, from: number, table: number) {
    if (section.kind === 'table') {
      const to = table < 0 ? this.items.length : table;
      return this.titleIn(section, index, { from, to }, table < 0 ? 'first' : 'last');
    }
    const later = new Set(this.edition.sections.slice(index + 1).map(({ id }) => id));
    const next = this.tables.find((each) => each.at >= from && later.has(each.id))?.at;
    const to = next ?? this.items.length;
    return this.titleIn(
      section,
      index,
      { from, to },
      index === 0 && next !== undefined ? 'last' : 'first',
    );
  }

  /** The best title within a range; among equals the first or the last. */
  private titleIn(section: Section, index: number, { from, to }: Range, pick: 'first' | 'last') {
    const found = new Map<TitleFit, number>();
    const lastTable = this.tables[this.tables.length - 1]?.at ?? -1;
    for (let at = from; at < to; at += 1) {
      const item = this.items[at];
      const fit = item?.kind === 'line' ? titleFit(section, index + 1, item.text) : null;
      if (fit === null || item?.kind !== 'line') continue;
      // Its number alone says enough only where no row of a table can stand.
      const isPlace = fit === 'place';
      if (isPlace && (section.kind === 'table' || (index > 0 && at < lastTable))) continue;
      if (isPlace && (isAnyTableLabel(item.text) || this.namesSection(item.text))) continue;
      if (!found.has(fit) || (pick === 'last' && !isPlace)) found.set(fit, at);
    }
    const best = fitness.find((fit) => found.has(fit));
    return best === undefined ? null : { at: found.get(best) ?? 0, fit: best };
  }

  private namesSection(text: string): boolean {
    return this.edition.sections.some((section, index) => isSureTitle(section, index + 1, text));
  }

  /** The last piece of a table that a page break parted. */
  lastPiece(id: string, from: number): number {
    let last = from;
    for (const table of this.tables) {
      if (table.at < from) continue;
      if (table.id !== id) break;
      last = table.at;
    }
    return last;
  }
}

function linesBetween(items: readonly Item[], from: number, to: number) {
  const lines: { at: number; text: string }[] = [];
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    const text = item?.kind === 'line' ? trimBlank(item.text) : '';
    if (text !== '' && !isPageMark(text)) lines.push({ at, text });
  }
  return lines;
}
const textsOf = (lines: readonly { readonly text: string }[]): string[] =>
  lines.map(({ text }) => text);

/** What looks like part of the table and was not read as such has no place in the form; it is told. */
function unplacedNote(section: Section, lines: readonly string[]): ReadNote[] {
  if (lines.length === 0) return [];
  const message = `“${section.title}”一节有 ${lines.length} 行像是表格内容，未能认出，请对照原件核对。`;
  const source = lines.join('\n').slice(0, longestSource);
  return [{ code: 'no-counterpart', message, section: section.id, source, open: false }];
}

function titleNotes(
  edition: Edition,
  starts: readonly Start[],
  items: readonly Item[],
): ReadNote[] {
  return edition.sections.flatMap((section): ReadNote[] => {
    const start = starts.find((each) => each.section === section);
    const item = start?.title == null ? undefined : items[start.title];
    if (item && start?.fit !== 'place') return [];
    const byNumber = item?.kind === 'line' ? trimBlank(item.text) : '';
    const message =
      byNumber !== ''
        ? `未找到“${section.title}”的标题，按序号把“${byNumber}”认作这一节。`
        : start
          ? `未找到“${section.title}”的标题，按表格内容认出。`
          : `未找到“${section.title}”一节。`;
    return [{ code: 'section-missing', message, section: section.id, open: false }];
  });
}

const lastTextOf = (section: Section): string =>
  section.kind === 'table' ? textsBeside(section)[1].id : section.id;

/** The text of each section, from the titles found and the tables between them. */
export function readSections(
  edition: Edition,
  items: readonly Item[],
  begin: number,
): SectionTexts {
  const starts = new Outline(edition, items).starts(begin);
  const lines: Record<string, readonly string[]> = {};
  const notes = titleNotes(edition, starts, items);
  const furniture: string[] = [];
  starts.forEach(({ section, from }, index) => {
    const next = starts[index + 1];
    const end = next ? (next.title ?? next.from) : items.length;
    if (section.kind === 'narrative') {
      lines[section.id] = textsOf(linesBetween(items, from, end));
      return;
    }
    const [above, below] = textsBeside(section);
    const found = besideTable(section, items.slice(from, end));
    lines[above.id] = found.above;
    lines[below.id] = found.below;
    furniture.push(...found.furniture);
    notes.push(...unplacedNote(section, found.rows));
  });
  const [first, last] = [starts[0], starts[starts.length - 1]];
  const firstTable = items.findIndex((item) => item.kind === 'table');
  const open = first ? (first.title ?? first.from) : firstTable < 0 ? items.length : firstTable;
  return {
    before: linesBetween(items, begin, open),
    lines,
    last: last ? lastTextOf(last.section) : null,
    titles: Object.fromEntries(
      starts.flatMap(({ section, title }) => {
        const item = title === null ? undefined : items[title];
        return item?.kind === 'line' ? [[section.id, trimBlank(item.text)]] : [];
      }),
    ),
    furniture,
    notes,
  };
}
