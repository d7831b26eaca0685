import type { CheckInput, Problem } from '../check';
import type { Ratio } from '../claims/claim';
import { counterpartsOf } from '../claims/counterparts';
import { atCells } from '../../report/place';
import { isOwn, placeIn, quoteOf, type Said } from './against-figures';

/** How far a proportion may be off: half of the last unit of its greater number. */
function fits([one, other]: readonly [number, number], part: number, rest: number): boolean {
  if (other === 0 || rest === 0) return part * other === one * rest;
  const [said, is] = [one / other, part / rest];
  return one >= other
    ? Math.abs(is - said) * other <= 0.5 + 1e-9
    : Math.abs(1 / is - 1 / said) * one <= 0.5 + 1e-9;
}

/** 自然人与企业之比为25:13, by the table. */
export function ratioProblems(input: CheckInput, said: Said<Ratio>): Problem[] | null {
  const { passage, claim } = said;
  const { subject, of, values } = claim;
  if (!subject.about || !isOwn(claim)) return null;
  const [parts, rests] = [subject.about, of].map((about) => counterpartsOf(input.edition, about));
  const pairs = (parts ?? []).flatMap((part, at) => {
    const rest = rests?.[at];
    const [one, other] = [part, rest].map((each) => each && input.figures.sum(each.cells));
    return rest && one != null && other != null ? [{ part, rest, one, other }] : [];
  });
  const [first] = pairs;
  if (!first) return null;
  // 100:99 is said of whole numbers, 2:1 of what comes near.
  if (pairs.some(({ one, other }) => fits(values, one, other))) return [];
  const { part, rest, one, other } = first;
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，${part.place}为 ${one} ${part.unit}，` +
        `${rest.place}为 ${other} ${rest.unit}，与 ${values.join(':')} 不符：请核对。`,
      places: [placeIn(passage, claim.quote), ...atCells([...part.cells, ...rest.cells])],
      facts: { text: values.join(':'), part: one, rest: other },
    },
  ];
}
