import type { CheckInput, Problem } from '../check';
import { claimsOf, type Passage } from '../claims/claims';
import type { Clause, Item } from '../claims/items';
import { slackOf } from '../claims/numbers';
import { isInside, textOf } from '../claims/words';
import { memoizeIn } from '../../text/memoize-in';
import { placeIn, quoteOf } from './against-figures';

const thatIs = /^(?:也就是|[也亦]?即(?![便使将可时是]))/;
const ofSome = /率|占比|比例|比重/;

/** 答复率为96.4%, at the end of its clause. */
function shareIn({ items, tokens }: Clause): Item | null {
  const item = items[items.length - 1];
  const isShare = item?.number.kind === 'percent' && item.number.about !== true;
  return isShare && tokens[tokens.length - 1] === item.number && ofSome.test(textOf(item.left))
    ? item
    : null;
}

/** 即28件办结申请中，26件…: the whole and the numbers behind it that may be the part. */
function explained({ items: [whole, ...near], tokens, ...clause }: Clause, passage: Passage) {
  if (!whole || whole.number.kind !== 'count') return null;
  const at = tokens.indexOf(whole.number);
  const end = near[0] ? tokens.indexOf(near[0].number) : tokens.length;
  if (!tokens.slice(at, end).some((token) => isInside(token) || token.text === '中有')) return null;
  const later = passage.clauses
    .filter(({ sentence, index }) => sentence === clause.sentence && index > clause.index)
    .flatMap(({ items }) => items);
  const parts = [...near, ...later].filter(({ number }) => number.unit === whole.number.unit);
  return parts.length > 0 ? { whole, parts } : null;
}

const valueOf = ({ number: { value = 0 } }: Item): number => value;

function problemsIn(passage: Passage, clause: Clause): Problem[] {
  const share = shareIn(clause);
  const next = share && passage.clauses[clause.index + 1];
  if (!next || next.sentence !== clause.sentence || next.depth !== clause.depth) return [];
  if (!thatIs.test(textOf(next.tokens).slice(0, 4))) return [];
  const said = explained(next, passage);
  const [part] = said?.parts ?? [];
  if (!said || !part || valueOf(said.whole) === 0) return [];
  const all = [said.whole, ...said.parts];
  if (all.some(({ number }) => number.about === true)) return [];
  const percentOf = (value: number): number => (value / valueOf(said.whole)) * 100;
  const isRight = (value: number): boolean =>
    Math.abs(percentOf(value) - valueOf(share)) <= slackOf(share.number) + 1e-9;
  // Of any of them, of some of them together, or of all that are none of the first.
  const sums = said.parts.map((_, at) =>
    said.parts.slice(0, at + 1).reduce((sum, each) => sum + valueOf(each), 0),
  );
  const values = [...said.parts.map(valueOf), ...sums];
  if ([...values, ...values.map((value) => valueOf(said.whole) - value)].some(isRight)) return [];
  const right = percentOf(valueOf(part)).toFixed(Math.max(1, share.number.decimals ?? 0));
  const range = [share.left[0]?.start ?? share.number.start, part.number.end] as const;
  return [
    {
      message: `“${passage.name}”写“${quoteOf(passage, range)}”：${valueOf(part)}÷${valueOf(said.whole)}＝${right}%，与 ${valueOf(share)}% 不符，请核对件数与比例。`,
      places: [placeIn(passage, [share.number.start, share.number.end])],
      facts: { part: valueOf(part), whole: valueOf(said.whole), percent: valueOf(share) },
    },
  ];
}

const sharesIn = memoizeIn(({ clauses }: Passage): readonly Clause[] =>
  clauses.filter((clause) => shareIn(clause) !== null),
);

/** 答复率为96.4%，即28件申请中，26件…: a share said before the numbers it is of. */
export const explainedShares = (input: CheckInput): readonly (readonly Problem[])[] =>
  claimsOf(input).flatMap((passage) =>
    sharesIn(passage)
      .map((clause) => problemsIn(passage, clause))
      .filter(({ length }) => length > 0),
  );
