import type { CheckInput, Problem } from '../check';
import type { All, Count } from '../claims/claim';
import type { Passage } from '../claims/claims';
import { counterpartsOf, othersOf } from '../claims/counterparts';
import type { About } from '../claims/subjects';
import { memoizeLast } from '../../text/memoize';
import { atCells } from '../../report/place';
import { carriedOver, placeIn, quoteOf, type Said } from './against-figures';

type Result = readonly Problem[] | null;

/** 所有办结的申请均为部分公开 */
const isHandled = ({ rows: [[first = ''] = []], columns }: About): boolean =>
  first === 'handled' && columns.length === 0;

const isReceived = (about: About | null): boolean =>
  about?.table === 'requests' &&
  about.columns.length === 0 &&
  about.rows.some(([first]) => first === 'received');

/** The number that 均 stands for: the last whole one, whose parts are all listed or not listed at all. */
export function wholeOf({ of, subject }: Pick<All, 'of' | 'subject'>): About | null {
  const last = of[of.length - 1];
  if (!last) return subject.about;
  if (of.some(({ subject: { domain } }) => domain === 'other')) return null;
  const about = last.subject.about;
  // 新收16件，连同上年结转的2件，均已办结; of one alone nobody says 均.
  const isJoined =
    last.value === 1 ||
    last.item.left.some(
      ({ kind, text }) => kind === 'and' || (kind === 'carriedOver' && text.startsWith('加')),
    );
  if (of.length > 1 && isJoined && about?.rows[0]?.join() === 'carriedOver')
    return wholeOf({ of: of.slice(0, -1), subject });
  if (about && !last.isPart && last.subject.byChannel === null) return about;
  const whole = of.find((count) => !count.isPart && count.subject.about !== null);
  if (!whole) return null;
  const parts = of.slice(of.indexOf(whole) + 1);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return sum === whole.value ? whole.subject.about : null;
}

/** 不予公开的3件均属于国家秘密: all of one group is in one line of it. */
function isWithin({ target, of }: All, { rows, columns }: About): boolean {
  const [group = []] = rows;
  const [lines = []] = target.rows;
  return (
    rows.length === 1 &&
    columns.length === 0 &&
    lines.length < group.length &&
    lines.length > 0 &&
    lines.every((row) => group.includes(row)) &&
    of.every(({ exact, isPart, subject }) => exact && !isPart && subject.when === 'own')
  );
}

const names = (of: readonly Count[], table: string): About | null => {
  const rows = of.flatMap(({ subject: { about } }) =>
    about?.table === table ? (about.rows[0] ?? []) : [],
  );
  // 办结3件，均维持: of those that are closed.
  const columns = of.map(({ subject: { about } }) => about?.columns ?? []);
  const isOfSome = columns.every(({ length }) => length > 0);
  return rows.length > 0
    ? {
        table,
        rows: [Array.from(new Set(rows))],
        columns: isOfSome ? Array.from(new Set(columns.flat())) : [],
      }
    : null;
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
function handledProblem(input: CheckInput, said: Said<All>): Result {
  const [forward] = counterpartsOf(input.edition, {
    table: 'requests',
    rows: [['carriedForward']],
    columns: [],
  });
  if (!forward) return [];
  const sum = input.figures.sum(forward.cells);
  if (sum === null) return null;
  return sum === 0
    ? []
    : [problem(input, said, forward.cells, sum, `${forward.place}还有 ${sum} 件`)];
}

/** 均获维持 while other columns, or other rows, hold some. */
function othersProblem(input: CheckInput, said: Said<All>, about: About, besides = 0): Result {
  const { target } = said.claim;
  const others = othersOf(input.edition, about, target).filter((cell) => input.figures.has(cell));
  const [named] = counterpartsOf(input.edition, {
    ...about,
    rows: target.rows.length > 0 ? target.rows : about.rows.slice(0, 1),
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

const isCarried = ({ subject, value }: Count): boolean =>
  subject.about?.rows[0]?.[0] === 'carriedForward' && value > 0;
/** Sentences that count what is carried forward. */
const carrying = memoizeLast(
  ({ claims }: Passage): ReadonlySet<number> =>
    new Set(
      claims
        .filter((claim) => claim.kind === 'count' && isCarried(claim))
        .map(({ sentence }) => sentence),
    ),
);

/** 收到91件，答复89件，答复率100%: of what was received, not of what was answered. */
function isOfReceived({ of, target, isRate }: All): boolean {
  const [received, done, ...others] = of;
  return (
    isRate === true &&
    received !== undefined &&
    done !== undefined &&
    others.length === 0 &&
    isReceived(received.subject.about) &&
    !done.isPart &&
    isHandled(target) &&
    done.subject.about !== null &&
    isHandled(done.subject.about)
  );
}

/** What the tables say where the text says 均. */
export function allProblem(input: CheckInput, said: Said<All>): Result[] {
  const { claim } = said;
  const { target } = claim;
  const handled = target.rows[0]?.[0] === 'handled';
  if (target.table !== 'requests') {
    const about = names(claim.of, target.table) ?? claim.subject.about;
    return about ? [othersProblem(input, said, about)] : [];
  }
  // 全部按期答复，但有4件依法结转下年度 takes them out itself.
  const carries = claim.of.some(isCarried) || carrying(said.passage).has(claim.sentence);
  const about = wholeOf(claim);
  if (about !== null && isWithin(claim, about)) return [othersProblem(input, said, about)];
  if (
    carries ||
    about === null ||
    !(isReceived(about) || (!handled && isHandled(about)) || isOfReceived(claim)) ||
    claim.of.some(
      ({ exact, subject }) => !exact || subject.when !== 'own' || subject.whose !== 'own',
    )
  )
    return [];
  // All of nothing: `text/vacuous` speaks of it.
  if (claim.of.some(({ value }) => value === 0) && claim.of.length === 1) return [];
  if (handled) return claim.isOfDue ? [] : [handledProblem(input, said)];
  if (target.columns.length > 0)
    return [othersProblem(input, said, { table: 'requests', rows: [['received']], columns: [] })];
  // 新收的8件全部予以公开: what came from last year may have ended otherwise.
  const isNew = about.rows.length === 1 && about.rows[0]?.join() === 'received';
  const besides = isNew ? carriedOver(input) : 0;
  return [othersProblem(input, said, outcomeRows(input, target), besides)];
}

/** All rows that are outcomes, so that those other than the target can be told. */
function outcomeRows(input: CheckInput, { table }: About): About {
  const flows = ['received', 'carriedOver', 'carriedForward'];
  const rows = Array.from(
    new Set(
      input.figures.cells
        .filter((cell) => cell.table.id === table && cell.row.line.kind === 'input')
        .map(({ row }) => row.line.id),
    ),
  );
  return { table, rows: [rows.filter((row) => !flows.includes(row))], columns: [] };
}
