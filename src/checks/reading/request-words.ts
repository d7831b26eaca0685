import { type Address, addressOf, cellsOf } from '../../template/cells';
import type { Edition } from '../../template/edition';
import type { Counterpart } from './against-tables';
import type { Sentence, Span } from '../../text/sentences';

/** Words that show that 申请 means a request for information, not for a licence or a loan. */
const aboutRequests = /信息公开|依申请|申请公开|公开申请/;
/** Other things that are received, handled and answered: hotline orders, letters, motions. */
const otherMatters =
  /工单|热线|建议|提案|咨询|信件|信箱|来信|投诉|留言|信访件|许可|案件|复议|诉讼|低保|救助|问政|清单/;

/** Whether a clause is about requests: it says so, or the clause it follows on does. */
export function speaksOfRequests(sentence: Sentence, clause: Span): boolean {
  if (!aboutRequests.test(sentence.text)) return false;
  const before = sentence.clauses.filter(({ start }) => start <= clause.start).reverse();
  const subject = before.find(({ text }) => /申请/.test(text) || otherMatters.test(text));
  return subject === undefined || !otherMatters.test(subject.text);
}

/** 总计 of a row of the requests table. */
export const requestTotal = (row: string): Counterpart => ({
  cells: [addressOf('requests', row, 'allApplicants')],
});

/** What was taken on: 本年新收 alone, or with 上年结转. */
export function takenOn(): [Counterpart, Counterpart] {
  const received = requestTotal('received');
  return [received, { cells: [...received.cells, ...requestTotal('carriedOver').cells] }];
}

/** The 总计 cells of the rows printed under a label such as 不予公开, over all editions. */
export function outcomeCells(edition: Edition, label: string): Address[] {
  return cellsOf(edition)
    .filter(
      ({ row, column }) =>
        column.line.id === 'allApplicants' &&
        row.path.some((part) => part.replace(/（[^）]*）/g, '') === label),
    )
    .map(({ address }) => address);
}
