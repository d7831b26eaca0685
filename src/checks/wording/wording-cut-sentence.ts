import { type Sentence, sentencesOf, type Span } from '../../text/sentences';
import { wordCheck } from './word-check';

const purpose =
  /^(?:并)?(?:为(?:确保|进一步|了|切实|更好|保障|充分|全面|有效|不断)|由于|随着|鉴于)/;
const ground =
  /^(?:并)?(?:根据|按照|依据|遵照|依照)[^，；：]{2,30}(?:要求|规定|部署|安排|精神|通知|意见|》)$/;
/** A sentence with a verb of its own after the purpose is whole: 为了便民设立查阅点。 */
const hasVerb =
  /了|[建设成]立|制定|开展|组织|实行|明确|采取|安排|配备|印发|落实|加[强大]|完善|推进|[镇乡局县区街道关位]将|将/;
const longest = 30;
/** Words that need something behind them; 不作为, 担当作为 and 是根据 are words of their own. */
const wantsMore =
  /(?:(?:结果|情况|内容|成效|得分|成绩|排名|意见|数据|指标)(?:等)?作为|以及|对于|关于|按照|依照|为了|由于|因为|[^不]予以|加以|包括|位于|属于|以便|从而|例如|诸如|并且|或者|不仅|虽然|但是)$/;

/** The half that is there: a sentence of purpose or ground alone, or a last clause that breaks off. */
function cutIn(text: string, sentence: Sentence): readonly Span[] {
  const body = sentence.text.replace(
    /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)\s*/,
    '',
  );
  if (text.charAt(sentence.end) !== '。') return [];
  if (wantsMore.test(body)) return sentence.clauses.slice(-1);
  if (sentence.clauses.length !== 1 || body.length > longest || /[：]/.test(body)) return [];
  const isCut = ground.test(body) || (purpose.test(body) && !hasVerb.test(body.slice(3)));
  return isCut ? [sentence] : [];
}

/** A full stop where a comma was meant: 为确保公开及时。我镇落实……; 考核结果作为。 */
export const wordingCutSentence = wordCheck({
  id: 'wording/cut-sentence',
  severity: 'hint',
  title: '没有半句话',
  basis: '经验：逗号误作句号，或漏了后半句',
  find: (text) => sentencesOf(text).flatMap((sentence) => cutIn(text, sentence)),
  say: ({ name, first, all }) => `${name}“${first}”只有半句${all}：请补全，或将句号改为逗号。`,
});
