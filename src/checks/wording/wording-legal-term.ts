import { correctionsOf } from './marks';
import { wordCheck } from './word-check';

/** 按法定期限答复 is right; 在法定期限答复 lacks 内. */
const term =
  /(在[^，。；、]{0,10}?(?:(?:法定|规定)(?:的)?(?:答复|办理)?(?:期限|时限|时间)|[0-9一二三十]{1,3}个工作日))(?=(?:答复|办结|办理|办毕|予以|给予|作出|完成|回复|反馈|全部|依法|进行|提供|公开|处理))/g;
/** 20个工作内: no one counts work. */
const day = /[0-9一二三四五六七八九十]{1,3}个工作(?=(?:之|以)?内(?!容|部|涵|页|外))/g;

export const wordingLegalTerm = wordCheck({
  id: 'wording/legal-term',
  severity: 'hint',
  title: '“在法定期限内”不漏“内”，“工作日”不漏“日”',
  basis: '经验：“在……期限内”常漏“内”字，“个工作日”常漏“日”字',
  find: (text) => [
    ...correctionsOf(text, term, ([words]) => `${words}内`),
    ...correctionsOf(text, day, ([words]) => `${words}日`),
  ],
  say: ({ name, first, found, all }) =>
    found.startsWith('“在')
      ? `${name}“${first}”漏了“内”字${all}：应为“在法定期限内”。`
      : `${name}“${first}”漏了“日”字${all}：应为“个工作日”。`,
  fixLabel: '补上漏字',
});
