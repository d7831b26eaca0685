import type { Problem } from '../check';
import type { Clause } from '../claims/items';
import type { Passage } from '../claims/claims';
import { spanOf, textOf } from '../claims/words';
import { placeIn, quoteOf } from './against-figures';

const rate = /满意(?:率|度)/;
/** With columns, services or work in general people may be content all the same. */
const ofWork = /栏目|专栏|平台|网站|服务|工作/;
const ofAnswers = /申请人|答复|依申请/;

const isOfAnswers = ({ items, tokens }: Clause): boolean =>
  items.some(({ number }) => number.kind === 'percent') &&
  rate.test(textOf(tokens)) &&
  ofAnswers.test(textOf(tokens)) &&
  !ofWork.test(textOf(tokens));

/** 没有收到申请，申请人对答复的满意率达100%: nobody was there to be content. */
export const satisfiedOfNothing = (
  passage: Passage,
  nothing: ReadonlySet<number>,
): readonly Problem[] =>
  passage.clauses
    .filter((clause) => nothing.has(clause.sentence) && isOfAnswers(clause))
    .map(({ tokens }) => ({
      message: `“${passage.name}”写没有收到申请，又写“${quoteOf(passage, spanOf(tokens))}”：没有可评价的答复，请删去这半句或核对收到的件数。`,
      places: [placeIn(passage, spanOf(tokens))],
      facts: { received: 0 },
    }));
