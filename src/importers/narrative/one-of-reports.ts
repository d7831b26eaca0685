import type { ReadNote } from '../read-result';
import { closedUp } from './agency-name';
import type { Item } from './item';
import { type TitleText, titleOf } from './title';

interface Part {
  readonly from: number;
  readonly title: TitleText | null;
}

/** A title with its agency and year says for certain that a report begins, or is named. */
const surest = 6;

/** The same title again runs over the pages. */
const isSame = (one: TitleText | null, other: TitleText): boolean =>
  one !== null && one.year === other.year && closedUp(one.agency) === closedUp(other.agency);

/** Where reports begin: at a title between two tables of the same kind. */
function partsOf(items: readonly Item[]): Part[] {
  const titled: (Part & { readonly tables: Set<string> })[] = [
    { from: 0, title: null, tables: new Set() },
  ];
  items.forEach((item, from) => {
    const last = titled[titled.length - 1];
    if (item.kind === 'table') last?.tables.add(item.id);
    else {
      const title = titleOf(item.text);
      const isSure = title !== null && title.year !== null && title.score >= surest;
      if (isSure && !isSame(last?.title ?? null, title))
        titled.push({ from, title, tables: new Set() });
    }
  });
  const parts: Part[] = [];
  const before = new Set<string>();
  for (const { from, title, tables } of titled) {
    const isNext = [...tables].some((id) => before.has(id));
    if (isNext || parts.length === 0) parts.push({ from, title });
    if (isNext) before.clear();
    for (const id of tables) before.add(id);
    // What stands above the first title belongs to it.
    const [first] = parts;
    if (!isNext && first?.title === null && title) parts[0] = { from: 0, title };
  }
  return parts;
}

/** Of one agency the report of the last year, else the first that stands in the file. */
function chosen(parts: readonly Part[]): Part | undefined {
  const [first] = parts;
  const name = closedUp(first?.title?.agency ?? '');
  const isOne = parts.every(({ title }) => closedUp(title?.agency ?? '') === name);
  const years = parts.map(({ title }) => title?.year ?? 0);
  return isOne ? parts[years.indexOf(Math.max(...years))] : first;
}

/** One report of a file that holds several, which would else be mixed; the others are told. */
export function oneOfReports(items: readonly Item[]): {
  items: readonly Item[];
  notes: readonly ReadNote[];
} {
  const parts = partsOf(items);
  const own = chosen(parts);
  if (!own || parts.length === 1) return { items, notes: [] };
  const end = parts[parts.indexOf(own) + 1]?.from;
  const others = parts.filter((part) => part !== own);
  const named = (part: Part): string => `“${part.title?.printed ?? ''}”`;
  const message = `文件中有 ${parts.length} 份报告，只读入${named(own)}；其余请分开保存后再导入：${others.map(named).join('、')}。`;
  return {
    items: items.slice(own.from, end),
    notes: [{ code: 'text-left', message: message.slice(0, 400), open: false }],
  };
}
