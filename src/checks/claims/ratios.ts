import type { Ratio } from './claim';
import type { State } from './context';
import { listed } from './in-order';
import type { Clause } from './items';
import { subjectOf } from './subjects';
import { has, spanOf } from './words';

/** 自然人申请与企业申请之比为25:13: the two that are compared, where the form knows both. */
export function ratiosOf(clause: Clause, state: State): Ratio[] {
  const { tokens, items, sentence, index, depth } = clause;
  const at = tokens.findIndex(({ kind }) => kind === 'ratio');
  const values = tokens[at]?.values;
  if (!values || items.length > 0) return [];
  const names = listed(tokens.slice(0, at).filter(({ kind }) => kind !== 'share'));
  const isPlain = names.every((name) => !has(name, 'plain', 'narrow', 'foreign', 'org', 'channel'));
  const [one, other, ...others] = names.map((name) =>
    subjectOf(name, { ...state, pending: [], whole: null }),
  );
  if (!isPlain || !one?.about || !other?.about || others.length > 0) return [];
  if (one.about.table !== other.about.table || one.when !== 'own' || one.whose !== 'own') return [];
  const quote = spanOf(tokens.slice(0, at + 1));
  return [
    {
      kind: 'ratio',
      subject: one,
      sides: [one.about, other.about],
      values,
      sentence,
      clause: index,
      depth,
      quote,
    },
  ];
}
