import { matchesOf } from '../../text/matches';
import { printedDate } from '../../text/calendar-date';
import { atSection } from '../../report/place';
import type { Check, Problem } from '../check';
import { placeIn } from '../passages/passage-place';
import { type Passage, passagesOf } from '../passages/passages';
import { periodEnd, periodStart } from './period';

const day = '(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]';
const period = new RegExp(
  `${day}\\s*起?\\s*(?:至|到|—+|－|-|~|～)\\s*(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]`,
  'g',
);

/** Said as 统计期限 or in the preface; elsewhere such a stretch may be anything. */
const isStatistical = /期限|统计|数据|时间段|起止/;

const wholeYear = /^(\d{4})-1-1-\1-12-31$/;

interface Written {
  readonly passage: Passage;
  readonly start: number;
  readonly text: string;
  /** 2026-1-1-2026-12-31, to compare. */
  readonly days: string;
}

function writtenPeriods(passage: Passage): Written[] {
  return matchesOf(passage.text, period).flatMap((match): Written[] => {
    const start = match.index;
    const [words = ''] =
      /[^，。；\n]*$/.exec(passage.text.slice(Math.max(0, start - 40), start)) ?? [];
    const [y1 = '', m1, d1, y2, m2, d2] = match.slice(1) as (string | undefined)[];
    const days = [y1, m1, d1, y2 ?? y1, m2, d2].map(Number).join('-');
    // A whole year is a period whatever leads up to it, unless it is compared with: 与……相比.
    const behind = passage.text.slice(start + match[0].length);
    const isCompared = /较|比|同期|上年|去年/.test(words) || /^(?:同期)?相?比/.test(behind);
    const isWhole = wholeYear.test(days) && !isCompared;
    if (!isStatistical.test(words) && !isWhole) return [];
    return [{ passage, start, text: match[0], days }];
  });
}

function wrongPeriod({ passage, start, text }: Written, right: string): Problem {
  const place = placeIn(passage, { start, end: start + text.length });
  return {
    message: `${passage.name}写统计期限“${text}”，本报告应为“${right}”：请核对年度。`,
    places: [place],
    facts: { right },
    fixes: [{ label: `改为“${right}”`, texts: [{ ...place, replacement: right }] }],
  };
}

/** The statistical period as written against the report's own. */
export const identityPeriod: Check = {
  id: 'identity/period',
  family: 'identity',
  severity: 'warning',
  title: '统计期限与年度一致',
  basis: '《条例》第四十九条、第五十条：按上一年度编制',
  run: (input) => {
    const start = periodStart(input.edition, input.report.period);
    const end = periodEnd(input.edition, input.report.period);
    if (!start || !end) return { notChecked: '年度未填' };
    const right = `${printedDate(start)}至${printedDate(end)}`;
    const own = [start.year, start.month, start.day, end.year, end.month, end.day].join('-');
    const written = passagesOf(input).flatMap(writtenPeriods);
    if (written.length > 0)
      return written.filter(({ days }) => days !== own).map((wrong) => wrongPeriod(wrong, right));
    // A half-year report says its period in words.
    if (input.edition.period === 'half' && /[上下]半年/.test(input.report.preface)) return [];
    return [
      {
        message: `没有写明统计期限：建议在引言写明“统计期限为${right}”。`,
        places: [atSection('preface')],
        facts: { right },
        severity: 'hint',
      },
    ];
  },
};
