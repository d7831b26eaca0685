import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { atCell, atField, atText } from '../report/place';
import { zeroReport } from '../testing/report-from';
import { readReport } from '../testing/read-report';
import { unread } from './examine';
import type { ReadReport, Received } from './received';
import type { Mark } from './return-file';
import { carriedRemarks, changesBetween, type Choice, countingReport } from './submissions';
import { submissionsOf } from './submissions';
import { times } from '../testing/effort';

const cell = 'requests/received/naturalPerson';
const total = 'requests/received/allApplicants';
const reportWith = (figure: number, overview = '', year = 2026): AnnualReport => {
  const zero = withCells(zeroReport(), { [cell]: String(figure) });
  return { ...zero, period: { year }, sections: { ...zero.sections, overview } };
};

const arrival = (at: number, report: AnnualReport, id = `f${at}`): ReadReport =>
  readReport(id, report, { fileName: `${at}.docx`, arrived: { at, bytes: 1 } });
const damaged = (at: number): Received => ({
  ...unread({ id: `f${at}`, fileName: '坏.docx' }, 'damaged', '文件已损坏。'),
  arrived: { at, bytes: 1 },
});
const counted = (arrivals: readonly Received[], chosen?: Choice) =>
  countingReport(submissionsOf(arrivals), 2026, chosen)?.id;

describe('the files of a unit', () => {
  it('are numbered as they came, the same again right after being no new one', () => {
    const [a, b] = [reportWith(1), reportWith(2)];
    const all = submissionsOf([arrival(3, b), arrival(1, a), arrival(2, a), arrival(4, a)]);
    expect(all.map(({ nth, received, copies }) => [nth, received.id, copies.length])).toEqual([
      [1, 'f1', 1],
      [2, 'f3', 0],
      [3, 'f4', 0],
    ]);
  });

  it.each([
    ['the newest', [arrival(1, reportWith(1)), arrival(2, reportWith(2))], 'f2'],
    [
      'an earlier one that was sent again last',
      [arrival(1, reportWith(1)), arrival(2, reportWith(2)), arrival(3, reportWith(1))],
      'f3',
    ],
    [
      'the newest of the year',
      [arrival(1, reportWith(1)), arrival(2, reportWith(2, '', 2025))],
      'f1',
    ],
    ['none of another year', [arrival(1, reportWith(1, '', 2025))], undefined],
    ['the newest that can be read', [arrival(1, reportWith(1)), damaged(2)], 'f1'],
    ['none that cannot be read', [damaged(1)], undefined],
  ])('%s counts', (_, arrivals, id) => {
    expect(counted(arrivals)).toBe(id);
  });

  it('count as somebody chose, until that is taken back', () => {
    const arrivals = [arrival(1, reportWith(1)), arrival(2, reportWith(2))];
    expect([counted(arrivals, { id: 'f1', at: 3 }), counted(arrivals)]).toEqual(['f1', 'f2']);
  });

  it('count anew when something comes in after somebody chose', () => {
    const arrivals = [arrival(1, reportWith(1)), arrival(2, reportWith(2))];
    const choice = { id: 'f1', at: 3 };
    expect(counted([...arrivals, arrival(4, reportWith(3))], choice)).toBe('f4');
    expect(counted([...arrivals, damaged(4)], choice)).toBe('f2');
  });

  it('do not count while two that differ came together, whatever is known of earlier ones', () => {
    const together = [arrival(2, reportWith(2), 'a'), arrival(2, reportWith(3), 'b')];
    expect(counted(together)).toBeUndefined();
    expect(counted([arrival(1, reportWith(1)), ...together])).toBeUndefined();
    expect(counted(together, { id: 'a', at: 2 })).toBe('a');
    expect(counted([...together, arrival(3, reportWith(2), 'c')])).toBe('c');
    const same = [arrival(2, reportWith(2), 'a'), arrival(2, reportWith(2), 'b')];
    expect(counted(same)).toBe('a');
    const lastYear = arrival(2, reportWith(2, '', 2025), 'b');
    expect(counted([arrival(2, reportWith(2), 'a'), lastYear])).toBe('a');
  });

  it('bring nothing new when the whole folder is taken in again', () => {
    const [a, b, c] = [reportWith(1), reportWith(2), reportWith(3)];
    const twice = [arrival(1, a), arrival(2, b), arrival(3, a, 'x'), arrival(3, b, 'y')];
    expect(submissionsOf(twice).map(({ nth }) => nth)).toEqual([1, 2]);
    expect(counted(twice)).toBe('f2');
    expect(counted([...twice, arrival(4, a, 'z'), arrival(4, c, 'w')])).toBe('w');
  });

  it('are the same in any order, and none is lost', () => {
    const anyArrivals = fc.uniqueArray(fc.tuple(fc.nat(50), fc.nat(2)), { selector: ([at]) => at });
    fc.assert(
      fc.property(anyArrivals, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const arrivals = drawn.map(([at, figure]) => arrival(at, reportWith(figure)));
        const keyed = arrivals.map((each) => ({ each, key: Number(keys.next().value) }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
        const all = submissionsOf(arrivals);
        expect(submissionsOf(shuffled)).toEqual(all);
        const kept = all.flatMap(({ received, copies }) => [received, ...copies]);
        expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(arrivals.map(({ id }) => id)));
        const [newest] = [...arrivals].sort((a, b) => b.arrived!.at - a.arrived!.at);
        const chosen = countingReport(all, 2026);
        if (newest) expect(chosen?.report).toEqual(newest.report);
      }),
      { numRuns: times(50) },
    );
  });
});

