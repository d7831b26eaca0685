import { atCells, atText } from '../../report/place';
import { cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check, CheckInput, Fix, Problem } from '../check';
import { lastYearOf } from './comparable';

const names = { rules: '规章', normativeDocuments: '行政规范性文件' } as const;

/** A 清理 may restate the stock: then the report says so. */
function explained(input: CheckInput, row: keyof typeof names, from: number, to: number): Fix {
  const section = 'otherMatters';
  const text = input.report.sections[section] ?? '';
  const end = text.trimEnd().length;
  const sentence = `经清理，现行有效的${names[row]}由上年末的${from}件调整为${to}件。`;
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

export const yearsInForce: Check = {
  id: 'years/in-force',
  family: 'years',
  severity: 'warning',
  title: '现行有效＝上年＋制发－废止',
  basis: '现行有效件数为年末存量：上年末存量加本年制发减本年废止',
  concerns: ({ address }, input) =>
    lastYearOf(input) !== null &&
    /^proactive\/(rules|normativeDocuments)\/(issued|repealed|inForce)$/.test(address),
  run: (input) => {
    const last = lastYearOf(input);
    if (!last) return [];
    return (['rules', 'normativeDocuments'] as const).flatMap((row): Problem[] => {
      const [issued, repealed, inForce] = (['issued', 'repealed', 'inForce'] as const).map(
        (column) => `proactive/${row}/${column}`,
      ) as [string, string, string];
      const place = cellAt(input.edition, inForce);
      if (!place || !last.figures.has(inForce)) return [];
      const before = last.figures.number(inForce);
      const [made, ended, now] = [issued, repealed, inForce].map((c) => input.figures.number(c));
      if (before === null || made == null || ended == null || now == null) return [];
      const expected = before + made - ended;
      if (now === expected) return [];
      const fix = {
        label: `将现行有效改为 ${expected}`,
        cells: { [inForce]: String(expected) },
      };
      return [
        {
          message:
            `${placeName(place)}为 ${now} 件，上年 ${before} 件加本年制发 ${made} 件减本年废止 ${ended} 件为 ${expected} 件，` +
            `相差 ${Math.abs(now - expected)} 件：请核对，经清理调整的应在正文说明。`,
          places: atCells([inForce, issued, repealed]),
          facts: { now, before, made, ended },
          fixes: [...(expected >= 0 ? [fix] : []), explained(input, row, before, now)],
        },
      ];
    });
  },
};
