import { breakdownsIn } from './breakdowns';
import type { Breakdown, Claim, Count } from './claim';
import { enter, look, type State, type Walk } from './context';
import type { Keeper } from '../../text/memoize-in';
import { addNumber, beginList } from './counts';
import { denialsOf } from './denials';
import { handOn, type Handed, nothingHanded, startsPart, walkFrom } from './handed';
import { type Clause, parse } from './items';
import { ratiosOf } from './ratios';
import { allOf, closedDisputes, unchangedOf } from './statements';
import { leaveAddends, leaveLevel, leaveRest } from './settled';
import { leaveReason, moveLast, settleLetters, settleReason, settleSame } from './settled';
import { subjectOf } from './subjects';
import type { Reader, Token } from './token';
import { tokensOf } from './tokens';
import { has, isInside, isTopicRow, linesOf, rowsNamed } from './words';

/** What a paragraph says, and the clauses it says it in; places count from its beginning. */
export interface Reading extends Keeper {
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
  /** What the next paragraph has to know, unless it begins anew as most do. */
  readonly handed: () => Handed;
}

const isOutcome = ({ lines }: Token): boolean =>
  lines?.table === 'requests' && lines.axis === 'row';
const predicates: readonly Token['kind'][] = [
  'filler',
  'plain',
  'info',
  'and',
  'up',
  'share',
  'matter',
  'loose',
  'other',
  'weak',
];

/** 申请多与征地有关，数量达到8件: what is said of them does not narrow them; 申请中涉及征地的 does. */
function withoutPredicate(tokens: readonly Token[], isOfRequests: boolean): readonly Token[] {
  const isNamed = (token: Token): boolean =>
    token.kind === 'requests' ||
    (token.kind === 'bare' && isOfRequests) ||
    isOutcome(token) ||
    isTopicRow(token);
  let at = tokens.length - 1;
  for (let each = tokens[at]; each && !isNamed(each); each = tokens[at]) at -= 1;
  if (at < 0) return tokens;
  const rest = tokens.slice(at + 1);
  const isPart =
    rest.some((token) => isInside(token) || token.text === '其中') ||
    /^(?:的|类|方面|者|情况)$/.test(rest[rest.length - 1]?.text ?? '');
  const isSaid = !isPart && rest.every(({ kind }) => predicates.includes(kind));
  return isSaid ? tokens.slice(0, at + 1) : tokens;
}

const asides: readonly Token['kind'][] = ['neg', 'compare', 'up', 'down'];

/** A clause without numbers names what the next ones are about. */
function name({ tokens, index }: Clause, state: State): void {
  const isOfRequests = state.domain === 'requests';
  const tells = ({ kind, lines }: Token): boolean =>
    kind === 'requests' ||
    kind === 'other' ||
    (kind === 'bare' && isOfRequests) ||
    (lines?.axis === 'row' && (lines.table !== 'requests' || isOfRequests));
  state.pending = [];
  if (!tokens.some(tells)) return;
  const words = withoutPredicate(tokens, isOfRequests).filter(({ kind }) => !asides.includes(kind));
  const domain = words.some(tells) ? subjectOf(words, state).domain : null;
  if (domain === null) return;
  if (!has(tokens, 'neg')) state.pending = words;
  state.domain = domain;
  if (index === 0) state.heading = domain;
  state.last = null;
  // 清理规范性文件，保留44件，废止5件: the row holds for columns to come.
  const rows = domain === 'proactive' ? rowsNamed(linesOf(words, domain, 'row')) : [];
  if (rows.length > 0) state.rows = [rows];
}

const telling: ReadonlySet<Token['kind']> = new Set([
  ...(['due', 'rest', 'except', 'powers', 'unrelated', 'defence', 'about', 'requests'] as const),
]);
const nowhere: ReadonlySet<number> = new Set();

/** The sentences in which words of these kinds stand, found in one pass; most paragraphs have none. */
function sentencesByKind(clauses: readonly Clause[]) {
  const found = new Map<Token['kind'], Set<number>>();
  for (const { tokens, sentence } of clauses)
    for (const { kind } of tokens) {
      if (!telling.has(kind)) continue;
      const sentences = found.get(kind);
      if (sentences) sentences.add(sentence);
      else found.set(kind, new Set([sentence]));
    }
  return (kind: Token['kind']): ReadonlySet<number> => found.get(kind) ?? nowhere;
}
type SentencesWith = ReturnType<typeof sentencesByKind>;

