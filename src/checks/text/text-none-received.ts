import type { Check, Problem } from '../check';
import { denial, ownPeriod } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { requestTotal, speaksOfRequests } from '../reading/request-words';
import { sentencesOf } from '../../text/sentences';
import { receivedButNone } from './text-received';

/** 未收到政府信息公开申请, 没有收到任何公民、法人或其他组织的申请; not 未收到申请人补正材料. */
const notReceived =
  /(?:未|没有|没|未曾|尚未)(?:有)?(?:收到|接到|受理|接收|新收|出现|发生|产生)[^。]*?申请(?!人|材料|表|行政复议|复议)/;
const none =
  /(?:无|没有)(?:人|任何人)?(?:提出|提交)?(?:的)?(?:依申请公开|政府信息公开申请|信息公开申请)/;
/** Requests of one kind or way only, or something else that follows from requests. */
const narrower =
  /信函|邮寄|传真|当面|现场|网上|网络|线上|渠道|重复|补正|再|除.*外|其他(?!组织)|引发|引起|产生的|复议|诉讼|投诉|举报|超期|逾期|收费|结转/;

export const textNoneReceived: Check = {
  id: 'text/none-received',
  family: 'text',
  severity: 'warning',
  title: '正文的“未收到申请”与表格一致',
  basis: '正文与表格的件数应当一致',
  run: (input) => [
    ...passagesOf(input).flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence) =>
        sentence.clauses.flatMap((clause): Problem[] => {
          const said = notReceived.test(clause.text) || none.test(clause.text);
          if (!said || narrower.test(clause.text) || !ownPeriod(clause.text, input)) return [];
          if (!speaksOfRequests(sentence, clause)) return [];
          return denial(input, passage, clause, requestTotal('received'));
        }),
      ),
    ),
    ...receivedButNone(input),
  ],
};
