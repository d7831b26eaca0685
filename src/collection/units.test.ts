import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zeroReport } from '../testing/report-from';
import { readReport } from '../testing/read-report';
import { unread } from './examine';
import { readExpected } from './expected-units';
import { matrix, matrixColumns, sortedBy, stateText } from './matrix';
import type { ReadReport } from './received';
import { summedUnits } from './sums';
import { unitRows, usualYear } from './units';

function read(id: string, name: string, year = 2026): ReadReport {
  const zero = zeroReport();
  const report = { ...zero, agency: { ...zero.agency, name }, period: { year } };
  return readReport(id, report);
}
const expected = readExpected('石桥镇\n柳林乡\n城关街道\n财政局').units;
const states = (rows: ReturnType<typeof unitRows>) =>
  rows.map((row) => `${row.name} ${stateText(row)}`);

describe('the list of units', () => {
  it('keeps units of one name in two counties apart, and takes no report for either', () => {
    const { units, notes } = readExpected('单位名称,单位代码,所属县\n城关镇,1,甲县\n城关镇,2,乙县');
    expect(units).toEqual([
      { name: '城关镇', code: '1', county: '甲县' },
      { name: '城关镇', code: '2', county: '乙县' },
    ]);
    expect(notes).toEqual(['名单中有几个“城关镇”，按名称分不清是哪一个的报告，请写全称。']);
    const rows = unitRows([read('1', '城关镇')], units, 2026);
    expect(states(rows)).toEqual(['城关镇 未报送', '城关镇 未报送', '城关镇 名单外']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });

  it('is read from lines, from cells of a sheet and from a CSV, repeated names told', () => {
    const units = [
      { name: '石桥镇人民政府', kind: 'township' },
      { name: '县财政局', kind: 'department' },
    ];
    expect(readExpected('1. 石桥镇\n\n2. 柳林乡\n').units).toEqual([
      { name: '石桥镇' },
      { name: '柳林乡' },
    ]);
    expect(
      readExpected('序号\t单位名称\t类型\n1\t石桥镇人民政府\t乡镇\n2\t县财政局\t部门').units,
    ).toEqual(units);
    expect(
      readExpected('\uFEFF单位,类型\r\n"石桥镇人民政府",乡镇\r\n县财政局,部门\r\n石桥镇 人民政府,'),
    ).toEqual({
      units,
      notes: ['“石桥镇 人民政府”在名单中重复，只计一次。'],
    });
    expect(readExpected('')).toEqual({ units: [], notes: [] });
  });
});

describe('who sent what', () => {
  it('knows a unit by its short name, names who is missing, who sent two and who is not on the list', () => {
    const received = [
      read('1', '清源县石桥镇人民政府'),
      read('2', '清源县 城关街道办事处'),
      read('3', '清源县城关街道办事处'),
      read('4', '清源县教育局'),
      unread({ id: '5', fileName: '清源县财政局年报.doc' }, 'failed', '读不了。'),
    ];
    expect(states(unitRows(received, expected, 2026))).toEqual([
      '石桥镇 已读取',
      '柳林乡 未报送',
      '城关街道 重复报送',
      '财政局 无法读取',
      '清源县教育局 名单外',
    ]);
  });

  it('says whose year is wrong, and does not count it', () => {
    const rows = unitRows([read('1', '石桥镇', 2025)], expected.slice(0, 1), 2026);
    expect(states(rows)).toEqual(['石桥镇 已读取，年度不符']);
    expect(summedUnits(rows)).toEqual([{ unit: '石桥镇', reportId: '1', report: null }]);
  });

  it('lets one of two count once it is chosen, or where the other is last year’s or the same', () => {
    const changed = { ...read('2', '石桥镇') };
    const two = [read('1', '石桥镇'), { ...changed, report: { ...changed.report, preface: '改' } }];
    const [row] = unitRows(two, [], 2026);
    expect(row?.chosen).toBe(null);
    const chosen = [{ id: '2', at: 1 }];
    expect(unitRows(two, [], 2026, { chosen })[0]?.chosen?.id).toBe('2');
    const older = [read('1', '石桥镇', 2025), read('2', '石桥镇')];
    expect(unitRows(older, [], 2026)[0]).toMatchObject({ chosen: { id: '2' }, wrongYear: false });
    const same = [read('2', '石桥镇'), read('1', '石桥镇')];
    expect(unitRows(same, [], 2026)[0]?.chosen?.id).toBe('1');
  });

  it('says when the newest of what came is not what counts', () => {
    const at = (id: string, when: number, preface = '', year = 2026) => {
      const each = read(id, '石桥镇', year);
      const arrived = { at: when, bytes: 1 };
      return { ...each, report: { ...each.report, preface }, arrived };
    };
    const broken = unread({ id: '9', fileName: '石桥镇.doc' }, 'failed', '读不了。');
    const [first, second] = [at('1', 1), at('2', 2, '改')];
    const of = (files: Parameters<typeof unitRows>[0], chosen?: string) => {
      const choice = chosen === undefined ? [] : [{ id: chosen, at: 9 }];
      const rows = unitRows(files, expected.slice(0, 1), 2026, { chosen: choice });
      return [...states(rows), rows[0]?.chosen?.id, summedUnits(rows)[0]?.reportId];
    };
    expect(of([second, first])).toEqual(['石桥镇 已读取', '2', '2']);
    expect(of([first, second], '1')).toEqual(['石桥镇 已读取，未计入新稿', '1', '1']);
    const unreadable = { ...broken, arrived: { at: 3, bytes: 1 } };
    expect(of([first, second, unreadable])).toEqual(['石桥镇 已读取，新稿无法读取', '2', '2']);
    const old = at('3', 3, '', 2025);
    expect(of([first, old])).toEqual(['石桥镇 已读取，新稿年度不符', '1', '1']);
  });

  it('gives a file to the unit the user says', () => {
    const file = unread({ id: '9', fileName: '扫描件.pdf' }, 'failed', '读不了。');
    const [row] = unitRows([file], expected.slice(0, 1), 2026, { assigned: { '9': '石桥镇' } });
    expect(row).toMatchObject({ name: '石桥镇', state: 'unread' });
  });

  it('does not join two units whose names only end alike', () => {
    const units = readExpected('北石桥镇\n南石桥镇').units;
    expect(states(unitRows([read('1', '石桥镇')], units, 2026))).toEqual([
      '北石桥镇 未报送',
      '南石桥镇 未报送',
      '石桥镇 名单外',
    ]);
  });

  it('is the same whatever the order of the files', () => {
    const files = [
      read('1', '清源县石桥镇人民政府'),
      read('2', '石桥镇人民政府', 2025),
      read('3', '教育局'),
      read('4', ''),
      unread({ id: '5', fileName: 'a.doc' }, 'failed', '读不了。'),
    ];
    const of = (given: readonly (typeof files)[number][]) => unitRows(given, expected, 2026);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(of(shuffled)).toEqual(of(files));
      }),
    );
  });

  it('takes the year most reports are of', () => {
    expect(usualYear([read('1', 'a', 2025), read('2', 'b'), read('3', 'c')])).toBe(2026);
    expect(usualYear([])).toBe(null);
  });
});

