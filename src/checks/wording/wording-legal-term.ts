import { correctionsOf } from './marks';
import { wordCheck } from './word-check';

/** 按法定期限答复 is right; 在法定期限答复 lacks 内. */
const term =
  /(在[^，。；、]{0,10}?(?:(?:法定|规定)(?:的)?(?:答复|办理)?(?:期限|时限|时间)|[0-9一二三十]{1,3}个工作日))(?=(?:答复|办结|办理|办毕|予以|给予|作出|完成|回复|反馈|全部|依法|进行|提供|公开|处理))/g;

export const wordingLegalTerm = wordCheck({
  id: 'wording/legal-term',
  severity: 'hint',
  title: '“在法定期限内”不漏“内”',
  basis: '经验：“在……期限内”常漏“内”字',
  find: (text) => correctionsOf(text, term, ([words]) => `${words}内`),
  say: ({ name, first, all }) => `${name}“${first}”漏了“内”字${all}：应为“在法定期限内”。`,
  fixLabel: '补上“内”',
});
