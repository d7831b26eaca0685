import { rowOf } from './about';
import type { Count } from './claim';
import { countedIn, type State, type Walk } from './context';
import type { Item } from './items';
import { bare } from './spoken-words';
import type { Subject } from './subjects';
import type { Token } from './token';
import { has } from './words';

const isReceived = ({ subject: { about, byChannel } }: Count): boolean =>
  byChannel !== null || rowOf(about) === 'received';
/** 企业提出5件，公开1件, 网上收到5件，公开1件: what became of those the sentence has counted alone. */
export function ofReceived(
  subject: Subject,
  words: readonly Token[],
  { sentence }: Item,
  walk: Walk,
): Subject {
  const { about } = subject;
  const isOfAll = has(words, 'requests', 'bare', 'period', 'total', 'receive');
  if (about?.table !== 'requests' || about.columns.length > 0 || isOfAll) return subject;
  const [first, ...others] = countedIn(walk, sentence).filter(isReceived);
  if (!first || first.isPart || others.length > 0) return subject;
  const { about: whose, byChannel } = first.subject;
  if (byChannel) return { ...subject, about: null };
  return { ...subject, about: { ...about, columns: whose?.columns ?? [] } };
}

/** 从申请渠道看，网上19件、信函9件，合计28件: of all that came, where nothing else is counted with them. */
export function ofAllWays(
  subject: Subject,
  words: readonly Token[],
  item: Item,
  walk: Walk,
  state: State,
): Subject {
  const here = countedIn(walk, item.sentence);
  const isTotal = has(words, 'total') && words.every(({ kind }) => bare.includes(kind));
  const isOfAll =
    subject.about === null &&
    subject.byChannel === null &&
    isTotal &&
    here.length > 1 &&
    here.every(
      ({ subject: { byChannel }, unit }) =>
        rowOf(byChannel) === 'received' && unit === item.number.unit,
    ) &&
    state.listing &&
    state.wholeWords.length === 0 &&
    !walk.clauses.some(({ sentence, index }) => sentence === item.sentence && index > item.clause);
  return isOfAll ? { ...subject, about: here[0]?.subject.byChannel ?? null } : subject;
}
