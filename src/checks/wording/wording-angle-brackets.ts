import { correctionsOf } from './marks';
import { wordCheck } from './word-check';

/** ASCII marks around Chinese words; a tag of a web page begins with a letter. */
const titled = /<([\u3400-\u9fff][^<>\r\n]{1,60})>/g;

/** Inside 《》 a title takes 〈〉. */
const isInside = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

export const wordingAngleBrackets = wordCheck({
  id: 'wording/angle-brackets',
  severity: 'hint',
  title: '书名号不用“<>”',
  basis: 'GB/T 15834 标点符号用法：书名号用《》，其中再用〈〉',
  find: (text) =>
    correctionsOf(text, titled, ({ 1: words = '', index }) =>
      isInside(text, index) ? `〈${words}〉` : `《${words}》`,
    ),
  say: ({ name, first, all }) => `${name}“${first}”用“<>”作书名号${all}：应为〈〉或《》。`,
  fixLabel: '改为书名号',
});
