import { expect, it } from 'vitest';
import { addDecimals } from './decimal';

it('adds decimals exactly, with as many places as the longest has', () => {
  expect(addDecimals(['0.1', '0.2'])).toBe('0.3');
  expect(addDecimals(['0.50', '0.50'])).toBe('1.00');
  expect(addDecimals(['+3', '-12.5'])).toBe('-9.5');
  expect(addDecimals(['1.5', '-1.5'])).toBe('0.0');
  expect(addDecimals([])).toBe('0');
});

it.each(['', '三', '约3', '3件', '1,234', '1.', '-'])('guesses nothing of “%s”', (text) => {
  expect(() => addDecimals(['1', text])).toThrow(`no decimal: ${text}`);
});
