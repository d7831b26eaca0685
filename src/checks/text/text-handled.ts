import type { Check, Problem } from '../check';
import { denial, disagreement, saidIn } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { requestTotal, speaksOfRequests, takenOn } from '../reading/request-words';
import { sentencesOf } from '../../text/sentences';

const handled =
  /(办结|答复|办理完毕|办理)(了)?(政府信息公开|依申请公开|信息公开)?(的)?(申请|申请件|依申请)?(共|共计|合计|数量为)?$/;
/** 结转下年度继续办理 is the form's own word for what is not handled yet. */
const stillOpen = '继续办理';
const allHandled =
  /(均已|全部|已全部|均)(按时|按期|依法|在[^，。]{0,12}内|予以)*(办结|答复完毕|办理完毕)/;

/** 办结 or 答复 N 件, or all of them, against （七）总计. */
export const textHandled: Check = {
  id: 'text/handled',
  family: 'text',
  severity: 'warning',
  title: '正文的办结件数与表格一致',
  basis: '正文与表格的件数应当一致',
  run: (input) => [
    ...saidIn(input).flatMap((said): Problem[] => {
      const { before, unit, sentence, clause, partial } = said.statement;
      const fits =
        '件份宗'.includes(unit) &&
        handled.test(before) &&
        !before.includes(stillOpen) &&
        sentence.text.includes('申请');
      if (!fits || partial || !speaksOfRequests(sentence, clause)) return [];
      const accepted = [requestTotal('handled')] as const;
      // 办理 may count what was taken on, 办结 and 答复 only what was finished.
      return disagreement(
        input,
        said,
        /办理(?!完毕)/.test(before) ? [...accepted, ...takenOn()] : accepted,
      );
    }),
    ...passagesOf(input).flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence) =>
        sentence.clauses.flatMap((clause): Problem[] => {
          const all = allHandled.test(clause.text) && !/上年|结转|其中/.test(sentence.text);
          const ours = /(收到|受理|新收)[^。]*申请/.test(sentence.text);
          if (!all || !ours || !speaksOfRequests(sentence, clause)) return [];
          return denial(input, passage, clause, requestTotal('carriedForward'));
        }),
      ),
    ),
  ],
};
