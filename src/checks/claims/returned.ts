import type { Breakdown } from './claim';
import type { Entry } from './entries';
import { textOf, wordsOf } from './words';

const sheet =
  '(?:[^，。；、\\d]{0,8}?(?:问卷|测评表|评议表|调查表|评价表|意见表|征求意见[表函]|测评票|评议票|评议卡))';
const sentOut = new RegExp(
  `(?:发放|发出|印发|派发|投放|下发|发送|寄出)(?:了|出)?${sheet}|收回(?:了)?${sheet}$`,
);
/** Of the same sheets: 收回, 回收有效问卷, 其中有效问卷. */
const cameBack = new RegExp(
  `^(?:其中|共|实际|累计|现场|已)*(?:(?:收回|回收)(?:了|到)?(?:有效)?${sheet}?|收到有效${sheet}|有效${sheet}|(?:有效)?${sheet}(?:收回|回收))$`,
);

/** 发放问卷200份，收回212份: no more sheets come back than went out, whatever else is counted. */
export function returnedIn(entries: readonly Entry[]): Breakdown[] {
  return entries.flatMap(({ count: part }, at) => {
    const whole = entries[at - 1]?.count;
    if (whole?.unit !== part.unit || part.value <= whole.value) return [];
    if (!cameBack.test(textOf(part.item.left)) || !sentOut.test(textOf(wordsOf(whole.item))))
      return [];
    // 线上发放100份、现场发放60份，收回155份: of both together.
    const isOfMore = entries.slice(0, at - 1).some(({ count }) => count.unit === part.unit);
    return isOfMore ? [] : [{ whole, parts: [part], isRight: false, isOpen: true, isGuess: false }];
  });
}
