import { addressOf } from '../../template/cells';
import { trimBlank } from '../../text/normal-form';
import { shortened } from '../../tables/labels/squash';
import { tablesNamed } from '../../tables/labels/known-table';
import type { TableReading } from '../../tables/table-reading';
import type { Candidate } from '../../tables/table-note';
import { captionOf, type Copy, textOf } from './table-copies';

type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>;

function rowsOf({ figures }: TableReading): Rows {
  const rows = new Map<string, Map<string, string>>();
  for (const { row, column, text } of figures) {
    const texts = rows.get(row) ?? new Map<string, string>();
    rows.set(row, texts.set(column, trimBlank(text)));
  }
  return rows;
}

const rowText = (texts: ReadonlyMap<string, string> | undefined): string =>
  [...(texts ?? [])].map(([column, text]) => `${column} ${text}`).join('|');

const nameOf = (copy: Copy, at: number): string => {
  const caption = shortened(captionOf(copy), 30);
  return `第${String(at + 1)}张${caption === '' ? '' : `（“${caption}”）`}`;
};

function candidatesOf(copies: readonly Copy[], readings: readonly TableReading[]): Candidate[] {
  return readings.map(({ table, figures }, at) => {
    const copy = copies[at];
    const cells = figures.map(
      ({ row, column, text }) => [addressOf(table, row, column), trimBlank(text)] as const,
    );
    return { value: copy ? nameOf(copy, at) : '', cells: Object.fromEntries(cells) };
  });
}

/** The lines in which they differ, to choose by: both tables whole would hide them. */
function differing(copies: readonly Copy[]): string {
  const all = copies.map((copy) => textOf(copy).split('；'));
  const isShared = (line: string): boolean => all.every((lines) => lines.includes(line));
  return all
    .map((lines, at) => `第${String(at + 1)}张：${lines.filter((l) => !isShared(l)).join('；')}`)
    .join(' ／ ');
}

/** What copies of a table say alike; their other rows are open, as nobody can tell whose they are. */
export function agreedReading(
  copies: readonly Copy[],
  readings: readonly TableReading[],
): TableReading | null {
  const [first] = readings;
  if (!first) return null;
  const isOne = readings.every(({ edition }) => edition === first.edition);
  const all = readings.map(rowsOf);
  const isAgreed = (row: string): boolean =>
    isOne && all.every((rows) => rowText(rows.get(row)) === rowText(all[0]?.get(row)));
  const open = new Map<string, Set<string>>();
  const openRow = (row: string, columns: readonly string[]) => {
    open.set(row, new Set([...(open.get(row) ?? []), ...columns]));
  };
  for (const reading of readings) {
    for (const { row, column } of reading.figures) if (!isAgreed(row)) openRow(row, [column]);
    for (const { row, columns } of reading.open) openRow(row, columns);
  }
  const name = tablesNamed(first.table)[0]?.template.name ?? '';
  const which = copies.map(nameOf).join('、');
  return {
    table: first.table,
    edition: first.edition,
    figures: first.figures.filter(({ row }) => isAgreed(row) && !open.has(row)),
    open: [...open].map(([row, columns]) => ({ row, columns: [...columns] })),
    notes: [
      {
        code: 'table-repeated',
        message: `${name}在文件中有 ${String(copies.length)} 张，数字不同：${which}。无法确定哪一张是本机关本年度的，不同的行未填入，请选择一张，或对照原件填写。`,
        table: first.table,
        source: shortened(differing(copies), 2_000),
        candidates: isOne ? candidatesOf(copies, readings) : [],
        open: true,
      },
    ],
  };
}
