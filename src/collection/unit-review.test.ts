import { describe, expect, it } from 'vitest';
import type { DeskEvent } from './county-state';
import { unread } from './examine';
import { reviewText } from './review-state';
import { unitReview } from './unit-review';
import { unitRows } from './units';

const came = (at: number) => ({
  ...unread({ id: `f${at}`, fileName: '石桥镇年报.doc' }, 'failed', '读不了。'),
  arrived: { at, bytes: 1 },
});
const said = (at: number, kind: DeskEvent['kind'], by = ''): DeskEvent => ({
  ...{ id: `e${at}`, at, by, unit: '石桥镇', report: 'f1', kind, on: '2027年1月12日' },
});
const reviewOf = (times: readonly number[], events: readonly DeskEvent[], name = '石桥镇') => {
  const [row] = unitRows(times.map(came), [{ name }], 2026);
  return unitReview(row!, events);
};
const text = (...given: Parameters<typeof reviewOf>) => reviewText(reviewOf(...given));

describe('the review of a unit', () => {
  it('follows what came in and what was said, in the order of their times', () => {
    expect(text([], [])).toBe('未收');
    expect(text([1], [])).toBe('未审');
    expect(text([1], [said(2, 'returned')])).toBe('已退回（1月12日，第1次）');
    expect(text([3, 1], [said(2, 'returned')])).toBe('已改回');
    expect(text([1, 3], [said(2, 'returned'), said(4, 'passed')])).toBe('通过');
    expect(text([1, 5], [said(2, 'passed')])).toBe('未审');
    expect(text([0], [said(0, 'passed')])).toBe('通过');
  });

  it('stays with the unit when a list gives it another name', () => {
    expect(text([1], [said(2, 'passed')], '清源县石桥镇人民政府')).toBe('通过');
    expect(text([4], [said(5, 'passed')], '清源县石桥镇人民政府')).toBe('未审');
  });

  it('says where two reviewers disagree about what came last', () => {
    const both = [said(2, 'returned', '张'), said(3, 'passed', '李')];
    expect(reviewOf([1], both).isDisputed).toBe(true);
    expect(reviewOf([1, 4], both).isDisputed).toBe(false);
    const one = [said(2, 'returned', '张'), said(3, 'passed', '张')];
    expect(reviewOf([1], one).isDisputed).toBe(false);
    expect(reviewOf([1], both).last?.id).toBe('e3');
  });
});
