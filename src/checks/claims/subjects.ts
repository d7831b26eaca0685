import { aboutOf, decidedIn, rowOf } from './about';
import { areNotices, bare, isAnother, isSomeOfAll, nameless, spokenOf } from './spoken-words';
import type { Token } from './token';
import { has, isReason, isTopic, isTopicRow, linesOf } from './words';

/** Cells of the edition that a claim speaks of. */
export interface About {
  readonly table: string;
  /** Sets of rows, any of which the number may be the sum of. */
  readonly rows: readonly (readonly string[])[];
  /** Columns added up; none for the total column. */
  readonly columns: readonly string[];
}

export interface Subject {
  /** Table, or `other` for what the form does not count; null where nothing is named. */
  readonly domain: string | null;
  /** Null for what no cell counts, or not exactly. */
  readonly about: About | null;
  /** The same of a number that came by one channel only: 网上申请8件. */
  readonly byChannel: About | null;
  /** What an unknown word makes it some of, 涉林行政处罚8件: the cells hold no fewer. */
  readonly within?: About;
  readonly when: 'own' | 'last' | 'other';
  readonly whose: 'own' | 'other';
  /** Of one kind, channel or matter only, and so are the bare numbers after it. */
  readonly narrow: boolean;
  /** The words that tell one subject from another. */
  readonly key: string;
}

/** What has been named so far and holds until something else is. */
export interface Context {
  domain: string | null;
  last: Subject | null;
  /** What the last number counted, whatever is named since. */
  counting: string | null;
  /** Rows of `last` that columns alone may go on with; not beyond a semicolon. */
  rows: readonly (readonly string[])[] | null;
  when: Subject['when'];
  whose: Subject['whose'];
  /** Words of the clause before, if it has no number. */
  pending: readonly Token[];
  /** Whether the sentence speaks of information requests at all. */
  informed: boolean;
  /** The row the numbers of a list are parts of. */
  whole: About | null;
  /** Words of the number a list is of: 印发文件30件，其中…. */
  wholeWords: readonly Token[];
  /** Whether the numbers are parts of one before. */
  listing: boolean;
  /** Whether the sentence has had a number. */
  counted: boolean;
  /** Whether the list is of something that no cell counts: 增加的12件中，…. */
  ofPart: boolean;
  /** Whether the sentence has counted what came from last year. */
  tookOver: boolean;
  /** Whether a colon has said what the sentence is about. */
  isHeaded: boolean;
  /** What the heading of the paragraph names: 依申请公开情况。 */
  heading: string | null;
}

/** Words that make a claim one about less than its subject says. */
const narrowing: readonly Token['kind'][] = [
  'narrow',
  'neg',
  'rest',
  'due',
  'foreign',
  'org',
  'except',
  'plain',
  'up',
  'down',
  'loose',
  'same',
  'carry',
];
/** 行政复议上年结转1件: only of requests a row counts what comes over or goes on. */
const moved: typeof narrowing = [...narrowing, 'carriedOver', 'carriedForward'];
/** Those that bare numbers after it share. */
const lasting: readonly Token['kind'][] = ['narrow', 'due', 'plain', 'foreign', 'org'];

/** 主动公开32件、依申请公开3件: how documents are classed, not what was asked for. */
const isAttribute = (words: readonly Token[], { counted, last }: Context): boolean =>
  counted &&
  last?.domain === 'other' &&
  words.some(({ text }) => /^依申请公开的?$/.test(text)) &&
  !has(words, 'receive', 'handle', 'work');

/** 申请 in a text on requests, and 上述申请 where they were the last thing counted. */
const isReferred = (words: readonly Token[], { domain, counting }: Context): boolean =>
  (words.some(({ text }) => /^[上前]述$/.test(text)) ? (counting ?? domain) : domain) ===
  'requests';

/** 新收申请86件, 2件申请结转下年度, and 收到申请12件 under 依申请公开, where no word says of what. */
const isBareRequest = (words: readonly Token[], { heading }: Context): boolean =>
  has(words, 'bare') &&
  !has(words, 'plain', 'other') &&
  (has(words, 'carriedForward') ||
    words.some(
      ({ kind, text }) => text.startsWith('新收') || (kind === 'receive' && heading === 'requests'),
    ));