/** 行政诉讼5件（均为行政处罚类案件）: disputes of other matters. */
const isOtherMatter = (
  { tokens, items, depth, index }: Clause,
  clauses: readonly Clause[],
): boolean =>
  depth > 0 &&
  items.length === 0 &&
  has(tokens, 'weak') &&
  !has(tokens, 'about', 'requests', 'bare') &&
  (has(tokens, 'plain', 'other') || tokens.some(({ lines }) => lines?.table === 'proactive')) &&
  has(clauses[index - 1]?.tokens ?? [], 'line');

/** 行政复议19件、行政应诉11件: disputes of every kind, where nothing names those of this report. */
const generalDisputes = (sentencesWith: SentencesWith): number[] =>
  [...sentencesWith('defence')].filter(
    (sentence) => !sentencesWith('about').has(sentence) && !sentencesWith('requests').has(sentence),
  );

/** Sentences that say their disputes are of other matters. */
function unrelatedIn(
  clauses: readonly Clause[],
  sentencesWith: SentencesWith,
): ReadonlySet<number> {
  const others = [
    ...generalDisputes(sentencesWith),
    ...clauses.filter((each) => isOtherMatter(each, clauses)).map(({ sentence }) => sentence),
  ];
  const named = sentencesWith('unrelated');
  return others.length === 0 ? named : new Set([...named, ...others]);
}

function splitIn(clauses: readonly Clause[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { tokens, sentence } of clauses)
    for (const { kind, end } of tokens) if (kind === 'split') found.set(sentence, end);
  return found;
}

/** 对上年结转的2件申请，…: what was done with them follows, unless it is said at once. */
const isObject = ({ tokens, items: [only, ...others] }: Clause): boolean =>
  /^[对将]$/.test(tokens[0]?.text ?? '') &&
  others.length === 0 &&
  only?.right.every(({ kind }) => ['requests', 'bare', 'weak', 'filler'].includes(kind)) === true;

const mute: ReadonlySet<Token['kind']> = new Set([
  ...(['plain', 'filler', 'and', 'loose', 'weak', 'publish'] as const),
]);
/** 压实各科室责任: nothing that any claim is made of, as most of what is written. */
const isMute = ({ items, tokens }: Clause): boolean =>
  items.length === 0 && tokens.every(({ kind, lines }) => lines === undefined && mute.has(kind));

const isByMatter = ({ kind, text }: Token): boolean =>
  kind === 'among' && /^[按从].*(?:内容|事项|领域|主题|诉求)/.test(text);

/** Adds what one clause says. */
function readClause(clause: Clause, walk: Walk, isPartial: boolean): void {
  const state = enter(walk, clause);
  if (isMute(clause)) {
    state.pending = [];
    return;
  }
  const { items, tokens } = clause;
  if (items.length === 0) look(tokens, state);
  if (items.length === 0 && has(tokens, 'among'))
    beginList(walk, clause.depth, clause.sentence, state);
  // 按申请内容分: 行政处罚类3件 asks about penalties, and no cell counts it.
  if (items.length === 0 && tokens.some(isByMatter)) state.ofPart = true;
  for (const item of items) addNumber(item, clause, walk, state);
  // 收到的12件申请中，…: the numbers to come are parts of it.
  const isOfThese = isInside(tokens[tokens.length - 1]);
  if (items.length > 0 && (isOfThese || isObject(clause)) && !state.ofPart)
    beginList(walk, clause.depth, clause.sentence, state);
  if (isOfThese) leaveReason(clause, walk, state);
  moveLast(clause, walk);
  settleReason(clause, walk);
  settleLetters(clause, walk);
  settleSame(clause, walk, state);
  leaveRest(clause, walk);
  leaveLevel(clause, walk);
  leaveAddends(walk);
  walk.claims.push(
    ...denialsOf(clause, walk, state),
    ...closedDisputes(clause, walk),
    ...(isPartial ? [] : allOf(clause, walk, state)),
    ...unchangedOf(clause, walk, state),
    ...ratiosOf(clause, state),
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
  const sentencesWith = sentencesByKind(clauses);
  const partial = (['due', 'rest', 'except'] as const)
    .map(sentencesWith)
    .filter(({ size }) => size > 0);
  const given = startsPart(text) ? nothingHanded(domain) : before;
  const walk = walkFrom(given, clauses);
  for (const clause of clauses) {
    readClause(
      clause,
      walk,
      partial.some((sentences) => sentences.has(clause.sentence)),
    );
    walk.spoken = clause;
  }
  const { claims } = walk;
  return {
    clauses,
    claims,
    before: given.counts,
    breakdowns: breakdownsIn({ text, clauses, claims, before: given.counts }),
    split: splitIn(clauses),
    powers: sentencesWith('powers'),
    unrelated: unrelatedIn(clauses, sentencesWith),
    handed: () => handOn(walk, clauses, text.length),
    known: [],
  };
}
