import { slipsOf } from './marks';
import { wordCheck } from './word-check';

/** 202年12月, 20224年, 2024年31日, 2024月12月, 2024年月，截至2024年12月31，: no date a reader could repair for certain. */
const damaged =
  /(?:^|[^\d])(20\d年(?=\s*\d{1,2}月|度)|20\d{3,4}年|20\d\d年\s*\d{1,2}日|20\d\d年\d{3,4}日|20\d\d月\d{1,2}月|20\d\d年\d{1,2}月\d{1,2}(?=[，。；、至）])|20\d\d年\d{1,2}月\d{1,2}月|\d{1,2}月\d{1,2}(?:日日|号日)|\d{1,2}月\d?[lIOo|]\d?日|20\d\d年月(?=[，。；、底初]|[上中下]旬)|20\d\d年年(?![底末初中报度内均检审终])|20\d\d年(?:0{1,2}|1[3-9]|[2-9]\d)月)/gm;

export const wordingDamagedDate = wordCheck({
  id: 'wording/damaged-date',
  severity: 'warning',
  title: '日期写法完整',
  basis: '经验：日期漏字、多字',
  find: (text) =>
    slipsOf(text, damaged).map(({ start, end }) => ({
      start: /\d/.test(text.charAt(start)) ? start : start + 1,
      end,
    })),
  say: ({ name, first, all }) => `${name}“${first}”中的日期不完整${all}：请核对年、月、日。`,
});
