import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foundBy } from '../../testing/messages';
import {
  reportTelling,
  type JudgedSentence,
  judgedSentences,
} from '../../testing/judged-sentences';
import type { CheckInput, Problem } from '../check';
import { claimChecks } from './claim-checks';

const sentences = judgedSentences(readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8'));
type Found = Problem & { readonly check: string };

/** What is said of a sentence, beyond what is said of the report without it. */
function foundIn({ text, head, cells, lastYear }: JudgedSentence): Found[] {
  const run = (words: string): Found[] => {
    const input: CheckInput = {
      ...reportTelling(words, cells),
      ...(lastYear ? { lastYear: reportTelling('略。', lastYear, 2025) } : {}),
    };
    return claimChecks.flatMap((check) =>
      foundBy(check, input).map((problem) => ({ ...problem, check: check.id })),
    );
  };
  const before = new Set(run(head).map(({ message }) => message));
  return run(`${head}${text}`).filter(({ message }) => !before.has(message));
}

const hasFigure = (message: string, figure: string): boolean =>
  message.match(/\d+(?:\.\d+)?/g)?.includes(figure) === true;

/** Findings nobody wanted, and wanted ones that are missing. */
function mistakes(sentence: JudgedSentence): string[] {
  const found = foundIn(sentence);
  const used = new Set<Found>();
  const missing = sentence.wanted.flatMap(({ check, figures }) => {
    const match = found.find(
      (each) =>
        !used.has(each) &&
        each.check === check &&
        figures.every((figure) => hasFigure(each.message.replace(/(\d),(?=\d{3})/g, '$1'), figure)),
    );
    if (match) used.add(match);
    return match ? [] : [`missing ${check} ${figures.join(' ')}: ${sentence.text}`];
  });
  return [...missing, ...found.filter((each) => !used.has(each)).map(({ message }) => message)];
}

describe('sentences beside their figures', () => {
  it('are many, and more than half are right ones', () => {
    expect(sentences.length).toBeGreaterThan(400);
    expect(sentences.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThan(220);
  });

  // A test of each, so that a mutant runs only the sentences that reach it.
  it.each(sentences)('say all that is wrong and nothing else: $text', (sentence) => {
    expect(mistakes(sentence)).toEqual([]);
  });
});
