import type { Check, Problem } from '../check';
import { quoted, placeIn } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { sentencesOf } from '../../text/sentences';

const year = '(\\d{4})\\s*年';
/** Claims that can only be of the report's own year; the year is what a copied text keeps. */
const claims = [
  new RegExp(`截[至止](?:到|至)?\\s*${year}\\s*(?:12\\s*月|底|末|年底)`),
  new RegExp(
    `${year}度?[，,]?[^，。]{0,24}(?:未收取|未收到|共收到|新收|主动公开(?:政府)?信息|信息处理费)`,
  ),
];
const compared = /较|比|同期|相比|上年|去年|结转|制定|印发|以前|之前|自\s*\d{4}/;

/** Last year's date where this year's is meant; comparisons name other years rightly. */
export const wordingOtherYear: Check = {
  id: 'wording/other-year',
  family: 'wording',
  severity: 'warning',
  title: '正文年度与报告年度一致',
  basis: '经验：沿用上年文稿时未改年度',
  run: (input) => {
    // While the report has no year, no year said is an earlier one.
    const own = input.report.period.year ?? 0;
    return passagesOf(input).flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence) =>
        sentence.clauses.flatMap((clause): Problem[] => {
          if (compared.test(clause.text)) return [];
          const match = claims.map((claim) => claim.exec(clause.text)).find(Boolean);
          const said = Number(match?.[1]);
          if (!match || said >= own || said < own - 3) return [];
          const start = clause.start + match.index + match[0].indexOf(match[1] ?? '');
          const place = placeIn(passage, { start, end: start + 4 });
          return [
            {
              message: `${passage.name}写“${quoted(match[0])}”，本报告为 ${own} 年度：请核对年份。`,
              places: [place],
              facts: { said, own },
              fixes: [{ label: `改为 ${own}`, texts: [{ ...place, replacement: String(own) }] }],
            },
          ];
        }),
      ),
    );
  },
};
