import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { places, type Slip, slipProblem, slipsNotAfter, slipsOf } from './marks';

/** “共件”, “信息条。”: a unit where its number is missing. 公共项目 and 信息项 are words. */
const unitAlone =
  /(?:共计|总计|累计|合计|共|达到)[ \u3000_]*[件条份篇](?=[，。；、,;]|$)|信息[ \u3000_]*条(?=[，。；、,;]|$)/gm;
/** “现行有效的规范性文件。” as a clause of its own, without verb and number. */
const nothingSaid =
  /(?:^|[，。；])(?:截至[^，。；]{0,14})?现行有效的?(?:行政)?规范性文件(?=[，。；]|$)/gm;

/** The range begins with the words, not with the mark before them. */
const withoutMark =
  (text: string) =>
  ({ start, end }: Slip): Slip => ({
    start: /[，。；]/.test(text.charAt(start)) ? start + 1 : start,
    end,
  });

export const wordingMissingNumber: Check = {
  id: 'wording/missing-number',
  family: 'wording',
  severity: 'hint',
  title: '没有漏填的数字',
  basis: '经验：套用模板时漏填数字',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      slipProblem(
        passage,
        [
          ...slipsNotAfter(passage.text, unitAlone, /公/),
          ...slipsOf(passage.text, nothingSaid).map(withoutMark(passage.text)),
        ],
        (count, first) => `${passage.name}“${first}”似乎漏了数字${places(count)}：请补填件数。`,
      ),
    ),
};
