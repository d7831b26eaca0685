import type { Phrase } from './phrase';
import { lineOf } from './line-of';

const we = '(?:(?:本|我|该)(?:行政)?(?:机关|单位|部门|政府|街道|[局镇乡县区市委办旗]))';
const asked = '(?:所?申请公开的|所?申请的?|相关|有关|该|政府)*';
const within = '(?:的)?(?:(?:政府)?信息|范围|职责范围)*';
const inTime = '(?:按[期时]|按(?:要求|规定|通知)|在[^，。；、\\d]{1,8}内)';
const clarify = '(?:予以?|进行|作出|提交)?补正(?:材料|申请)?';
const pay = '(?:缴纳?|交纳?|支付)(?:信息处理费|处理费|费用?)?';

/** A known name of a line and how else what it says is put: by what was not there, not clear or not done in time. */
const reasons: readonly (readonly [line: string, starts: string, pattern: string])[] = [
  [
    '本机关不掌握相关政府信息',
    '不非未没本我该',
    `(?:不属于?|非|不是)${we}(?:职责|职权)?(?:掌握|制作|保存|持有)${within}|${we}?(?:并?[不未]|没有)(?:曾)?(?:掌握|制作|获取|保存|持有)(?:(?:或者?|、|和)(?:掌握|制作|获取|保存|持有))*${asked}${within}`,
  ],
  [
    '本机关不掌握相关政府信息',
    '所申相有该政信',
    '(?:所?申请(?:公开)?的?|相关|有关|该)*(?:政府)?信息(?:并)?不存在',
  ],
  [
    '没有现成信息需要另行制作',
    '没需须',
    '没有现成的?信息(?!，?[需须])|(?:没有现成的?信息，?)?[需须]要?(?:另行|重新|专门|进行)?(?:加工|制作|分析|汇总|整理)(?:、?(?:加工|制作|分析|汇总|整理))*(?:信息)?',
  ],
  [
    '补正后申请内容仍不明确',
    '经补申内',
    '(?:经?补正后?)?(?:申请)?(?:内容|事项|指向)?仍然?(?:不(?:够)?明确|不清楚|不清晰|不具体)',
  ],
  ['重复申请', '重', '重复(?:提[出交]|递交)?(?:性)?的?申请'],
  [
    '无正当理由大量反复申请',
    '无大反频',
    '(?:无正当理由)?(?:大量、?反复|反复、?大量|频繁)(?:提[出交])?的?申请',
  ],
  [
    '逾期不补正',
    '逾超期到未',
    `(?:逾期|超期|期满|到期)(?:仍|而)?[不未]${clarify}|未${inTime}${clarify}`,
  ],
  ['逾期未缴费', '逾超未拒', `(?:逾期|超期)(?:仍|而)?[不未]${pay}|[未拒](?:${inTime})?${pay}`],
];

/** The many names of what became of a request. */
export const outcomeNames: readonly Phrase[] = reasons.map(([line, starts, pattern]): Phrase => [
  starts,
  new RegExp(pattern, 'y'),
  (_, reader) => lineOf(reader, line),
]);
