import type { Count } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { total } from '../claims/total';
import { memoizeIn } from '../../text/memoize-in';
import { countsOf } from './against-figures';
import type { Twice } from './said-twice';

const pointing = new Set<string | undefined>(['上述', '以上', '前述']);
/** So many sentences back it may point. */
const reach = 3;

const isPointing = ({ item: { left } }: Count): boolean =>
  pointing.has(left[left.length - 1]?.text);

/** What 上述6次培训 points at: the one number of the same unit and noun just before; null where there are several. */
function meantBy(later: Count, passage: Passage): Count | null {
  const [noun] = later.item.right;
  if (!noun || noun.text.length < 2 || !later.exact) return null;
  const near = countsOf(passage).filter(
    ({ item, sentence, unit }) =>
      item.order < later.item.order && sentence >= later.sentence - reach && unit === later.unit,
  );
  const [one, ...others] = near.filter(({ item }) =>
    [...item.left, ...item.right].some(({ text }) => text === noun.text),
  );
  const isSum = total(near) === later.value || near.some(({ value }) => value === later.value);
  return one && others.length === 0 && one.exact && !isSum ? one : null;
}

/** 举办培训4次。上述6次培训: one number said twice. */
export const referredCounts = memoizeIn((passage: Passage): Twice[] =>
  countsOf(passage)
    .filter(isPointing)
    .flatMap((later): Twice[] => {
      const one = later.subject.about ? null : meantBy(later, passage);
      const { left, right, number } = later.item;
      const start = left[left.length - 1]?.start ?? later.quote[0];
      const range = [start, right[0]?.end ?? number.end] as const;
      return one ? [{ one, later, range }] : [];
    }),
);
