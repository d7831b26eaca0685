import type { Check, CheckInput, Problem } from '../check';
import type { All, Count, Ratio, Share } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { slackOf } from '../claims/numbers';
import { lastYearOf } from '../years/comparable';
import { total } from '../claims/total';
import type { About } from '../claims/subjects';
import { atCells } from '../../report/place';
import {
  countsOf,
  isCount,
  isOwn,
  isRow,
  outcomeOf,
  placeIn,
  quoteOf,
  type Said,
  saidIn,
  stateOf,
} from './against-figures';
import { explainedShares } from './explained-shares';
import { ownRateProblem } from './own-rates';
import { partOf, reach } from './part-of-share';
import { ratioProblems } from './ratio-problems';
import { fits, flows, sumsOf, tableProblem, writtenOf } from './share-of-table';
import { wholesOfForm } from './wholes-of-form';

interface Whole {
  readonly value: number;
  readonly name: string;
}

/** 信函3件，当面1件，信函占75%: of what came by these ways. */
function byWays(passage: Passage, { sentence, subject }: Count): Whole[] {
  if (!subject.byChannel) return [];
  const ways = countsOf(passage, sentence).filter((each) => each.subject.byChannel);
  return [{ value: total(ways), name: ways.map(({ value }) => value).join('＋') }];
}

/** 自然人44件，占88%；企业6件，占12%: one kind of applicants is no part of another. */
const isBeside = ({ subject: { about: one } }: Count, { subject: { about } }: Count): boolean =>
  one?.table === 'requests' &&
  about?.table === 'requests' &&
  one.rows[0]?.join() === about.rows[0]?.join() &&
  one.columns.length > 0 &&
  about.columns.length > 0 &&
  !one.columns.some((column) => about.columns.includes(column));

const isOfRequests = ({ subject }: Count): boolean => subject.domain === 'requests';

/** Numbers that may be the hundred per cent, the most likely first. */
function wholesOf(input: CheckInput, { passage, claim, at }: Said<Share>, part: Count): Whole[] {
  const ofTable = (about: About): Whole[] =>
    sumsOf(input, about).map(({ value, place }) => ({ value, name: place }));
  if (claim.whole) return [{ value: claim.whole.value, name: quoteOf(passage, claim.whole.quote) }];
  const { about } = part.subject;
  // 收到9件，占各类申请的12%: of more than the form counts.
  if (claim.of && about?.columns.length === 0 && isRow(about, ...claim.of.rows.flat())) return [];
  if (claim.of) return ofTable(claim.of);
  // 公开信息68条。其中甲类20条，占29.4%；乙类48条，…: the whole stands before the list.
  const isListed = countsOf(passage, part.sentence).some(({ isPart }) => isPart);
  const since = part.sentence - (isOfRequests(part) ? 2 : isListed ? 1 : 0);
  const said = [...passage.before, ...passage.claims.slice(0, at)]
    .slice(-reach)
    .filter(isCount)
    .filter(
      (each) =>
        each.item.order < part.item.order &&
        each.exact &&
        !isBeside(each, part) &&
        each.unit === part.unit &&
        each.value >= part.value &&
        each.sentence >= since,
    );
  const inText = said.map(({ value, quote }) => ({ value, name: quoteOf(passage, quote) }));
  const isOfAll = inText.length > 0 || part.subject.byChannel || claim.isRate;
  // 新收8件，上年结转2件，征地类4件占40%: of both together, whatever the text adds up.
  const likely =
    isOfAll && [part, ...said].some(isOfRequests)
      ? ofTable({ table: 'requests', rows: flows, columns: [] })
      : [];
  const natural = wholesOfForm(input, { passage, claim: part }).flatMap(ofTable);
  return [...inText, ...likely, ...byWays(passage, part), ...natural];
}

/** 收到申请30件，办结率90%: what the table says was handled, where the number before is the table's. */
function rateProblem(input: CheckInput, said: Said<Share>, part: Count): Problem[] | null {
  const { passage, claim } = said;
  const { about } = part.subject;
  if (about?.columns.length !== 0 || !isRow(about, 'received') || part.value === 0) return null;
  if (stateOf(input, { passage, claim: part }) !== 'agrees') return null;
  return sumsOf(input, { ...about, rows: [['handled']] }).flatMap(({ value: done, place, cells }) =>
    sumsOf(input, about).some(({ value }) => fits((done / value) * 100, claim))
      ? []
      : [
          {
            message:
              `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，${place}为 ${done} 件，` +
              `正文收到 ${part.value} 件：请核对比例与件数。`,
            places: [placeIn(passage, claim.quote), ...atCells(cells)],
            facts: { handled: done, received: part.value, percent: claim.value },
          },
        ],
  );
}

/** 公开9件，占四分之三；无法提供3件，占四分之一: two parts of the same whole, which is not named. */
const isBesideSibling = ({ passage: { claims }, claim }: Said<Share>, part: Count): boolean =>
  claims.some((other, at) => {
    const before = claims[at - 1];
    return (
      other.kind === 'share' &&
      other !== claim &&
      other.sentence === claim.sentence &&
      other.value + claim.value <= 101 &&
      before?.kind === 'count' &&
      fits((part.value / before.value) * other.value, claim)
    );
  });

