import type { CheckInput } from '../check';
import type { Claim, Count } from '../claims/claim';
import { counterpartsOf } from '../claims/counterparts';
import type { Passage } from '../claims/claims';
import type { About } from '../claims/subjects';
import { has, linesOf, rowsNamed, wordsOf } from '../claims/words';

const rowsIn = ({ item }: Count): string[] => rowsNamed(linesOf(wordsOf(item), 'disputes', 'row'));

/** 涉及政府信息公开的行政复议申请6件: some offices decide on them, some are complained of. */
const isEither = (whole: Count): boolean =>
  whole.subject.domain === 'disputes' &&
  whole.subject.about === null &&
  whole.subject.when === 'own' &&
  whole.subject.whose === 'own' &&
  has(wordsOf(whole.item), 'about', 'requests') &&
  has(wordsOf(whole.item), 'bare') &&
  rowsIn(whole).length > 0;

function partOf(input: CheckInput, { breakdowns }: Passage, claim: Count): About | null {
  const columns = linesOf(claim.item.left, 'disputes', 'column').flat();
  const list = breakdowns.find(({ parts }) => parts.includes(claim));
  if (columns.length === 0 || !list?.isRight || !isEither(list.whole)) return null;
  const rows = [rowsIn(list.whole)];
  const all = counterpartsOf(input.edition, { table: 'disputes', rows, columns: [] });
  const isOfTable = all.some(({ cells }) => input.figures.sum(cells) === list.whole.value);
  return isOfTable ? { table: 'disputes', rows, columns } : null;
}

/** 复议申请6件，其中维持4件、其他结果2件: of the line of the table, where that has as many. */
export function asDisputePart(input: CheckInput, passage: Passage, claim: Claim): Claim {
  const { subject } = claim;
  if (claim.kind !== 'count' || subject.domain !== 'disputes' || subject.about) return claim;
  const about = claim.isPart ? partOf(input, passage, claim) : null;
  return about ? { ...claim, subject: { ...subject, about } } : claim;
}
