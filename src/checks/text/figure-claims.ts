import type { Check, CheckInput, Problem } from '../check';
import type { All, Count, Denial } from '../claims/claim';
import { total } from '../claims/total';
import type { About } from '../claims/subjects';
import { allProblem } from './all-claims';
import {
  countsOf,
  denialProblem,
  differenceProblem,
  isComparable,
  isOwn,
  isRow,
  outcomeOf,
  type Said,
  saidIn,
  stateOf,
  verdictOn,
} from './against-figures';
import { channelSums } from './channel-sums';
import { asDisputePart } from './dispute-parts';
import { yearSums } from './year-sums';
import { memoizeFor } from '../../text/memoize';

interface Topic {
  readonly id: string;
  readonly title: string;
  /** What a report may leave unsaid: 正文没有写…. */
  readonly subject: string;
  readonly fits: (about: About) => boolean;
  /** Denials belong to another check where one is named. */
  readonly denials?: 'only' | 'none';
}

const flows = ['received', 'carriedOver', 'carriedForward', 'handled'];
const rowIs =
  (...rows: readonly string[]) =>
  (about: About): boolean =>
    about.columns.length === 0 && isRow(about, ...rows);
const isReceived = rowIs('received');
const isOutcome = (about: About): boolean => about.table === 'requests' && !isRow(about, ...flows);
const isApplicants = ({ table, columns }: About): boolean =>
  table === 'requests' && columns.length > 0;

const topics: readonly Topic[] = [
  {
    id: 'text/received',
    title: '正文的收到申请数与表格一致',
    subject: '收到申请的件数',
    fits: isReceived,
    denials: 'none',
  },
  {
    id: 'text/none-received',
    title: '正文的“未收到申请”与表格一致',
    subject: '未收到申请',
    fits: isReceived,
    denials: 'only',
  },
  {
    id: 'text/carried',
    title: '正文的结转件数与表格一致',
    subject: '结转件数',
    fits: rowIs('carriedOver', 'carriedForward'),
  },
  {
    id: 'text/handled',
    title: '正文的办结件数与表格一致',
    subject: '办结件数',
    fits: rowIs('handled'),
  },
  {
    id: 'text/outcome',
    title: '正文的办理结果与表格一致',
    subject: '各项办理结果的件数',
    fits: isOutcome,
  },
  {
    id: 'text/applicants',
    title: '正文的申请人类别与表格一致',
    subject: '申请人类别',
    fits: (about) => isApplicants(about) && !isOutcome(about),
  },
  {
    id: 'text/disputes',
    title: '正文的复议、诉讼件数与表格一致',
    subject: '复议、诉讼件数',
    fits: ({ table }) => table === 'disputes',
    denials: 'none',
  },
  {
    id: 'text/no-disputes',
    title: '正文的“未发生复议、诉讼”与表格一致',
    subject: '未发生复议、诉讼',
    fits: ({ table }) => table === 'disputes',
    denials: 'only',
  },
  {
    id: 'text/normative',
    title: '正文的文件数、决定数、收费与表格一致',
    subject: '文件数、决定数、收费',
    fits: ({ table }) => table !== 'requests' && table !== 'disputes',
  },
];

function resultOf(
  input: CheckInput,
  said: Said,
  { fits, denials }: Topic,
): (readonly Problem[] | null)[] {
  const { claim } = said;
  const { about } = claim.subject;
  if (claim.kind === 'denial')
    return denials !== 'none' && isOwn(claim) && about && fits(about)
      ? [denialProblem(input, said as Said<Denial>, about)]
      : [];
  if (denials === 'only') return [];
  if (claim.kind === 'all')
    return fits(
      claim.target.rows.length > 0 ? claim.target : { ...claim.target, rows: [['received']] },
    ) && isOwn(claim)
      ? allProblem(input, said as Said<All>)
      : [];
  if (claim.kind !== 'count') return [];
  if (claim.subject.within) return atMost(input, said as Said<Count>, claim.subject.within, fits);
  if (!about || !fits(about) || !isComparable(said as Said<Count>)) return [];
  const verdict = verdictOn(input, claim, about);
  if (verdict.state === 'absent') return [];
  if (verdict.state === 'blank') return [null];
  const isWrong =
    verdict.state === 'differs' &&
    !isOfLetters(input, said as Said<Count>) &&
    !isBesideRevised(said as Said<Count>, verdict.sum) &&
    !isSumOfWrong(input, said as Said<Count>);
  return [isWrong ? [differenceProblem(said as Said<Count>, verdict)] : []];
}

