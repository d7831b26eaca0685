import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foundBy } from '../../testing/messages';
import {
  readBeside,
  reportTelling,
  type JudgedSentence,
  judgedSentences,
} from '../../testing/judged-sentences';
import { cellAt } from '../../template/cells';
import { edition2021 } from '../../template/editions/edition-2021';
import type { CheckInput, Problem } from '../check';
import { claimChecks } from './claim-checks';

const sentences = judgedSentences(readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8'));
type Found = Problem & { readonly check: string };

function saidOf(words: string, { cells, lastYear }: JudgedSentence): Found[] {
  const input: CheckInput = {
    ...reportTelling(words, cells),
    ...(lastYear ? { lastYear: reportTelling('略。', lastYear, 2025) } : {}),
  };
  return claimChecks.flatMap((check) =>
    foundBy(check, input).map((problem) => ({ ...problem, check: check.id })),
  );
}

/** What is said of a sentence, beyond what is said of the report without it. */
function foundIn(sentence: JudgedSentence): Found[] {
  const { text, head } = sentence;
  const before = new Set(saidOf(head, sentence).map(({ message }) => message));
  return saidOf(`${head}${text}`, sentence).filter(({ message }) => !before.has(message));
}

const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

/** Words it marks that it does not quote, tables it names of which it marks no cell, ways out that leave it. */
function misleading(
  { check, message, places, facts, fixes = [] }: Found,
  sentence: JudgedSentence,
) {
  const words = `${sentence.head}${sentence.text}`;
  const [first, ...others] = places;
  if (first?.kind !== 'text') return [`marks no text: ${message}`];
  const marked = plain(words.slice(first.start, first.end));
  const [start = '“”'] = /^(?:\d+|..)/.exec(marked) ?? [];
  const isQuoted = plain(message).includes(start) && !message.includes('“”');
  const isOfTable = /，表[二三四]/.test(message) && !message.includes('上年报告');
  const cells = others.filter(
    (place) => place.kind === 'cell' && cellAt(edition2021, place.address),
  );
  const left = fixes.filter(({ texts = [] }) => {
    const fixed = [...texts]
      .reverse()
      .reduce(
        (all, each) => all.slice(0, each.start) + each.replacement + all.slice(each.end),
        words,
      );
    return saidOf(fixed, sentence).some(
      ({ check: id, places: [place] }) =>
        id === check && place?.kind === 'text' && place.start === first.start,
    );
  });
  return [
    ...(isQuoted ? [] : [`marks “${marked}”: ${message}`]),
    ...(isOfTable && cells.length === 0 ? [`marks no cell: ${message}`] : []),
    ...(Object.keys(facts).length > 0 ? [] : [`holds by nothing: ${message}`]),
    ...left.map(({ label }) => `is not settled by ${label}: ${message}`),
  ];
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
  it.each(sentences.filter(({ wanted }) => wanted.length > 0))(
    'are found by what stands in them, and settled as offered: $text',
    (sentence) => {
      expect(foundIn(sentence).flatMap((found) => misleading(found, sentence))).toEqual([]);
    },
  );

  it.each(sentences)('say all that is wrong and nothing else: $text', (sentence) => {
    expect(mistakes(sentence)).toEqual([]);
  });

  it.each(sentences)('are read as recorded, anew by `npm run readings`: $text', (sentence) => {
    expect(readBeside(sentence)).toEqual(sentence.read);
  });
});
