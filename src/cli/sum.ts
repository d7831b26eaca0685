import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { countyDraft, type CountyDraft } from '../collection/county-draft';
import { readExpected } from '../collection/expected-units';
import { isRead } from '../collection/received';
import { lackingLabels, sumsOf, summedUnits } from '../collection/sums';
import { type UnitRow, unitRows } from '../collection/units';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toHtmlPage } from '../exporters/html/to-html';
import { toXlsx } from '../exporters/xlsx/to-xlsx';
import { toDraftContent } from '../report/draft-content';
import { shortFingerprint } from '../report/fingerprint';
import { reportTitle } from '../report/title';
import type { Edition } from '../template/edition';
import { editionById, editionInForce } from '../template/editions';
import { textOfFile, yearOf } from './check';
import { CliError } from './cli-error';
import { examineAll } from './examine-files';
import { expandPaths } from './expand-paths';

const usage =
  '用法：sum FILE… --agency NAME --year YYYY --out PATH.docx|html|json|xlsx [--expected FILE] [--edition ID] [--partial]';
const formats = ['.docx', '.html', '.json', '.xlsx'] as const;

interface Wanted {
  readonly paths: readonly string[];
  readonly agency: string;
  readonly year: number;
  readonly edition: Edition;
  readonly out: string;
  readonly format: (typeof formats)[number];
  readonly expected: string | undefined;
  readonly isPartial: boolean;
}

async function wanted(args: string[]): Promise<Wanted> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      agency: { type: 'string' },
      year: { type: 'string' },
      out: { type: 'string' },
      expected: { type: 'string' },
      edition: { type: 'string' },
      partial: { type: 'boolean', default: false },
    },
  });
  const { agency, out = '', expected, partial: isPartial } = values;
  const year = yearOf(values.year);
  const format = formats.find((each) => each === extname(out).toLowerCase());
  const edition = values.edition === undefined ? editionInForce(year) : editionById(values.edition);
  if (!positionals.length || !agency || year === null || !format || !edition)
    throw new CliError(usage);
  const paths = await expandPaths(positionals);
  return { paths, agency, year, edition, out, format, expected, isPartial };
}

async function bytesOf({ edition, format }: Wanted, county: CountyDraft) {
  const { draft, origins, lacking } = county;
  const { report } = draft;
  const [blocks, title] = [reportBlocks(edition, report), reportTitle(edition, report)];
  const fingerprint = shortFingerprint(report);
  switch (format) {
    case '.docx':
      return toDocx(blocks, { title, agency: report.agency.name, draft, fingerprint });
    case '.html':
      return toHtmlPage(blocks, title, { draft, publication: report.publication, fingerprint });
    case '.xlsx':
      return toXlsx(blocks);
    case '.json':
      // Reading a draft passes over what it does not know, so the origins may travel in the file.
      return JSON.stringify({ ...toDraftContent(draft), fingerprint, origins, lacking }, null, 1);
  }
}

/** What keeps units from being counted, and cells from being complete, one line each. */
function shortcomings(rows: readonly UnitRow[], { lacking }: CountyDraft): string[] {
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
  for (const { unit, reason } of Object.values(lacking).flat()) {
    if (notCounted.has(unit) || reason === 'notSent') continue;
    const line = `${unit}：有数据${lackingLabels[reason]}`;
    cells.set(line, (cells.get(line) ?? 0) + 1);
  }
  return [...units, ...[...cells].map(([line, count]) => `${line}（影响 ${count} 格合计）。`)];
}

/** Adds up the tables of many reports into the county's own; exit code 1 where a sum is incomplete. */
export async function sum(args: string[]): Promise<number> {
  const request = await wanted(args);
  const { edition, agency, year, isPartial, expected, out } = request;
  const list = expected === undefined ? '' : await textOfFile(expected);
  const received = await examineAll(request.paths);
  const rows = unitRows(received, readExpected(list).units, year);
  const county = countyDraft({
    edition,
    agency: { name: agency },
    year,
    sums: sumsOf(edition, summedUnits(rows)),
    incomplete: isPartial ? 'partial' : 'blank',
  });
  for (const line of shortcomings(rows, county)) console.error(line);
  await writeFile(out, await bytesOf(request, county));
  const incomplete = Object.keys(county.lacking).length;
  const counted = summedUnits(rows).filter(({ report }) => report).length;
  const how = isPartial ? '按已有数据填入' : '留空';
  console.log(
    `${out}：汇总 ${counted} 个单位，` +
      (incomplete === 0 ? '各项合计完整。' : `${incomplete} 格合计不完整，已${how}。`),
  );
  if (received.some((each) => !isRead(each))) return 2;
  return incomplete > 0 ? 1 : 0;
}
