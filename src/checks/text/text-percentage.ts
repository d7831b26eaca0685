import type { Check, CheckInput, Problem } from '../check';
import type { Count, Ratio, Share } from '../claims/claim';
import { claimsOf, type Passage } from '../claims/claims';
import { counterpartsOf } from '../claims/counterparts';
import { slackOf } from '../claims/numbers';
import { lastYearOf } from '../years/comparable';
import { total } from '../claims/total';
import type { About } from '../claims/subjects';
import { atCells } from '../../report/place';
import {
  isComparable,
  isOwn,
  outcomeOf,
  placeIn,
  quoteOf,
  type Said,
  saidIn,
  verdictOn,
} from './against-figures';
import { partOf, reach } from './part-of-share';
import { ratioProblems } from './ratio-problems';
import { fits, tableProblem, writtenOf } from './share-of-table';
import { wholesOfForm } from './wholes-of-form';

interface Whole {
  readonly value: number;
  readonly name: string;
}

/** 信函3件，当面1件，信函占75%: of what came by these ways. */
function byWays({ claims }: Passage, { sentence, subject }: Count): Whole[] {
  const ways = claims.filter(
    (each): each is Count =>
      each.kind === 'count' && each.sentence === sentence && each.subject.byChannel !== null,
  );
  const name = ways.map(({ value }) => value).join('＋');
  return subject.byChannel ? [{ value: total(ways), name }] : [];
}

/** Numbers that may be the hundred per cent, the most likely first. */
function wholesOf(input: CheckInput, { passage, claim, at }: Said<Share>, part: Count): Whole[] {
  const ofTable = (about: About): Whole[] =>
    counterpartsOf(input.edition, about).flatMap(({ cells, place }) => {
      const value = input.figures.sum(cells);
      return value === null ? [] : [{ value, name: place }];
    });
  if (claim.whole) return [{ value: claim.whole.value, name: quoteOf(passage, claim.whole.quote) }];
  if (claim.of) return ofTable(claim.of);
  // 公开信息68条。其中甲类20条，占29.4%；乙类48条，…: the whole stands before the list.
  const isListed = passage.claims
    .slice(Math.max(0, at - reach), at)
    .some((each) => each.kind === 'count' && each.sentence === part.sentence && each.isPart);
  const since = part.sentence - (part.subject.domain === 'requests' ? 2 : isListed ? 1 : 0);
  const said = [...passage.before, ...passage.claims.slice(0, at)]
    .slice(-reach)
    .filter(
      (each): each is Count =>
        each.kind === 'count' &&
        each !== part &&
        each.item.order < part.item.order &&
        each.exact &&
        each.unit === part.unit &&
        each.value >= part.value &&
        each.sentence >= since,
    );
  const inText = said.map((each) => ({ value: each.value, name: quoteOf(passage, each.quote) }));
  const requests = ['received', 'handled'].flatMap((row) =>
    ofTable({
      table: 'requests',
      rows: row === 'received' ? [[row], [row, 'carriedOver']] : [[row]],
      columns: [],
    }),
  );
  const isOfAll = inText.length > 0 || part.subject.byChannel !== null || claim.isRate;
  const likely = part.subject.domain === 'requests' && isOfAll ? requests : [];
  const natural = wholesOfForm(input, { passage, claim: part }).flatMap(ofTable);
  return [...inText, ...likely, ...byWays(passage, part), ...natural];
}

/** 收到申请30件，办结率90%: what the table says was handled, where the number before is the table's. */
function rateProblem(input: CheckInput, said: Said<Share>, part: Count | null): Problem[] | null {
  const { passage, claim } = said;
  const received = part?.subject.about;
  if (received?.rows[0]?.[0] !== 'received' || received.columns.length > 0 || !claim.exact)
    return null;
  if (!part || !isComparable({ passage, claim: part })) return null;
  if (verdictOn(input, part, received).state !== 'agrees') return null;
  const [handled] = counterpartsOf(input.edition, { ...received, rows: [['handled']] });
  const done = handled ? input.figures.sum(handled.cells) : null;
  if (!handled || done === null || part.value === 0) return null;
  const wholes = counterpartsOf(input.edition, received).map(
    ({ cells }) => input.figures.sum(cells) ?? 0,
  );
  if ([part.value, ...wholes].some((all) => all > 0 && fits((done / all) * 100, claim))) return [];
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，${handled.place}为 ${done} 件，` +
        `正文收到 ${part.value} 件：请核对比例与件数。`,
      places: [placeIn(passage, claim.quote), ...atCells(handled.cells)],
      facts: { handled: done, received: part.value, percent: claim.value },
    },
  ];
}

/** 公开9件，占四分之三；无法提供3件，占四分之一: two parts of the same whole, which is not named. */
const isBesideSibling = ({ passage, claim, at }: Said<Share>, part: Count): boolean =>
  passage.claims.slice(Math.max(0, at - reach), at + reach).some((other, near, claims) => {
    const before = claims[near - 1];
    return (
      other.kind === 'share' &&
      other !== claim &&
      other.sentence === claim.sentence &&
      other.value > 0 &&
      other.value + claim.value <= 101 &&
      before?.kind === 'count' &&
      before !== part &&
      before.unit === part.unit &&
      fits((part.value / before.value) * other.value, claim)
    );
  });

const handled: About = { table: 'requests', rows: [['handled']], columns: [] };
/** 予以公开率70% is of that outcome, whatever was counted before. */
const isOutcomeRate = ({ item: { left } }: Share): boolean =>
  left.some(({ text }) => text === '率') && !left.some(({ kind }) => kind === 'share');

/** 由去年的13%上升至18%: what last year's report makes of it. */
function lastYearProblem(input: CheckInput, said: Said<Share>): Problem[] | null {
  const lastYear = lastYearOf(input);
  const { part } = said.claim;
  const about = said.claim.isRate ? handled : part;
  if (!lastYear || !about) return null;
  const problems = tableProblem(lastYear, said, about, '上年报告');
  return (
    problems &&
    problems.map(({ message, places, facts }) => ({
      message,
      places: places.slice(0, 1),
      facts,
    }))
  );
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
  const [flow = ''] = part?.subject.about?.rows[0] ?? [];
  if (claim.isRate && (!part || flow.startsWith('carried')))
    return tableProblem(input, said, handled);
  if (claim.isRate && part?.subject.about?.rows[0]?.[0] !== 'handled')
    return rateProblem(input, said, part);
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
    const [first, last] = [shares[0], shares[shares.length - 1]];
    if (!first || !last || shares.length < 2 || sum <= 100 + slack) return [];
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
          return said.claim.kind === 'share' ? [problemsOf(input, said as Said<Share>)] : [];
        }),
        ...claimsOf(input)
          .map(sumProblems)
          .filter(({ length }) => length > 0),
      ],
      '占比',
    ),
};
