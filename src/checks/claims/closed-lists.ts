import type { Count } from './claim';
import type { Entry } from './entries';
import type { Token } from './token';

const said = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
const isOther = ({ subject: { domain } }: Count): boolean => domain === null || domain === 'other';

const attributes = ['主动公开', '依申请公开', '不予公开'] as const;
/** 主动公开的63份、依申请公开的95份、不予公开的46份: every document is one of the three. */
export const areAttributes = (whole: Count, entries: readonly Entry[]): boolean =>
  entries.length === attributes.length &&
  entries.every(
    ({ count, marks }) =>
      count.unit === whole.unit && count.value <= whole.value && !marks.includes('；'),
  ) &&
  attributes.every((name) =>
    entries.some(({ count: { item } }) => said(item.left).replace(/的$/, '').endsWith(name)),
  );

const done =
  /^(?:目前|现|均|其中)?已(?:经|全部)?(?:完成|整改|解决|落实|兑现|修复|销号|办结|办理|处理|纠正|更正)/;
const left = /^(?:剩余|其余|余下|剩下|余)/;
const isOpen = ({ item }: Count): boolean =>
  /^(?:正在|正|尚|仍|还|未)/.test(said(item.left)) ||
  /^(?:正在|尚未|仍未|未)/.test(said(item.right));

/** 任务24项，已完成21项，剩余3项: what is done, and all that is not; 正在推进3项 need not be all. */
export function statesIn(entries: readonly Entry[]) {
  return entries.flatMap(({ count: part }, at) => {
    const [whole, rest] = [entries[at - 1]?.count, entries[at + 1]?.count];
    if (!whole || !rest || !done.test(said(part.item.left))) return [];
    const all = [whole, part, rest];
    const isList = all.every((each) => each.unit === part.unit && isOther(each));
    const isRest = left.test(said(rest.item.left));
    if (!isList || part.value > whole.value || (!isRest && !isOpen(rest))) return [];
    const isRight = part.value + rest.value === whole.value;
    return [{ whole, parts: [part, rest], isRight, isOpen: !isRest, isGuess: false }];
  });
}
