import type { CheckInput, Problem } from '../check';
import type { Ratio } from '../claims/claim';
import { counterpartsOf } from '../claims/counterparts';
import { atCells } from '../../report/place';
import { placeIn, quoteOf, type Said } from './against-figures';

/** Whether it is off by no more than half of the last unit of its greater number. */
const fits = ([one, other]: readonly [number, number], part: number, rest: number): boolean =>
  one < other ? fits([other, one], rest, part) : Math.abs(part * other - one * rest) <= rest / 2;

/** 自然人与企业之比为25:13, by the table. */
export function ratioProblems(input: CheckInput, said: Said<Ratio>): Problem[] | null {
  const { passage, claim } = said;
  const rests = counterpartsOf(input.edition, claim.sides[1]);
  const pairs = counterpartsOf(input.edition, claim.sides[0]).flatMap((part, at) =>
    rests.slice(at, at + 1).flatMap((rest) => {
      const [one, other] = [input.figures.sum(part.cells), input.figures.sum(rest.cells)];
      return one === null || other === null ? [] : [{ part, rest, one, other }];
    }),
  );
  const [first] = pairs;
  if (!first) return null;
  // 100:99 is said of whole numbers, 2:1 of what comes near.
  if (pairs.some(({ one, other }) => fits(claim.values, one, other))) return [];
  const { part, rest, one, other } = first;
  const text = claim.values.join(':');
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，${part.place}为 ${one} ${part.unit}，` +
        `${rest.place}为 ${other} ${rest.unit}，与 ${text} 不符：请核对。`,
      places: [placeIn(passage, claim.quote), ...atCells([...part.cells, ...rest.cells])],
      facts: { text, part: one, rest: other },
    },
  ];
}
