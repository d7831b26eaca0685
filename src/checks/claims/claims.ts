import { memoizeFor, memoizeText } from '../../text/memoize';
import type { ReportWithFigures } from '../check';
import { type Edition, sectionOfText, textsOf } from '../../template/edition';
import type { Claim } from './claim';
import { addClaim, begin, enter, has, look, type State, type Walk } from './context';
import { beginList, claimOfNumber } from './counts';
import { type FlatText, flatTextOf } from './flat-text';
import { type Clause, parse } from './items';
import { ownNames } from './own-names';
import { allOf, closedDisputes, denialsOf, moveLast, unchangedOf } from './statements';
import { subjectOf } from './subjects';
import type { Reader, Token } from './token';
import { tokensOf } from './tokens';
import { vocabularyOf } from './vocabulary';

/** What a narrative says, and the clauses it says it in. */
export interface Reading {
  readonly flat: FlatText;
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
  /** Sentences that take one letter apart into several requests. */
  readonly split: ReadonlySet<number>;
  /** Sentences on what an office may do: 行政许可12项 counts powers there, not decisions. */
  readonly powers: ReadonlySet<number>;
}

/** A clause without numbers names what the next ones are about. */
function name({ tokens }: Clause, state: State): void {
  const words = tokens.filter(({ kind }) => kind !== 'neg');
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
  return new Set(
    clauses.filter(({ tokens }) => has(tokens, ...kinds)).map(({ sentence }) => sentence),
  );
}

export function readClaims(typed: string, reader: Reader, domain: string | null = null): Reading {
  const flat = flatTextOf(typed);
  const clauses = parse(tokensOf(flat.text, reader));
  const partial = sentencesWith(clauses, 'due', 'rest', 'except');
  const walk: Walk = {
    text: flat.text,
    claims: [],
    states: [{ ...begin(), domain }],
    last: [],
    counted: [],
  };
  for (const clause of clauses) {
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
      ...(partial.has(clause.sentence) ? [] : allOf(clause, walk, state)),
      ...unchangedOf(clause, walk, state),
    );
    if (items.length === 0) name(clause, state);
  }
  return {
    flat,
    clauses,
    claims: walk.claims,
    split: sentencesWith(clauses, 'split'),
    powers: sentencesWith(clauses, 'powers'),
  };
}

/** One narrative with what it says. */
export interface Passage extends Reading {
  readonly section: string;
  /** As a clerk knows it. */
  readonly name: string;
}

const readerOf = ({ report, edition }: ReportWithFigures): Reader => ({
  vocabulary: vocabularyOf(edition),
  year: report.period.year,
  halfYear: edition.period === 'half',
  own: ownNames(report.agency.name),
});

type Read = (typed: string) => Reading;
const readingsByEdition = memoizeFor<Edition, Map<string, Read>>(() => new Map());

/** Readings of the same agency, year and edition are kept: a key press changes one narrative. */
function readFor(input: ReportWithFigures, domain: string | null): Read {
  const known = readingsByEdition(input.edition);
  const key = [input.report.agency.name, input.report.period.year, domain].join(' ');
  const found =
    known.get(key) ?? memoizeText((typed: string) => readClaims(typed, readerOf(input), domain));
  if (known.size > 16) known.clear();
  known.set(key, found);
  return found;
}

/** All texts of a report, read; the preface states none of its figures. A text beside a table is about it. */
export const claimsOf = memoizeFor((input: ReportWithFigures): readonly Passage[] =>
  textsOf(input.edition).map(({ id, title, isOptional }) => ({
    section: id,
    name: title,
    ...readFor(input, isOptional ? sectionOfText(id) : null)(input.report.sections[id] ?? ''),
  })),
);
