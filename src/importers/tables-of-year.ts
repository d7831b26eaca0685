import { trimBlank } from '../text/normal-form';
import { shortened } from '../tables/labels/squash';
import { tableTitled } from '../tables/labels/table-titled';
import { isValue } from '../tables/values/read-cell';
import type { Item } from './narrative/item';
import type { ReadNote } from './read-result';
import { holdsFigures } from './read-tables';

type Table = Extract<Item, { kind: 'table' }>;

/** A caption is short; a sentence that names a year says nothing of the table. */
const longestCaption = 40;
const yearIn = /(20\d\d)年(?!\d{1,2}月)/g;
const mostAbove = 3;

/** 三、收到和处理…: above it stands another section; above a bare title of the table perhaps its year. */
const section = /^[一二三四五六]、/;

/** The years that the lines right above a table name; null where a table stands right above. */
function yearsAbove(items: readonly Item[], at: number): readonly string[] | null {
  const years: string[] = [];
  for (let above = at - 1; above >= Math.max(0, at - mostAbove); above -= 1) {
    const item = items[above];
    if (item?.kind !== 'line') return above === at - 1 ? null : years;
    if (item.text.length <= longestCaption) years.push(...(item.text.match(yearIn) ?? []));
    if (section.test(item.text) || (years.length > 0 && tableTitled(item.text) !== null)) break;
  }
  return years;
}

/** The tables whose caption names other years only, and what continues them. */
function tablesOfOtherYears(items: readonly Item[], own: string): Table[] {
  const others: Table[] = [];
  let before: Table | null = null;
  items.forEach((item, at) => {
    if (item.kind !== 'table') return;
    const years = yearsAbove(items, at);
    const isOther: boolean =
      years === null
        ? before !== null && before.id === item.id && others.includes(before)
        : years.length > 0 && !years.includes(own);
    if (isOther) others.push(item);
    before = item;
  });
  return others;
}

/** What stands before the figures of each row. */
const labelsOf = ({ grid }: Table): string[] =>
  grid.rows.flatMap((row) => {
    const texts = row.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
    const labels = texts.filter((text) => !isValue(text));
    return labels.length > 0 && labels.length < texts.length ? [labels.join(' ')] : [];
  });

/** The two halves of a table that a page cuts have the same year above, but not the same rows. */
function haveSameRows(one: Table, other: Table): boolean {
  const [few = [], many = []] = [labelsOf(one), labelsOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  return few.filter((label) => many.includes(label)).length * 2 > few.length;
}

const textOf = ({ grid }: Table): string =>
  grid.rows.map((row) => row.map(({ text }) => trimBlank(text)).join(' ')).join('；');

/**
 * Without the tables of other years that stand beside the report's own, as last year's for comparison.
 * A table that stands alone is kept, whatever its caption says.
 */
export function withoutOtherYears(
  items: readonly Item[],
  year: number | null,
): { readonly items: readonly Item[]; readonly notes: readonly ReadNote[] } {
  if (year === null) return { items, notes: [] };
  const ownYear = `${String(year)}年`;
  const others = tablesOfOtherYears(items, ownYear);
  const isBlank = ({ grid }: Table) => !holdsFigures(grid);
  // Under its own year a table is the report's even where nobody has filled it in.
  const own = items.filter(
    (item, at): item is Table =>
      item.kind === 'table' &&
      !others.includes(item) &&
      (!isBlank(item) || yearsAbove(items, at)?.includes(ownYear) === true),
  );
  const isDouble = (table: Table) =>
    own.some((each) => each.id === table.id && (isBlank(each) || haveSameRows(each, table)));
  const left = others.filter(isDouble);
  if (left.length === 0) return { items, notes: [] };
  return {
    items: items.filter((item) => item.kind !== 'table' || !left.includes(item)),
    notes: left.map((table) => ({
      code: 'year-differs',
      message: '文件中另有一张其他年度的同样的表，未读入，请核对。',
      table: table.id,
      source: shortened(textOf(table), 1_000),
      open: false,
    })),
  };
}
