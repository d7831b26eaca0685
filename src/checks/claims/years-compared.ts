import type { Claim, Count } from './claim';
import { lastCount, type State, type Walk } from './context';
import { count } from './count';
import { place, quoteOf } from './item-places';
import type { Clause, Item } from './items';
import type { Subject } from './subjects';
import { has } from './words';

/** 未发生诉讼，上年为1件 */
const deniedBefore = (clause: number, { claims }: Walk): Claim | undefined =>
  claims.find((claim) => claim.kind === 'denial' && claim.clause === clause - 1);

/** 收到9件，上年为7件: the year before of what was counted. */
function yearBefore({ left, depth, sentence, clause }: Item, walk: Walk): Subject | null {
  const words = left.filter(({ kind }) => kind !== 'filler');
  const [only] = words;
  const isYear = only?.when === 'last' && only.text !== '同比' && words.length === 1;
  const base = isYear ? (deniedBefore(clause, walk) ?? lastCount(walk, depth, sentence)) : null;
  return base?.subject.when === 'own' ? { ...base.subject, when: 'last' } : null;
}

const isFrom = ({ left }: Item): boolean => left.some(({ text }) => text === '由' || text === '从');
export const isTo = ({ left }: Item): boolean => has(left, 'reach');

/** 由13件增至26件: a number of before, of last year where a comparison says so, then this year's. */
export function fromTo(item: Item, { items }: Clause, walk: Walk, state: State): Count | null {
  const at = items.findIndex(({ order }) => order === item.order);
  const [before, after] = [items[at - 1], items[at + 1]];
  const isLast = state.compare === 'last' || item.left.some(({ when }) => when === 'last');
  if (isFrom(item) && after && isTo(after) && after.number.unit === item.number.unit) {
    if (isLast) state.compare = 'last';
    const left = item.left.filter(({ kind, text }) => kind !== 'period' && text !== '从');
    const said = count({ ...item, left }, walk, state);
    // What was in hand when the year began is no flow of the year before.
    const isStock = item.left.some(({ text }) => text === '年初');
    const isFlow = isStock && said.subject.about?.table !== 'proactive';
    const subject = {
      ...said.subject,
      when: isLast ? ('last' as const) : ('other' as const),
      ...(isFlow ? { about: null, byChannel: null } : {}),
    };
    return { ...said, subject, quote: quoteOf(item, []), isAside: true };
  }
  const from = walk.counted[walk.counted.length - 1];
  if (!before || !isTo(item) || !isFrom(before) || from?.item.order !== before.order) return null;
  if (from.isAside !== true || from.item.number.unit !== item.number.unit) return null;
  // 由上半年的2件增至6件 tells of the other half.
  const isOther = before.left.some(({ kind, when }) => kind === 'period' && when === 'other');
  const when = isOther ? 'other' : 'own';
  state.when = when;
  return { ...count(item, walk, state), subject: { ...from.subject, when } };
}

/** 由13件增至26件 says that it is more. */
export function directionTo(item: Item, walk: Walk): Claim[] {
  const word = item.left.find(({ kind }) => kind === 'reach');
  if (!word) return [];
  const sign = /[增升涨高扩]/.test(word.text) ? 1 : /[减降跌落缩]/.test(word.text) ? -1 : null;
  const [before, base] = walk.counted.slice(-2);
  if (sign === null || before?.isAside !== true || base?.item.order !== item.order) return [];
  return [
    {
      ...place(item, base.subject),
      kind: 'change',
      value: sign,
      decimals: 0,
      slack: 0,
      isPercent: false,
      isDirection: true,
      sinceLast: false,
      exact: true,
      before,
      base,
      quote: [word.start, base.quote[1]],
    },
  ];
}

/** A number of the year before that is only there to be compared with; null for any other. */
export function asideOf(said: Count, walk: Walk): Count | null {
  const { left, right } = said.item;
  const before = yearBefore(said.item, walk);
  if (before) return { ...said, subject: before, isAside: true };
  // 较2023年（52件）增长
  const open = walk.spoken?.index === said.clause - 1 ? walk.spoken.tokens : [];
  const year = open[open.length - 1];
  const whole = lastCount(walk, said.depth, said.sentence);
  const isInBrackets = said.depth > 0 && year?.kind === 'compare' && left.length === 0;
  if (isInBrackets && whole)
    return { ...said, subject: { ...whole.subject, when: year.when ?? 'other' }, isAside: true };
  // 与上年申请28件相比，…, 与2022年申请47件、2023年申请52件相比，…
  const [first] = left;
  // 较上年申请28件下降
  const isOfNoun = left.slice(1).every(({ kind }) => ['filler', 'requests', 'bare'].includes(kind));
  const isCompared =
    first?.kind === 'compare' &&
    (((/^[与和同]/.test(first.text) || isOfNoun) && !/比较?$/.test(first.text)) ||
      /^[相作]?比/.test(right.map(({ text }) => text).join('')));
  if (isCompared)
    return { ...said, subject: { ...said.subject, when: first.when ?? 'other' }, isAside: true };
  // 与上年的28件相比，…: what it is a number of comes behind, or before: 受理量较上年的28件下降.
  const words = left.filter(({ kind }) => kind !== 'filler');
  const compared = words[words.length - 1];
  if (compared?.kind === 'compare' && !compared.text.endsWith('比')) {
    return { ...said, subject: { ...said.subject, when: compared.when ?? 'other' }, isAside: true };
  }
  return null;
}
