import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BlindSentence, foundOf, readOf } from '../testing/blind-sentences';

const path = join(import.meta.dirname, '..', 'testing', 'blind-sentences.jsonl');
const blind = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as BlindSentence);

describe('sentences by people who had not seen the checks', () => {
  it('are a thousand, half of them true', () => {
    expect(blind.length).toBeGreaterThan(1000);
    const silent = blind.filter(({ found }) => found.length === 0);
    expect(Math.abs(silent.length / blind.length - 0.5)).toBeLessThan(0.1);
  });

  // A test of each, so that a mutant runs only the sentences that reach it.
  it.each(blind)('say all that is wrong and nothing else: $text', (sentence) => {
    expect(foundOf(sentence)).toEqual(sentence.found);
  });

  it.each(blind)('are read as recorded, anew by `npm run readings`: $text', (sentence) => {
    expect(readOf(sentence)).toEqual(sentence.read);
  });
});
