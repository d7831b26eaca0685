import { asPart, isNumber, rightOf } from './around-number';
import { distribute, listed } from './in-order';
import { withSharesAhead } from './shares-ahead';
import type { Token } from './token';
import { withoutPredicate } from './predicates';
import { withoutPrevious } from './words';

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
  /** 许可、处罚各3件: one number for several. */
  readonly isShared?: boolean;
  /** 分别占25%和75%: one of so many shares, for as many numbers before, in their order. */
  readonly inOrder?: { readonly at: number; readonly of: number };
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

const unitOrNumbering = /^(?:[件份个次人]|\d{1,2}|[一二三四五六七八九十]{1,2})$/;
/** 自然人：12件 keeps name and number together, 依申请公开情况：无 as well. */
const joins = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.text !== '：') return false;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const isNone = next?.kind === 'neg' && (after === undefined || after.kind === 'mark');
  return next !== undefined && (isNumber(next) || isNone);
};

/** Deeper brackets than any writer uses are read as if they stood on this level. */
const deepest = 6;

/** Cuts tokens into clauses; `level` is the one being read, `outer` those around its brackets. */
class Parser {
  readonly clauses: Clause[] = [];
  private readonly outer: Level[] = [];
  private sentence = 0;
  private brackets = 0;
  private order = 0;
  private level = this.open('', 0, 0);

  private open(after: string, start: number, bracket: number): Level {
    const { sentence } = this;
    const [index, depth] = [this.clauses.length, this.outer.length];
    const clause = { tokens: [], items: [], index, depth, sentence, after, start, bracket };
    this.clauses.push(clause);
    return { clause, left: [] };
  }

  private close({ text, end }: Token): void {
    const inner = this.level.clause;
    this.level = this.outer.pop() ?? this.level;
    const { clause, left } = this.level;
    // 办结数（件）：12, （1）受理12件
    if (unitOrNumbering.test(inner.tokens.map(({ text: word }) => word).join(''))) return;
    // 复议5件（均维持）、诉讼2件: right behind a number they tell of it, not of the next.
    const isOfLast = clause.items.length > 0 && left.length === 0;
    if (isOfLast && inner.items.length === 0) return;
    const isWider = inner.tokens.some(({ kind }) => kind === 'among');
    if (inner.items.length === 0)
      left.push(...inner.tokens.filter(({ kind }) => !isWider || kind !== 'narrow').map(asJoined));
    else this.level = this.open(text, end, clause.bracket);
  }

  mark(mark: Token): void {
    const { text, end } = mark;
    if (text === '（') {
      if (this.outer.length >= deepest) return;
      this.outer.push(this.level);
      this.brackets += 1;
      this.level = this.open(text, end, this.brackets);
    } else if (text === '）') {
      if (this.outer.length > 0) this.close(mark);
    } else if ('，；：'.includes(text)) {
      this.level = this.open(text, end, this.level.clause.bracket);
    } else {
      this.sentence += 1;
      this.outer.length = 0;
      this.level = this.open(text, end, 0);
    }
  }

  word(token: Token): void {
    this.level.clause.tokens.push(token);
    this.level.left.push(token);
  }

  number(number: Token, right: readonly Token[]): void {
    const { clause, left: all } = this.level;
    const left = withoutPredicate(
      withoutPrevious(
        withoutTitles(clause.items.length > 0 ? asPart(all) : all, right),
        clause.items[clause.items.length - 1],
      ),
    );
    const { sentence, index, depth } = clause;
    const at = { right, sentence, clause: index, depth };
    clause.tokens.push(number);
    const shared = sharing(withoutExamples(left));
    for (const each of shared ?? [withoutExamples(left)]) {
      this.order += 1;
      const item = { number, left: each, order: this.order, ...at };
      clause.items.push(shared ? { ...item, isShared: true } : item);
    }
    this.level = { clause, left: [] };
  }
}

const isDocuments = ({ lines }: Token): boolean =>
  lines?.table === 'proactive' && lines.axis === 'row';
/** 出台《松泉镇养犬管理办法》等规范性文件2件: what a document is called tells nothing of how many there are. */
function withoutTitles(left: readonly Token[], right: readonly Token[]): readonly Token[] {
  if (!left.some(({ text }) => text === '《')) return left;
  let isInside = false;
  const around = left.filter(({ text }, at) => {
    if (text === '《') isInside = true;
    if (text === '》') isInside = false;
    return !isInside && text !== '》' && !(text === '等' && left[at - 1]?.text === '》');
  });
  return around.some(isDocuments) || right.some(isDocuments) ? around : left;
}

