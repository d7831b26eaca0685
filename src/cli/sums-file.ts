import papaparse from 'papaparse';
import type { CountySums, NestedSums } from '../collection/nested-sums';
import { type LackingReason, lackingLabels } from '../collection/sums';
import { cellsOf } from '../template/cells';
import type { Edition } from '../template/edition';
import { placeName } from '../template/labels';

/** A county's sums as the JSON file holds them: exact decimal texts, and how many units each is without. */
export const plainCounty = ({ county, units, counted, sums }: CountySums) => ({
  county,
  units,
  counted,
  sums: Object.fromEntries(Array.from(sums, ([address, { value }]) => [address, value])),
  lacking: Object.fromEntries(
    Array.from(sums).flatMap(([address, { lacking }]) =>
      lacking.length > 0 ? [[address, lacking.length]] : [],
    ),
  ),
});

function reasons(lacking: readonly { readonly reason: LackingReason }[]): string {
  const counts = new Map<LackingReason, number>();
  for (const { reason } of lacking) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, n]) => `${lackingLabels[reason]} ${n}`).join('；');
}

/** One row a county and cell, the whole last. */
export function sumsCsv(edition: Edition, { counties, all }: NestedSums): string {
  const groups = [
    ...counties.map(({ county, units, sums }) => ({ name: county, units, sums })),
    {
      name: '合计',
      units: counties.reduce((sum, { units }) => sum + units, 0),
      sums: all,
    },
  ];
  const data = groups.flatMap(({ name, units, sums }) =>
    cellsOf(edition).map((cell) => {
      const { value = null, lacking = [] } = sums.get(cell.address) ?? {};
      const place = placeName(cell);
      return [name, cell.address, place, value, units, lacking.length, reasons(lacking)];
    }),
  );
  const fields = ['县', 'address', '项目', '合计', '单位数', '缺少单位数', '缺少原因'];
  // A minus before a digit begins a number, not a formula.
  const escapeFormulae = /^(?:[=+@\t\r]|-(?!\d))/;
  const csv = papaparse.unparse({ fields, data }, { escapeFormulae, newline: '\r\n' });
  return `\uFEFF${csv}\r\n`;
}
