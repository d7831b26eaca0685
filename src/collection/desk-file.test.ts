import { describe, expect, it } from 'vitest';
import { withCells } from '../report/cell-text';
import { atCell } from '../report/place';
import { zeroReport } from '../testing/report-from';
import { readReport } from '../testing/read-report';
import { type CountyState, emptyState } from './county-state';
import { countyRows } from './county-rows';
import { choicesOf, type DeskEntry, mergedEntries } from './desk-entries';
import { mergeDesk, readDeskFile, toDeskFile } from './desk-file';
import type { ReadReport } from './received';

const cell = 'requests/received/naturalPerson';
function file(id: string, name: string, figure: string, at: number): ReadReport {
  const report = withCells(zeroReport(), { [cell]: figure });
  const own = { ...report, agency: { name, kind: 'township' as const }, period: { year: 2026 } };
  return readReport(id, own, { arrived: { at, bytes: 1 } });
}
const remark = (id: string, report: string, by: string): DeskEntry => ({
  ...{ key: `remark/${id}`, at: 5, by },
  value: { report, mark: { place: atCell(cell), remark: `${by}的意见`, kind: 'remark' } },
});
function desk(received: readonly ReadReport[], entries: readonly DeskEntry[] = []): CountyState {
  const all = mergedEntries(new Map(), entries);
  return { ...emptyState, received, entries: all, choices: choicesOf(all), isOpen: true };
}
function opened(state: CountyState) {
  const result = readDeskFile(toDeskFile(state));
  if ('problem' in result) throw new Error(result.problem);
  expect(result.damaged).toBe(0);
  return result.content;
}
/** The desk after it took in the other's file. */
function after(own: CountyState, other: CountyState) {
  const { files, entries, undecided } = mergeDesk(own, opened(other));
  const byId = new Map(own.received.map((each) => [each.id, each]));
  for (const { received } of files) byId.set(received.id, received);
  const all = mergedEntries(own.entries, entries);
  const state = { ...own, received: [...byId.values()], entries: all, choices: choicesOf(all) };
  return { state, undecided, rows: countyRows(state).all };
}
const counted = (own: CountyState, other: CountyState) =>
  after(own, other).rows.map(
    ({ unit }) => unit.chosen?.report.tables['requests']?.['received']?.['naturalPerson'] ?? null,
  );

describe('a desk as a file', () => {
  it('comes back with its reports, remarks and who wrote them', () => {
    const own = desk([file('a', '石桥镇', '5', 1)], [remark('r', 'a', '张')]);
    const { state } = after(desk([]), own);
    expect(state.received).toEqual(own.received);
    expect(state.choices.marks['a']).toMatchObject([{ by: '张', remark: '张的意见' }]);
  });

  it('brings the remarks of both to the one report both have, whatever its file is called', () => {
    const one = desk([file('a', '石桥镇', '5', 1)], [remark('r', 'a', '张')]);
    const two = desk([file('b', '石桥镇', '5', 9)], [remark('s', 'b', '李')]);
    for (const [own, other, id] of [
      [one, two, 'a'],
      [two, one, 'b'],
    ] as const) {
      const { state, rows } = after(own, other);
      expect(rows.map(({ row }) => row.submissions)).toEqual([1]);
      expect(new Set(state.choices.marks[id]?.map(({ by }) => by))).toEqual(new Set(['张', '李']));
      expect(after(state, other).state).toEqual(state);
    }
  });

  it('lets a correction count that only one desk has, and no earlier report that came later there', () => {
    const corrected = desk([file('a', '石桥镇', '5', 1), file('b', '石桥镇', '6', 2)]);
    const late = desk([file('c', '石桥镇', '5', 9)]);
    expect(counted(corrected, late)).toEqual(['6']);
    expect(counted(late, corrected)).toEqual(['6']);
  });

  it('counts none of two reports that each desk has alone, until one is chosen', () => {
    const one = desk([file('a', '石桥镇', '5', 1), file('x', '柳林乡', '7', 1)]);
    const two = desk([file('b', '石桥镇', '6', 2)]);
    for (const [own, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const { undecided, rows } = after(own, other);
      expect(undecided).toEqual(['石桥镇']);
      const states = Object.fromEntries(rows.map(({ row }) => [row.name, row.state]));
      expect(states).toEqual({ 石桥镇: 'double', 柳林乡: 'read' });
    }
  });

  it.each<[string, string, string]>([
    ['cut off', '{"format":', '文件内容不完整，无法识别。'],
    ['another', '{"format":"x"}', '该文件不是“公开年报”的汇总核对文件。'],
    ['nothing', 'null', '该文件不是“公开年报”的汇总核对文件。'],
    [
      'of the future',
      '{"format":"gongkai-nianbao-desk","version":99}',
      '汇总核对文件由更新版本的“公开年报”保存（版本 99），请更新本软件后再打开。',
    ],
  ])('that is %s is refused with the reason', (_, text, problem) => {
    expect(readDeskFile(text)).toEqual({ problem });
  });

  it('is opened with what is sound in it when parts are damaged, each of them', () => {
    const own = desk([file('a', '石桥镇', '5', 1)], [remark('r', 'a', '张')]);
    const text = toDeskFile(own);
    for (let nth = 0; nth < 200; nth += 1) {
      const at = 60 + ((nth * 7919) % (text.length - 60));
      const odd = ['null', '[]', '7', '"__proto__"', '{}'][nth % 5] ?? '';
      const result = readDeskFile(
        text.slice(0, at).replace(/[^:,[{]*$/, '') + odd + text.slice(at).replace(/^[^,}\]]*/, ''),
      );
      if ('problem' in result) continue;
      const { files, entries } = mergeDesk(desk([]), result.content);
      const received = files.map(({ received: each }) => each as ReadReport);
      const all = mergedEntries(new Map(), entries);
      expect(() => countyRows({ ...desk(received), choices: choicesOf(all) })).not.toThrow();
    }
  });
});
