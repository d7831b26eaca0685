import type { Claim, Count } from './claim';
import { begin, type Walk } from './context';
import type { Clause, Item } from './items';
import type { Context } from './subjects';
import { wordsOf } from './words';
import type { Token } from './token';

/**
 * What a paragraph hands on to the next: what it spoke of last, and the numbers of its last sentence.
 * All places count from where the next one begins, so they are negative and do not move with the text.
 */
export interface Handed extends Pick<Context, 'domain' | 'last' | 'rows' | 'pending'> {
  readonly counts: readonly Count[];
}

/** Of a text beside a table, `domain` is that table. */
export const nothingHanded = (domain: string | null): Handed => ({
  domain,
  last: null,
  rows: null,
  pending: [],
  counts: [],
});

/** A numbered paragraph begins anew. */
export const startsPart = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．])/.test(text.slice(0, 6));

/** A reading that goes on from what the paragraph before handed on. */
export function walkFrom({ counts, ...context }: Handed, clauses: readonly Clause[]): Walk {
  const outer = counts.filter(({ depth, isAside }) => depth === 0 && isAside !== true);
  const last = outer[outer.length - 1];
  return {
    claims: [],
    clauses,
    // A paragraph of no number is a heading.
    states: [{ ...begin(), ...context, heading: counts.length === 0 ? context.domain : null }],
    last: last ? [last] : [],
    counted: [],
    spoken: null,
  };
}

/** So many numbers of a sentence are known in the next paragraph. */
const reach = 12;

interface Ends {
  readonly length: number;
  readonly clauses: number;
  readonly sentences: number;
  readonly items: number;
}

function tokenBefore(token: Token, { length }: Ends): Token {
  const { digits } = token;
  return {
    ...token,
    start: token.start - length,
    end: token.end - length,
    ...(digits ? { digits: [digits[0] - length, digits[1] - length] } : {}),
  };
}

/** Of the words of a number only the columns they name matter further on. */
const columnsOf = (item: Item): Token[] =>
  wordsOf(item).filter(({ lines }) => lines?.axis === 'column');

const itemBefore = (item: Item, ends: Ends): Item => ({
  number: tokenBefore(item.number, ends),
  left: columnsOf(item).map((token) => tokenBefore(token, ends)),
  right: [],
  depth: item.depth,
  sentence: item.sentence - ends.sentences,
  clause: item.clause - ends.clauses,
  order: item.order - ends.items - 1,
});

const countBefore = (count: Count, ends: Ends): Count => ({
  ...count,
  item: itemBefore(count.item, ends),
  quote: [count.quote[0] - ends.length, count.quote[1] - ends.length],
  sentence: count.sentence - ends.sentences,
  clause: count.clause - ends.clauses,
});

const isCount = (claim: Claim): claim is Count => claim.kind === 'count';

/** What is handed on after a paragraph of so many characters; one line end stands between. */
export function handOn(
  { claims, states: [state = begin()] }: Walk,
  clauses: readonly Clause[],
  characters: number,
): Handed {
  // The mark at the end opens a clause of its own, which is empty.
  const worded = clauses.filter(({ tokens }) => tokens.length > 0);
  const last = worded[worded.length - 1]?.sentence ?? 0;
  const ends = {
    length: characters + 1,
    clauses: clauses.length,
    sentences: last + 1,
    items: clauses.reduce((sum, { items }) => sum + items.length, 0),
  };
  const counts = claims.filter(isCount).filter(({ sentence }) => sentence === last);
  return {
    domain: state.domain,
    last: state.last,
    rows: state.rows,
    pending: state.pending.map((token) => tokenBefore(token, ends)),
    counts: counts.slice(-reach).map((count) => countBefore(count, ends)),
  };
}
