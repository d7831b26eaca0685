import { sentencesOf } from '../../text/sentences';
import { type Correction, correctionsOf } from './marks';
import { wordCheck } from './word-check';

/** 将 as in 将加大; in 将公开工作纳入考核 it only marks the object. */
const will =
  /工作(?:打算|计划|思路|安排)[：如为]|(?:将(?:会|要|以|从|按|进一步|继续|持续|不断|着力|重点|认真|严格|积极|全面|深入|结合|围绕|通过|定期|逐步|每|加|强化|推|完善|建立|健全|组织|开展|优化|提|拓|丰富|安排|配|落实|坚持|努力|切实|扎实|充分|大力|规范|细化|整改|改进|增|抓|做|召开|举办|邀请|利用|针对)|拟|计划|力争|争取|打算|准备)/;
const opens =
  /^(?:(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)\s*)?(?:下一步|下步|今后|接下来|为进一步|为了|为更好|为切实|针对(?:以上|上述|存在|这些))/;
/** Who acts or what is done; 对照2024年考核指标 only names something of that year. */
const subject =
  '(?:[我本全各]|[一1]是|[镇乡县区市](?:党委|人民政府|政府)|街道|机关|单位|将|拟|计划|要|继续|进一步|不断|着力|力争|争取|打算|准备|工作(?:打算|计划|思路|安排)|重点|[加强推完建健组开优提拓丰安落坚努切扎充规细改增抓做]|大力|整改|新[建增设]|举办|召开|培训|搭建|探索|设[立置]|编制|修订|第?[一二三四]季度|[上下]半年|(?:第?[一二三四]季度|[上下]半年|年?[末底]|\\d{1,2}月[份末底]?)(?:之?前|内|[末底]))';
const begins = /(?:^|[，：]|[一二三四五六七八九十]是|下一步|下步|今后|接下来)\s*(?:在|到)?\s*$/;
/** 我镇将在2026年重点推进, 计划2026年新建; 按计划2026年 tells what was meant before. */
const meantBefore =
  /(?:^|[^曾原])(?:将|拟|计划|争取|力争|打算|准备)[于在]\s*$|(?:^|[^曾原按照作])(?:拟|计划|争取|力争|打算)\s*$/;
const past = /了(?!解)|已|曾|过|虽|但|完成|取得|实现|累计/;
/** What is meant to be done may be taken into a plan; without that it was. */
const taken = /纳入|列入|作为/;
/** 开展培训4次 was done, 计划开展培训4次 will be. */
const done = /\d+\s*[件条次场期份个人]/;
const meant = /^\s*年度?，?\s*(?:[我本全][\u3400-\u9fff]{1,2})?(?:拟|计划|打算|准备)/;

/** What is planned for the year the report is about is over when it is published. */
export const wordingPlanYear = wordCheck({
  id: 'wording/plan-year',
  severity: 'warning',
  title: '改进措施的年份不早于下一年',
  basis: '经验：沿用上年文稿时未改打算的年份',
  given: ({ section }, { report, edition }) => {
    const own = edition.period === 'year' ? report.period.year : null;
    return own !== null && section === 'problems' ? String(own) : null;
  },
  find: (text, own) => {
    const year = new RegExp(`${own}(?=\\s*年度?，?\\s*${subject})`, 'g');
    return sentencesOf(text).flatMap(({ text: words, start }): Correction[] =>
      correctionsOf(words, year, () => String(Number(own) + 1)).flatMap((fix) => {
        const clauses = words.slice(fix.end).replace(/；[^]*/, '');
        const before = words.slice(0, fix.start);
        const isMeant = meantBefore.test(before);
        const leads = isMeant || begins.test(before);
        const isDone =
          past.test(
            isMeant ? clauses.replace(/前(?:全面|基本)?(?:完成|实现|取得)/, '') : clauses,
          ) ||
          (!meant.test(clauses) && (done.test(clauses) || taken.test(clauses)));
        // In 2024年开展的培训偏少，今后将增加 only the second clause looks ahead.
        const [near = ''] = /^\s*年度?\s*[，：]?[^，]*/.exec(clauses) ?? [];
        const isPlan = leads && !isDone && (isMeant || will.test(near) || opens.test(words));
        return isPlan ? [{ ...fix, start: start + fix.start, end: start + fix.end }] : [];
      }),
    );
  },
  say: ({ name, first, all }) =>
    `${name}“${first}”把打算写在本报告年度${all}：请核对，一般应为下一年。`,
  fixLabel: '改为下一年',
});
