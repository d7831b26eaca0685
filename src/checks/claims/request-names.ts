import type { Phrase } from './phrase';

const noun =
  '(?:书|(?:件|表)(?=[共\\d零一二两三四五六七八九十百，。；]|$)|总数量|总数|总量|数量|量)?';
/** Words that only mention requests: who applied, how, where. */
const notNoun =
  '(?!人|材料|渠道|流程|指南|方式|条件|受理点|窗口|接收|表格|办法|制度|平台|系统|程序|目录|专栏|栏目|条例|信息处理费|处理费|收费|费|行政复议|复议|机制)';
const tail = '(?:的)?(?:申请|请求)';

/** The many names of a request for information. */
export const requestNames: readonly Phrase[] = [
  ['政信', new RegExp(`(?:政府|政务)?信息公开${tail}${noun}${notNoun}`, 'y'), { kind: 'requests' }],
  [
    '政信依',
    new RegExp(
      `(?:政府信息|政务信息|信息)?依申请公开(?:的)?(?:(?:政府|政务)?(?:信息)?(?:的)?(?:申请|请求)|来信|来函|信件|函件|办件|业务|(?:政府|政务)?信息(?=(?:数量|总数|件数|数)?为?[0零〇](?!\\d)))?${noun}${notNoun}`,
      'y',
    ),
    { kind: 'requests' },
  ],
  [
    '信申政公',
    new RegExp(
      `(?:信息)?申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:的)?(?:申请|请求)?${noun}${notNoun}|申请(?:政府|政务)?信息公开${noun}${notNoun}|(?:政府)?公开申请${noun}${notNoun}|政府信息申请${noun}${notNoun}`,
      'y',
    ),
    { kind: 'requests' },
  ],
  ['申', new RegExp(`申请${noun}${notNoun}`, 'y'), { kind: 'bare' }],
];
