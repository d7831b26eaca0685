import type { Check } from '../check';
import { placeIn } from '../passages/passage-place';
import { around } from './marks';
import { otherYears } from './other-years';

/** One finding for all of them: a report made from last year's has many, and they are one slip. */
export const wordingOtherYear: Check = {
  id: 'wording/other-year',
  family: 'wording',
  severity: 'warning',
  title: '正文年度与报告年度一致',
  basis: '经验：沿用上年文稿时未改年度',
  run: (input) => {
    const found = otherYears(input);
    const [first, ...others] = found;
    if (!first) return [];
    const own = input.report.period.year ?? 0;
    const years = Array.from(new Set(found.map(({ year }) => `${year}年`))).join('、');
    const counted = others.length === 0 ? '' : ` ${found.length} 处`;
    return [
      {
        message:
          `正文还有${counted}“${years}”，如${first.passage.name}“${around(first.passage.text, first)}”，` +
          `本报告为 ${own} 年度：请逐处核对。`,
        places: found.map((each) => placeIn(each.passage, each)),
        facts: { own, years, places: found.length },
        fixes: [
          {
            label: `所选改为 ${own}`,
            texts: found.map((each) => ({
              ...placeIn(each.passage, each),
              replacement: each.replacement,
            })),
          },
        ],
      },
    ];
  },
};
