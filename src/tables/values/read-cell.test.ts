import { expect, it } from 'vitest';
import { readCell } from './read-cell';

it('asks whether digits that look different belong to the figure, and offers both', () => {
  for (const [text, candidates] of [
    ['74〔2〕', ['74', '742']],
    ['1,274〔12〕', ['1274', '127412']],
  ] as const) {
    const { text: filled, note } = readCell('count', text);
    expect(filled).toBe('');
    expect(note?.open).toBe(true);
    expect(note?.candidates).toEqual(candidates);
  }
});
