import { decidedIn } from './about';
import type { Count } from './claim';
import { countedIn, lastCount, type Walk } from './context';
import type { Clause } from './items';
import type { Token } from './token';

/** The clause with which this part of the sentence begins: behind the last semicolon. */
function partOf({ index, sentence }: Clause, { clauses }: Walk): number {
  let at = index;
  while (clauses[at]?.sentence === sentence && clauses[at]?.after !== '；') at -= 1;
  return at;
}

/** The numbers that 均 stands for: those of the same sentence, or the last one said. */
export function countedBefore(clause: Clause, walk: Walk): Count[] {
  const here = countedIn(walk, clause.sentence).filter(({ depth }) => depth <= clause.depth);
  // 直接起诉1件，复议后起诉2件（均维持）: right behind a number, of that one at least.
  const [right] = here.filter(({ quote }) => quote[1] <= clause.start).slice(-1);
  if (right && clause.after === '（') return [right];
  // 不予公开8件（…）；无法提供3件，均为本机关不掌握: of those behind the semicolon.
  const part = partOf(clause, walk);
  const near = here.filter((count) => count.clause >= part);
  if (near.length > 0) return near;
  if (here.length > 0) return here;
  const last = lastCount(walk, clause.depth, clause.sentence - 2);
  return last ? [last] : [];
}

/** 复议4件…；诉讼2件，法院均维持: a court decides lawsuits alone. */
export function ofDecider(tokens: readonly Token[], counts: readonly Count[]): readonly Count[] {
  const decided = decidedIn(tokens);
  return decided
    ? counts.filter(({ subject: { about } }) => about?.rows[0]?.every((id) => decided.includes(id)))
    : counts;
}

/** 复议4件（维持3件、终止1件），诉讼2件，均未审结: 均 is of those of which nothing has been told. */
export function untold(counts: readonly Count[], { counted }: Walk): readonly Count[] {
  const told = counted.flatMap(({ subject: { about } }) =>
    about?.table === 'disputes' && about.columns.length > 0 ? about.rows.flat() : [],
  );
  const open = counts.filter(
    ({ subject: { about } }) =>
      about?.table !== 'disputes' || !about.rows.flat().every((row) => told.includes(row)),
  );
  return open.length > 0 ? open : counts;
}
