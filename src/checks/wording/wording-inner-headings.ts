import { correctionsOf } from './marks';
import { wordCheck } from './word-check';

/** 一、 to 六、 number the sections of the form: within a section the next level is （一）. */
const heading = /^([ \t\u3000]*)([一二三四五六七八九十]{1,2})、(?=\S)/gm;

export const wordingInnerHeadings = wordCheck({
  id: 'wording/inner-headings',
  severity: 'hint',
  title: '正文内不重复使用“一、二、”',
  basis: 'GB/T 9704：“一、”之下用“（一）”；“一、”至“六、”为报告各部分的标题',
  given: ({ section }) => (section === 'preface' ? null : ''),
  find: (text) =>
    correctionsOf(text, heading, ([, space = '', number = '']) => `${space}（${number}）`),
  say: ({ name, first, count }) =>
    `${name}内又用了“一、”一级的编号，共 ${count} 处，如“${first}”：请改为“（一）”。`,
  fixLabel: '改为“（一）”一级',
  oncePerReport: true,
});
