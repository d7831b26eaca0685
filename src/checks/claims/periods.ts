import type { Phrase } from './phrase';
import { periodOf, whensOf, Y, yearFrom } from './said-years';

/** Years and parts of years. */
export const periods: readonly Phrase[] = [
  [
    '12二',
    new RegExp(`(?:${Y})?1月(?:1日)?[至到—–-]+(?:${Y})?12月(?:31日|底|份)?|1[至到—–-]12月份?`, 'y'),
    ([words], reader) => ({
      kind: 'period',
      when: periodOf(/年/.test(words) ? yearFrom(words, reader) : 0),
    }),
  ],
  // 《条例》修订施行以来, “十四五”期间
  [
    '《“十党建',
    /(?:《[^》]{2,20}》|“?十[三四五]五”?|党的[^，。；\d]{2,8}|建[国镇乡县区局])[^，。；\d]{0,10}?(?:以来|至今|期间|时期)/y,
    { kind: 'period', when: 'other' },
  ],
  [
    '自从12二',
    new RegExp(`(?:自|从)?${Y}(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:以来|起|至今)`, 'y'),
    ([words], reader) => ({
      kind: 'period',
      when: words.includes('月') || yearFrom(words, reader) !== 0 ? 'other' : 'own',
    }),
  ],
  [
    '12二',
    new RegExp(`${Y}度?(?:(?:[、和及]${Y}度?)+|[至到—–-]+(?:${Y}|\\d\\d年)度?)`, 'y'),
    ([words], reader) => ({ kind: 'period', when: 'other', whens: whensOf(words, reader) }),
  ],
  // 2022、2023年, 2022、2023、2024三年, 2022—2024年
  [
    '12',
    /(?:(?:(?:19|20)\d\d[、和及])+|(?:19|20)\d\d[至到—–-]+)(?:19|20)\d\d[两二三四五]?年度?/y,
    ([words], reader) => ({ kind: 'period', when: 'other', whens: whensOf(words, reader) }),
  ],
  [
    '12二',
    new RegExp(`(?:${Y})?12月(?:31日|底|末)前?`, 'y'),
    ([words], reader) => ({
      kind: 'period',
      when: periodOf(/年/.test(words) ? yearFrom(words, reader) : 0),
    }),
  ],
  [
    '0123456789二',
    new RegExp(`(?:${Y})?\\d{1,2}月?(?:份)?[至到—–~-]+\\d{1,2}月份?`, 'y'),
    { kind: 'period', when: 'other' },
  ],
  [
    '12二',
    new RegExp(`${Y}度?(?:\\d{1,2}月份?(?:\\d{1,2}日)?|[上下]半年|第?[一二三四]季度)`, 'y'),
    { kind: 'period', when: 'other' },
  ],
  [
    '12二',
    new RegExp(`${Y}(?:末|底|度)?`, 'y'),
    ([words], reader) => ({ kind: 'period', when: periodOf(yearFrom(words, reader)) }),
  ],
  [
    '第一二三四五六七八九十前每历近0123456789当次长',
    /(?:第?[一二三四]|前三|每)季度|历年|历史上|近[几两三五\d]+年|每[月年周日]|\d{1,2}月份?(?:\d{1,2}日|[上中下]旬|[初底末])?(?:以[前后]|之[前后])?|[一二三四五六七八九十]{1,2}月份|当[日月]|前年|次日|长期/y,
    { kind: 'period', when: 'other' },
  ],
  [
    '一二三四五六七八九十',
    /[一二三四五六七八九十]{1,2}月?(?:份)?[至到—–~-]+[一二三四五六七八九十]{1,2}月份?/y,
    ([words]) => ({
      kind: 'period',
      when: /^一月?份?[至到—–~-]+十二月/.test(words) ? 'own' : 'other',
    }),
  ],
  ['四4上', /[四4]个季度|上、?下半年/y, { kind: 'period', when: 'other' }],
  [
    '上下本',
    /[上下本]半年/y,
    ([words], { halfYear }) => ({
      kind: 'period',
      when: halfYear || words[0] === '本' ? 'own' : 'other',
    }),
  ],
  [
    '上去',
    /(?:上一?年度?[末底]?|去年[末底]?|上期|上年同期|去年同期)/y,
    { kind: 'period', when: 'last' },
  ],
  [
    '本今全当年',
    /(?:本年度?|今年|全年度?|当年度?|年内|年度|本期)(?:以来|[末底])?/y,
    { kind: 'period', when: 'own' },
  ],
  ['明下次来', /(?:明年|下一?年度?|次年|来年)/y, { kind: 'period', when: 'other' }],
];