const handled: About = { table: 'requests', rows: [['handled']], columns: [] };
/** 予以公开率70% is of that outcome, whatever was counted before. */
const isOutcomeRate = ({ item: { left } }: Share): boolean =>
  left.some(({ text }) => text === '率' || text === '纠错率');

/** 由去年的13%上升至18%: what last year's report makes of it. */
function lastYearProblem(input: CheckInput, said: Said<Share>): Problem[] | null {
  const lastYear = lastYearOf(input);
  const { part } = said.claim;
  const about = said.claim.isRate ? handled : part;
  if (!lastYear || !about) return null;
  const problems = tableProblem(lastYear, said, about, '上年报告') ?? [];
  return problems.map(({ message, places, facts }) => ({
    message,
    places: places.slice(0, 1),
    facts,
  }));
}

function problemsOf(input: CheckInput, said: Said<Share>): Problem[] | null {
  const { passage, claim } = said;
  const part = partOf(said);
  const { when, whose } = claim.subject;
  if (claim.isOfLast || (!part && when === 'last' && whose === 'own'))
    return lastYearProblem(input, said);
  // 上半年办结率98%, 县公安局办结率98%
  if (!part && !isOwn(claim)) return null;
  const { bound } = claim.item.number;
  const about = part?.subject.about;
  if (claim.isRate && (!part || (about && isRow(about, 'carriedOver', 'carriedForward'))))
    return tableProblem(input, said, handled);
  if (claim.isRate && part && !(about && isRow(about, 'handled')))
    return ownRateProblem(said) ?? rateProblem(input, said, part);
  if (claim.part && (!part || isOutcomeRate(claim))) return tableProblem(input, said, claim.part);
  if (!part?.exact) return null;
  const wholes = wholesOf(input, said, part).filter(({ value }) => value > 0);
  const [likely] = wholes;
  if (!likely) return null;
  const percent = ({ value }: Whole): number => (part.value / value) * 100;
  if (wholes.some((whole) => fits(percent(whole), claim)) || isBesideSibling(said, part)) return [];
  const right = percent(likely).toFixed(Math.max(0, claim.decimals));
  const isDigits = /^\d/.test(claim.item.number.text);
  const digits = claim.item.number.digits ?? [0, 0];
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, [Math.min(part.quote[0], claim.quote[0]), Math.max(part.quote[1], claim.quote[1])])}”：${part.value}÷${likely.value}＝${right}%，` +
        `与 ${writtenOf(claim)} 不符（总数取“${likely.name}”），请核对件数与比例。`,
      places: [placeIn(passage, claim.quote)],
      facts: { part: part.value, whole: likely.value, percent: claim.value },
      // 超过40%: the number alone would not make that right.
      fixes: (bound === undefined && claim.exact ? [right] : []).map((share) => ({
        label: `比例改为 ${share}%`,
        texts: [{ ...placeIn(passage, digits), replacement: isDigits ? share : `${share}%` }],
      })),
    },
  ];
}

const hasKind = ({ item: { left } }: Share): boolean =>
  !left.some(({ kind }) => kind === 'among' || kind === 'publish') &&
  left.some(({ kind, lines }) => kind === 'channel' || lines?.axis === 'column');

/** 网络占65%、信函占25%、当面占20%: kinds of one thing are no more than all of it. */
function sumProblems(passage: Passage): Problem[] {
  const groups = new Map<string, Share[]>();
  for (const claim of passage.claims)
    if (claim.kind === 'share' && hasKind(claim) && claim.exact && !claim.isRate) {
      const key = `${claim.sentence} ${claim.depth}`;
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
  return Array.from(groups.values()).flatMap((shares): Problem[] => {
    const sum = Number(shares.reduce((all, { value }) => all + value, 0).toFixed(4));
    const slack = shares.reduce((all, { item }) => all + slackOf(item.number), 0);
    const [first, ...others] = shares;
    const last = others[others.length - 1];
    if (!first || !last || sum <= 100 + slack) return [];
    const range = [first.item.left[0]?.start ?? first.quote[0], last.quote[1]] as const;
    return [
      {
        message: `“${passage.name}”写“${quoteOf(passage, range)}”，各项比例合计 ${sum}%，超过 100%：请核对。`,
        places: [placeIn(passage, range)],
        facts: { percent: sum },
      },
    ];
  });
}

export const textPercentage: Check = {
  id: 'text/percentage',
  family: 'text',
  severity: 'warning',
  title: '正文的占比与件数相符',
  basis: '占比应等于部分除以总数，允许末位差一',
  run: (input) =>
    outcomeOf(
      [
        ...saidIn(input).flatMap((said) => {
          if (said.claim.kind === 'ratio') return [ratioProblems(input, said as Said<Ratio>)];
          if (said.claim.kind === 'all' && said.claim.isRate && !said.claim.isOfDue)
            return [ownRateProblem(said as Said<All>) ?? []].filter(({ length }) => length > 0);
          return said.claim.kind === 'share' ? [problemsOf(input, said as Said<Share>)] : [];
        }),
        ...explainedShares(input),
        ...claimsOf(input)
          .map(sumProblems)
          .filter(({ length }) => length > 0),
      ],
      '占比',
    ),
};
