import { type Breakdown, breakdownsIn } from './breakdowns';
import type { Claim, Count } from './claim';
import { addClaim, enter, look, type State, type Walk } from './context';
import { beginList, claimOfNumber } from './counts';
import { handOn, type Handed, nothingHanded, startsPart, walkFrom } from './handed';
import { type Clause, parse } from './items';
import { allOf, closedDisputes, denialsOf, moveLast, unchangedOf } from './statements';
import { subjectOf } from './subjects';
import type { Reader, Token } from './token';
import { tokensOf } from './tokens';
import { has } from './words';

/** What a paragraph says, and the clauses it says it in; places count from its beginning. */
export interface Reading {
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
  /** The last numbers of the paragraph before. */
  readonly before: readonly Count[];
  readonly breakdowns: readonly Breakdown[];
  /** Sentences that take one letter apart into several requests, with the place where they say so. */
  readonly split: ReadonlyMap<number, number>;
  /** Sentences on what an office may do: 行政许可12项 counts powers there, not decisions. */
  readonly powers: ReadonlySet<number>;
  /** Sentences that say their disputes are of other matters. */
  readonly unrelated: ReadonlySet<number>;
  /** What the next paragraph has to know. */
  readonly handed: Handed;
}

/** A clause without numbers names what the next ones are about. */
function name({ tokens }: Clause, state: State): void {
  const words = tokens.filter(({ kind }) => !['neg', 'compare', 'up', 'down'].includes(kind));
  const domain = words.some(
    ({ kind, lines }) =>
      ['requests', 'other'].includes(kind) || (lines?.axis === 'row' && lines.table !== 'requests'),
  )
    ? subjectOf(words, { ...state, pending: [] }).domain
    : null;
  state.pending = domain !== null && !has(tokens, 'neg') ? words : [];
  if (domain === null) return;
  state.domain = domain;
  state.last = null;
}

/** Sentences in which some word of these kinds stands. */
function sentencesWith(
  clauses: readonly Clause[],
  ...kinds: readonly Token['kind'][]
): ReadonlySet<number> {
  const sentences = new Set<number>();
  for (const { tokens, sentence } of clauses) if (has(tokens, ...kinds)) sentences.add(sentence);
  return sentences;
}

const splitIn = (clauses: readonly Clause[]): Map<number, number> =>
  new Map(
    clauses.flatMap(({ tokens, sentence }) =>
      tokens.flatMap(({ kind, end }) => (kind === 'split' ? [[sentence, end] as const] : [])),
    ),
  );

/** Adds what one clause says. */
function readClause(clause: Clause, walk: Walk, isPartial: boolean): void {
  const state = enter(walk, clause);
  const { items, tokens } = clause;
  if (items.length === 0) look(tokens, state);
  if (items.length === 0 && has(tokens, 'among'))
    beginList(walk, clause.depth, clause.sentence, state);
  for (const item of items) {
    const claim = claimOfNumber(item, clause, walk, state);
    if (claim) addClaim(walk, claim);
  }
  // 收到的12件申请中，…: the numbers to come are parts of it.
  if (items.length > 0 && /^(?:之?中|里)$/.test(tokens[tokens.length - 1]?.text ?? ''))
    beginList(walk, clause.depth, clause.sentence, state);
  moveLast(clause, walk);
  walk.claims.push(
    ...denialsOf(clause, state),
    ...closedDisputes(clause, walk),
    ...(isPartial ? [] : allOf(clause, walk, state)),
    ...unchangedOf(clause, walk, state),
  );
  if (items.length === 0) name(clause, state);
}

/** Reads a flat paragraph; a text beside a table is about `domain`. */
export function readParagraph(
  text: string,
  reader: Reader,
  before: Handed,
  domain: string | null = null,
): Reading {
  const clauses = parse(tokensOf(text, reader));
  const partial = sentencesWith(clauses, 'due', 'rest', 'except');
  const given = startsPart(text) ? nothingHanded(domain) : before;
  const walk = walkFrom(given);
  for (const clause of clauses) readClause(clause, walk, partial.has(clause.sentence));
  const { claims } = walk;
  return {
    clauses,
    claims,
    before: given.counts,
    breakdowns: breakdownsIn({ text, clauses, claims, before: given.counts }),
    split: splitIn(clauses),
    powers: sentencesWith(clauses, 'powers'),
    unrelated: sentencesWith(clauses, 'unrelated'),
    handed: handOn(walk, clauses, text.length),
  };
}
