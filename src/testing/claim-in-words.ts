import { isComparable, isOwn } from '../checks/text/against-figures';
import type {
  All,
  Breakdown,
  Change,
  Claim,
  Count,
  Denial,
  Ratio,
  Share,
} from '../checks/claims/claim';
import type { ReportWithFigures } from '../checks/check';
import { claimsOf, type Passage } from '../checks/claims/claims';
import type { About, Subject } from '../checks/claims/subjects';

/** More rows than this are a group of the form: its first, its last and how many. */
const fewRows = 3;
const rowsInWords = (rows: readonly string[]): string =>
  rows.length <= fewRows
    ? rows.join('+')
    : `${rows[0] ?? ''}…${rows[rows.length - 1] ?? ''}(${rows.length})`;

/** `received|+carriedOver` for with or without, `disputes/reconsideration.upheld`: table three goes without saying. */
function cellsInWords({ table, rows, columns }: About): string {
  const [first = [], ...others] = rows;
  const more = others.map((set) => {
    const isLonger = first.every((row, at) => set[at] === row);
    return isLonger ? `|+${rowsInWords(set.slice(first.length))}` : `|${rowsInWords(set)}`;
  });
  const of = table === 'requests' ? '' : `${table}/`;
  return [`${of}${rowsInWords(first)}${more.join('')}`, ...columns].join('.');
}

/** What it speaks of: cells, or words in brackets that no cell counts. */
function subjectInWords(subject: Subject): string {
  const { domain, about, byChannel, within, when, whose, narrow, key } = subject;
  const some = narrow ? 'some ' : '';
  return [
    about ? cellsInWords(about) : `(${some}${domain ?? '?'}${key === '' ? '' : ` ${key}`})`,
    ...(byChannel ? [`by channel ${cellsInWords(byChannel)}`] : []),
    ...(within ? [`of ${cellsInWords(within)}`] : []),
    ...(when === 'own' ? [] : [when]),
    ...(whose === 'own' ? [] : ["others'"]),
  ].join(' ');
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value}`;
const flags = (said: Readonly<Record<string, unknown>>): string =>
  Object.entries(said)
    .filter(([, holds]) => holds === true)
    .map(([name]) => ` ${name}`)
    .join('');

/** =, ≥ or ≤ with the number; ≈ for one that is said roughly. */
function amount({ exact, value, decimals, unit, item: { number } }: Count): string {
  const roughly = exact ? '=' : '≈';
  const sign = number.bound ? { least: '≥', most: '≤' }[number.bound] : roughly;
  const range = number.range ? `[${number.range.join('–')}]` : '';
  return `${sign}${value.toFixed(Math.max(decimals, 0))}${unit}${range}`;
}

function ofCount(count: Count, passage: Passage): string {
  const { isPart, isRest, isOfNew, isAside, letters, subject } = count;
  // 由9个股室承办, 收到申请书3份: of persons, offices or letters, whatever cells the words are of.
  const isOther =
    subject.about !== null && isOwn(count) && !isComparable({ passage, claim: count });
  return [
    `${subjectInWords(subject)}${amount(count)}`,
    flags({ part: isPart, rest: isRest, 'of new': isOfNew, aside: isAside, uncompared: isOther }),
    letters === undefined ? '' : ` in ${letters} letters`,
  ].join('');
}
const number = ({ value }: Count): string => String(value);

function ofShare(share: Share): string {
  const { subject, value, decimals, exact, part, of, isRate, whole, counted } = share;
  return [
    `${isRate ? 'rate' : 'share'} ${exact ? '' : '≈'}${value.toFixed(Math.max(decimals, 0))}%`,
    ...(counted ? [`of ${number(counted)} in order`] : []),
    part ? cellsInWords(part) : subjectInWords(subject),
    ...(of ? [`in ${cellsInWords(of)}`] : []),
    ...(whole ? [`in ${number(whole)}`] : []),
    ...(share.isOfLast ? ['last year'] : []),
    ...(share.isAhead ? ['ahead'] : []),
  ].join(' ');
}

function ofChange(change: Change): string {
  const { subject, value, decimals, slack, isPercent, exact, isDirection } = change;
  const isUsual = slack === 0 || slack === 10 ** -decimals;
  const said = isDirection
    ? { '1': 'up', '-1': 'down' }[String(value)]
    : `${exact ? '' : '≈'}${signed(Number(value.toFixed(Math.max(decimals, 0))))}${isPercent ? '%' : ''}`;
  return [
    `change ${said ?? value}${isUsual ? '' : `±${slack}`}`,
    subjectInWords(subject),
    ...(change.sinceLast ? [] : ['since before']),
    ...(change.before ? [`from ${number(change.before)}`] : []),
    ...(change.base ? [`to ${number(change.base)}`] : []),
  ].join(' ');
}

const ofDenial = ({ subject }: Denial): string => `no ${subjectInWords(subject)}`;

const ofAll = ({ subject, target, of, isOfDue, isRate }: All): string =>
  `all ${of.length > 0 ? of.map(number).join('+') : subjectInWords(subject)} → ${cellsInWords(target)}${flags({ 'of due': isOfDue, rate: isRate })}`;

const ofRatio = ({ sides, values }: Ratio): string =>
  `ratio ${values.join(':')} ${sides.map(cellsInWords).join(':')}`;

/** What a claim says, short enough to be read beside its sentence. */
function claimInWords(claim: Claim, passage: Passage): string {
  switch (claim.kind) {
    case 'count':
      return ofCount(claim, passage);
    case 'share':
      return ofShare(claim);
    case 'change':
      return ofChange(claim);
    case 'denial':
      return ofDenial(claim);
    case 'all':
      return ofAll(claim);
    case 'ratio':
      return ofRatio(claim);
  }
}

/** `20 = 8+12`; … where the list may go on, ~ where nothing says that it is one. */
function breakdownInWords({ whole, parts, isRight, isOpen, each, isGuess }: Breakdown) {
  const list = `${parts.map(number).join('+')}${isOpen ? '…' : ''}`;
  const mark = isGuess ? '~' : isRight ? '=' : '≠';
  return `${number(whole)} ${mark} ${list}${each === undefined ? '' : ` each ${each}`}`;
}

/** What is read in these words of a section, with what stands before them. */
export function readIn(input: ReportWithFigures, section: string, words: string): string[] {
  const typed = input.report.sections[section] ?? '';
  const start = typed.indexOf(words);
  // Nothing else of the report is looked at.
  const report = { ...input.report, sections: { [section]: typed } };
  return claimsOf({ ...input, report }).flatMap((passage) => {
    const isOwn = ([from]: readonly [number, number]): boolean => {
      const at = passage.flat.originalOffset(passage.start + from);
      return at >= start && at < start + words.length;
    };
    const claims = passage.claims.filter(({ quote }) => isOwn(quote));
    const lists = passage.breakdowns.filter(({ parts }) =>
      parts.every(({ quote }) => isOwn(quote)),
    );
    return [...claims.map((claim) => claimInWords(claim, passage)), ...lists.map(breakdownInWords)];
  });
}