const ofExamples: readonly Token['kind'][] = ['plain', 'and', 'other', 'loose', 'line'];
const besideFees: readonly Token['kind'][] = ['period', 'own', 'foreign', 'org', 'filler'];
/** 律师事务所等法律服务机构, 撤销等纠正决定: a name that takes in those before it. */
const isOfExamples = (lines: Token['lines'], before: Token['lines']): boolean =>
  lines !== undefined &&
  (lines.table === 'proactive'
    ? lines.axis === 'row'
    : before?.axis === 'column' && lines.axis === 'column');

/** 水费等行政事业性收费: examples of a whole line. */
function withoutExamples(left: readonly Token[]): readonly Token[] {
  const at = left.findIndex(
    ({ text }, number) =>
      text === '等' && isOfExamples(left[number + 1]?.lines, left[number - 1]?.lines),
  );
  if (at < 0) return left;
  // 不动产登记费等行政事业性收费: whatever words the names of fees are made of.
  const isOfFees = left[at + 1]?.text.endsWith('收费') === true;
  return left.filter(
    ({ kind }, number) =>
      number > at || (isOfFees ? besideFees.includes(kind) : !ofExamples.includes(kind)),
  );
}

/** 许可、处罚各3件: the words of each; null where it is one number of one thing, or nobody can tell of how many. */
function sharing(left: readonly Token[]): Token[][] | null {
  const at = left.map(({ text }) => text).lastIndexOf('各');
  if (at < 0) return null;
  const [before, tail] = [left.slice(0, at), left.slice(at + 1)];
  const names = listed(before);
  const isTail = tail.every(({ kind }) =>
    ['filler', 'receive', 'handle', 'requests', 'bare', 'publish'].includes(kind),
  );
  if (names.length < 2 || !isTail || before.some(({ kind }) => kind === 'loose')) return null;
  const isLine = ({ lines }: Token): boolean => lines !== undefined;
  if (!names.every((name) => name.some(isLine))) {
    // 住房和城乡建设 is one name.
    const isClear = before.every(({ kind, text }) => kind !== 'and' || text === '、');
    const isNamed = names.every((name) => name.some(({ kind }) => kind !== 'filler'));
    return isClear && isNamed ? names.map((name) => [...name, ...tail]) : null;
  }
  const first = before.findIndex(isLine);
  const last = before.map(isLine).lastIndexOf(true);
  const end = [...before.slice(last + 1), ...tail];
  const head = before.slice(0, first);
  return names.map((name, number) => [
    ...head.filter(({ kind }) => number === 0 || kind !== 'among'),
    ...name.filter(isLine),
    ...end,
  ]);
}

/** 自然人（12件）、商业企业（3件）: the number belongs to the name before it. */
function withoutBareBrackets(tokens: readonly Token[]): readonly Token[] {
  const isBare = (open: number): boolean => {
    if (tokens[open]?.text !== '（' || tokens[open + 2]?.text !== '）') return false;
    const before = tokens[open - 1];
    const isNamed = before?.lines !== undefined || before?.kind === 'channel';
    return isNamed && tokens[open + 1]?.kind === 'count';
  };
  return tokens.filter(({ kind }, at) => kind !== 'mark' || !(isBare(at) || isBare(at - 2)));
}

/** Clauses with their numbers, brackets apart; in the order in which they stand. */
export function parse(tokens: readonly Token[]): readonly Clause[] {
  const parser = new Parser();
  const open = withSharesAhead(withoutBareBrackets(tokens));
  open.forEach((token, at) => {
    if (isNumber(token)) parser.number(token, rightOf(open, at));
    else if (token.kind !== 'mark') parser.word(token);
    else if (!joins(open, at)) parser.mark(token);
  });
  parser.clauses.forEach((clause, at) => {
    distribute(clause, parser.clauses[at - 1]);
  });
  return parser.clauses;
}

/** 予以公开（含部分公开）9件: brackets without a number belong to the number after them. */
function asJoined(token: Token): Token {
  if (token.kind === 'among') return { ...token, kind: 'and' };
  // 申请（含网上、信函）12件 names every channel, 全县（含各乡镇）12件 every office.
  return ['channel', 'foreign', 'org'].includes(token.kind) ? { ...token, kind: 'filler' } : token;
}
