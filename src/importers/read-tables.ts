import { type Edition, tablesOf } from '../template/edition';
import { editionById, editionInForce, editions } from '../template/editions';
import { tableIds, tablesNamed } from '../tables/labels/known-table';
import { isTableLabel, isTop, matchLabel } from '../tables/labels/match-label';
import { readTable, type TableSource } from '../tables/read-table';
import type { TableReading } from '../tables/table-reading';
import { tableIn } from '../tables/recognise-edition';
import { isValue } from '../tables/values/read-cell';
import type { SourceGrid } from '../tables/grid/source-grid';
import { trimBlank } from '../text/normal-form';
import { isOfOtherTime, squash } from '../tables/labels/squash';
import type { ReadNote } from './read-result';
import type { Item } from './narrative/item';
import { agreedReading } from './whose/agreed-reading';
import { withoutMentions } from './whose/caption-owner';
import type { OwnTables } from './whose/own-tables';
import type { Copy } from './whose/table-copies';
import type { FoundTitle } from './narrative/title';

/** Lines of a caption or of a note on the table, at most. */
const mostBeside = 3;

export const holdsFigures = ({ rows }: SourceGrid): boolean =>
  rows.some((row) => row.some(({ text }) => trimBlank(text) !== '' && isValue(text)));

/** A row of the form with other words where its figures belong. */
const isFilled = (id: string, row: SourceGrid['rows'][number]): boolean =>
  row.some(({ text }) => tablesNamed(id).some(({ rows }) => matchLabel(rows, text) !== null)) &&
  row.some(({ text }) => trimBlank(text) !== '' && !isTableLabel(id, text));

/** The form once more behind the table, with nothing filled in. */
const isBlankForm = ({ id, grid }: Extract<Item, { kind: 'table' }>): boolean =>
  !holdsFigures(grid) &&
  !grid.rows.some((row) => isFilled(id, row)) &&
  grid.rows.some((row) =>
    row.some(({ text }) => tablesNamed(id).some((table) => isTop(table, text))),
  );

function sourceOf(items: readonly Item[], id: string): TableSource {
  const grids: TableSource['grids'][number][] = [];
  const beside: string[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'table' || item.id !== id) return;
    if (grids.some(holdsFigures) && isBlankForm(item)) return;
    grids.push(item.grid);
    const above = items.slice(Math.max(0, at - mostBeside), at).reverse();
    for (const lines of [above, items.slice(at + 1, at + 1 + mostBeside)])
      for (const each of lines) {
        if (each.kind === 'table') break;
        beside.push(each.text);
      }
  });
  return { id, grids, beside };
}

/** The items with one copy of a table alone. */
const withCopy = (items: readonly Item[], copy: Copy, copies: readonly Copy[]): Item[] => {
  const others = copies.filter((each) => each !== copy).flatMap(({ pieces }) => pieces);
  return items.filter((item) => !others.some(({ table }) => table === item));
};

export function readTables(
  items: readonly Item[],
  expected: Edition,
  isCertain: boolean,
  doubtful: OwnTables['doubtful'] = new Map(),
): TableReading[] {
  const readOne = (id: string, from: readonly Item[]): TableReading[] => {
    const source = sourceOf(from, id);
    return source.grids.length === 0 ? [] : [readTable(source, expected, isCertain) ?? []].flat();
  };
  return tableIds().flatMap((id) => {
    const copies = doubtful.get(id);
    if (!copies) return readOne(id, items);
    const readings = copies.flatMap((copy) => readOne(id, withCopy(items, copy, copies)));
    return agreedReading(copies, readings) ?? [];
  });
}

const yearIn = /20\d\d年(?!\d{1,2}月\d{1,2}日)/g;

/** 上年情况如下: a line above a table, but not 上年结转 of the table itself. */
const lastYear = /^\(?(?:上一?年度?|去年度?|往年)(?!结转|结余|遗留|[末底])[^。;\d]{0,12}$/;

/** A table whose heads or caption name another year than the report's, and not that one. */
export function otherYearNotes(
  items: readonly Item[],
  edition: Edition,
  year: number | null,
  { doubtful, chosen }: Pick<OwnTables, 'doubtful' | 'chosen'>,
): ReadNote[] {
  if (year === null) return [];
  const asked = tablesOf(edition).filter(({ id }) => !doubtful.has(id) && !chosen.has(id));
  return asked.flatMap(({ id, name }): ReadNote[] => {
    const { grids, beside } = sourceOf(items, id);
    const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));
    const lines = beside.map(withoutMentions);
    const heads = [...cells.map(squash), ...lines].filter((text) => text.length < 40);
    const dated = heads.filter((text) => /20\d\d年/.test(text) && !isOfOtherTime(text, ''));
    const years: readonly string[] = dated.join(' ').match(yearIn) ?? [];
    const isOwn = years.includes(`${String(year)}年`);
    const caption = lines.find((text) => lastYear.test(text));
    const other = isOwn ? caption : (years[0] ?? caption);
    if (other === undefined) return [];
    const message = `${name}写有“${other}”，报告年度为 ${String(year)} 年，数字已按表填入，请核对是否为本年数据。`;
    return [{ code: 'year-differs', message, table: id, open: false }];
  });
}

/** The edition to be expected by title and year alone. */
export function expectedEdition(title: FoundTitle | null): Edition {
  const half = editions.find(({ period }) => period === 'half');
  return title?.half !== undefined && half ? half : editionInForce(title?.year ?? null);
}

const isSameTable = (edition: Edition, { table, edition: id }: TableReading): boolean => {
  const other = editionById(id);
  return other !== undefined && tableIn(edition, table)?.blocks === tableIn(other, table)?.blocks;
};

/**
 * The edition of the whole report: the one that has most of its tables as they are told; of equals
 * the one of the first table, as reports do mix; then the one expected.
 */
export function reportEdition(readings: readonly TableReading[], expected: Edition): Edition {
  const filled = readings.filter(({ figures, open }) => figures.length + open.length > 0);
  const [first] = tablesOf(expected).flatMap(({ id }) =>
    filled.filter(({ table }) => table === id),
  );
  const rank = (edition: Edition): number[] => [
    filled.filter((each) => isSameTable(edition, each)).length,
    Number(first !== undefined && isSameTable(edition, first)),
    Number(edition.id === expected.id),
  ];
  const [best = expected] = editions
    .filter(({ period }) => period === expected.period)
    .map((edition) => ({ edition, rank: rank(edition) }))
    .sort((a, b) => a.rank.reduce((by, n, at) => by || (b.rank[at] ?? 0) - n, 0))
    .map(({ edition }) => edition);
  return filled.length === 0 ? expected : best;
}

/** What a table was recognised as; a table that the report's edition has as well is of that one. */
export const editionOf = (reading: TableReading, report: Edition): string =>
  isSameTable(report, reading) ? report.id : reading.edition;