/** 网上收到申请1件，经审查不属于政府信息公开申请: none that the form counts. */
const isSentOn = ({ passage: { clauses }, claim: { clause, sentence } }: Said<Count>): boolean =>
  /不属于|不是|误投|退回|移送|[转移]交|转[由至给送办]|引导|撤回/.test(
    clauses
      .filter((each) => each.index >= clause && each.sentence === sentence)
      .flatMap(({ tokens }) => tokens.map(({ text }) => text))
      .join(''),
  );

/** 涉林行政处罚8件: some of a line is no more than all of it. */
function atMost(
  input: CheckInput,
  said: Said<Count>,
  about: About,
  fits: Topic['fits'],
): (readonly Problem[] | null)[] {
  const { claim } = said;
  const { item, subject } = claim;
  const bounded: Count = {
    ...claim,
    subject: { ...subject, about },
    item: { ...item, number: { ...item.number, bound: 'least' } },
  };
  if (isSentOn(said)) return [];
  // 印制政府信息公开申请表100份 counts sheets.
  const isCounted = about.table !== 'requests' || claim.unit === '件';
  if (!fits(about) || !isCounted || !isComparable({ ...said, claim: bounded })) return [];
  const verdict = verdictOn(input, bounded, about);
  return verdict.state === 'differs' ? [[differenceProblem(said, verdict)]] : [];
}

/** 新收9件，上年结转2件，共11件: where the table contradicts an addend, the sum is no second slip. */
const isSumOfWrong = (input: CheckInput, { passage, claim }: Said<Count>): boolean =>
  passage.breakdowns.some(
    ({ whole, parts }) =>
      whole === claim &&
      parts.every(({ item }) => item.order < claim.item.order) &&
      total(parts) === claim.value &&
      parts.some((part) => stateOf(input, { passage, claim: part }) === 'differs'),
  );

/** 收到申请书3份，登记申请8件: letters are not requests where the sentence goes on to count those. */
const isOfLetters = (input: CheckInput, { passage, claim }: Said<Count>): boolean =>
  '份封'.includes(claim.unit) &&
  countsOf(passage, claim.sentence).some(
    (other) =>
      other.unit === '件' &&
      other.subject.about?.rows[0]?.join() === claim.subject.about?.rows[0]?.join() &&
      stateOf(input, { passage, claim: other }) === 'agrees',
  );

/** 新制定2件、修订1件: what was revised was issued anew, so the table may count both. */
const isBesideRevised = ({ passage, claim }: Said<Count>, sum: number): boolean =>
  claim.subject.about?.columns.join() === 'issued' &&
  countsOf(passage).some(
    ({ unit, value, item }) =>
      unit === claim.unit &&
      item.left.some(({ text }) => text === '修订' || text === '修改') &&
      value + claim.value === sum,
  );

/** What the tables can be asked about; most numbers of a text are of other things, and every topic looks at each. */
const asked = memoizeFor((input: CheckInput): readonly Said[] =>
  saidIn(input)
    .map((said) => ({ ...said, claim: asDisputePart(input, said.passage, said.claim) }))
    .filter(({ claim: { kind, subject } }) =>
      kind === 'count'
        ? subject.about !== null || subject.within !== undefined
        : kind === 'all' || kind === 'denial',
    ),
);

/** Numbers of the text against the cells they speak of, a check for each part of the form. */
export const figureClaims: readonly Check[] = topics.map((topic): Check => ({
  id: topic.id,
  family: 'text',
  severity: 'warning',
  title: topic.title,
  basis: '正文与表格的件数应当一致',
  run: (input) => {
    const listed =
      topic.denials === 'only'
        ? []
        : [...channelSums(input), ...yearSums(input)].filter(({ about }) => topic.fits(about));
    const inLists = new Set(channelSums(input).flatMap(({ counts }) => counts));
    return outcomeOf(
      [
        ...asked(input).flatMap((said) =>
          inLists.has(said.claim as Count) ? [] : resultOf(input, said, topic),
        ),
        ...listed.map(({ problems }) => problems),
      ],
      topic.subject,
    );
  },
}));
