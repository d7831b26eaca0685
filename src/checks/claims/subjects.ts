import type { Item } from './items';
import type { Token } from './token';

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
}

const has = (tokens: readonly Token[], ...kinds: readonly Token['kind'][]): boolean =>
  tokens.some(({ kind }) => kinds.includes(kind));
const linesOf = (tokens: readonly Token[], table: string, axis: 'row' | 'column') =>
  tokens.flatMap(({ lines }) => (lines?.table === table && lines.axis === axis ? [lines.ids] : []));
const isTopicRow = ({ lines }: Token): boolean =>
  lines?.axis === 'row' && lines.table !== 'requests';
const isTopic = (token: Token): boolean =>
  ['requests', 'bare', 'other', 'weak', 'info'].includes(token.kind) || isTopicRow(token);
const isVerb = (token: Token): boolean =>
  [
    'receive',
    'handle',
    'work',
    'carriedOver',
    'carriedForward',
    'publish',
    'review',
    'line',
  ].includes(token.kind);

/** 不予公开 and 属于国家秘密 name one row, 予以公开 and 部分公开 two. */
export function rowsNamed(sets: readonly (readonly string[])[]): string[] {
  const smallest = sets.filter((set) =>
    sets.every(
      (other) =>
        other === set || other.length >= set.length || !other.every((id) => set.includes(id)),
    ),
  );
  return Array.from(new Set(smallest.flat()));
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
/** Those that bare numbers after it share. */
const lasting: readonly Token['kind'][] = ['narrow', 'due', 'plain', 'foreign', 'org'];

/** The words that belong to a number: before it, and after it where something is missing. */
export function wordsOf({ left, right }: Item): readonly Token[] {
  const among = left.map(({ kind }) => kind).lastIndexOf('among');
  const own = among < 0 ? left : left.slice(among + 1);
  const named = own.some(isTopic) || own.some((token) => token.lines !== undefined);
  const rows = own.find(isTopicRow)?.lines;
  if (!named) return own.some(isVerb) && !right.some(isTopic) ? own : [...own, ...right];
  const more =
    rows !== undefined &&
    right.some(({ lines }) => lines?.table === rows.table && lines.axis === 'column');
  return more && linesOf(own, rows.table, 'column').length === 0 ? [...own, ...right] : own;
}

/** 主动公开32件、依申请公开3件: how documents are classed, not what was asked for. */
const isAttribute = (words: readonly Token[], { counted, last }: Context): boolean =>
  counted &&
  last?.domain === 'other' &&
  words.some(({ text }) => text === '依申请公开') &&
  !has(words, 'receive', 'handle', 'work');

function domainOf(words: readonly Token[], context: Context): string | null {
  const row = words.find(isTopicRow)?.lines;
  const asked =
    has(words, 'requests') ||
    (has(words, 'about') &&
      has(words, 'handle', 'receive', 'work', 'carriedOver', 'carriedForward'));
  if (row !== undefined) {
    const isRequest = row.table === 'proactive' && has(words, 'requests', 'bare');
    return isRequest ? 'other' : row.table;
  }
  if (has(words, 'other') || isAttribute(words, context)) return 'other';
  if (asked) return 'requests';
  if (has(words, 'bare')) return context.domain === 'requests' ? 'requests' : 'other';
  if (has(words, 'weak', 'info')) return 'other';
  if (
    words.some(
      ({ lines }) => lines !== undefined && lines.table !== context.domain && lines.axis === 'row',
    )
  )
    return context.domain === null || context.domain === 'requests' ? 'requests' : 'other';
  if (has(words, 'plain', 'publish', 'fee')) return 'other';
  return context.domain;
}

const received = [['received'], ['received', 'carriedOver']];
/** 新收 leaves out what was carried over. */
const isNew = ({ kind, text }: Token): boolean => kind === 'receive' && text.startsWith('新');

function requestRows(
  words: readonly Token[],
  context: Context,
): readonly (readonly string[])[] | null {
  const outcomes = rowsNamed(linesOf(words, 'requests', 'row'));
  if (outcomes.length > 0) return [outcomes];
  const [over, forward] = [has(words, 'carriedOver'), has(words, 'carriedForward')];
  if (over && has(words, 'receive') && has(words, 'and')) return [['received', 'carriedOver']];
  if (over || forward) return over && forward ? null : [[over ? 'carriedOver' : 'carriedForward']];
  if (has(words, 'handle'))
    return has(words, 'receive') ? [['handled'], ...received] : [['handled']];
  if (words.some(isNew)) return [['received']];
  if (has(words, 'receive')) return received;
  if (has(words, 'work')) return [['handled'], ...received];
  if (linesOf(words, 'requests', 'column').length > 0) return rowsPending(context) ?? context.rows;
  return has(words, 'requests', 'bare') ? received : null;
}

/** 新收的申请中，自然人…: the clause before says of what. */
function rowsPending(context: Context): readonly (readonly string[])[] | null {
  const { pending } = context;
  return has(pending, 'requests') ? requestRows(pending, { ...context, pending: [] }) : null;
}

function aboutOf(domain: string, words: readonly Token[], context: Context): About | null {
  const said = linesOf(words, domain, 'column').flat();
  const columns = Array.from(
    new Set(
      said.length > 0 || !context.listing
        ? said
        : linesOf(context.wholeWords, domain, 'column').flat(),
    ),
  );
  if (domain === 'requests') {
    const rows = requestRows(words, context);
    return rows && { table: domain, rows, columns };
  }
  const named = rowsNamed(linesOf(words, domain, 'row'));
  const rows = named.length > 0 ? [named] : context.last?.domain === domain ? context.rows : null;
  if (rows === null || (named.length === 0 && columns.length === 0)) return null;
  // 制定、废止规范性文件5件: nobody can tell which.
  if (domain === 'proactive' && columns.length > 1) return null;
  return { table: domain, rows, columns };
}

const sameRows = (one: About, other: About): boolean =>
  one.table === other.table &&
  one.columns.join() === other.columns.join() &&
  one.rows.some((set) => other.rows.some((each) => each.join() === set.join()));

/** Narrower than its words say, by what stands beside them. */
function isNarrow(domain: string, words: readonly Token[]): boolean {
  if (words.some(({ kind }) => narrowing.includes(kind))) return true;
  if (
    domain === 'disputes' &&
    words.some(({ kind, text }) => kind === 'handle' && /答复|回复/.test(text))
  )
    return true;
  if (domain === 'proactive') {
    const inForce = linesOf(words, domain, 'column').some((ids) => ids.includes('inForce'));
    return has(words, 'info', 'other') || (!inForce && has(words, 'publish', 'review'));
  }
  if (has(words, 'publish', 'review', 'weak') && domain === 'disputes')
    return has(words, 'publish', 'review');
  if (has(words, 'info')) return !has(words, 'receive');
  return has(words, 'publish', 'review');
}

/** What a number, or a clause without one, speaks of; `words` are its own. */
export function subjectOf(words: readonly Token[], context: Context): Subject {
  const bare = words.every(
    ({ kind }) => kind === 'filler' || kind === 'timely' || kind === 'total' || kind === 'all',
  );
  const spoken = bare && context.pending.length > 0 ? [...context.pending, ...words] : words;
  const domain = domainOf(spoken, context);
  const inherits = domain !== null && !spoken.some(isTopic) && domain === context.last?.domain;
  const { last } = context;
  const lasts =
    spoken.some(
      ({ kind }) => lasting.includes(kind) || (kind === 'matter' && domain !== 'disputes'),
    ) ||
    (inherits && last !== null && last.narrow);
  const when =
    inherits && last !== null && context.when === 'own' && !has(spoken, 'period')
      ? last.when
      : context.when;
  const whose =
    inherits && last !== null && context.whose === 'own' && !has(spoken, 'own')
      ? last.whose
      : context.whose;
  const key = spoken
    .filter(
      ({ kind }) =>
        !['filler', 'total', 'period', 'own', 'among', 'and', 'all', 'timely'].includes(kind),
    )
    .map(({ text }) => text)
    .join('');
  const common = { domain, when, whose, narrow: lasts, key };
  const isTable = domain !== null && domain !== 'other';
  const channel = has(spoken, 'channel');
  const asked = channel ? spoken.filter(({ kind }) => kind !== 'channel') : spoken;
  const silent =
    !isTable ||
    lasts ||
    (context.listing && has(spoken, 'timely')) ||
    isNarrow(domain, asked) ||
    (domain === 'disputes' && !context.informed);
  const about = silent ? null : aboutOf(domain, asked, context);
  const isPart = about !== null && context.whole !== null && sameRows(about, context.whole);
  return {
    ...common,
    about: isPart || channel ? null : about,
    byChannel: channel && !isPart ? about : null,
  };
}
