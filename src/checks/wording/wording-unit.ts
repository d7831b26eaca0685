import type { Check, Problem } from '../check';
import type { Count } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import type { Token } from '../claims/token';
import { has, linesOf } from '../claims/words';
import { memoizeIn } from '../../text/memoize-in';
import { countsOf, placeIn, quoteOf } from '../text/against-figures';

/** Units nobody counts these in. */
const ofRequests = '篇元期场张人';
const ofDisputes = '条份篇人次元';
const ofRules = '条篇次';
const ofFee = '件条份篇次';
const ofEvents = '件条份篇';

const passing: readonly Token['kind'][] = ['filler', 'total'];
/** The units that do not fit the word right before a number. */
function unfit({ item: { left }, subject: { domain } }: Count): string {
  const words = left.filter(({ kind, text }) => !passing.includes(kind) && text !== '案件');
  const last = words[words.length - 1];
  if (last?.kind === 'fee') return ofFee;
  if (/^(?:会议|培训|活动)$/.test(last?.text ?? '')) return ofEvents;
  if (has(left, 'publish', 'info')) return '';
  // 申请表6张: sheets.
  if (last?.text.endsWith('申请表') === true) return ofRequests.replace('张', '');
  if (last?.kind === 'requests' || (last?.kind === 'bare' && domain === 'requests'))
    return ofRequests;
  if (last?.lines?.axis !== 'row') return '';
  if (last.lines.table === 'disputes') return ofDisputes;
  // 规范性文件3条 may be what was published of them.
  const isRule = last.lines.ids.includes('normativeDocuments');
  return isRule && linesOf(left, 'proactive', 'column').length > 0 ? ofRules : '';
}

/** 申请5篇, 复议0条. */
const isWrong = (count: Count): boolean => count.unit !== '' && unfit(count).includes(count.unit);

const isOfRequests = ({ item: { left }, subject: { about, domain } }: Count): boolean =>
  about?.table === 'requests' || (domain === 'requests' && has(left.slice(-1), 'requests', 'bare'));

/** 予以公开3件，部分公开1条: the same things are counted in two ways in one sentence. */
const isMixed = (count: Count, all: readonly Count[]): boolean =>
  count.unit === '条' &&
  isOfRequests(count) &&
  all.some(
    (other) => other.sentence === count.sentence && other.unit === '件' && isOfRequests(other),
  );

const slipsIn = memoizeIn((passage: Passage): Count[] => {
  const counts = countsOf(passage);
  return counts.filter((count) => isWrong(count) || isMixed(count, counts));
});

export const wordingUnit: Check = {
  id: 'wording/unit',
  family: 'wording',
  severity: 'hint',
  title: '数量单位合适',
  basis: '通行做法：申请、文件、复议、诉讼以件计，会议、培训、活动以次、期、场计，费用以元计',
  run: (input) => {
    const slips = claimsOf(input).flatMap((passage) =>
      slipsIn(passage).map((count) => ({ passage, count })),
    );
    const [first] = slips;
    if (!first) return [];
    const all = slips.length > 1 ? `（共 ${slips.length} 处）` : '';
    const words = quoteOf(first.passage, first.count.quote);
    const problem: Problem = {
      message: `“${first.passage.name}”写“${words}”，数量单位不当${all}：请核对，案件和文件用“件”，会议、培训和活动用“次”等，费用用“元”。`,
      places: slips.map(({ passage, count }) => placeIn(passage, count.quote)),
      facts: { places: slips.length },
    };
    return [problem];
  },
};
