import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { read } from './read';

const folder = new URL('../../../shared/corpus/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`真实 PDF 不在 ${folder.pathname}，“真实 PDF”各项未运行。`);

/** What was read off the paper by other means. */
interface Known {
  readonly year: number;
  readonly table2: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly table3: { readonly rows: readonly { readonly values: readonly number[] }[] };
  readonly table4: readonly number[];
}
const known = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Known;

/** Addresses of a table's figures, row by row, totals included. */
function addressesOf(edition: Edition, id: string): string[] {
  const blocks = tablesOf(edition).flatMap((table) => (table.id === id ? table.blocks : []));
  return blocks.flatMap((block) =>
    leavesOf(block.rows).flatMap(({ line: row }) =>
      leavesOf(block.columns).map(({ line: column }) => `${id}/${row.id}/${column.id}`),
    ),
  );
}

/** 表三 of the trial format has one row where the form in force has three: 0 in it is 0 in each. */
function inForce(address: string, figure: number): (readonly [string, number])[] {
  const [, column] = /^requests\/closed\/(\w+)$/.exec(address) ?? [];
  if (column === undefined) return [[address, figure]];
  expect(figure).toBe(0);
  if (column === 'allApplicants') return [];
  return ['closedNotClarified', 'closedFeeUnpaid', 'closedOther'].map(
    (row) => [`requests/${row}/${column}`, 0] as const,
  );
}

function expectedFigures({ table2, table3, table4 }: Known): Record<string, number> {
  const rows = table3.rows.map(({ values }) => values);
  const edition = rows.length === 23 ? edition2019 : edition2021;
  const numbers = Object.values(table2).flatMap((each) =>
    typeof each === 'number' ? [each] : Object.values(each),
  );
  const pairs = [
    ...addressesOf(edition2021, 'proactive').map((at, n) => [at, numbers[n]] as const),
    ...addressesOf(edition, 'requests').map((at, n) => [at, rows.flat()[n]] as const),
    ...addressesOf(edition2021, 'disputes').map((at, n) => [at, table4[n]] as const),
  ];
  return Object.fromEntries(pairs.flatMap(([at, n]) => (n === undefined ? [] : inForce(at, n))));
}

/** How many paragraphs each narrative has, and with which words it ends. */
const papers = [
  ['hongze_2023', '洪泽区人民政府', 7, 1, '信息处理费0元。'],
  ['hongze_2024', '淮安市洪泽区人民政府', 6, 2, '信息处理费0元。'],
  ['huaian_2024', '淮安市人民政府', 6, 2, '信息处理费3940元。'],
] as const;

describe.skipIf(!present)('真实 PDF（../shared/corpus，缺少时跳过）', { timeout: 120_000 }, () => {
  it.each(papers)('%s', async (name, agency, overview, problems, ending) => {
    const paper = known(name);
    const bytes = readFileSync(new URL(`${name}.pdf`, folder));
    const { report, sources, notes, counts } = await read(new Uint8Array(bytes));
    const figures = Object.fromEntries(
      Object.entries(sources).flatMap(([at, text]) =>
        text.trim() === '' ? [] : [[at, Number(text)]],
      ),
    );
    expect(figures).toEqual(expectedFigures(paper));
    expect(counts.map(({ open }) => open)).toEqual([0, 0, 0]);
    expect(report.agency.name).toBe(agency);
    expect(report.period.year).toBe(paper.year);
    const paragraphs = (id: string) => (report.sections[id] ?? '').split('\n');
    expect(paragraphs('overview')).toHaveLength(overview);
    expect(paragraphs('problems')).toHaveLength(problems);
    expect(paragraphs('otherMatters')).toHaveLength(1);
    expect(report.sections['otherMatters']).toContain(ending);
    const all = ['overview', 'problems', 'otherMatters'].flatMap(paragraphs);
    expect(all.filter((text) => !text.endsWith('。'))).toEqual([]);
    // None of them is signed; the date stands on the page around the document.
    expect(report.signature).toEqual({ agency: '', date: '' });
    expect(notes.map(({ code }) => code)).toContain('signature-missing');
  });
});
