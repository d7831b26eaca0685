import { slipsOf } from './marks';
import { wordCheck } from './word-check';

const now = /截[至止]到?(?:目前|当前|今日|今天|现在|发稿|本报告发布)|(?:迄|至)今为止|到目前为止/g;

/** A report counts to the last day of its period. */
export const wordingAsOfNow = wordCheck({
  id: 'wording/as-of-now',
  severity: 'hint',
  title: '统计截止写明日期',
  basis: '经验：报告有统计期限，“目前”不知是哪一天',
  find: (text) => slipsOf(text, now),
  say: ({ name, first, all }) => `${name}“${first}”没有写明日期${all}：请写统计期限的最后一天。`,
});
