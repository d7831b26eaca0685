import type { CheckInput, Problem } from '../check';
import type { All, Count } from '../claims/claim';
import { counterpartsOf, othersOf } from '../claims/counterparts';
import { total } from '../claims/total';
import type { About } from '../claims/subjects';
import { atCells } from '../../report/place';
import {
  carriedOver,
  countsOf,
  isOwn,
  isRow,
  placeIn,
  quoteOf,
  type Said,
} from './against-figures';

type Result = readonly Problem[] | null;

/** 所有办结的申请均为部分公开 */
const isHandled = (about: About): boolean => isRow(about, 'handled') && about.columns.length === 0;
const isReceived = ({ rows, columns }: About): boolean =>
  columns.length === 0 && rows.some(([first]) => first === 'received');

/** The number that 均 stands for: the last whole one, whose parts are all listed or not listed at all. */
export function wholeOf({ of, subject }: Pick<All, 'of' | 'subject'>): About | null {
  const last = of[of.length - 1];
  if (!last) return subject.about;
  if (of.some(({ subject: { domain } }) => domain === 'other')) return null;
  const about = last.subject.about;
  // 新收16件，连同上年结转的2件，均已办结; of one alone nobody says 均.
  const isJoined =
    last.value === 1 ||
    last.item.left.some(({ kind, text }) => kind === 'and' || text.startsWith('加'));
  if (isJoined && about && isRow(about, 'carriedOver'))
    return wholeOf({ of: of.slice(0, -1), subject });
  if (about && !last.isPart) return about;
  const whole = of.find((count) => !count.isPart && count.subject.about !== null);
  if (!whole) return null;
  return total(of.slice(of.indexOf(whole) + 1)) === whole.value ? whole.subject.about : null;
}

/** 不予公开的3件均属于国家秘密: all of one group is in one line of it, or in one column. */
function isWithin({ target }: All, { rows: [group = []], columns }: About): boolean {
  const lines = target.rows.flat();
  return (
    columns.length === 0 && lines.length < group.length && lines.every((row) => group.includes(row))
  );
}

const names = (of: readonly Count[], table: string): About | null => {
  const all = of.flatMap(({ subject: { about } }) => (about?.table === table ? [about] : []));
  // 复议3件，审结2件，均维持: of those that are closed.
  const some = all.filter(({ columns }) => columns.length > 0);
  const said = some.length > 0 ? some : all;
  if (said.length === 0) return null;
  const rows = said.flatMap((about) => about.rows.slice(0, 1).flat());
  const columns = said.flatMap((about) => about.columns);
  return { table, rows: [Array.from(new Set(rows))], columns: Array.from(new Set(columns)) };
};

function problem(
  input: CheckInput,
  { passage, claim }: Said<All>,
  cells: readonly string[],
  sum: number,
  what: string,
): Problem {
  return {
    message: `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，${what}：请核对，正文或表格有一处要改。`,
    places: [placeIn(passage, claim.quote), ...atCells(cells)],
    facts: { text: 0, table: sum },
  };
}

/** 均已办结 while something is carried forward. */
const handledProblems = (input: CheckInput, said: Said<All>): Result[] =>
  counterpartsOf(input.edition, {
    table: 'requests',
    rows: [['carriedForward']],
    columns: [],
  }).map(({ cells, place }) => {
    const sum = input.figures.sum(cells);
    if (sum === null) return null;
    return sum === 0 ? [] : [problem(input, said, cells, sum, `${place}还有 ${sum} 件`)];
  });

/** 均获维持 while other columns, or other rows, hold some. */
function othersProblem(input: CheckInput, said: Said<All>, about: About, besides = 0): Result {
  const { target } = said.claim;
  const others = othersOf(input.edition, about, target);
  const [named] = counterpartsOf(input.edition, {
    ...about,
    rows: target.rows.length > 0 ? target.rows : about.rows,
    columns: target.columns,
  });
  const sum = input.figures.sum(others);
  if (sum === null) return null;
  const own = named ? input.figures.sum(named.cells) : null;
  if (sum <= besides || !named) return [];
  const filled = others.filter((cell) => input.figures.number(cell) !== 0);
  return [
    problem(
      input,
      said,
      [...named.cells, ...filled],
      sum,
      `${named.place}为 ${own ?? 0} 件，其余还有 ${sum} 件`,
    ),
  ];
}

const isCarried = ({ subject: { about } }: Count): boolean =>
  about !== null && isRow(about, 'carriedForward');

/** 收到91件，答复89件，答复率100%: of what was received, not of what was answered. */
function isOfReceived({ of, target, isRate }: All): boolean {
  const [received, done] = of.map(({ subject }) => subject.about);
  return (
    isRate === true &&
    received != null &&
    done != null &&
    isReceived(received) &&
    of[1]?.isPart === false &&
    isHandled(target) &&
    isHandled(done)
  );
}

/** What the tables say where the text says 均. */
export function allProblem(input: CheckInput, said: Said<All>): Result[] {
  const { claim, passage } = said;
  const { target } = claim;
  if (target.table !== 'requests') {
    const about = names(claim.of, target.table) ?? claim.subject.about;
    return about ? [othersProblem(input, said, about)] : [];
  }
  const about = wholeOf(claim);
  if (about === null || !claim.of.every(isOwn)) return [];
  if (isWithin(claim, about)) return [othersProblem(input, said, about)];
  const isOfHandled = isRow(target, 'handled');
  // 全部按期答复，但有4件依法结转下年度 takes them out itself.
  const carries = claim.of.some(isCarried) || countsOf(passage, claim.sentence).some(isCarried);
  const isOfAll = isReceived(about) || (!isOfHandled && isHandled(about)) || isOfReceived(claim);
  if (carries || !isOfAll) return [];
  // All of nothing: `text/vacuous` speaks of it.
  if (claim.of.length === 1 && claim.of[0]?.value === 0) return [];
  if (isOfHandled) return claim.isOfDue ? [] : handledProblems(input, said);
  if (target.columns.length > 0)
    return [othersProblem(input, said, { table: 'requests', rows: [['received']], columns: [] })];
  // 收到的8件全部予以公开: what came from last year may have ended otherwise.
  const besides = isReceived(about) ? carriedOver(input) : 0;
  return [othersProblem(input, said, outcomeRows(input), besides)];
}

/** All rows that are outcomes, so that those other than the target can be told. */
function outcomeRows(input: CheckInput): About {
  const flows = ['received', 'carriedOver', 'carriedForward'];
  const rows = input.figures.cells.map(({ row }) => row.line.id);
  return {
    table: 'requests',
    rows: [rows.filter((row) => !flows.includes(row))],
    columns: [],
  };
}
