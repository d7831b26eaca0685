import type { Check, CheckInput, Family, Problem } from '../check';
import { placeIn } from '../passages/passage-place';
import { inParagraphs } from '../passages/paragraph';
import { type Passage, passagesOf } from '../passages/passages';
import { around, type Correction, type Slip } from './marks';

/** What a message says of the places found. */
export interface Words {
  /** The narrative of the first place, as a clerk knows it. */
  readonly name: string;
  /** The words around the first place. */
  readonly first: string;
  /** The different words found, without those around: “-->”“相关链接：”. */
  readonly found: string;
  /** “（共 3 处）”; nothing for one. */
  readonly all: string;
  readonly count: number;
}

interface WordCheck extends Pick<Check, 'id' | 'severity' | 'title' | 'basis'> {
  readonly family?: Family;
  /** Places of one paragraph: kept as long as its words and what is `given` stay the same. */
  readonly find: (text: string, given: string, typed: string) => readonly (Slip | Correction)[];
  /** What else decides; null for a narrative that is not looked at. */
  readonly given?: (passage: Passage, input: CheckInput) => string | null;
  /** Places that only the whole narrative shows. */
  readonly across?: (passage: Passage) => readonly Slip[];
  readonly say: (words: Words) => string;
  /** On the button that puts every place right; needs a `replacement` in each. */
  readonly fixLabel?: string;
  /** One decision for the whole report, not one for each narrative. */
  readonly oncePerReport?: boolean;
}

interface Place {
  readonly passage: Passage;
  readonly slip: Slip | Correction;
}

const shownWords = 4;

const foundWords = (places: readonly Place[]): string =>
  Array.from(
    new Set(places.map(({ passage, slip }) => passage.typed.slice(slip.start, slip.end).trim())),
  )
    .slice(0, shownWords)
    .map((word) => `“${word.slice(0, 20)}”`)
    .join('');

/** One finding for all the places, in the order of the text. */
export function problemOf(
  places: readonly Place[],
  say: WordCheck['say'],
  fixLabel?: string,
): Problem[] {
  const [first] = places;
  if (!first) return [];
  const count = places.length;
  const words = {
    name: first.passage.name,
    first: around(first.passage.typed, first.slip),
    found: foundWords(places),
    all: count > 1 ? `（共 ${count} 处）` : '',
    count,
  };
  const texts = places.flatMap(({ passage, slip }) =>
    'replacement' in slip ? [{ ...placeIn(passage, slip), replacement: slip.replacement }] : [],
  );
  return [
    {
      message: say(words),
      places: places.map(({ passage, slip }) => placeIn(passage, slip)),
      facts: { places: count },
      ...(fixLabel !== undefined && texts.length > 0
        ? { fixes: [{ label: fixLabel, texts }] }
        : {}),
    },
  ];
}

/** In the order of the text; of places that overlap the first. */
function apart(slips: readonly (Slip | Correction)[]): (Slip | Correction)[] {
  let end = -1;
  if (slips.length < 2) return [...slips];
  return [...slips]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((slip) => {
      const isFree = slip.start >= end;
      if (isFree) end = slip.end;
      return isFree;
    });
}

/** A check of words: ten half-width commas are one decision, so they are one finding. */
export function wordCheck({
  find,
  given = () => '',
  across = () => [],
  say,
  fixLabel,
  oncePerReport,
  ...head
}: WordCheck): Omit<Check, 'run'> & { run: (input: CheckInput) => Problem[] } {
  const inEach = inParagraphs(({ text, typed }, about) => find(text, about, typed));
  return {
    family: 'wording',
    ...head,
    run: (input) => {
      const byPassage = passagesOf(input).map((passage) => {
        const about = given(passage, input);
        const slips = about === null ? [] : [...inEach(passage, about), ...across(passage)];
        return apart(slips).map((slip) => ({ passage, slip }));
      });
      const groups = oncePerReport === true ? [byPassage.flat()] : byPassage;
      return groups.flatMap((places) => problemOf(places, say, fixLabel));
    },
  };
}
