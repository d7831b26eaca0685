import { describe, expect, it } from 'vitest';
import { WordTree } from './word-tree';

describe('words by their characters', () => {
  const words = ['公开', '公开办', '公开办公室', '开办'].map((text) => ({ text }));
  const tree = new WordTree([...words, { text: '公开', isLater: true }], ({ text }) => text);

  it('give the longest that stands at a place', () => {
    expect(tree.longestAt('由公开办公室负责', 1)?.text).toBe('公开办公室');
    expect(tree.longestAt('由公开办公', 1)?.text).toBe('公开办');
    expect(tree.longestAt('由公开办公', 2)?.text).toBe('开办');
  });

  it('give none where only the beginning of one stands, or the text ends', () => {
    expect(tree.longestAt('公', 0)).toBeNull();
    expect(tree.longestAt('公开', 2)).toBeNull();
    expect(tree.longestAt('办公', 0)).toBeNull();
  });

  it('give the first of those spelled alike', () => {
    expect(tree.longestAt('公开', 0)).toBe(words[0]);
  });
});
