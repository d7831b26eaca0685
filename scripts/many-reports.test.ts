import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addedUp, type Facts, factsOf } from '../e2e/support/county-facts';
import { reportOf } from '../e2e/support/county-report';
import type { DataLine } from '../src/collection/lines/data-line';
import type { Finding } from '../src/checks/check';
import { toDataLine } from '../src/collection/lines/to-data-line';
import { unread } from '../src/collection/examine';
import type { ReadReport } from '../src/collection/received';
import { withCells } from '../src/report/cell-text';

/** What `docs/many-reports.md` tells an office to run, by the word behind the block's language. */
const docs = readFileSync(join(import.meta.dirname, '..', 'docs', 'many-reports.md'), 'utf8');
const blocks = new Map(
  Array.from(docs.matchAll(/```sql (\w+)\n([\s\S]*?)```/g), ([, name = '', sql = '']) => [
    name,
    sql,
  ]),
);

type Row = Readonly<Record<string, unknown>>;
type Ask = (sql: string) => Promise<Row[]>;
/** Null where this machine has no binary of DuckDB. */
async function openDuckDb(): Promise<Ask | null> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } catch (error) {
    console.warn(`DuckDB 无法载入，docs/many-reports.md 中的查询未测试：${String(error)}`);
    return null;
  }
}
const ask = await openDuckDb();

const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
afterAll(() => rmSync(folder, { recursive: true }));

const counties = ['甲县', '乙县', '丙县'];
const blankCell = 'proactive/penalties/decisions';
const far = 'proactive/licensing/decisions';

interface Unit {
  readonly name: string;
  readonly code: string;
  readonly county: string;
  readonly facts: Facts;
}
const units = Array.from({ length: 90 }, (_, at): Unit => {
  const county = counties[at % 3] ?? '';
  const facts = { ...factsOf(at + 1, '2021'), [blankCell]: String(at % 7) };
  return { name: `${county}第${at}镇人民政府`, code: `U${at}`, county, facts };
});
const missing = [4, 10];
const damaged = [7];
const twice = [12];
const wrongYear = [15];
const blank = [20, 23, 26];
const outlying = [31, 62];
const faulty = [33];

function lineFor({ name, code, county, facts }: Unit, at: number, change = 0): DataLine {
  const listed = { name, code, county, kind: 'township' as const };
  const context = { source: { sha256: `${at}${change}`, bytes: 1 }, settings: '', listed };
  const file = { id: `${at}-${change}`, fileName: `${at}-${change}.docx` };
  if (damaged.includes(at)) return toDataLine(unread(file, 'damaged', '文件已损坏。'), context);
  const year = wrongYear.includes(at) ? 2023 : 2024;
  const made = reportOf({ name, kind: 'township', edition: '2021', facts }, year, at);
  const report = withCells(made, {
    ...(blank.includes(at) ? { [blankCell]: '' } : {}),
    ...(outlying.includes(at) ? { [far]: '987654' } : {}),
    ...(change > 0 ? { [blankCell]: '55' } : {}),
  });
  const error: Finding = {
    ...{ check: 'requests/balance', family: 'figures', severity: 'error', key: 'k' },
    ...{ message: '', places: [], facts: {}, basis: '' },
  };
  const read: ReadReport = {
    ...{ state: 'read', ...file, kind: 'docx', report, notes: [] },
    ...{ printedTotals: {}, printedTitles: {}, openCells: [], notChecked: [], confirmations: [] },
    findings: faulty.includes(at) ? [error] : [],
  };
  return toDataLine(read, context);
}

const linesFor = (unit: Unit, at: number): DataLine[] => {
  if (missing.includes(at)) return [];
  return twice.includes(at) ? [lineFor(unit, at), lineFor(unit, at, 1)] : [lineFor(unit, at)];
};
const isCounted = (at: number): boolean =>
  ![missing, damaged, twice, wrongYear].some((those) => those.includes(at));

function factsCounted(at: number, facts: Facts): Facts {
  if (outlying.includes(at)) return { ...facts, [far]: '987654' };
  return blank.includes(at) ? { ...facts, [blankCell]: '0' } : facts;
}

describe.skipIf(!ask)('the queries of docs/many-reports.md', { timeout: 120_000 }, () => {
  const answer = (name: string): Promise<Row[]> => {
    const sql = (blocks.get(name) ?? '').replace(/'(名单\.csv|lines\.ndjson)'/g, `'${folder}/$1'`);
    return ask ? ask(sql) : Promise.resolve([]);
  };

  beforeAll(async () => {
    const list = units.map(({ name, code, county }) => `${name},乡镇,${code},${county}`);
    writeFileSync(join(folder, '名单.csv'), ['单位名称,类型,单位代码,所属县', ...list].join('\n'));
    const lines = units.flatMap(linesFor).map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(join(folder, 'lines.ndjson'), lines.join(''));
    for (const sql of (blocks.get('setup') ?? '').split(/;\n/).filter((each) => each.trim() !== ''))
      await ask?.(sql.replace(/'(名单\.csv|lines\.ndjson)'/g, `'${folder}/$1'`));
  });

  it('tell by county who is complete', async () => {
    const rows = await answer('completeness');
    const wanted = [...counties].sort().map((county) => {
      const own = units.flatMap((unit, at) => (unit.county === county ? [at] : []));
      const count = (those: readonly number[]) => own.filter((at) => those.includes(at)).length;
      return {
        county,
        expected: String(own.length),
        counted: String(own.filter(isCounted).length),
        missing: String(count(missing)),
        unsettled: String(count([...damaged, ...twice, ...wrongYear])),
        with_errors: String(count(faulty)),
      };
    });
    expect(rows).toEqual(wanted);
  });

  it('add up every cell to the last decimal, blanks told and not counted as 0', async () => {
    const rows = await answer('sums');
    for (const county of counties) {
      const own = units.flatMap(({ facts, county: its }, at) =>
        its === county && isCounted(at)
          ? [{ facts: factsCounted(at, facts), edition: '2021' as const }]
          : [],
      );
      const sums = addedUp(own);
      const ofCounty = rows.filter((row) => row['county'] === county);
      expect(ofCounty.length).toBeGreaterThan(150);
      for (const { address, total, filled, blank: blanks } of ofCounty) {
        const at = String(address);
        expect(String(total).replace(/\.?0+$/, ''), at).toBe(
          (sums[at]?.includes('.') ? sums[at] : `${sums[at] ?? '?'}.0`).replace(/\.?0+$/, ''),
        );
        const without = units.filter(({ county: its }, n) => its === county && blank.includes(n));
        expect([Number(filled), Number(blanks)], at).toEqual(
          at === blankCell ? [own.length - without.length, without.length] : [own.length, 0],
        );
      }
    }
  });

  it('find the figures that lie far above the others, and no other', async () => {
    const rows = await answer('outliers');
    expect(rows.map(({ name, address }) => [name, address]).sort()).toEqual(
      outlying.map((at) => [units[at]?.name, far]).sort(),
    );
  });
});
