/**
 * Stands for src/text/memoize.ts in the mutated script, which is loaded once for thousands of mutants: what was
 * remembered while one was on must be forgotten before the next.
 */
import * as real from '../../src/text/memoize';

type Anything = (...given: never[]) => unknown;

const forgetting: (() => void)[] = [];

const forgetful =
  (memoize: Anything) =>
  (...given: never[]) => {
    let known = memoize(...given) as Anything;
    forgetting.push(() => {
      known = memoize(...given) as Anything;
    });
    return (...asked: never[]) => known(...asked);
  };

export const memoizeBy = forgetful(real.memoizeBy);
export const memoizeText = forgetful(real.memoizeText);
export const memoizeFor = forgetful(real.memoizeFor);
export const memoizeLast = forgetful(real.memoizeLast);

(globalThis as { forgetAll?: () => void }).forgetAll = () => {
  forgetting.forEach((forget) => {
    forget();
  });
};
