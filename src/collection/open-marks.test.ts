import { describe, expect, it } from 'vitest';
import type { Finding } from '../checks/check';
import { withCells } from '../report/cell-text';
import { atCell } from '../report/place';
import { zeroReport } from '../testing/report-from';
import { readReport } from '../testing/read-report';
import type { DeskMark } from './county-state';
import { openMarks, unresolved } from './open-marks';
import type { ReadReport } from './received';
import { unitRows } from './units';

const cell = 'requests/received/naturalPerson';
const finding: Finding = {
  ...{ check: 'requests/balance', family: 'figures', severity: 'error', basis: '', key: '1' },
  ...{ message: '差 1 件', places: [atCell(cell)], facts: {} },
};
function submitted(at: number, figure: string, findings: readonly Finding[] = []): ReadReport {
  const report = withCells(zeroReport(), { [cell]: figure });
  const own = { ...report, agency: { ...report.agency, name: '石桥镇' }, period: { year: 2026 } };
  return readReport(`f${at}`, own, { findings, arrived: { at, bytes: 1 } });
}
const remark = (id: string): DeskMark => ({
  ...{ place: atCell(cell), remark: '请核对。', kind: 'remark', id, at: 1, by: '张' },
});
const findingMark: DeskMark = { ...remark('b'), kind: 'finding', check: finding.check };
const marked = (
  files: readonly ReadReport[],
  marks: Readonly<Record<string, readonly DeskMark[]>>,
) => {
  const [row] = unitRows(files, [], 2026);
  return openMarks(row!, marks);
};
const states = (...given: Parameters<typeof marked>) =>
  marked(...given).map(({ mark, state, nth }) => `${nth}${mark.id} ${state}`);

describe('marks on the submissions of a unit', () => {
  it('carry over, each with what became of it', () => {
    const marks = { f1: [remark('a')], f2: [remark('c')] };
    const one = submitted(1, '5');
    expect(states([one], marks)).toEqual(['1a made']);
    expect(states([one, submitted(2, '6')], marks)).toEqual(['1a changed', '2c made']);
    const back = [one, submitted(2, '6'), submitted(3, '5')];
    expect(states(back, marks)).toEqual(['1a unchanged', '2c changed']);
    expect(unresolved(marked(back, marks)).map(({ id }) => id)).toEqual(['a']);
  });

  it('of a check are settled once it finds nothing there, not by a change elsewhere', () => {
    const marks = { f1: [findingMark] };
    const one = submitted(1, '5', [finding]);
    expect(states([one, submitted(2, '6', [finding])], marks)).toEqual(['1b unchanged']);
    expect(states([one, submitted(2, '6')], marks)).toEqual(['1b changed']);
    const elsewhere = { ...finding, places: [atCell('requests/received/enterprise')] };
    expect(states([one, submitted(2, '6', [elsewhere])], marks)).toEqual(['1b changed']);
  });
});
