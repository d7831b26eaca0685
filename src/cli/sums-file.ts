import papaparse from 'papaparse';
import type { CountySums, NestedSums } from '../collection/nested-sums';
import { type MissingReason, missingLabels } from '../collection/sums';
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
    Array.from(sums).flatMap(([address, { missing }]) =>
      missing.length > 0 ? [[address, missing.length]] : [],
    ),
  ),
});

function reasons(missing: readonly { readonly reason: MissingReason }[]): string {
  const counts = new Map<MissingReason, number>();
  for (const { reason } of missing) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, n]) => `${missingLabels[reason]} ${n}`).join('；');
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
      const { value = null, missing = [] } = sums.get(cell.address) ?? {};
      const place = placeName(cell);
      return [name, cell.address, place, value, units, missing.length, reasons(missing)];
    }),
  );
  const fields = ['县', 'address', '项目', '合计', '单位数', '缺少单位数', '缺少原因'];
  // A minus before a digit begins a number, not a formula.
  const escapeFormulae = /^(?:[=+@\t\r]|-(?!\d))/;
  const csv = papaparse.unparse({ fields, data }, { escapeFormulae, newline: '\r\n' });
  return `\uFEFF${csv}\r\n`;
}
