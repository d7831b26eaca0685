import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOf } from '../../testing/blind-sentences';

/** Sentences on requests, and below each, two blanks in, what it says; at ⏎ a paragraph begins. */
const readings = readFileSync(join(import.meta.dirname, 'readings.txt'), 'utf8')
  .trim()
  .split(/\n(?! )/)
  .map((lines) => lines.split('\n  '));

describe('what a sentence says', () => {
  it.each(readings)('is read as written below it: %s', (written, ...said) => {
    const text = written.replaceAll('⏎', '\n');
    expect(readOf({ text, after: '依申请', cells: {}, found: [], read: [] })).toEqual(said);
  });
});
