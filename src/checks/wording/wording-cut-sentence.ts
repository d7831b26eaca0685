import { sentencesOf } from '../../text/sentences';
import { wordCheck } from './word-check';

const purpose =
  /^(?:并)?(?:为(?:确保|进一步|了|切实|更好|保障|充分|全面|有效|不断)|由于|随着|鉴于)/;
const ground =
  /^(?:并)?(?:根据|按照|依据|遵照|依照)[^，；：]{2,30}(?:要求|规定|部署|安排|精神|通知|意见|》)$/;
/** A sentence with a verb of its own after the purpose is whole: 为了便民设立查阅点。 */
const hasVerb =
  /了|[建设成]立|制定|开展|组织|实行|明确|采取|安排|配备|印发|落实|加[强大]|完善|推进|[镇乡局县区街道关位]将|将/;
const longest = 30;

/** A full stop where a comma was meant: 为确保公开及时。我镇落实…… */
export const wordingCutSentence = wordCheck({
  id: 'wording/cut-sentence',
  severity: 'hint',
  title: '没有半句话',
  basis: '经验：逗号误作句号，或漏了后半句',
  find: (text) =>
    sentencesOf(text).filter((sentence) => {
      const body = sentence.text.replace(
        /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)\s*/,
        '',
      );
      if (text.charAt(sentence.end) !== '。' || sentence.clauses.length !== 1) return false;
      if (body.length > longest || /[：]/.test(body)) return false;
      return ground.test(body) || (purpose.test(body) && !hasVerb.test(body.slice(3)));
    }),
  say: ({ name, first, all }) => `${name}“${first}”只有半句${all}：请补全，或将句号改为逗号。`,
});
