import { type CheckInput, type Fix, type Outcome, type Problem } from '../check';
import type { Claim, Count, Denial } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { type Counterpart, counterpartsOf } from '../claims/counterparts';
import { grouped } from '../claims/grouped';
import type { About } from '../claims/subjects';
import type { Token } from '../claims/token';
import { has, wordsOf } from '../claims/words';
import { atCells, atText, type TextPlace } from '../../report/place';
import { memoizeFor } from '../../text/memoize';
import { memoizeIn } from '../../text/memoize-in';
import type { Reading } from '../claims/read-paragraph';

/** Units a number of this table is counted in. Persons and pages are not. */
const units: Readonly<Record<string, string>> = {
  requests: '件份个条起宗次例项',
  disputes: '件起宗例个次',
  proactive: '件个份部项宗次起例',
};
const powers: Readonly<Record<string, number>> = { 元: 4, 千元: 3, 万元: 0, 亿元: -4 };
const longestQuote = 40;

export interface Said<C extends Claim = Claim> {
  readonly passage: Passage;
  readonly claim: C;
  /** Its place among the claims of the passage. */
  readonly at: number;
}

/** Everything the narratives say. */
export const saidIn = memoizeFor((input: CheckInput): readonly Said[] =>
  claimsOf(input).flatMap((passage) => passage.claims.map((claim, at) => ({ passage, claim, at }))),
);
export const isCount = (claim: Claim): claim is Count => claim.kind === 'count';
const allCounts = memoizeIn(({ claims }: Reading): readonly Count[] => claims.filter(isCount));
const bySentence = memoizeIn((reading: Reading) =>
  grouped(allCounts(reading), ({ sentence }) => sentence),
);
/** Numbers of one sentence, or of the whole passage. */
export const countsOf = (reading: Reading, sentence?: number): readonly Count[] =>
  sentence === undefined ? allCounts(reading) : (bySentence(reading).get(sentence) ?? []);
/** Whether the row it most likely speaks of is one of these. */
export const isRow = ({ rows: [set] }: About, ...rows: readonly string[]): boolean =>
  rows.some((row) => row === set?.[0]);
export const isOwn = ({ subject }: Claim): boolean =>
  subject.when === 'own' && subject.whose === 'own';

export function quoteOf({ flat, start }: Passage, [from, to]: readonly [number, number]): string {
  const words = flat.text.slice(start + from, start + to).replace(/\n/g, '');
  return words.length > longestQuote ? `…${words.slice(-longestQuote)}` : words;
}

/** Where words stand in what was typed. */
export function placeIn(
  { section, flat, start }: Passage,
  [from, to]: readonly [number, number],
): TextPlace {
  const first = flat.originalOffset(start + from);
  return atText(section, first, to > from ? flat.originalOffset(start + to - 1) + 1 : first);
}

/** Rewrites exactly the figure. */
export function correction({ passage, claim }: Said<Count>, value: number): Fix {
  const digits = claim.item.number.digits ?? [0, 0];
  return {
    label: `正文改为 ${value}`,
    texts: [{ ...placeIn(passage, digits), replacement: String(value) }],
  };
}

export const gapOf = (one: number, other: number): number =>
  Number(Math.abs(one - other).toFixed(6));

/** The claim's number in the unit of the table, and how far it may be off; null for another unit. */
function amountOf(
  { value, unit, decimals, item }: Count,
  inTable: string,
): { value: number; slack: number } | null {
  // 1.24万件 is rounded.
  const isRounded = /\d万/.test(item.number.text);
  if (inTable !== '万元') return { value, slack: isRounded ? 0.5 * 10 ** (4 - decimals) : 0 };
  const power = powers[unit];
  if (power === undefined) return null;
  return { value: Number(`${value}e${-power}`), slack: 0.5 * 10 ** -(decimals + power) + 1e-9 };
}

export function countsIn(about: About, unit: string): boolean {
  if (unit in powers) return about.table === 'proactive';
  return (units[about.table] ?? '件份个项起宗次').includes(unit.replace(/(.)次/, '$1'));
}

/** Where letters are taken apart, only what was received in the end, 登记受理共11件, counts requests. */
function isLetters({ split, claims }: Pick<Passage, 'split' | 'claims'>, claim: Count): boolean {
  const { sentence, item, unit } = claim;
  // 拆分为12件，剔除重复的2件，登记受理10件
  if (claim.letters !== undefined)
    return claims.some(
      (later) =>
        later.kind === 'count' &&
        later.sentence === sentence &&
        later.item.order > item.order &&
        later.item.left.some(({ kind }) => kind === 'receive'),
    );
  const from = split.get(sentence);
  if (from === undefined) return false;
  const isInEnd = item.left.some(
    ({ kind, start }) => ['receive', 'handle', 'work'].includes(kind) && start >= from,
  );
  return unit !== '件' || !isInEnd;
}

const things: readonly Token['kind'][] = ['plain', 'org', 'foreign', 'other', 'channel'];

/** 9个股室, and 18个 with nothing beside it that the tables count. */
const isThing = ({ item }: Count): boolean =>
  has(item.right.slice(0, 1), ...things) ||
  !has(wordsOf(item), 'requests', 'bare', 'line', 'about');

/** 超过20件, 近3200件 are no exact numbers, but such as can be wrong. */
const isBound = ({ item: { number, left } }: Count): boolean =>
  (number.bound !== undefined || number.range !== undefined) &&
  !left.some(({ kind }) => kind === 'loose');

