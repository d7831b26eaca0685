import { atCell } from '../../report/place';
import { balanceColumnsOf } from '../../calc/balance';
import { addressOf, cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, Problem } from '../check';
import { unlessBlank } from '../unless-blank';
import { lastYearOf, notComparable } from './comparable';

/** What last year handed on is what this year took over, column by column. */
export const yearsCarriedOver: Check = {
  id: 'years/carried-over',
  family: 'years',
  severity: 'warning',
  title: '上年结转＝上年报告的结转下年度',
  basis: '通行做法：上年结转与上一年度报告“四、结转下年度继续办理”一致',
  concerns: ({ table, row, parts }, input) =>
    lastYearOf(input) !== null &&
    table.balance !== undefined &&
    row.line.id === 'carriedOver' &&
    parts.length === 0,
  compared: (input) =>
    balanceColumnsOf(input.edition)
      .filter(({ column }) => column.line.kind === 'input')
      .map(({ table, column: { line } }) => {
        const now = input.figures.number(addressOf(table.id, 'carriedOver', line.id));
        const there = addressOf(table.id, 'carriedForward', line.id);
        return `${line.label} ${now ?? '未填'}＝${input.lastYear?.figures.number(there) ?? '未填'}`;
      })
      .join('，'),
  run: (input) => {
    const last = lastYearOf(input);
    if (!last) return notComparable(input);
    const blanks: string[] = [];
    const problems = balanceColumnsOf(input.edition).flatMap(({ table, column }): Problem[] => {
      const here = addressOf(table.id, 'carriedOver', column.line.id);
      const there = addressOf(table.id, 'carriedForward', column.line.id);
      const cell = cellAt(input.edition, here);
      if (column.line.kind !== 'input' || !cell || !last.figures.has(there)) return [];
      const [now, before] = [input.figures.number(here), last.figures.number(there)];
      if (now === null || before === null) blanks.push(column.line.label);
      if (now === null || before === null || now === before) return [];
      return [
        {
          message:
            `${placeName(cell)}为 ${now} ${table.unit}，上年报告同列“四、结转下年度继续办理”为 ${before} ${table.unit}，` +
            `相差 ${Math.abs(now - before)} ${table.unit}：请核对两年的报告。`,
          places: [atCell(here)],
          facts: { now, before },
          fixes: [{ label: `将上年结转改为 ${before}`, cells: { [here]: String(before) } }],
        },
      ];
    });
    return unlessBlank(problems, blanks, '列');
  },
};