describe('the matrix', () => {
  it('has one flat row a unit, confirmed warnings told apart', () => {
    const finding = {
      check: 'text/received',
      family: 'text',
      severity: 'warning',
      basis: '',
      places: [],
      facts: {},
    } as const;
    const report: ReadReport = {
      ...read('1', '石桥镇'),
      findings: [
        { ...finding, key: '1', message: '甲' },
        { ...finding, key: '2', message: '乙' },
        {
          ...finding,
          check: 'requests/balance',
          family: 'figures',
          severity: 'error',
          key: '3',
          message: '丙',
        },
      ],
      confirmations: [{ check: 'text/received', key: '1', reason: '已核' }],
    };
    const [row] = matrix(unitRows([report], [], 2026));
    expect(row).toMatchObject({
      errors: 1,
      warnings: 1,
      confirmed: 1,
      families: { figures: 1, text: 1, wording: 0 },
      figures: { received: '0', litigation: '0' },
    });
  });

  it('sorts by any column, units without a report last', () => {
    const rows = matrix(unitRows([read('1', '石桥镇'), read('2', '柳林乡', 2025)], expected, null));
    const year = matrixColumns.find(({ id }) => id === 'year')!;
    expect(
      sortedBy(rows, year)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['柳林乡', '石桥镇']);
    expect(
      sortedBy(rows, year, true)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['石桥镇', '柳林乡']);
  });
});