/** Whether a number is one the tables can be asked about. */
export function isComparable({ passage, claim }: Pick<Said<Count>, 'passage' | 'claim'>): boolean {
  const { about } = claim.subject;
  const isPower =
    about?.table === 'proactive' &&
    claim.unit === '项' &&
    (passage.powers.has(claim.sentence) || claim.item.left.some(({ text }) => text === '事项'));
  return (
    about !== null &&
    !isPower &&
    !(about.table === 'disputes' && passage.unrelated.has(claim.sentence)) &&
    (claim.exact || isBound(claim)) &&
    isOwn(claim) &&
    countsIn(about, claim.unit) &&
    // 作出两次答复 counts answers, 由9个股室承办 those who gave them.
    !(claim.unit === '次' && claim.item.right.length > 0) &&
    !(claim.unit === '个' && isThing(claim)) &&
    !isLetters(passage, claim)
  );
}

export type Verdict =
  | { readonly state: 'agrees' | 'blank' | 'absent' }
  | {
      readonly state: 'differs';
      readonly counterpart: Counterpart;
      readonly value: number;
      readonly sum: number;
    };

/** 新收9件中办结8件: what came from last year was closed besides. */
export function carriedOver(input: CheckInput): number {
  const about = { table: 'requests', rows: [['carriedOver']], columns: [] };
  const [counterpart] = counterpartsOf(input.edition, about);
  return (counterpart && input.figures.sum(counterpart.cells)) ?? 0;
}

/** What tables say of a number. */
export function verdictOn(input: CheckInput, claim: Count, about: About): Verdict {
  const differing: Verdict[] = [];
  for (const counterpart of counterpartsOf(input.edition, about)) {
    const amount = amountOf(claim, counterpart.unit);
    if (amount === null) continue;
    const sum = input.figures.sum(counterpart.cells);
    if (sum === null) return { state: 'blank' };
    const ofNew =
      (claim.isPart || claim.isOfNew) && about.rows[0]?.[0] === 'handled' ? carriedOver(input) : 0;
    const ofRest = claim.isRest === true && about.table === 'requests' ? carriedOver(input) : 0;
    const { bound, range } = claim.item.number;
    const scale = amount.value / claim.value;
    // Some offices count letters.
    const isRight = [sum, sum - ofNew].some((each) => {
      if (each === claim.letters) return true;
      if (range) return each >= range[0] * scale && each <= range[1] * scale;
      if (bound === 'least') return each >= amount.value;
      return bound === 'most'
        ? each <= amount.value
        : each - amount.value <= amount.slack + ofRest && amount.value - each <= amount.slack;
    });
    if (isRight) return { state: 'agrees' };
    differing.push({ state: 'differs', counterpart, value: amount.value, sum });
  }
  return differing[0] ?? { state: 'absent' };
}

/** 二十三宗, 廿五件 and 6 215件 in plain figures, so that both values can be compared at sight. */
const inDigits = ({ item, value }: Count): string =>
  /^\d(?!.* \d)/.test(item.number.text) ? '' : `（${value}）`;

/** What tables say of a number, where they can be asked about it. */
export const stateOf = (
  input: CheckInput,
  said: Pick<Said<Count>, 'passage' | 'claim'>,
): Verdict['state'] =>
  said.claim.subject.about && isComparable(said)
    ? verdictOn(input, said.claim, said.claim.subject.about).state
    : 'absent';

export function differenceProblem(
  said: Said<Count>,
  verdict: Extract<Verdict, { state: 'differs' }>,
): Problem {
  const { passage, claim } = said;
  const { counterpart, value, sum } = verdict;
  const { unit, place, cells } = counterpart;
  const sameUnit = !(claim.unit in powers) || claim.unit === unit;
  return {
    message:
      `“${passage.name}”写“${quoteOf(passage, claim.quote)}”${inDigits(claim)}，${place}为 ${sum} ${unit}，` +
      `相差 ${gapOf(sum, value)} ${unit}：请核对，正文或表格有一处要改。`,
    places: [placeIn(passage, claim.quote), ...atCells(cells)],
    facts: { text: value, table: sum },
    ...(sameUnit && claim.exact && claim.item.isShared !== true
      ? { fixes: [correction(said, sum)] }
      : {}),
  };
}

export function denialProblem(
  input: CheckInput,
  { passage, claim }: Said<Denial>,
  about: About,
): Problem[] | null {
  const [counterpart] = counterpartsOf(input.edition, about);
  const sum = counterpart ? input.figures.sum(counterpart.cells) : null;
  if (!counterpart || sum === null) return null;
  if (sum === 0) return [];
  return [
    {
      message: `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，${counterpart.place}为 ${sum} ${counterpart.unit}：请核对，正文或表格有一处要改。`,
      places: [placeIn(passage, claim.quote), ...atCells(counterpart.cells)],
      facts: { text: 0, table: sum },
    },
  ];
}

/** The outcome of a check of texts: null stands for a claim that meets a blank cell. */
export function outcomeOf(
  results: readonly (readonly Problem[] | null)[],
  subject: string,
): Outcome {
  if (results.length === 0) return { notChecked: `正文没有写${subject}` };
  const problems = results.flatMap((each) => each ?? []);
  return results.includes(null) ? { notChecked: '要核对的格未填', problems } : problems;
}