describe('between two submissions', () => {
  const sentence = '全年收到申请12件。';
  const text = `一是抓落实。${sentence}二是抓培训。`;
  const start = text.indexOf(sentence);
  const remark = (mark: Pick<Mark, 'place' | 'words'>): Mark => ({
    ...mark,
    remark: '请核对。',
    kind: 'remark',
  });
  const onSentence = remark({
    place: atText('overview', start, start + sentence.length),
    words: sentence,
  });
  const states = (mark: Mark, before: AnnualReport, after: AnnualReport) =>
    carriedRemarks([mark], before, after).map(({ state }) => state);

  it('the changed cells and sentences are told', () => {
    const changes = changesBetween(
      arrival(1, reportWith(1, text)),
      arrival(2, reportWith(2, text.replace('12', '13'))),
    );
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['1', '2'],
      [sentence, sentence.replace('12', '13')],
    ]);
  });

  it.each([
    ['the sentence as it was', text, 'unchanged'],
    ['a sentence before it', `新增一句。${text}`, 'moved'],
    ['another number in it', text.replace('12', '13'), 'changed'],
    ['the sentence gone', text.replace(sentence, ''), 'changed'],
  ])('a remark on a sentence: %s', (_, after, state) => {
    expect(states(onSentence, reportWith(1, text), reportWith(1, after))).toEqual([state]);
  });

  it('a remark that moved points at its words again', () => {
    const after = reportWith(1, `新增一句。${text}`);
    const [carried] = carriedRemarks([onSentence], reportWith(1, text), after);
    expect(carried?.mark.place).toEqual(atText('overview', start + 5, start + 5 + sentence.length));
  });

  it.each([
    ['a cell', remark({ place: atCell(cell) })],
    ['the total of a cell', remark({ place: atCell(total) })],
  ])('a remark on %s follows its figure', (_, mark) => {
    expect(states(mark, reportWith(1), reportWith(1))).toEqual(['unchanged']);
    expect(states(mark, reportWith(1), reportWith(2))).toEqual(['changed']);
  });

  it('a remark on a field follows what stands in it', () => {
    const mark = remark({ place: atField('signature/date') });
    const before = reportWith(1);
    const after = { ...before, signature: { ...before.signature, date: '2027年1月29日' } };
    expect(states(mark, before, before)).toEqual(['unchanged']);
    expect(states(mark, before, after)).toEqual(['changed']);
  });
});
