import type { Slip } from './marks';
import { linesWithoutStray } from './stray';
import { wordCheck } from './word-check';

const endMark = /[。！？；：…”）》】!?;:.)]$/;
/** An address line or a web address needs no full stop. */
const contactLine =
  /^(?:联系)?(?:电话|邮编|邮箱|地址|网址|传真)|(?:电话|邮编|邮箱|地址|网址|传真|联系人|联系方式)\s*(?:为|[：（])|https?:|www\.|@/;
/** “（三）严格审核，确保质量” is a heading although it has a comma. */
const heading =
  /^[-\s]*([一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[.．、])[^。；]{0,36}$/;
const shown = 12;

/** A line with a clause mark in it is a sentence, not a heading, and ends with a mark. */
const unended = (text: string): Slip[] =>
  linesWithoutStray(text).flatMap((paragraph): Slip[] => {
    const { text: line, end } = paragraph;
    const cut = /[，、,]$/.test(line);
    const isSentence = /[，。；]/.test(line) && !endMark.test(line) && !heading.test(line);
    if (!cut && (!isSentence || contactLine.test(line))) return [];
    return [{ start: end - Math.min(shown, line.length), end }];
  });

export const wordingEndMark = wordCheck({
  id: 'wording/end-mark',
  severity: 'hint',
  title: '段落以标点结束',
  basis: '经验：段末没有标点的，往往漏了半句',
  find: unended,
  say: ({ name, first, all }) => `${name}有一段以“${first}”结束，末尾没有标点${all}：请补全。`,
  oncePerReport: true,
});
