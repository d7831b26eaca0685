import { describe, expect, it } from 'vitest';
import { cellsOf, leavesOf } from './cells';
import { narrativesOf, tablesOf } from './edition';
import { editionById, editions } from './editions';
import type { Line } from './table';

const counts = (id: string) => {
  const perTable: Record<string, { cells: number; derived: number }> = {};
  for (const { table, parts } of cellsOf(editionById(id)!)) {
    const count = (perTable[table.id] ??= { cells: 0, derived: 0 });
    count.cells += 1;
    if (parts.length > 0) count.derived += 1;
  }
  return perTable;
};

const blocksOf = (id: string) => tablesOf(editionById(id)!).flatMap((table) => table.blocks);
const totalsOf = (lines: readonly Line[]) =>
  leavesOf(lines).flatMap(({ line }) => (line.kind === 'total' ? [line] : []));

describe('the editions', () => {
  it('has 10, 175 and 15 cells in 2021, 34 of them derived', () => {
    expect(counts('2021')).toEqual({
      proactive: { cells: 10, derived: 0 },
      requests: { cells: 175, derived: 31 },
      disputes: { cells: 15, derived: 3 },
    });
  });

  it('has one row for （六）其他处理 in 2019 and five blocks in 表二', () => {
    expect(counts('2019')).toEqual({
      proactive: { cells: 22, derived: 0 },
      requests: { cells: 161, derived: 29 },
      disputes: { cells: 15, derived: 3 },
    });
  });

  it('has the tables of requests and disputes only in a half-year', () => {
    expect(counts('half-year')).toEqual({
      requests: { cells: 161, derived: 29 },
      disputes: { cells: 15, derived: 3 },
    });
  });

  it('finds an edition by its id and nothing by another', () => {
    expect(editionById('2019')?.documentNumber).toBe('国办公开办函〔2019〕60号');
    expect(editionById('1999')).toBeUndefined();
    expect(editionById('2019', [])).toBeUndefined();
  });

  describe.each(editions.map(({ id, name }) => [name, id] as const))('%s', (_, id) => {
    const edition = editionById(id)!;
    const cells = cellsOf(edition);

    it('gives every cell an address of its own', () => {
      expect(new Set(cells.map((cell) => cell.address)).size).toBe(cells.length);
    });

    it('uses ids a form field can be named after', () => {
      const ids = [
        ...edition.sections.map((section) => section.id),
        ...cells.flatMap(({ address }) => address.split('/')),
      ];
      expect(ids.filter((each) => !/^[a-z][A-Za-z0-9]*$/.test(each))).toEqual([]);
    });

    it('adds up lines that exist, each once', () => {
      for (const { rows, columns } of blocksOf(id))
        for (const lines of [rows, columns])
          for (const total of totalsOf(lines)) {
            const ids = leavesOf(lines).map(({ line }) => line.id);
            expect(total.sumOf.filter((part) => !ids.includes(part))).toEqual([]);
            expect(new Set(total.sumOf).size).toBe(total.sumOf.length);
            expect(total.sumOf).not.toContain(total.id);
          }
    });

    it('balances rows that exist, with the remainder on the right', () => {
      for (const { balance, blocks } of tablesOf(edition)) {
        if (!balance) continue;
        const ids = blocks.flatMap(({ rows }) => leavesOf(rows).map(({ line }) => line.id));
        expect(ids).toEqual(expect.arrayContaining([...balance.left, ...balance.right]));
        expect(balance.right).toContain(balance.remainder);
      }
    });

    it('files every table under the id of its section, and hints at every narrative', () => {
      for (const section of edition.sections)
        if (section.kind === 'table') expect(section.table.id).toBe(section.id);
      expect(narrativesOf(edition).filter(({ hint }) => hint === '')).toEqual([]);
    });
  });

  it('adds up the 21 outcomes and the six kinds of applicant of 2021', () => {
    const cell = (address: string) =>
      cellsOf(editionById('2021')!).find((each) => each.address === address)!;
    expect(cell('requests/handled/naturalPerson').parts).toHaveLength(21);
    expect(cell('requests/received/allApplicants').parts).toHaveLength(6);
    expect(cell('requests/handled/allApplicants').parts).toHaveLength(126);
    expect(cell('disputes/reconsideration/total').parts).toEqual([
      'disputes/reconsideration/upheld',
      'disputes/reconsideration/corrected',
      'disputes/reconsideration/otherOutcome',
      'disputes/reconsideration/pending',
    ]);
  });

  it('says the unit of every figure', () => {
    const cell = (address: string) =>
      cellsOf(editionById('2021')!).find((each) => each.address === address)!;
    expect(cell('proactive/fees/collectedWanYuan')).toMatchObject({
      unit: '万元',
      value: 'amount',
    });
    expect(cell('proactive/rules/issued')).toMatchObject({ unit: '件', value: 'count' });
  });
});
