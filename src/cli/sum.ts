import { writeFile } from 'node:fs/promises';
import { countyDraft, type CountyDraft } from '../collection/county-draft';
import { hasCounties, nestedSums, type NestedSums } from '../collection/nested-sums';
import { isRead } from '../collection/received';
import { missingLabels, sumsOf, summedUnits } from '../collection/sums';
import type { UnitRow } from '../collection/units';
import { reportFormats } from '../exporters/report-formats';
import { countedUnits } from './sum-received';
import { type SumRequest, sumRequest } from './sum-request';
import { plainCounty, sumsCsv } from './sums-file';

async function bytesOf(request: SumRequest, county: CountyDraft, nested: NestedSums) {
  const format = reportFormats.find(({ extension }) => extension === request.extension);
  if (!format) return sumsCsv(request.edition, nested);
  const { draft, origins, missing } = county;
  const extra = { origins, lacking: missing, counties: nested.counties.map(plainCounty) };
  return format.make({ draft, extra });
}

/** What keeps units from being counted, and cells from being complete, one line each. */
function shortcomings(rows: readonly UnitRow[], { missing }: CountyDraft): string[] {
  const units = rows.flatMap((row) => {
    if (row.state === 'missing') return [`${row.name}：未报送。`];
    if (row.state === 'unexpected') return [`${row.name}：不在名单内，未计入。`];
    if (row.wrongYear) return [`${row.name}：不是本年度的报告，未计入。`];
    if (row.chosen) return [];
    const unread = row.reports.flatMap((each) => (isRead(each) ? [] : [each.reason]));
    if (row.state === 'unread') return [`${row.name}：${unread.join('')}`];
    return [`${row.name}：报送了 ${row.reports.length} 份内容不同的报告，未计入，请只保留一份。`];
  });
  const notCounted = new Set(rows.filter(({ chosen }) => !chosen).map(({ name }) => name));
  const cells = new Map<string, number>();
  for (const { unit, reason } of Object.values(missing).flat()) {
    if (notCounted.has(unit) || reason === 'notSent') continue;
    const line = `${unit}：有数据${missingLabels[reason]}`;
    cells.set(line, (cells.get(line) ?? 0) + 1);
  }
  return [...units, ...[...cells].map(([line, count]) => `${line}（影响 ${count} 格合计）。`)];
}

const lines = (rows: readonly UnitRow[], { counties }: NestedSums): string[] =>
  hasCounties(rows)
    ? counties.map(({ county, units, counted, sums }) => {
        const incomplete = [...sums.values()].filter(({ missing }) => missing.length > 0).length;
        const how = incomplete === 0 ? '各项合计完整' : `${incomplete} 格合计不完整`;
        return `${county || '未注明所属县'}：${units} 个单位，计入 ${counted} 个，${how}。`;
      })
    : [];

/** With counties the origins of a figure are theirs, else the units'. */
function draftOf(request: SumRequest, rows: readonly UnitRow[], nested: NestedSums): CountyDraft {
  const { edition, agency, year, isPartial } = request;
  return countyDraft({
    edition,
    agency: { name: agency },
    year,
    sums: hasCounties(rows) ? nested.all : sumsOf(edition, summedUnits(rows)),
    incomplete: isPartial ? 'partial' : 'blank',
  });
}

/** Adds up the tables of many reports into the county's own; exit code 1 where a sum is incomplete. */
export async function sum(args: string[]): Promise<number> {
  const request = await sumRequest(args);
  const { edition, isPartial, out } = request;
  const { received, rows } = await countedUnits(request);
  const nested = nestedSums(edition, rows);
  const county = draftOf(request, rows, nested);
  for (const line of shortcomings(rows, county)) console.error(line);
  await writeFile(out, await bytesOf(request, county, nested));
  for (const line of lines(rows, nested)) console.log(line);
  const incomplete = Object.keys(county.missing).length;
  const counted = nested.counties.reduce((all, each) => all + each.counted, 0);
  const how = isPartial ? '按已有数据填入' : '留空';
  console.log(
    `${out}：汇总 ${counted} 个单位，` +
      (incomplete === 0 ? '各项合计完整。' : `${incomplete} 格合计不完整，已${how}。`),
  );
  if (received.some((each) => !isRead(each))) return 2;
  return incomplete > 0 ? 1 : 0;
}
