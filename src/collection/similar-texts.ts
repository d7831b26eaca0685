import type { AnnualReport } from '../report/annual-report';
import { type OwnSentence, ownSentences } from './own-sentences';
import { likeness, shinglesOf } from './shingles';

/** A report whose texts are compared. `last`: of the year before; those are not compared with one another. */
export interface SimilarText {
  /** Unlike any other's. */
  readonly id: string;
  readonly unit: string;
  readonly report: AnnualReport;
  readonly year: 'this' | 'last';
}

/** A sentence that several have: the same but for marks, figures and the unit's own name, or nearly so. */
export interface SharedSentence {
  readonly text: string;
  /** Other ways it is written. */
  readonly variants: readonly string[];
}

/** Who has the same sentences. */
export interface SimilarGroup {
  /** Reports of this year, then of other units' year before. */
  readonly ids: readonly string[];
  /** Of this year. */
  readonly units: number;
  readonly sentences: readonly SharedSentence[];
}

/** A unit that says what it said a year ago. */
export interface RepeatedText {
  readonly id: string;
  readonly last: string;
  readonly sentences: readonly string[];
  /** Of the characters of its own sentences, 0 to 1. */
  readonly share: number;
}

export interface SimilarTexts {
  /** Those with most units and most text first. */
  readonly groups: readonly SimilarGroup[];
  readonly repeated: readonly RepeatedText[];
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

/** A sentence is held against so many others that share a rare run of characters. */
const mostHeld = 12;
const similarEnough = 0.7;
/** Similar sentences share rare runs of characters; of each sentence the rarest are looked up. */
const lookedUp = 8;
const tableSize = 1 << 20;

function kinOf(texts: readonly SimilarText[], own: readonly (readonly OwnSentence[])[]): Kin[] {
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
  readonly links: readonly (readonly [Kin, Kin])[];
  readonly comparisons: number;
}

/** Sentences that are nearly the same. Each is held against a bounded number of others. */
function nearKin(kin: readonly Kin[]): Found {
  const counts = frequencies(kin);
  const buckets = new Map<number, number[]>();
  const links: [Kin, Kin][] = [];
  let comparisons = 0;
  kin.forEach((each, index) => {
    const met = new Set<number>();
    for (const shingle of rarest(each.shingles, counts)) {
      const bucket = buckets.get(shingle) ?? [];
      for (const other of bucket) met.add(other);
      if (bucket.length < mostHeld) bucket.push(index);
      buckets.set(shingle, bucket);
    }
    for (const other of met) {
      const before = kin[other];
      if (!before) continue;
      comparisons += 1;
      if (likeness(each.shingles, before.shingles) >= similarEnough) links.push([before, each]);
    }
  });
  return { links, comparisons };
}

/** Kin of kin are of one cluster. */
function clustersOf(kin: readonly Kin[], links: Found['links']): Place[][] {
  const leader = new Map<Kin, Kin>();
  const leaderOf = (one: Kin): Kin => {
    let top = one;
    for (let next = leader.get(top); next; next = leader.get(top)) {
      // Halves the way for who asks next.
      const above = leader.get(next);
      if (above) leader.set(top, above);
      top = next;
    }
    return top;
  };
  for (const [one, other] of links) {
    const [a, b] = [leaderOf(one), leaderOf(other)];
    if (a !== b) leader.set(b, a);
  }
  const clusters = new Map<Kin, Place[]>();
  for (const each of kin) {
    const top = leaderOf(each);
    const cluster = clusters.get(top) ?? [];
    clusters.set(top, cluster);
    for (const place of each.places) cluster.push(place);
  }
  return [...clusters.values()];
}

interface Cluster {
  readonly places: readonly Place[];
  /** Texts of this year. */
  readonly now: readonly number[];
  /** Texts of the year before: of those units, and of others. */
  readonly own: readonly number[];
  readonly others: readonly number[];
}

function sidesOf(places: readonly Place[], texts: readonly SimilarText[]): Cluster {
  const all = Array.from(new Set(places.map(({ text }) => text))).sort((a, b) => a - b);
  const ofYear = (year: SimilarText['year']) => all.filter((at) => texts[at]?.year === year);
  const now = ofYear('this');
  const units = new Set(now.map((at) => texts[at]?.unit));
  const isOwn = (at: number) => units.has(texts[at]?.unit);
  const last = ofYear('last');
  return { places, now, own: last.filter(isOwn), others: last.filter((at) => !isOwn(at)) };
}

function sharedSentence({ places }: Cluster): SharedSentence {
  const byCore = new Map<string, string>();
  for (const { sentence } of [...places].sort((a, b) => a.text - b.text))
    if (!byCore.has(sentence.core)) byCore.set(sentence.core, sentence.text);
  const [text = '', ...variants] = byCore.values();
  return { text, variants };
}

const weightOf = ({ units, sentences }: SimilarGroup): number =>
  units * sentences.reduce((sum, { text }) => sum + text.length, 0);

/** Sentences that the same units have, together. Two files of one unit are the same report twice. */
function groupsOf(clusters: readonly Cluster[], texts: readonly SimilarText[]): SimilarGroup[] {
  const groups = new Map<string, { ids: string[]; units: number; sentences: SharedSentence[] }>();
  for (const cluster of clusters) {
    const { now, others } = cluster;
    const units = new Set([...now, ...others].map((at) => texts[at]?.unit));
    if (now.length === 0 || units.size < 2) continue;
    const ids = [...now, ...others].map((at) => texts[at]?.id ?? '');
    const key = ids.join('\n');
    const group = groups.get(key) ?? { ids, units: now.length, sentences: [] };
    groups.set(key, group);
    group.sentences.push(sharedSentence(cluster));
  }
  return Array.from(groups, ([key, group]) => ({ key, group }))
    .sort((a, b) => weightOf(b.group) - weightOf(a.group) || (a.key < b.key ? -1 : 1))
    .map(({ group }) => group);
}

const lengthOf = (sentences: readonly OwnSentence[]): number =>
  sentences.reduce((sum, { core }) => sum + core.length, 0);

function repeatedOf(
  clusters: readonly Cluster[],
  texts: readonly SimilarText[],
  own: readonly (readonly OwnSentence[])[],
): RepeatedText[] {
  const found = new Map<number, { last: number; sentences: OwnSentence[] }>();
  for (const { places, now, own: before } of clusters)
    for (const at of now) {
      const last = before.find((each) => texts[each]?.unit === texts[at]?.unit);
      if (last === undefined) continue;
      const known = found.get(at) ?? { last, sentences: [] };
      found.set(at, known);
      for (const { text, sentence } of places) if (text === at) known.sentences.push(sentence);
    }
  return Array.from(found, ([at, { last, sentences }]): RepeatedText => ({
    id: texts[at]?.id ?? '',
    last: texts[last]?.id ?? '',
    sentences: sentences.map(({ text }) => text),
    share: lengthOf(sentences) / Math.max(1, lengthOf(own[at] ?? [])),
  })).sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

/** This year's first, then by id, so that files in any order give the same. */
const ordered = (texts: readonly SimilarText[]): SimilarText[] =>
  [...texts].sort((a, b) =>
    a.year === b.year ? (a.id < b.id ? -1 : 1) : a.year === 'this' ? -1 : 1,
  );

/**
 * Which units say the same, sentence by sentence, as one another or as another did a year ago; and, apart
 * from that, who repeats what it said itself. Time grows with the number of sentences.
 */
export function similarTexts(given: readonly SimilarText[]): SimilarTexts {
  const texts = ordered(given);
  const own = texts.map(({ report }) => ownSentences(report));
  const kin = kinOf(texts, own);
  const { links, comparisons } = nearKin(kin);
  const clusters = clustersOf(kin, links).map((places) => sidesOf(places, texts));
  return {
    groups: groupsOf(clusters, texts),
    repeated: repeatedOf(clusters, texts, own),
    comparisons,
  };
}
