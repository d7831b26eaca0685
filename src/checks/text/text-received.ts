import type { Check, CheckInput, Problem } from '../check';
import { disagreement, type Said, saidIn } from '../reading/against-tables';
import { requestTotal, speaksOfRequests, takenOn } from '../reading/request-words';

const received = /(收到|受理|接到|接收|新收|收悉)/;
const isRequest = /申请(?!人|材料|表)/;
const thenRequest = /^(政府信息公开|依申请公开|信息公开)?(的)?申请(?!人|材料|表)/;

/** “收到政府信息公开申请 6 件”, also “收到 6 件政府信息公开申请”. */
export function countsRequests({ statement }: Said): boolean {
  const { before, after, unit, partial, clause, sentence } = statement;
  return (
    !partial &&
    '件份个条起宗'.includes(unit) &&
    received.test(before) &&
    (isRequest.test(before) || thenRequest.test(after)) &&
    speaksOfRequests(sentence, clause)
  );
}

/** Nothing in table and a number in the text is what `text/none-received` speaks of. */
const isEmpty = ({ figures }: CheckInput): boolean =>
  figures.has('requests/received/allApplicants') &&
  figures.sum(['requests/received/allApplicants', 'requests/carriedOver/allApplicants']) === 0;

export const textReceived: Check = {
  id: 'text/received',
  family: 'text',
  severity: 'warning',
  title: '正文的收到申请数与表格一致',
  basis: '正文与表格的件数应当一致；收到的件数可以含上年结转',
  run: (input) =>
    isEmpty(input)
      ? []
      : saidIn(input)
          .filter(countsRequests)
          .flatMap((said) => disagreement(input, said, takenOn())),
};

/** The table says 0, the text a number. */
export function receivedButNone(input: CheckInput): Problem[] {
  return !isEmpty(input)
    ? []
    : saidIn(input)
        .filter(countsRequests)
        .flatMap((said) => disagreement(input, said, [requestTotal('received')]));
}
