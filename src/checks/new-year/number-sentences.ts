import type { Confirmation } from '../../report/annual-report';
import { narrativeOf } from '../../report/narratives';
import { memoizeText } from '../../text/memoize';
import { type Sentence, sentencesOf } from '../../text/sentences';
import { unified } from '../passages/unified';

const number = /\d[\d,]*(?:\.\d+)?/g;
/** What is counted anew each year: no year, date, telephone or document number. */
const unit = /^\s?(?:余|多|几)?\s?(?:[件条份篇次期人个项场批起户处元幅块家宗万亿%％])/;
const longestUnit = 5;

export interface NumberSentence extends Sentence {
  /** Its numbers, as places of the whole text. */
  readonly numbers: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  /** The sentence without its years: the year alone is changed for all of them at once. */
  readonly essence: string;
}

/** The sentences of a text that hold a number to be counted anew. */
export const numberSentencesOf = memoizeText((text: string): NumberSentence[] =>
  sentencesOf(unified(text)).flatMap((sentence) => {
    const numbers = Array.from(sentence.text.matchAll(number)).flatMap(({ 0: words, index }) => {
      const end = index + words.length;
      const isCounted = unit.test(sentence.text.slice(end, end + longestUnit));
      if (!isCounted || sentence.text.charAt(index - 1) === '第') return [];
      return [{ start: sentence.start + index, end: sentence.start + end, text: words }];
    });
    const essence = sentence.text.replace(/20\d\d(?=\s*年)/g, '');
    return numbers.length === 0 ? [] : [{ ...sentence, numbers, essence }];
  }),
);

const check = 'new-year/number';
const keyOf = (section: string, essence: string): string => JSON.stringify([section, essence]);

/** The clerk's word that a sentence of last year holds for this one with its numbers. */
export const keptNumbers = (section: string, { essence }: NumberSentence): Confirmation => ({
  check,
  key: keyOf(section, essence),
  reason: '数字与上年相同',
});

export function isKept(
  confirmations: readonly Confirmation[],
  section: string,
  { essence }: NumberSentence,
): boolean {
  const wanted = keyOf(section, essence);
  return confirmations.some((each) => each.check === check && each.key === wanted);
}

/** Where the sentence of last year still stands in this year's text with the same numbers; null where not. */
export function standsIn(
  report: Parameters<typeof narrativeOf>[0],
  section: string,
  { essence }: NumberSentence,
): NumberSentence | null {
  const now = numberSentencesOf(narrativeOf(report, section));
  return now.find((each) => each.essence === essence) ?? null;
}
