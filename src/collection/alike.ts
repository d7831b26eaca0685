import type { AnnualReport } from '../report/annual-report';
import { type OwnSentence, ownSentences } from './alike-sentences';
import { likeness, shinglesOf } from './shingles';

/** A report whose texts are compared. `last`: of the year before; those are not compared with one another. */
export interface AlikeText {
  /** Unlike any other's. */
  readonly id: string;
  readonly unit: string;
  readonly report: AnnualReport;
  readonly year: 'this' | 'last';
}

/** Two sentences that are the same but for marks, figures and the unit's own name, or nearly so. */
export interface AlikeSentence {
  readonly a: OwnSentence;
  readonly b: OwnSentence;
  /** 1: the same. */
  readonly likeness: number;
}

export interface AlikePair {
  /** Ids of two texts; `a` is of this year. */
  readonly a: string;
  readonly b: string;
  readonly sentences: readonly AlikeSentence[];
  /** Of the characters of each one's own sentences, how many are alike, 0 to 1. */
  readonly shareA: number;
  readonly shareB: number;
  /** Sections of `a` most of whose sentences are alike. */
  readonly sections: readonly string[];
}

/** A sentence that stands in so many reports that it was handed out rather than copied. */
export interface CommonSentence {
  readonly text: string;
  readonly ids: readonly string[];
}

export interface Alike {
  /** The most alike first. */
  readonly pairs: readonly AlikePair[];
  readonly common: readonly CommonSentence[];
  /** How many sentences were held against one another; grows as the number of texts does. */
  readonly comparisons: number;
}

interface Place {
  readonly text: number;
  readonly sentence: OwnSentence;
}
/** All places of sentences with the same core. */
interface Kin {
  readonly places: Place[];
  readonly shingles: ReadonlySet<number>;
}

/** In more texts than this a sentence is common property. */
const mostTexts = 12;
const alikeEnough = 0.7;
/** Alike sentences share rare runs of characters; of each sentence the rarest are looked up. */
const lookedUp = 8;
const tableSize = 1 << 20;

function kinOf(texts: readonly AlikeText[], own: readonly (readonly OwnSentence[])[]): Kin[] {
  const byCore = new Map<string, Kin>();
  texts.forEach((_, text) => {
    for (const sentence of own[text] ?? []) {
      const known = byCore.get(sentence.core);
      if (known) known.places.push({ text, sentence });
      else
        byCore.set(sentence.core, {
          places: [{ text, sentence }],
          shingles: shinglesOf(sentence.core),
        });
    }
  });
  return [...byCore.values()];
}

