import { type Edition, type Section, textsBeside } from '../../template/edition';
import { shortened, trimmed } from '../../tables/labels/squash';
import type { ReadNote } from '../read-result';
import { besideTable } from './beside-table';
import type { Item } from './item';
import { ordinals, splitGluedTitles, type TitleFit, titleFit } from './section-titles';

export interface SectionTexts {
  /** Lines between title and first section, as printed. */
  readonly before: readonly string[];
  /** Lines of each text of the form. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  /** Id of the last text of the last section that was found. */
  readonly last: string | null;
  /** Titles as printed, by section id. */
  readonly titles: Readonly<Record<string, string>>;
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

const fitness: readonly TitleFit[] = ['exact', 'core', 'number'];

/** The best title within a range; among equals the first or the last. */
function titleIn(
  items: readonly Item[],
  section: Section,
  ordinal: string,
  { from, to }: Range,
  pick: 'first' | 'last',
): number | null {
  const fits: { at: number; fit: TitleFit }[] = [];
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line') continue;
    const fit = titleFit(section, ordinal, item.text);
    if (fit) fits.push({ at, fit });
  }
  for (const fit of fitness) {
    const same = fits.filter((candidate) => candidate.fit === fit);
    const chosen = pick === 'first' ? same[0] : same[same.length - 1];
    if (chosen) return chosen.at;
  }
  return null;
}

interface Start {
  readonly section: Section;
  /** Index of the title; null where it was not found. */
  readonly title: number | null;
  /** First item behind the title. */
  readonly from: number;
}

/** Where each section starts, tables first: they are what cannot be mistaken. */
function startsOf(edition: Edition, items: readonly Item[], begin: number): Start[] {
  const tableAt = (id: string, from: number) =>
    items.findIndex((item, at) => at >= from && item.kind === 'table' && item.id === id);
  const starts: Start[] = [];
  let at = begin;
  edition.sections.forEach((section, index) => {
    const ordinal = ordinals[index] ?? '';
    if (section.kind === 'table') {
      const table = tableAt(section.id, at);
      const title = titleIn(
        items,
        section,
        ordinal,
        { from: at, to: table < 0 ? items.length : table },
        table < 0 ? 'first' : 'last',
      );
      if (title === null && table < 0) return;
      starts.push({ section, title, from: title === null ? table : title + 1 });
      at = lastTable(items, section.id, table < 0 ? (title ?? at) : table) + 1;
      return;
    }
    const next = edition.sections
      .slice(index + 1)
      .map(({ id }) => tableAt(id, at))
      .filter((n) => n >= 0);
    const to = next.length > 0 ? Math.min(...next) : items.length;
    const title = titleIn(
      items,
      section,
      ordinal,
      { from: at, to },
      index === 0 && next.length > 0 ? 'last' : 'first',
    );
    if (title === null) return;
    starts.push({ section, title, from: title + 1 });
    at = title + 1;
  });
  return starts;
}

/** The last piece of a table that a page break parted. */
function lastTable(items: readonly Item[], id: string, from: number): number {
  let last = from;
  for (let at = from; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'table') continue;
    if (item.id !== id) break;
    last = at;
  }
  return last;
}

const linesBetween = (items: readonly Item[], from: number, to: number): string[] =>
  items
    .slice(from, to)
    .flatMap((item) =>
      item.kind === 'line' && trimmed(item.text) !== '' ? [trimmed(item.text)] : [],
    );

/** What looks like part of the table and was not read as such has no place in the form; it is told. */
function unplacedNote(section: Section, lines: readonly string[]): ReadNote[] {
  if (lines.length === 0) return [];
  return [
    {
      code: 'no-counterpart',
      message: `“${section.title}”一节有 ${lines.length} 行像是表格内容，未能认出，请对照原件核对。`,
      section: section.id,
      source: shortened(lines.join('\n'), 400),
      open: false,
    },
  ];
}

function missingNotes(edition: Edition, starts: readonly Start[]): ReadNote[] {
  return edition.sections.flatMap((section): ReadNote[] => {
    const start = starts.find((s) => s.section === section);
    if (start && start.title !== null) return [];
    const message =
      section.kind === 'table' && start
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
  const starts = startsOf(edition, items, begin);
  const notes = missingNotes(edition, starts);
  const lines: Record<string, readonly string[]> = {};
  starts.forEach(({ section, from }, index) => {
    const next = starts[index + 1];
    const end = next ? (next.title ?? next.from) : items.length;
    if (section.kind === 'narrative') {
      lines[section.id] = linesBetween(items, from, end);
      return;
    }
    const [above, below] = textsBeside(section);
    const found = besideTable(section, items.slice(from, end));
    lines[above.id] = found.above;
    lines[below.id] = found.below;
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
        return item?.kind === 'line' ? [[section.id, trimmed(item.text)]] : [];
      }),
    ),
    notes,
  };
}
