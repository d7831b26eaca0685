import type { Token } from './token';

/** One number of a text with the words that belong to it. */
export interface Item {
  readonly number: Token;
  /** Back to the number before it or the start of its clause. */
  readonly left: readonly Token[];
  /** Up to the next mark, where no other number comes first. */
  readonly right: readonly Token[];
  readonly sentence: number;
  readonly clause: number;
  /** Brackets around it. */
  readonly depth: number;
  /** Place among all items of the text. */
  readonly order: number;
}

/** Words between two marks, at one depth of brackets. */
export interface Clause {
  readonly tokens: Token[];
  readonly index: number;
  readonly sentence: number;
  readonly depth: number;
  readonly items: Item[];
  /** The mark before it. */
  readonly after: string;
  /** Where it begins. */
  readonly start: number;
  /** Which pair of brackets it stands in; 0 for none. */
  readonly bracket: number;
}

interface Level {
  readonly clause: Clause;
  readonly left: Token[];
}

const isNumber = ({ kind }: Token): boolean => kind === 'count' || kind === 'percent';
/** 自然人：12件 keeps name and number together. */
const joins = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return tokens[at]?.text === '：' && next !== undefined && isNumber(next);
};

/** Deeper brackets than any writer uses are read as if they stood on this level. */
const deepest = 6;

/** Clauses with their numbers, brackets apart; in the order in which they stand. */
export function parse(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  const count = { sentence: 0, bracket: 0, item: 0 };
  const open = (depth: number, after: string, start: number, bracket: number): Level => {
    const { sentence } = count;
    const index = clauses.length;
    const clause = { tokens: [], index, sentence, depth, items: [], after, start, bracket };
    clauses.push(clause);
    return { clause, left: [] };
  };
  let level = open(0, '\n', 0, 0);
  const outer: Level[] = [];
  const renew = ({ text, end }: Token): void => {
    level = open(outer.length, text, end, level.clause.bracket);
  };
  const close = (mark: Token): void => {
    const inner = level.clause;
    level = outer.pop() ?? level;
    if (inner.items.length > 0) renew(mark);
    else level.left.push(...inner.tokens.map(asJoined));
  };
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark') {
      level.clause.tokens.push(token);
      if (isNumber(token)) level = addItem(level, tokens, at, outer.length, (count.item += 1));
      else level.left.push(token);
    } else if (token.text === '（' && outer.length < deepest) {
      outer.push(level);
      level = open(outer.length, '（', token.end, (count.bracket += 1));
    } else if (token.text === '）') {
      if (outer.length > 0) close(token);
    } else if ('，；：'.includes(token.text)) {
      if (!joins(tokens, at)) renew(token);
    } else if (token.text !== '（') {
      count.sentence += 1;
      outer.length = 0;
      level = open(0, token.text, token.end, 0);
    }
  });
  return clauses;
}

function addItem(
  { clause, left }: Level,
  tokens: readonly Token[],
  at: number,
  depth: number,
  order: number,
): Level {
  const { sentence, index } = clause;
  const number = tokens[at]!;
  clause.items.push({
    number,
    left,
    right: rightOf(tokens, at),
    sentence,
    clause: index,
    depth,
    order,
  });
  return { clause, left: [] };
}

/** 予以公开（含部分公开）9件: brackets without a number belong to the number after them. */
const asJoined = (token: Token): Token =>
  token.kind === 'among' ? { ...token, kind: 'and' } : token;

function rightOf(tokens: readonly Token[], at: number): Token[] {
  const right: Token[] = [];
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next]!;
    if (isNumber(token)) return [];
    if (token.kind === 'mark' || token.text === '、') break;
    right.push(token);
  }
  return right;
}
