import { expect, it } from 'vitest';
import { rangeSummary } from './range-summary';

const number = (text: string) => ({ state: 'number' as const, value: Number(text), text });

it('adds what is a number, with the decimals of the longest', () => {
  const figures = [number('0.1'), number('0.25'), { state: 'blank' as const }, number('3')];
  expect(rangeSummary(figures)).toEqual({ sum: '3.35', count: 3 });
});

it('says 0 of a blank range', () => {
  expect(rangeSummary([{ state: 'blank' }])).toEqual({ sum: '0', count: 0 });
});
