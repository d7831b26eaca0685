import { charactersOf } from '../../text/characters';
import { periods } from './periods';
import type { Phrase } from './phrase';
import { disputeNames } from './dispute-names';
import { everyday } from './everyday-words';
import { outcomeNames } from './outcome-names';
import { ratioWords } from './ratio-words';
import { requestNames } from './request-names';
import { periodOf, yearFrom } from './said-years';
import type { Reader, Token } from './token';
import { moved, past, turnOfYear } from './turn-of-year';

const person = '(?:公民|自然人|个人|群众|社会)';
const inName =
  '以(?:我|本)?[镇乡县市区旗局]?(?:人民)?政府(?:(?:[及和、](?:[镇乡县市区旗]?(?:人民)?政府|其)?)?办公室)?(?:的)?名义(?:(?:印发|制发|发布|出台|制定)(?=[的、]))?';
const or = '(?:、|和|及|或者|或|与)';
/** 向我镇提出: only the report's own office is meant, so it narrows nothing. */
const ask = '(?:向(?:我|本)(?:[镇乡县市区旗局办委]|街道|单位|机关)(?:政府)?)?(?:提出|提交|递交)';

/** Read before single words, in this order. */
const rules: readonly Phrase[] = [
  [
    '大约将接近超逾不至高',
    /(?:大约|约|将近|接近|近(?![\d两二三四五六七八九十几]{1,3}年)|超过|超|逾|不少于|不低于|至少|高达|不到|不足)(?=[\d零一二两三四五六七八九十百千])/y,
  ],
  ...turnOfYear,
  [
    '政信依',
    /(?:政府信息|信息)?依申请公开(?:申请)?(?:系统|平台|窗口|栏目|专栏|渠道|邮箱|受理点)/y,
    { kind: 'channel' },
  ],
  // Everybody who may ask; two of them narrow nothing.
  [
    '公自个群社法企单',
    new RegExp(
      `(?:${person}${or}(?:(?:法人|企业|单位|(?:其[他它]|社会)?组织)(?:${or})?){1,3}|(?:法人|企业|单位)${or}${person})等?(?:各方|主体)?${ask}的?(?=[^，。；]{0,10}(?:申请|请求))(?![^，。；]{2,12}比)`,
      'y',
    ),
  ],
  ['自企公', new RegExp(`(?:自然人|企业|公民)等(?:各方|主体)?${ask}的?`, 'y')],
  ['在', /在(?=[^，。；]{2,12}方面)/y],
  // 以公开会损害第三方权益为由，不予公开3件: why, which counts nothing.
  ['以', /以[^，。；\d]{2,40}为由，(?=(?:依法|决定)?(?:不予|不再|拒绝|未予))/y],
  // 以“…”为由, 以维持结案
  ['以', /以(?=[^，。；\d]{2,30}(?:为由|结案|审结))/y],
  // 以“本机关不掌握”答复3件
  [
    '以',
    /以(?=[“"][^”"，。；]{2,20}[”"](?:方式)?(?:答复|回复|办结|告知|处理|结案))|以[“"][^”"，。；]{2,20}[”"](?:方式|形式)(?=予以|不予|部分)/y,
  ],
  // 对辖区内违规停放依法查处: where, not who.
  ['辖', /辖区内(?=[^，。；\d]*[，。；])/y, { kind: 'plain' }],
  // 因对答复不服提起行政诉讼, 因答复引发的
  ['因对', /因?对(?:政府信息公开|依申请公开)?答复(?:内容|结果|意见|决定)?不服/y, { kind: 'about' }],
  ['因', /因(?:政府信息公开|依申请公开)?答复(?=引发|引起|导致|产生)/y, { kind: 'about' }],
  ['新', /新(?=(?:印发|出台|制发|制定)(?:的|行政|规范性))/y],
  // 收到申请后不再处理的3件: when, not what.
  ['收接', /[收接]到(?:政府信息公开)?申请后(?=[^，。；]{0,6}(?:不再|不予|未予|终止|予以))/y],
  ['为', /为由/y],
  // 依照条例第三十六条作出处理: by what right.
  [
    '依根按',
    /(?:依照|依据|根据|按照)《?[^，。；：》]{0,14}》?第[一二三四五六七八九十百\d]+条(?:第[一二三四五六七八九十\d]+[款项])*的?(?:规定)?/y,
  ],
  ['通经各多不', /(?:通过|经由?)?(?:各种|各类|多种|不同|各|多)(?:渠道|途径|方式|形式)/y],
  // 通过区政府依申请公开系统: whose system it is names no office that acts.
  [
    '通经从依利借在',
    /(?:通过|经由?|从|依托|利用|借助|在)[^，。；：、（）\d]{1,16}?(?:网站|平台|系统|门户|邮箱|小程序|公众号|客户端|服务网)(?=(?:申请|提交|提出|递交|受理|收到|收件|接收|登记)[^，。；]{0,10}\d)/y,
    { kind: 'channel' },
  ],
  // 因涉及第三方权益等原因: one of several reasons, so none of them.
  [
    '因由',
    /[因由](?:于|为)?[^，。；、（）\d]{2,30}等(?:原因|情形|理由|事由|情况|因素)(?:而|被)?(?=依法|决定|作出|不予|无法|未予)/y,
  ],
  // All ways of asking narrow nothing.
  [
    '通经采以',
    /(?:通过|经由?|采[取用]|以)[^，。；\d]{2,24}[两二三四五多几各](?:种|类|个)(?:方式|渠道|途径|形式)(?:提出|提交|递交)?的?(?!(?:分别|依次))/y,
  ],
  // 以县政府名义3件，以县政府办公室名义2件: in two names, each of them is some.
  ['以', new RegExp(`${inName}(?=[^。]*名义)`, 'y'), { kind: 'narrow' }],
  ['以', new RegExp(inName, 'y'), { kind: 'narrow' }, /名义[^。]*$/],
  ['以', new RegExp(inName, 'y')],
  // 自…施行以来 counts more than the year, but for 自年初以来.
  [
    '自从',
    /[自从](?!今年|本年|年初|1月)[^，。；]{2,40}?(?:以来|至今)/y,
    ([words], reader) => ({
      kind: 'period',
      when:
        /\d年/.test(words) && !words.includes('月') && yearFrom(words, reader) === 0
          ? 'own'
          : 'other',
    }),
  ],
  // How soon narrows nothing where all were answered; of a number it does.
  [
    '自从在于12二三十',
    /(?:[自从在于][^，。；：\d]{1,12}之日起)?(?:[在于]?[12二三十][\d十五]?个?工作日)?(?:之?内)?(?=悉数|全部|全都|均|都|一律)/y,
  ],
  [
    '自从在于',
    /[自从在于][^，。；：\d]{1,12}之日起(?:[12二三十][\d十五]?个?工作日)?(?:之?内)?/y,
    { kind: 'narrow' },
  ],
  // 新收部分为34件: what was newly received.
  ['部', /部分(?=[为计共有是]{0,2}\d)/y],
  ['需', new RegExp(`(?:需要?|须|拟|将)(?=(?:结转|顺延|跨年|${moved}(?:至|到|入|于)))`, 'y')],
  [
    '而终停',
    /而?[终停]止(?:办理|处理)/y,
    ({ input, index }) => ({
      kind: /(?:补正|缴费|缴纳)[^，。；]{0,4}$/.test(input.slice(Math.max(0, index - 10), index))
        ? 'filler'
        : 'narrow',
    }),
  ],
  [
    '一过这报统',
    /一年(?:以来|来)|过去的?一年|这一年|(?:报告|统计)年度/y,
    { kind: 'period', when: 'own' },
  ],
  // 从答复情况看: what became of all of them.
  [
    '从按就',
    /[从按就](?:办理|处理|答复|办结|回复|结转)(?:的?(?:情况|方式|类型|类别))(?:来?看|分|划分)?(?=[，：])/y,
  ],
  // 从申请渠道看: parts of the number before, and requests all of them.
  [
    '按从',
    /[按从](?=申请(?:的)?(?:渠道|方式|途径|来源|形式)(?:分|划分|分类|区分|来?看))/y,
    { kind: 'among' },
  ],
  [
    '申',
    /申请(?:的)?(?:渠道|方式|途径|来源|形式)(?:(?:分|划分|分类|区分)(?:来?看)?|来?看)(?=[，：])/y,
    { kind: 'bare' },
    /[按从]$/,
  ],
  // 按内容分: the numbers after it are parts of the one before.
  [
    '按从',
    /(?:按|从)(?!时|期|办理结果|处理结果|答复结果|结果|申请人|申请主体|[^，。；：、\d]{0,6}(?:[总数]量|[理请复结]量))[^，。；：、\d]{1,8}(?:(?:分|划分|分类|区分)(?:来?看)?|来?看)(?=[，：])/y,
    { kind: 'among' },
  ],
  // 在已办结的12件申请中 names what is counted, not where.
  [
    '在',
    /在(?=(?:[^，。；、\d]{2,10}的\d+件[之当]?[中里]|全部|所有|上述|\d{1,4}件|已|收到|受理|办结|答复|(?:19|20)\d\d年|12月|年底|年末|全年|本年))/y,
  ],
  // 由年初的37件: as many as the year before ended with.
  [
    '年',
    /年初(?=的?\d)/y,
    ({ input, index }) =>
      '由从'.includes(input.charAt(index - 1) || ' ')
        ? { kind: 'period', when: 'last' }
        : { kind: 'plain' },
  ],
  // 年初现行有效18件: what the year before ended with.
  [
    '年期上',
    /(?:[年期]初|上年[末底])(?=(?:有|共有|结存|原有|保有)?(?:的)?(?:现行有效|现有有效|有效))/y,
    { kind: 'period', when: 'last' },
  ],
  ['年', /年初(?=(?:接续|继续|延续)(?:办理|处理|答复))/y],
  // 三项合计: how many numbers are added up.
  [
    '两二三四五六七八九十以上23456789',
    /(?:以上)?(?:[两二三四五六七八九十]|[2-9])(?:[项类者]|[个类种]?(?:平台|渠道|方式|途径|账号|媒体|网站))(?:合计|共计|总计|累计|相加|共)/y,
    { kind: 'total' },
  ],
  // 2023年未办结的申请2件 came from there.
  [
    '上去二12截至到末底',
    new RegExp(
      `(?:截至)?${past}[末底]?(?:遗留|结余|留存)?的?尚?未(?:办结|办完|办理完毕|答复)的?(?=[^，。；]{0,14}件)`,
      'y',
    ),
    ([words], reader) => ({
      kind: yearFrom(words.replace(/^截至/, ''), reader) === -1 ? 'carriedOver' : 'narrow',
    }),
  ],
  ['申', /申请(?=行政复议|复议)/y],
  // 经审查认定为重复申请的2件: how it was found out.
  [
    '经被依',
    /(?:依法)?经(?:依法)?(?:审查|审核|研判|研究|核实|会商|甄别|讨论|复核)后?(?:被)?(?:认定|判定|认为|确定|界定)(?:其)?(?:为|是)?|经(?:依法)?(?:研判|甄别|会商|认定|判定)后?|被(?:依法)?(?:认定|判定|界定)(?:为|是)?/y,
  ],
  ['无', /无(?:正当)?(?:理由|故)(?=逾期)/y],
  // 收到64件，加上年结转2件，减去办结63件，年末在办3件
  ['减', /减去(?=(?:已|本年|全年)?(?:办结|办理|答复))/y],
  ['年期岁', /[年期岁][末底](?:仍|尚|还)?有?在办(?=的?\d|申请)/y, { kind: 'carriedForward' }],
  // 已无在办件, 没有在办申请
  ['在', /在办的?(?=件|申请|事项)/y, { kind: 'carriedForward' }, /[无有]$/],
  ['采', /采取[过了]?(?=行政强制)/y],
  // 1件正在办理, 尚有3件未办结: not done in this year.
  [
    '未尚还仍没',
    /[尚还仍]?(?:未|未能|没有|没能|没)(?:办结|办完|办毕|办理完毕|办理完结|办理完成)(?=[，。；）]|的|\d)/y,
    { kind: 'carriedForward' },
  ],
  [
    '正尚仍在处',
    /(?:处于)?(?:在办|办理中|正在办理|尚未办结)(?:之?中)?的?状态|(?:正在|尚在|仍在)(?:依法|按程序|抓紧)?(?:办理|答复|处理)(?:之?中|过程中)?|在办理?(?:之?中)?(?=[的，。；）]|(?:依申请|政府信息|信息)?(?:公开)?申请|[\d一两二三四五六七八九十]+件)/y,
    { kind: 'carriedForward' },
  ],
  [
    '政信',
    /(?:政府)?信息公开答复(?=经?行?政?复议|被|提起|提出|引起|引发|导致)/y,
    { kind: 'about' },
  ],
  // 按7件分别答复: how one letter was counted.
  ['按依', /(?:按照?|依照?)“?一事一申请”?的?(?:要求|原则|办法|规定|方式)?/y, { kind: 'split' }],
  ['按', /按(?=政府信息公开申请|依申请公开|信息公开申请)/y],
  ['按', /按(?=[\d一二两三四五六七八九十]{1,4}件)/y, { kind: 'split' }],
  [
    '要请公申获',
    /(?:要求|请求)?(?:公开|获取)(?:相关|有关)?(?:政府|政务)信息(?:的)?(?:申请|请求)(?!人)|申请获取(?:政府|政务)?信息/y,
    { kind: 'requests' },
  ],
  [
    '零',
    /零(?=纠错|纠正|败诉|申请|受理|收件|收到|登记|答复|办理|结转|复议|诉讼|行政复议|行政诉讼)/y,
    { kind: 'zero' },
  ],
  ['结', /结转/y, { kind: 'carry' }],
  [
    '较比与和同相',
    new RegExp(
      `(?:相?较于?|相?比于?|较之|与|和|同)(?:${past})(?!未办|结转|遗留|转)[末底]?(?:同期)?(?:相比|比较|数据|数)?|同比`,
      'y',
    ),
    ([words], reader) => ({
      kind: 'compare',
      when:
        words === '同比'
          ? 'last'
          : periodOf(yearFrom(words.replace(/^相?[较比于之与和同]+/, ''), reader)),
    }),
  ],
  ['如表图', /如?[表图][一二三四五六七八九\d]{1,2}所[示列述]/y],
  ['无', /无一件?(?:积压|超期|逾期|拖延|延误|遗漏)(?:办理|答复)?/y],
  // 不涉及行政许可 denies, 不涉及国家秘密 does not.
  [
    '不未没',
    /(?:不|未|没有)(?:涉及|具有|存在|承担)(?=(?:任何)?行政(?:许可|处罚|强制|事业性收费))/y,
    { kind: 'neg' },
  ],
  ['不', /不(?:再|需|予|用)?(?=结转|顺延|延至|转入|留待|跨年)/y, { kind: 'neg' }],
  [
    '无',
    /无一[件例起宗]?(?=遗留|顺延|延至|转入|不予|部分公开|无法提供|败诉|被?撤销|被?纠正|纠错|被?确认违法)/y,
    { kind: 'neg' },
  ],
  // 件件已办结 says it of all, 件件有着落 promises it.
  ['件', /件件(?=[已均都]|全部|按[时期]|依法|及时|得到|办结|答复)/y, { kind: 'all' }],
  // 未发生一起复议 denies, and counts nothing.
  ['一', /一[起件例宗次封份](?!式|件)/y],
  [
    '近这过去两二三四五六七八九十几',
    /(?:近|这|过去)?[两二三四五六七八九十几]年(?:以来|来|间|里)/y,
    { kind: 'period', when: 'other' },
  ],
  ['连', /连续[两二三四五\d]+年/y],
  ['环', /环比/y, { kind: 'compare', when: 'other' }],
  ...everyday,
  ...ratioWords,
  ...periods,
  ...outcomeNames,
  ...disputeNames,
  ...requestNames,
];

const byStart = new Map<number, Phrase[]>();
for (const phrase of rules)
  for (const code of charactersOf(phrase[0]))
    byStart.set(code, [...(byStart.get(code) ?? []), phrase]);

/** Years, comparisons, flows over the turn of the year and the many names of a request. */
export function phraseAt(text: string, at: number, reader: Reader): Token | null {
  for (const [, pattern, told, behind] of byStart.get(text.charCodeAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || behind?.test(text.slice(0, at)) === false) continue;
    const [words] = match;
    return {
      kind: 'filler',
      text: words,
      start: at,
      end: at + words.length,
      ...(typeof told === 'function' ? told(match, reader) : told),
    };
  }
  return null;
}