function domainOf(words: readonly Token[], context: Context): string | null {
  const row = words.find(isTopicRow)?.lines;
  const asked =
    has(words, 'requests') ||
    isBareRequest(words, context) ||
    (has(words, 'about') &&
      has(words, 'handle', 'receive', 'work', 'carriedOver', 'carriedForward'));
  if (row !== undefined) {
    const isOther =
      row.table === 'proactive' &&
      (has(words, 'requests', 'bare') ||
        linesOf(words, 'disputes', 'row').length > 0 ||
        isReason(words) ||
        (context.listing && linesOf(context.wholeWords, 'disputes', 'row').length > 0));
    return isOther ? 'other' : row.table;
  }
  // 办理行政应诉3件: lawsuits over any matter.
  if (has(words, 'other', 'defence') || isAttribute(words, context)) return 'other';
  if (decidedIn(words)) return 'disputes';
  if (asked) return 'requests';
  const isOutcome = linesOf(words, 'requests', 'row').length > 0;
  // 发出补正告知书7份，其中2件逾期未补正, under 依申请公开: what became of the requests.
  const isListed = context.heading === 'requests' && context.listing;
  if (isOutcome && isListed && areNotices(context.wholeWords)) return 'requests';
  if (has(words, 'bare')) return isReferred(words, context) || isOutcome ? 'requests' : 'other';
  // 结转件 in a text on requests.
  const isFlow = context.domain === 'requests' && has(words, 'carriedOver', 'carriedForward');
  // 无在审案件 in a text on disputes.
  const isState = context.domain === 'disputes' && linesOf(words, 'disputes', 'column').length > 0;
  if (has(words, 'weak')) return isFlow ? 'requests' : isState ? 'disputes' : 'other';
  if (isOutcome && context.domain === null) return 'requests';
  if (has(words, 'info') && !isOutcome) return 'other';
  // 公开答复5件 goes on with requests, 公开5件 does not.
  const isAnswer = context.domain === 'requests' && has(words, 'handle');
  if (has(words, 'plain', 'fee') || (has(words, 'publish') && !isAnswer)) return 'other';
  return context.domain;
}

/** 收到12件，其中新收9件 names the narrower of what the whole may be. */
const sameRows = (one: About, other: About): boolean =>
  (one.rows.length > 1 || other.rows.length === 1) &&
  one.table === other.table &&
  one.columns.join() === other.columns.join() &&
  one.rows.some((set) => other.rows.some((each) => each.join() === set.join()));

/** 受理复议申请, 复议答复: what an agency does in a dispute, not a dispute about it. */
const isPartOfDispute = (words: readonly Token[]): boolean =>
  has(words, 'bare') || words.some(({ kind, text }) => kind === 'handle' && /答复|回复/.test(text));

/** Narrower than its words say, by what stands beside them. */
function isNarrow(domain: string, words: readonly Token[]): boolean {
  const less = domain === 'requests' ? narrowing.filter((kind) => kind !== 'carry') : moved;
  if (has(words, ...less, 'review')) return true;
  if (domain === 'proactive') {
    const columns = linesOf(words, domain, 'column').flat();
    if (has(words, 'info', 'other')) return true;
    // 行政许可受理420件: what was asked for, not what was decided.
    if (words.some(({ text }) => /^(?:受理|接收|收到|接件|收件|登记)$/.test(text))) return true;
    return has(words, 'publish')
      ? !columns.includes('inForce')
      : has(words, 'sweep') && columns.length === 0;
  }
  if (domain === 'disputes') return has(words, 'publish', 'sweep') || isPartOfDispute(words);
  // 因信息不掌握无法提供2件, but not 予以公开信息2条.
  const kinds = words.map(({ kind }) => kind);
  // 属于行政执法案卷信息7件 gives the reason, and counts requests.
  const isReasonGiven = linesOf(words, 'requests', 'row')
    .flat()
    .some((id) => id.startsWith('withheld'));
  const isCounted = !isReasonGiven && kinds.lastIndexOf('info') > kinds.lastIndexOf('line');
  return has(words, 'publish', 'sweep') || (isCounted && !has(words, 'receive'));
}

const keyOf = (words: readonly Token[]): string =>
  words
    .filter(({ kind }) => !nameless.includes(kind))
    .map(({ text }) => text)
    .join('');

/** Year, office and narrowness, which a bare number shares with the one before. */
function circumstances(words: readonly Token[], domain: string | null, context: Context) {
  const { whose, last, listing, whole } = context;
  // 上年有1件结转至今年: it came in with this year.
  const when = context.when === 'last' && has(words, 'carriedOver') ? 'own' : context.when;
  // 涉及国家秘密不予公开3件 gives the reason of an outcome, and so does a list of reasons.
  const reasons = linesOf(words, 'requests', 'row');
  const isReason =
    reasons.length > 1 ||
    (listing && reasons.flat().some((id) => whole?.rows.some((rows) => rows.includes(id))));
  const isOwn = (kind: Token['kind']): boolean =>
    lasting.includes(kind) || (kind === 'matter' && domain !== 'disputes' && !isReason);
  const narrow = words.some(({ kind }) => isOwn(kind));
  const inherits = domain !== null && !words.some(isTopic) && domain === last?.domain;
  if (!inherits) return { when, whose, narrow };
  const isBack = last.whose === 'other' && has(words, 'own');
  return {
    when: when === 'own' && !has(words, 'period') ? last.when : when,
    whose: whose === 'own' && !has(words, 'own') ? last.whose : whose,
    // 告知补正4件；全年予以公开9件: of all again.
    narrow: narrow || (last.narrow && !isBack && !has(words, 'period')),
  };
}

