import type { Check, Problem } from '../check';
import { denial, disagreement, saidIn } from '../reading/against-tables';
import { passagesOf } from '../reading/passages';
import { requestTotal } from '../reading/request-words';
import { sentencesOf } from '../../text/sentences';

const rows = [
  { row: 'carriedOver', words: /(上年度?|上一年度?|去年|\d{4}年度?)结转/ },
  { row: 'carriedForward', words: /结转(至|到|入)?(下一?|次|明|\d{4})年/ },
] as const;
const none = /(无|没有|未有|不存在)[^，。]{0,6}结转/;
const aboutRequests = /申请|信息公开|办理/;

/** 上年结转 and 结转下年度 in words against the second and the last row. */
export const textCarried: Check = {
  id: 'text/carried',
  family: 'text',
  severity: 'warning',
  title: '正文的结转件数与表格一致',
  basis: '正文与表格的件数应当一致',
  run: (input) => [
    ...saidIn(input).flatMap((said): Problem[] => {
      const { before, after, unit, sentence } = said.statement;
      const topic = rows.find(
        ({ words }) => words.test(before) || (after.startsWith('结转') && words.test(after)),
      );
      if (!topic || !'件份个宗'.includes(unit) || !aboutRequests.test(sentence.text)) return [];
      return disagreement(input, said, [requestTotal(topic.row)]);
    }),
    ...passagesOf(input).flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence) =>
        sentence.clauses.flatMap((clause): Problem[] => {
          const topic = rows.find(({ words }) => words.test(clause.text));
          if (!topic || !none.test(clause.text) || !aboutRequests.test(sentence.text)) return [];
          if (clause.text.split(/\d{4}年/).some((words) => /\d/.test(words))) return [];
          return denial(input, passage, clause, requestTotal(topic.row));
        }),
      ),
    ),
  ],
};
