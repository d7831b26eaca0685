import { expect, it } from 'vitest';
import { atEdge } from './caret';

it('leaves an empty cell and one whose text is all selected', () => {
  expect(atEdge({ start: 0, end: 0, length: 0 }, 'start')).toBe(true);
  expect(atEdge({ start: 0, end: 3, length: 3 }, 'end')).toBe(true);
});

it('leaves at the edge of the text only, and not while a part is selected', () => {
  expect(atEdge({ start: 3, end: 3, length: 3 }, 'end')).toBe(true);
  expect(atEdge({ start: 3, end: 3, length: 3 }, 'start')).toBe(false);
  expect(atEdge({ start: 0, end: 2, length: 3 }, 'start')).toBe(false);
});
