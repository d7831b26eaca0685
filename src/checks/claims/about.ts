import { nameless } from './spoken-words';
import type { About, Context } from './subjects';
import type { Token } from './token';
import { has, linesOf, rowsNamed } from './words';

/** Who decides a dispute says of what kind it is: 复议机关维持2件. */
const deciders: Readonly<Record<string, readonly string[]>> = {
  复议机关: ['reconsideration'],
  败诉: ['litigationDirect', 'litigationAfterReconsideration'],
  法院: ['litigationDirect', 'litigationAfterReconsideration'],
  人民法院: ['litigationDirect', 'litigationAfterReconsideration'],
};
/** 已审结6件: whatever the outcome. */
export const closed = ['upheld', 'corrected', 'otherOutcome'];
const closing = new Set(['审结', '办结', '结案']);
const isClosed = (words: readonly Token[]): boolean => words.some(({ text }) => closing.has(text));
export const decidedIn = (words: readonly Token[]): readonly string[] | null =>
  linesOf(words, 'disputes', 'column').length > 0 || (isClosed(words) && has(words, 'about'))
    ? (words.flatMap(({ text }) => [deciders[text] ?? []].filter(({ length }) => length > 0))[0] ??
      null)
    : null;

/** The row that a claim is of, or the first of several. */
export const rowOf = (about: About | null | undefined): string | undefined => about?.rows[0]?.[0];

const received = [['received'], ['received', 'carriedOver']];
const inSum: readonly Token['kind'][] = [...nameless, 'requests', 'bare', 'receive', 'work'];
/** 新收 leaves out what was carried over. */
const isNew = ({ kind, text }: Token): boolean => kind === 'receive' && text.startsWith('新');

/** 结转3件: which way, the flow before it tells best; both are asked. */
function carriedEitherWay({ last }: Context): readonly (readonly string[])[] {
  const isAfter = rowOf(last?.about) === 'handled';
  return isAfter ? [['carriedForward'], ['carriedOver']] : [['carriedOver'], ['carriedForward']];
}

/** 新收9件，上年结转2件，共11件: what came in both ways. */
function isAllInHand(words: readonly Token[], { tookOver, last }: Context): boolean {
  if (!tookOver) return false;
  if (has(words, 'load')) return true;
  const row = rowOf(last?.about);
  const isSum = has(words, 'total') && words.every(({ kind }) => inSum.includes(kind));
  return isSum && (row === 'received' || row === 'carriedOver');
}

const isAsked = (words: readonly Token[]): boolean =>
  words.some(({ text }) => /^(?:提[出交起]|递交)$/.test(text)) || has(words, 'requests', 'bare');

function requestRows(
  words: readonly Token[],
  context: Context,
): readonly (readonly string[])[] | null {
  const outcomes = rowsNamed(linesOf(words, 'requests', 'row'));
  // 信息不存在: whether nobody has it or somebody would have to make it.
  if (outcomes.join() === 'unavailableNotHeld' && words.some(({ text }) => text.endsWith('不存在')))
    return [outcomes, [...outcomes, 'unavailableNeedsCreation']];
  // 公开9件, the bare word, may take in what was disclosed in part.
  if (outcomes.join() === 'disclosed' && words.some(({ text }) => text === '公开'))
    return [outcomes, [...outcomes, 'partlyDisclosed']];
  if (outcomes.length > 0) return [outcomes];
  const [over, forward] = [has(words, 'carriedOver'), has(words, 'carriedForward')];
  if (has(words, 'carry') && !over && !forward) return carriedEitherWay(context);
  if (over && has(words, 'receive') && has(words, 'and')) return [['received', 'carriedOver']];
  if (over || forward) return over && forward ? null : [[over ? 'carriedOver' : 'carriedForward']];
  if (has(words, 'handle'))
    return has(words, 'receive') ? [['handled'], ...received] : [['handled']];
  if (isAllInHand(words, context)) return [['received', 'carriedOver']];
  if (words.some(isNew)) return [['received']];
  if (has(words, 'receive')) return received;
  if (has(words, 'work')) return [['handled'], ...received];
  if (linesOf(words, 'requests', 'column').length > 0) {
    // 企业申请3件 behind a semicolon names what is counted itself.
    const isNew = !context.counted || (has(words, 'bare') && !context.listing);
    const rows = rowsPending(context) ?? context.rows;
    // 答复93件。自然人提出申请70件: who asked is told of what was received, whatever was counted last.
    const isOfAnswered =
      rows?.every(([row]) => row === 'handled') === true &&
      !(context.listing && rowOf(context.whole) === 'handled');
    if (rows && isOfAnswered && isAsked(words)) return [['received'], ...rows];
    return rows ?? (isNew ? [...received, ['handled']] : null);
  }
  return has(words, 'requests', 'bare') ? received : null;
}

/** 新收的申请中，自然人…: the clause before says of what. */
function rowsPending(context: Context): readonly (readonly string[])[] | null {
  const { pending } = context;
  return has(pending, 'requests') ? requestRows(pending, { ...context, pending: [] }) : null;
}

/** The rows that words name, or those spoken of before. */
function rowsOf(domain: string, words: readonly Token[], context: Context) {
  const { last, rows, listing, whole } = context;
  const named = rowsNamed(linesOf(words, domain, 'row'));
  if (named.length > 0) return [named];
  // 直接起诉3件（维持2件）: of these, not of all lawsuits.
  const ofWhole = listing && domain === 'disputes' && whole?.table === domain ? whole.rows : null;
  const before = ofWhole ?? (last?.domain === domain ? rows : null);
  const decided = domain === 'disputes' ? decidedIn(words) : null;
  const isWithin = before?.every((set) => set.every((row) => decided?.includes(row))) === true;
  return decided && !isWithin ? [decided] : before;
}

function columnsOf(domain: string, words: readonly Token[], context: Context): string[] {
  const named = linesOf(words, domain, 'column').flat();
  // 企业申请办结5件，其中公开4件: of theirs.
  const ofWhole =
    context.listing && context.whole?.table === 'requests' ? context.whole.columns : [];
  const said = named.length === 0 && domain === 'requests' ? [...ofWhole] : named;
  if (said.length === 0 && domain === 'disputes' && isClosed(words)) return closed;
  // 印发文件30件，其中规范性文件3件: the verb of the whole holds for its parts.
  const inherits = said.length === 0 && context.listing && domain !== 'requests';
  return Array.from(
    new Set(inherits ? linesOf(context.wholeWords, domain, 'column').flat() : said),
  );
}

/** The cells that words speak of, in the table they are about. */
export function aboutOf(domain: string, words: readonly Token[], context: Context): About | null {
  const columns = columnsOf(domain, words, context);
  if (domain === 'requests') {
    const rows = requestRows(words, context);
    return rows && { table: domain, rows, columns };
  }
  const rows = rowsOf(domain, words, context);
  const named = linesOf(words, domain, 'row');
  // 复议41件，其中涉及政府信息公开的6件: the list is of more than the form counts.
  const isOfThese = context.listing && context.whole === null && has(words, 'about');
  if (rows === null || (named.length === 0 && columns.length === 0 && !isOfThese)) return null;
  // 现行有效33件，其中县政府制定21件: who made them, not when.
  const [whole = ''] = context.listing ? (context.whole?.columns ?? []) : [];
  if (domain === 'proactive' && whole !== '' && !columns.includes(whole) && !has(words, 'period'))
    return null;
  // 制定、废止规范性文件5件: nobody can tell which.
  if (domain === 'proactive' && columns.length > 1) return null;
  return { table: domain, rows, columns };
}