/** 办结36件，按期办结35件 */
const isPartOfHandled = (
  domain: string,
  words: readonly Token[],
  { counted, last }: Context,
): boolean =>
  counted && domain === 'requests' && has(words, 'handle') && rowOf(last?.about) === 'handled';

/** 上年结转的3件中，2件予以公开: what became of some is in no cell. */
const isOfEarlier = ({ listing, whole }: Context): boolean =>
  listing && whole?.rows.length === 1 && whole.rows[0]?.join() === 'carriedOver';

/** Words of which nobody knows more than that they pick some out, as they stand right before a noun. */
const picking: readonly Token['kind'][] = ['plain', 'narrow', 'matter'];
/** Of more than the year, of none that was, or of another sort of thing. */
const isOfMore = /[年月日期累历均率拟预计划应可需超人次限标]/;

/** 涉林行政处罚8件, 征地类信息公开申请8件: some of what the noun alone would be. */
function withinOf(domain: string, words: readonly Token[], context: Context): About | null {
  const noun = words.findIndex((token) => token.kind === 'requests' || isTopicRow(token));
  const first = words.findIndex(({ kind }) => picking.includes(kind));
  const said = words.slice(first, noun);
  const text = said.map((token) => token.text).join('');
  const isPicked =
    first >= 0 &&
    said.length > 0 &&
    said.length <= 8 &&
    said.every(({ kind }) => picking.includes(kind) || kind === 'filler') &&
    !words.slice(noun).some(({ kind }) => picking.includes(kind));
  if (!isPicked || isOfMore.test(text) || context.ofPart) return null;
  const firm = words.filter((_, at) => at < first || at >= noun);
  if (domainOf(firm, context) !== domain || isNarrow(domain, firm) || has(firm, 'channel', 'weak'))
    return null;
  return aboutOf(domain, firm, context);
}

/** 答复16件，其中按期答复14件, 答复47件，其中新收44件: a part of what was answered is in no cell. */
const isOfWhole = (found: About, words: readonly Token[], { listing, whole }: Context): boolean =>
  whole !== null &&
  // 累计收到61件，其中2026年收到9件
  ((sameRows(found, whole) && !has(words, 'period')) ||
    (listing &&
      found.table === whole.table &&
      rowOf(found) === 'received' &&
      whole.rows.length === 1 &&
      rowOf(whole) === 'handled'));

/** What a number, or a clause without one, speaks of; `words` are its own. */
export function subjectOf(words: readonly Token[], context: Context): Subject {
  const { listing, informed } = context;
  const spoken = spokenOf(words, context.pending);
  const domain = domainOf(spoken, context);
  const { when, whose, narrow } = circumstances(spoken, domain, context);
  const byChannel = has(spoken, 'channel');
  // 网上送达答复书8份: how answers were sent.
  const isSent =
    byChannel && spoken.some(({ text }) => /^(?:送达|(?:答复|决定|意见)书)$/.test(text));
  const asked = byChannel ? spoken.filter(({ kind }) => kind !== 'channel') : spoken;
  const silent =
    domain === null ||
    domain === 'other' ||
    narrow ||
    context.ofPart ||
    isSent ||
    isOfEarlier(context) ||
    (has(spoken, 'timely') && (listing || isPartOfHandled(domain, spoken, context))) ||
    (domain === 'disputes' && !informed) ||
    isNarrow(domain, asked);
  // 线上提交8件，线下提交5件: the second by the verb of the first.
  const isOnly =
    byChannel &&
    context.counted &&
    asked.every(({ kind }) => kind === 'and' || bare.includes(kind));
  const before = isOnly ? (context.last?.byChannel ?? null) : null;
  const found = silent || isAnother(words) ? null : (aboutOf(domain, asked, context) ?? before);
  // Disputes may be of any matter, so some of them are none of the form's.
  const isOfForm = domain === 'requests' || domain === 'proactive';
  const within = isOfForm && narrow && words === spoken ? withinOf(domain, spoken, context) : null;
  const about = found && isOfWhole(found, words, context) ? null : found;
  const some = within ?? (isSomeOfAll(spoken) ? about : null);
  return {
    domain,
    when,
    whose,
    narrow,
    key: keyOf(spoken),
    about: byChannel ? null : about,
    byChannel: byChannel ? about : null,
    ...(some ? { within: some } : {}),
  };
}