/** In how many sentences a shingle stands; a few share a counter, which makes them look less rare. */
function frequencies(kin: readonly Kin[]): Uint32Array {
  const counts = new Uint32Array(tableSize);
  for (const { shingles } of kin)
    for (const shingle of shingles) {
      const at = shingle % tableSize;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  return counts;
}

/** The rarest shingles that stand elsewhere too. */
function rarest(shingles: ReadonlySet<number>, counts: Uint32Array): number[] {
  const count = (shingle: number) => counts[shingle % tableSize] ?? 0;
  return [...shingles]
    .filter((shingle) => count(shingle) > 1)
    .sort((a, b) => count(a) - count(b) || a - b)
    .slice(0, lookedUp);
}

interface Found {
  readonly links: readonly (readonly [Kin, Kin, number])[];
  readonly comparisons: number;
}

/** Sentences that are nearly the same. Each is held against a bounded number of others. */
function nearKin(kin: readonly Kin[]): Found {
  const counts = frequencies(kin);
  const buckets = new Map<number, number[]>();
  const links: [Kin, Kin, number][] = [];
  let comparisons = 0;
  kin.forEach((each, index) => {
    const met = new Set<number>();
    for (const shingle of rarest(each.shingles, counts)) {
      const bucket = buckets.get(shingle) ?? [];
      for (const other of bucket) met.add(other);
      if (bucket.length < mostTexts) bucket.push(index);
      buckets.set(shingle, bucket);
    }
    for (const other of met) {
      const before = kin[other];
      if (!before) continue;
      comparisons += 1;
      const share = likeness(each.shingles, before.shingles);
      if (share >= alikeEnough) links.push([before, each, share]);
    }
  });
  return { links, comparisons };
}

class Pairs {
  private readonly found = new Map<string, [number, number, AlikeSentence[]]>();

  constructor(private readonly texts: readonly AlikeText[]) {}

  add(one: Place, other: Place, share: number): void {
    const [a, b] = one.text < other.text ? [one, other] : [other, one];
    const [left, right] = [this.texts[a.text], this.texts[b.text]];
    if (a.text === b.text || left?.year !== 'this') return;
    // Two files of one unit are the same report twice.
    if (right?.year === 'this' && left.unit === right.unit) return;
    const key = `${a.text} ${b.text}`;
    const known = this.found.get(key) ?? [a.text, b.text, []];
    this.found.set(key, known);
    known[2].push({ a: a.sentence, b: b.sentence, likeness: share });
  }

  all(): readonly (readonly [number, number, readonly AlikeSentence[]])[] {
    return [...this.found.values()];
  }
}

const lengthOf = (sentences: Iterable<OwnSentence>): number => {
  let length = 0;
  for (const { core } of sentences) length += core.length;
  return length;
};
const shareOf = (alike: readonly OwnSentence[], own: readonly OwnSentence[]): number =>
  own.length === 0 ? 0 : Math.min(1, lengthOf(new Set(alike)) / lengthOf(own));

function sectionsOf(alike: readonly OwnSentence[], own: readonly OwnSentence[]): string[] {
  const sections = Array.from(new Set(alike.map(({ section }) => section)));
  const within = (sentences: readonly OwnSentence[], id: string) =>
    sentences.filter(({ section }) => section === id);
  return sections.filter((id) => shareOf(within(alike, id), within(own, id)) >= 0.5);
}

const textsIn = ({ places }: Kin): number => new Set(places.map(({ text }) => text)).size;

/** This year's first, then by id, so that files in any order give the same. */
const ordered = (texts: readonly AlikeText[]): AlikeText[] =>
  [...texts].sort((a, b) =>
    a.year === b.year ? (a.id < b.id ? -1 : 1) : a.year === 'this' ? -1 : 1,
  );

/**
 * Who says the same as another unit or as a year ago, sentence by sentence. Time grows with the number
 * of sentences: what stands in many reports is told once instead of once a pair.
 */
export function alike(given: readonly AlikeText[]): Alike {
  const texts = ordered(given);
  const own = texts.map(({ report }) => ownSentences(report));
  const kin = kinOf(texts, own);
  const common = kin.filter((each) => textsIn(each) > mostTexts);
  const rare = kin.filter((each) => textsIn(each) <= mostTexts);
  const { links, comparisons } = nearKin(rare);
  const pairs = new Pairs(texts);
  for (const { places } of rare)
    places.forEach((a, at) => places.slice(at + 1).forEach((b) => pairs.add(a, b, 1)));
  for (const [one, other, share] of links)
    for (const a of one.places) for (const b of other.places) pairs.add(a, b, share);
  return {
    pairs: pairs
      .all()
      .map(([a, b, sentences]) => pairOf(texts, own, a, b, sentences))
      .sort(byShare),
    common: common.map(({ places }) => ({
      text: places[0]?.sentence.text ?? '',
      ids: Array.from(new Set(places.map(({ text }) => texts[text]?.id ?? ''))),
    })),
    comparisons,
  };
}

function pairOf(
  texts: readonly AlikeText[],
  own: readonly (readonly OwnSentence[])[],
  a: number,
  b: number,
  sentences: readonly AlikeSentence[],
): AlikePair {
  const [left, right] = [sentences.map((each) => each.a), sentences.map((each) => each.b)];
  return {
    a: texts[a]?.id ?? '',
    b: texts[b]?.id ?? '',
    sentences,
    shareA: shareOf(left, own[a] ?? []),
    shareB: shareOf(right, own[b] ?? []),
    sections: sectionsOf(left, own[a] ?? []),
  };
}

const byShare = (one: AlikePair, other: AlikePair): number =>
  Math.max(other.shareA, other.shareB) - Math.max(one.shareA, one.shareB) ||
  (one.a + one.b < other.a + other.b ? -1 : 1);
