import type { AnnualReport } from '../report/annual-report';
import type { Address } from '../template/cells';
import { reportTitle } from '../report/title';
import { type Edition, tablesOf, textsOf } from '../template/edition';
import { editions } from '../template/editions';
import type { TableTemplate } from '../template/table';
import { type Item, itemsOf } from './narrative/item';
import { withFiguresInLines } from './narrative/figures-in-lines';
import { type Identity, readIdentity } from './narrative/identity';
import { withLinesCut } from './narrative/one-line';
import { oneOfReports } from './narrative/one-of-reports';
import { isFirstTitle } from './narrative/section-titles';
import { readSections, type SectionTexts, withSplitTitles } from './narrative/sections';
import { withoutContents } from './narrative/contents';
import { findTitle, type FoundTitle } from './narrative/title';
import { ReadError } from './read-error';
import type { ReadNote, TableCount } from './read-result';
import {
  editionOf,
  expectedEdition,
  otherYearNotes,
  readTables,
  reportEdition,
} from './read-tables';
import type { Holder } from './whose/caption-owner';
import { ownTables } from './whose/own-tables';
import { withoutSheets } from './own/without-sheets';
import type { SourceDocument } from './source/source-document';
import { type FilledTables, fillTables } from '../tables/fill-tables';

/** A report as its visible text and tables say it. */
export interface VisibleReport {
  readonly report: AnnualReport;
  readonly sources: Readonly<Record<Address, string>>;
  readonly printedTotals: Readonly<Record<Address, string>>;
  readonly openCells: readonly Address[];
  readonly printedTitles: Readonly<Record<string, string>>;
  readonly editionByTable: Readonly<Record<string, string>>;
  readonly counts: readonly TableCount[];
  readonly notes: readonly ReadNote[];
}

const lineEndsMissing: ReadNote = {
  code: 'line-ends-missing',
  message:
    '全文连成一行，没有换行：已按各节标题分开，表格不能按格读取，请从原文件重新复制，或对照原文填写。',
  open: false,
};

/** One note for all titles with nothing below them, whose tables are most likely pictures. */
function missingTables(
  tables: readonly TableTemplate[],
  { titles, notes }: SectionTexts,
  pictures = 0,
): ReadNote[] {
  const isBare = ({ id }: TableTemplate) =>
    titles[id] !== undefined && !notes.some(({ section }) => section === id);
  const perhaps = pictures > 0 ? `文件中有 ${pictures} 张图片，` : '';
  const say = (some: readonly TableTemplate[], what: string): ReadNote[] => {
    if (some.length === 0) return [];
    const message = `${some.map(({ name }) => name).join('、')}${what}，全部留空：${perhaps}原件中的表可能是图片，请对照原件填写。`;
    const table = some.length === 1 ? { table: some[0]?.id ?? '' } : {};
    return [{ code: 'table-missing', message, ...table, open: false }];
  };
  return [
    ...say(tables.filter(isBare), '只有标题，没有表格'),
    ...say(
      tables.filter((table) => !isBare(table)),
      '未找到',
    ),
  ];
}

function blankNotes(tables: readonly TableTemplate[], counts: readonly TableCount[]): ReadNote[] {
  return tables.flatMap(({ id, name }): ReadNote[] => {
    const count = counts.find(({ table }) => table === id);
    if (!count || count.blank === 0) return [];
    const message = `${name}有 ${count.blank} 格在文件中是空白，未按 0 填入。`;
    return [{ code: 'table-blank', message, table: id, open: false }];
  });
}

/** Where the search for the title ends: the first table, or the whole text. */
function titleEnd(items: readonly Item[]): number {
  const table = items.findIndex((item) => item.kind === 'table');
  return table < 0 ? Math.min(items.length, 200) : table;
}

function reportOf(
  edition: Edition,
  title: FoundTitle | null,
  { year, lines, agency, preface, signature, contact, publication }: Identity,
  { tables }: FilledTables,
): AnnualReport {
  const texts = textsOf(edition).map(({ id }) => [id, (lines[id] ?? []).join('\n')]);
  return {
    edition: edition.id,
    agency,
    period: edition.period === 'half' ? { year, half: title?.half ?? 'first' } : { year },
    preface,
    sections: Object.fromEntries(texts) as Record<string, string>,
    tables,
    signature,
    contact,
    publication,
  };
}

function printedTitlesOf(
  edition: Edition,
  report: AnnualReport,
  title: FoundTitle | null,
  { titles }: SectionTexts,
): Record<string, string> {
  const own = edition.sections.map((section) => [section.id, section.title] as const);
  const forms = new Map<string, string>([...own, ['title', reportTitle(edition, report)]]);
  const printed = { ...titles, ...(title ? { title: title.printed } : {}) };
  return Object.fromEntries(Object.entries(printed).filter(([id, text]) => text !== forms.get(id)));
}

/** The lines and tables of one report; our own files hold no other. */
function itemsIn({ blocks: all }: SourceDocument, own: Edition | null) {
  const printed = withoutSheets(all);
  const blocks = withLinesCut(editions, printed);
  const { items, notes } = withFiguresInLines(itemsOf({ blocks }));
  if (!items.some((item) => item.kind === 'table' || item.text.trim() !== ''))
    throw new ReadError('empty');
  const one = own ? { items, notes: [] } : oneOfReports(items);
  return {
    items: one.items,
    notes: [...(blocks === printed ? [] : [lineEndsMissing]), ...notes, ...one.notes],
  };
}

const holderOf = (title: FoundTitle | null, { period }: Edition): Holder => ({
  year: title?.year ?? null,
  agency: title?.agency ?? '',
  isHalf: period === 'half',
});

/**
 * Reads a report out of lines and grids; odd content becomes notes. `own`: the edition that the data
 * inside the file names. Throws only where nothing is of a report.
 */
export function readReport(document: SourceDocument, own: Edition | null = null): VisibleReport {
  const { items: all, notes: early } = itemsIn(document, own);
  const rough = findTitle(all, titleEnd(all), isFirstTitle);
  const expected = own ?? expectedEdition(rough);
  const mine = ownTables(all, own ? null : holderOf(rough, expected), expected);
  const readings = readTables(mine.items, expected, own !== null, mine.doubtful);
  const edition = own ?? reportEdition(readings, expected);
  const { items, notes: contents } = withoutContents(edition, withSplitTitles(edition, mine.items));
  const title = findTitle(items, titleEnd(items), isFirstTitle);
  const sections = readSections(edition, items, title ? title.at + 1 : 0);
  if (!title && readings.length === 0 && sections.last === null)
    throw new ReadError('not-a-report');
  const filled = fillTables(edition, readings);
  const missing = tablesOf(edition).filter(({ id }) => !readings.some(({ table }) => table === id));
  const present = tablesOf(edition).filter((table) => !missing.includes(table));
  const identity = readIdentity({ edition, items, title, sections, outside: document.outside });
  const report = reportOf(edition, title, identity, filled);
  return {
    report,
    sources: filled.sources,
    printedTotals: filled.printedTotals,
    openCells: filled.openCells,
    printedTitles: printedTitlesOf(edition, report, title, sections),
    editionByTable: Object.fromEntries(
      readings.map((each) => [each.table, editionOf(each, edition)]),
    ),
    counts: filled.counts,
    notes: [
      ...early,
      ...mine.notes,
      ...contents,
      ...identity.notes,
      ...sections.notes,
      ...missingTables(missing, sections, document.pictures),
      ...blankNotes(present, filled.counts),
      ...otherYearNotes(items, edition, identity.year, mine),
      ...filled.notes,
    ],
  };
}
