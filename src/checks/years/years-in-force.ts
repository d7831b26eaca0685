import { atCells, atText } from '../../report/place';
import { cellAt, unitAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Fix, Problem, ReportWithFigures } from '../check';
import { unlessBlank } from '../unless-blank';
import { lastYearOf, notComparable } from './comparable';

const names = { rules: '规章', normativeDocuments: '行政规范性文件' } as const;

/** A 清理 may restate the stock: then the report says so. */
function explained(input: CheckInput, row: keyof typeof names, from: number, to: number): Fix {
  const section = 'otherMatters';
  const unit = unitAt(input.edition, `proactive/${row}/inForce`);
  const text = input.report.sections[section] ?? '';
  const end = text.trimEnd().length;
  const sentence = `经清理，现行有效的${names[row]}由上年末的${from}${unit}调整为${to}${unit}。`;
  return {
    label: '在“六”中补写清理说明',
    texts: [
      {
        ...atText(section, end, text.length),
        replacement: end === 0 ? sentence : `\n${sentence}`,
      },
    ],
  };
}

type Row = keyof typeof names;
const rows = Object.keys(names) as Row[];
const columns = ['inForce', 'issued', 'repealed'] as const;

/** The stock of both years with this year's flow; null where last year's edition has no such column. */
function stockOf(input: CheckInput, last: ReportWithFigures, row: Row) {
  const cells = columns.map((column) => `proactive/${row}/${column}`);
  const [stock = ''] = cells;
  const place = cellAt(input.edition, stock);
  if (!place || !last.figures.has(stock)) return null;
  const [now, made, ended] = cells.map((cell) => input.figures.number(cell));
  return { cells, stock, place, now, made, ended, before: last.figures.number(stock) };
}

export const yearsInForce: Check = {
  id: 'years/in-force',
  family: 'years',
  severity: 'warning',
  title: '现行有效＝上年＋制发－废止',
  basis: '现行有效件数为年末存量：上年末存量加本年制发减本年废止',
  concerns: ({ address }, input) =>
    lastYearOf(input)?.figures.has(address) === true &&
    /^proactive\/(rules|normativeDocuments)\/(issued|repealed|inForce)$/.test(address),
  compared: (input) =>
    rows
      .flatMap((row) => {
        const found = input.lastYear && stockOf(input, input.lastYear, row);
        if (!found) return [];
        const { now, made, ended, before } = found;
        return `${names[row]} ${now ?? '未填'}＝${before ?? '未填'}＋${made ?? '未填'}－${ended ?? '未填'}`;
      })
      .join('，'),
  run: (input) => {
    const last = lastYearOf(input);
    if (!last) return notComparable(input);
    const stocks = rows.flatMap((row) => {
      const found = stockOf(input, last, row);
      return found ? [{ row, ...found }] : [];
    });
    if (stocks.length === 0) return { notChecked: '两年格式不同，没有对应的列' };
    const blanks: string[] = [];
    const problems = stocks.flatMap(({ row, cells, stock, place, ...figures }): Problem[] => {
      const { now, made, ended, before } = figures;
      if (before == null || made == null || ended == null || now == null) {
        blanks.push(names[row]);
        return [];
      }
      const expected = before + made - ended;
      const { unit } = place;
      if (now === expected) return [];
      const fix = {
        label: `将现行有效改为 ${expected}`,
        cells: { [stock]: String(expected) },
      };
      return [
        {
          message:
            `${placeName(place)}为 ${now} ${unit}，上年 ${before} ${unit}加本年制发 ${made} ${unit}减本年废止 ${ended} ${unit}为 ${expected} ${unit}，` +
            `相差 ${Math.abs(now - expected)} ${unit}：请核对，经清理调整的应在正文说明。`,
          places: atCells(cells),
          facts: { now, before, made, ended },
          fixes: [...(expected >= 0 ? [fix] : []), explained(input, row, before, now)],
        },
      ];
    });
    return unlessBlank(problems, blanks, '行');
  },
};
