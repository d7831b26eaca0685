import { sentencesOf } from '../../text/sentences';
import { type Slip, slipsOf } from './marks';
import { wordCheck } from './word-check';

const disputes =
  /行政(?:复议|诉讼)(?:案件|案)?(?:共|共计|为)?\s*\d+\s*(?:条|份|篇|人次|元|个(?!案))/g;
/** 公开行政复议信息 counts 条 of information, not cases. */
const published = /主动公开|发布|公布|公示|推送/;
const others = [
  /(?:政府信息公开|依申请公开|信息公开|公开)申请(?:共|共计|为)?\s*\d+\s*(?:篇|元|期|场|张)/g,
  /(?:制发|制定|废止|现行有效|新制)[^，。；、\d]{0,8}规范性文件(?:共|共计|为)?\s*\d+\s*(?:条|篇|次|元)/g,
  /信息处理费(?:共|共计|为)?\s*\d+\s*(?:件|条|份|篇|次)/g,
];

export const wordingUnit = wordCheck({
  id: 'wording/unit',
  severity: 'hint',
  title: '数量单位合适',
  basis: '通行做法：申请、文件、复议、诉讼以件计，费用以元计',
  find: (text) => [
    ...sentencesOf(text)
      .filter((sentence) => !published.test(sentence.text))
      .flatMap(({ start, text: words }): Slip[] =>
        slipsOf(words, disputes).map((slip) => ({
          start: start + slip.start,
          end: start + slip.end,
        })),
      ),
    ...others.flatMap((pattern) => slipsOf(text, pattern)),
  ],
  say: ({ name, first, all }) =>
    `${name}“${first}”的数量单位不当${all}：请核对，案件和文件用“件”，费用用“元”。`,
});
