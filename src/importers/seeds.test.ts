import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { cellsOf } from '../template/cells';
import { editionById } from '../template/editions';
import { read } from './read';
import type { ReadResult } from './read-result';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn(`真实样本不在 ${folder.pathname}，“真实样本”各项未运行。`);

const seed = (name: string): Promise<ReadResult> =>
  read(new Uint8Array(readFileSync(new URL(name, folder))));

const cellsIn = (result: ReadResult) => cellsOf(editionById(result.report.edition)!);

/** Input figures that are not `usual`, by address. */
function others(result: ReadResult, usual: string): Record<string, string> {
  const inputs = cellsIn(result).filter(({ parts }) => parts.length === 0);
  return Object.fromEntries(
    inputs.flatMap(({ address }) => {
      const text = cellText(result.report, address);
      return text === usual ? [] : [[address, text]];
    }),
  );
}
const totals = (result: ReadResult) =>
  cellsIn(result)
    .filter(({ parts }) => parts.length > 0)
    .map(({ address }) => address);
const coded = (result: ReadResult, code: string) =>
  result.notes.filter((note) => note.code === code);

describe.skipIf(!present)('真实样本（../shared/seeds，缺少时跳过）', () => {
  it('000: half-year, one cell per line, 160 blank cells stay blank and 0 only where it is printed', async () => {
    const result = await seed('000-kejie-2022-half-year.txt');
    const { report } = result;
    expect([report.edition, report.agency, report.period]).toEqual([
      'half-year',
      { name: '昌宁县柯街镇人民政府', kind: 'township' },
      { year: 2022, half: 'first' },
    ]);
    expect(others(result, '')).toEqual({});
    expect(result.printedTotals).toEqual({
      'requests/received/allApplicants': '0',
      'disputes/reconsideration/total': '0',
      'disputes/litigationAfterReconsideration/total': '0',
    });
    expect(result.counts[0]).toEqual({
      table: 'requests',
      cells: 161,
      read: 1,
      blank: 160,
      open: 0,
    });
    expect(report.signature).toEqual({ agency: '昌宁县柯街镇人民政府', date: '2022年6月5日' });
    expect(report.publication.indexNumber).toBe('11533025015264586Y-/2022-0605001');
    expect(report.publication.publishedOn).toBe('2022-06-05');
    expect(Object.keys(report.sections).filter((id) => report.sections[id]!.length > 200)).toEqual([
      'overview',
      'problems',
      'improvements',
    ]);
    expect(Object.values(report.sections).filter((text) => text !== '')).toHaveLength(3);
    expect(coded(result, 'label-damaged').map(({ source }) => source)).toEqual(['三、本']);
  });

  it('001: pipes, all 0, title missing, website’s foot dropped', async () => {
    const result = await seed('001-nuomin-2022.txt');
    const { report } = result;
    expect([report.edition, report.period, report.agency]).toEqual([
      '2021',
      { year: 2022 },
      { name: '鄂伦春自治旗诺敏镇人民政府', kind: 'township' },
    ]);
    expect(others(result, '0')).toEqual({});
    expect(Object.keys(result.printedTotals).sort()).toEqual(totals(result).sort());
    expect(report.signature.date).toBe('2023年1月12日');
    expect(report.contact).toMatchObject({ telephone: '0470-5946089', postcode: '165474' });
    expect(Object.values(report.sections).join('')).not.toMatch(/ICP备|主办/);
    expect(coded(result, 'label-damaged').map(({ source }) => source)).toEqual([
      '结果',
      '其他',
      '尚未',
    ]);
  });

  it('002: a county with figures, six decimals, login box dropped', async () => {
    const result = await seed('002-xichou-2023.txt');
    const { report } = result;
    expect([report.edition, report.period, report.agency]).toEqual([
      '2021',
      { year: 2023 },
      { name: '西畴县人民政府', kind: 'county' },
    ]);
    expect(others(result, '0')).toEqual({
      'proactive/normativeDocuments/issued': '3',
      'proactive/normativeDocuments/inForce': '9',
      'proactive/licensing/decisions': '2821',
      'proactive/penalties/decisions': '296',
      'proactive/compulsion/decisions': '2',
      'proactive/fees/collectedWanYuan': '779.508355',
      'requests/received/naturalPerson': '6',
      'requests/disclosed/naturalPerson': '6',
    });
    expect(result.printedTotals['requests/handled/allApplicants']).toBe('6');
    expect(coded(result, 'printed-totals')).toEqual([]);
    expect(report.signature).toEqual({ agency: '西畴县人民政府办公室', date: '2024年1月22日' });
    expect(coded(result, 'agency-differs')).toHaveLength(1);
    expect(report.sections['otherMatters']).not.toContain('登录');
  });

  it('003: tabs, a shifted row named, 一 to 六 inside section one, no signature', async () => {
    const result = await seed('003-cizhong-2023.txt');
    const { report } = result;
    expect([report.edition, report.period.year, report.agency.name]).toEqual([
      '2021',
      2023,
      '三门峡市湖滨区磁钟乡人民政府',
    ]);
    expect(others(result, '0')).toEqual({});
    expect(result.counts.map(({ cells, read: figures }) => cells - figures)).toEqual([0, 0, 0]);
    const [shifted] = coded(result, 'row-shifted');
    expect(shifted?.address).toBe('requests/closedOther/naturalPerson');
    expect(report.sections['overview']?.match(/^[一二三四五六]、/gm)).toHaveLength(6);
    expect(report.sections['problems']?.match(/^[一二]、/gm)).toHaveLength(2);
    expect(report.sections['otherMatters']).toBe('无');
    expect(coded(result, 'signature-missing')).toHaveLength(1);
  });

  it('004: the 2019 edition, one cell per line, a unit in a cell, a cut head', async () => {
    const result = await seed('004-dongguan-street-2020.txt');
    const { report } = result;
    expect([report.edition, report.period.year, report.agency]).toEqual([
      '2019',
      2020,
      { name: '平凉市崆峒区东关街道办事处', kind: 'street' },
    ]);
    // One 0 stands under two columns: nobody can tell which it is, so both stay open.
    expect(others(result, '0')).toEqual({
      'proactive/fees/itemsLastYear': '',
      'proactive/fees/change': '',
      'proactive/procurement/projects': '86',
      'proactive/procurement/amountWanYuan': '51.1082',
    });
    const [unclear] = coded(result, 'row-unclear');
    expect(unclear?.candidates?.map(({ address }) => address)).toEqual([
      'proactive/fees/itemsLastYear',
      'proactive/fees/change',
    ]);
    expect(coded(result, 'cell-unit')[0]?.source).toBe('51.1082万元');
    expect(coded(result, 'label-damaged').map(({ source }) => source)).toEqual(['本年增/']);
    expect(report.sections['otherMatters']).toBe('无其他需要说明的事项。');
  });
});
