import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewAfter, type ReviewEvent, reviewText } from './review-state';

const events: Readonly<Record<string, ReviewEvent>> = {
  收: { kind: 'received' },
  退: { kind: 'returned', on: '2027年1月12日' },
  过: { kind: 'passed', on: '1月20日' },
};
const after = (letters: string) =>
  reviewAfter(Array.from(letters).flatMap((letter) => events[letter] ?? []));

describe('a review', () => {
  it.each([
    ['', '未收'],
    ['收', '未审'],
    ['收退', '已退回（1月12日，第1次）'],
    ['收退收', '已改回'],
    ['收退收退', '已退回（1月12日，第2次）'],
    ['收过', '通过'],
    ['收退过', '通过'],
    ['收过收', '未审'],
    ['收退收过收', '已改回'],
    ['收过退', '已退回（1月12日，第1次）'],
    ['退', '未收'],
    ['过', '未收'],
    ['收退退', '已退回（1月12日，第1次）'],
  ])('%s: %s', (letters, text) => {
    expect(reviewText(after(letters))).toBe(text);
  });

  const anyLetters = fc.string({ unit: fc.constantFrom('收', '退', '过'), maxLength: 30 });

  it('never passes or goes back without a report, and counts every return', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const { state, returns, passedOn } = after(letters);
        if (state !== 'notReceived') expect(letters).toContain('收');
        expect(passedOn !== null).toBe(state === 'passed');
        if (state === 'returned' || state === 'corrected') expect(returns).not.toEqual([]);
        expect(returns.length).toBeLessThanOrEqual(letters.replace(/[^退]/g, '').length);
      }),
    );
  });
});
