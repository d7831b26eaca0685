import { knownTables } from '../../tables/labels/known-table';
import { matchLabel } from '../../tables/labels/match-label';
import { isValue } from '../../tables/values/read-cell';
import { closedUp, isAgencyName } from '../narrative/agency-name';
import { ReadError } from '../read-error';
import type { SheetTable } from './sheet-blocks';

/** As many names of agencies in a column, or in a row, are a list of them. */
const listDown = 3;
const listAcross = 2;
/** As many lines of a table in common with another are the same table again. */
const sameLines = 3;

const nameIn = (text: string): string => {
  const name = closedUp(text);
  return name.length > 2 && isAgencyName(name) ? name : '';
};

function listsUnits({ whole: { rows } }: SheetTable): boolean {
  const columns = new Map<number, Set<string>>();
  return rows.some((row) => {
    const across = new Set<string>();
    row.forEach(({ text }, at) => {
      const name = nameIn(text);
      if (name === '') return;
      across.add(name);
      columns.set(at, (columns.get(at) ?? new Set()).add(name));
    });
    return across.size >= listAcross || [...columns.values()].some(({ size }) => size >= listDown);
  });
}

/** The figures of a table by its lines; one printed side by side is one line. */
function linesOf({ id, grid }: SheetTable): Map<string, string> {
  const table = knownTables().find(({ template }) => template.id === id);
  const lines = new Map<string, string>();
  for (const row of grid.rows) {
    const labels = row.map(({ text }) => (isValue(text) ? '' : text));
    const known = labels.map((text) => matchLabel(table?.rows ?? [], text)?.id);
    const line = known.find((each) => each !== undefined) ?? '';
    const figures = row.flatMap(({ text }) => (/\d/.test(text) && isValue(text) ? [text] : []));
    if (line !== '' || figures.length > 3) lines.set(line, figures.join(' '));
  }
  return lines;
}

/** The same table with other figures; a table that goes on elsewhere has other lines. */
export function contradicts(one: SheetTable, other: SheetTable): boolean {
  const [a, b] = [linesOf(one), linesOf(other)];
  const common = [...a.keys()].filter((line) => b.has(line));
  const differ = common.some((line) => a.get(line) !== b.get(line));
  return differ && (common.length >= sameLines || common.includes(''));
}

/** Throws a ReadError where a workbook holds several reports, or a list of units. */
export function requireOneReport(tables: readonly SheetTable[]): void {
  const list = tables.find(listsUnits);
  if (list)
    throw new ReadError(
      'several-reports',
      `工作表“${list.sheet}”是多个单位的汇总表，不是一份年度报告，请导入各单位自己的报告。`,
    );
  const firsts = new Map<string, SheetTable>();
  for (const table of tables) {
    if (table.id === null) continue;
    const first = firsts.get(table.id);
    if (!first) firsts.set(table.id, table);
    else if (contradicts(first, table)) {
      const where =
        first.sheet === table.sheet
          ? `工作表“${first.sheet}”`
          : `工作表“${first.sheet}”和“${table.sheet}”`;
      throw new ReadError(
        'several-reports',
        `${where}中同一张表有两份，数字不同，不是一份年度报告，请只保留一份，保存后再导入。`,
      );
    }
  }
}
