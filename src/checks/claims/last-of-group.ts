import type { Item } from './items';
import { countedIn, type Walk } from './context';
import type { Token } from './token';

/** 逾期不补正3件，其他2件, 商业企业3件，其他组织2件: the line 其他 of the group whose lines were counted before. */
export function asLastOfGroup(
  words: readonly Token[],
  { sentence, depth }: Item,
  walk: Walk,
): readonly Token[] {
  const at = words.findIndex(({ ends }) => ends !== undefined);
  const word = words[at];
  const isOnly = words.every(
    ({ kind }, number) => number === at || ['filler', 'and', 'bare', 'among'].includes(kind),
  );
  const before = countedIn(walk, sentence).filter((count) => count.depth === depth);
  const last = before[before.length - 1]?.subject.about;
  if (!word?.ends || !isOnly || !last) return words;
  const isOfColumns = word.text.endsWith('组织');
  // 自然人逾期不补正3件，其他2件: 其他 may be who or what.
  if (!isOfColumns && last.columns.length > 0) return words;
  const named = isOfColumns ? last.columns : (last.rows[0] ?? []);
  const end = word.ends.find(
    ({ ids, lines }) =>
      lines.table === last.table && named.length > 0 && named.every((id) => ids.includes(id)),
  );
  if (!end) return words;
  return words.map((token, number): Token =>
    number === at ? { ...token, kind: 'line', lines: end.lines } : token,
  );
}
