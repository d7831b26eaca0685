import { lineOf } from './line-of';
import type { Phrase } from './phrase';

/** How people say who asked, who answered and how a number has moved, beside the words of the form. */
export const everyday: readonly Phrase[] = [
  // 从申请总量看: of what the next number is.
  ['从就', /[从就](?=[^，。；：、\d]{1,6}量上?(?:来?看|来说|来讲|而言)[，：])/y],
  ['来看而', /(?:来?看|来说|来讲|而言)(?=[，：])/y],
  // 以我县为被告, 以县政府为被申请人: who is sued.
  ['以', /以[^，。；、\d]{1,14}为(?:共同)?(?:被告|被申请人)(?:人)?的?/y],
  // 网上、信函、当面三种渠道分别…: how many were named.
  [
    '两二三四五六七八九十23456789',
    /(?:[两二三四五六七八九十]|[2-9])(?:种|类|个|项|者|个方面)(?:(?:渠道|方式|途径|形式|情形|情况|类型|主体|结果|类别|原因)(?=的?申请|数量|分别|依次|[，：])|决定(?=数量?|分别|依次|各)|(?=分别|依次))/y,
  ],
  // 公司申请3件: who applied; 某某公司 is a name.
  [
    '公',
    /公司(?=法人|提|申请|递|[\d一二两三四五六七八九十]+件|的|、|和|占|有)/y,
    ({ input, index }, reader) =>
      /(?:^|[，。；：、（由和中里是为与及])$/.test(input.slice(Math.max(0, index - 1), index))
        ? lineOf(reader, '商业企业')
        : { kind: 'org' },
  ],
  // 许可、处罚、强制决定: beside each other no other kind is meant.
  [
    '许处',
    /许可(?=(?:决定)?(?:、|和|及|与)(?:行政)?处罚)|处罚(?=(?:决定)?(?:、|和|及|与)(?:行政)?强制)/y,
    ([words], reader) => lineOf(reader, `行政${words}`),
  ],
  ['处', /处罚/y, (_, reader) => lineOf(reader, '行政处罚'), /许可(?:决定)?(?:、|和|及|与)$/],
  ['强', /强制/y, (_, reader) => lineOf(reader, '行政强制'), /处罚(?:决定)?(?:、|和|及|与)$/],
  // 另有2件由县政府办公室转来: how some came.
  ['由', /由[^，。；、\d]{2,12}(?:转来|转送|转办|移送|移交)的?/y, { kind: 'narrow' }],
  // 同比下降，主要原因是…: no list.
  ['主', /主要(?:原因|是因为|因为|由于|得益于)(?:是|为|在于)?/y],
  // 重点领域类486条 names a sort, 重点公开 picks some out.
  ['重', /重点(?=任务|工作|事项|领域|项目|工程|行业|民生|部位|单位|企业)/y, { kind: 'plain' }],
  ['一', /一件(?:一件|件)/y],
  // 收到的申请不多，共4件
  ['并不较比有偏相', /(?:并不|不|较|比较|相对较|偏|相对)(?:多|少|大|小|高|低)(?=[，。；])/y],
  // 以12件居全市第七位: the rank is that of what was received.
  [
    '以',
    /以(?=(?:的)?\d+件(?:的[^，。；、\d]{1,6})?(?:列|居|位列|位居|排|名列))/y,
    { kind: 'receive' },
  ],
  [
    '列居位排名',
    /(?:位列|位居|排名|排在|名列|列|居)[^，。；、\d]{0,14}(?:第[一二三四五六七八九十\d]+|首|前列|末)(?:位|名)?/y,
  ],
  // 年末有效的规范性文件, 仍有效33件: what is in force at the end of the year.
  [
    '年期目仍当有',
    /(?:年[末底]|期末|目前|仍|当前)?(?:仍|继续)?有效(?=的?(?:行政)?规范性文件|的?(?:政府)?规章|的?\d+件)/y,
    (_, reader) => lineOf(reader, '现行有效'),
  ],
  // 全县行政机关, 全县各级各部门: all there are.
  [
    '全',
    /全[县市区旗州](?=各?级?(?:行政机关|机关单位|各单位|各级|政府系统))/y,
    ({ input, index }, { own }) => ({
      kind: own.longestAt(input, index) === null ? 'foreign' : 'own',
    }),
  ],
  // 城市道路占用费: no 市 that acts.
  ['城', /城市/y, { kind: 'plain' }],
  // 书面征求第三方意见: no 意见 that anybody collects.
  ['征', /征[求询](?:[^，。；、\d]{0,8}?的?)意见(?![建共计\d])/y, { kind: 'plain' }],
  // 各承办单位均已办结: whoever in the office answered.
  ['各有相承责经主', /(?:各|有关|相关)?(?:承办|责任|经办|主办)(?:单位|部门|科室|机构|股室)/y],
  // 已逐一答复完毕: all of it.
  ['逐', /逐[一件个](?=[^，。；\d]{0,6}(?:完毕|办结))/y, { kind: 'all' }],
  // 县政府及其办公室收到29件: one office beside the 县直部门, but what both issue is the county's.
  [
    '省市县区旗州',
    /[省市县区旗州](?:人民)?政府(?:及|和|以及)其?办公[室厅](?=(?:共|全年|直接)?(?:收到|接收|受理|办理|答复|办结))/y,
    { kind: 'org' },
  ],
  // 县政府及其部门、各乡镇, said by the 县政府: all it reports for.
  [
    '省市县区旗州',
    /[省市县区旗州](?:人民)?政府(?:[及和、]|以及)(?:其|所属|各|下属|[省市县区旗州](?:人民)?政府)*(?:工作|组成|直属)?(?:部门|单位|机构|办公[室厅])(?:[、和及]各?(?:乡镇|镇街|乡|镇|街道|部门|单位)(?:办事处)?)*/y,
    ({ input, index }, { own }) => ({ kind: own.longestAt(input, index) ? 'own' : 'org' }),
  ],
  // 县级各执法部门: all whose decisions a county reports.
  [
    '省市县区旗州',
    /[省市县区旗州]级?各级?(?:行政)?(?:综合)?执法(?:部门|单位|机关|主体)/y,
    ([words], { own }) => ({ kind: own.longestAt(`全${words}`, 0) ? 'own' : 'org' }),
  ],
  [
    '行机各政',
    /行政机关|机关单位|各级(?:各部门|行政机关)?|各单位|政府系统/y,
    ({ input, index }) => ({
      kind: /全.各?级?$/.test(input.slice(Math.max(0, index - 4), index)) ? 'filler' : 'org',
    }),
  ],
  // 相当于上年的两倍 is no 相当.
  ['相', /相当于(?=[^，。；]{1,12}倍)/y],
  // 两者占75%: of as many numbers before it.
  ['前两二三四', /前?[两二三四]者/y],
  // 276条，由动态158条、通告61条构成: a list of parts.
  ['由', /由(?=[^。；]*\d[^\d。；]*(?:构成|组成)(?:[。；，]|$))/y, { kind: 'among' }],
  ['构组', /[构组]成(?=[。；，]|$)/y],
  // 应收38万元，实收36万元: what the form counts is what was taken in.
  ['实', /实收/y, (_, reader) => lineOf(reader, '行政事业性收费'), /收费[^。]*$/],
  // 全区14个街道: of all of them together, whoever of them reports.
  [
    '全',
    /全[省市县区旗州](?:共?有?)?[\d一二三四五六七八九十]+个(?:乡镇街?道?|镇街|街道|乡|镇|部门|单位)/y,
    { kind: 'foreign' },
  ],
  // 政府开放日 is a day, no office.
  ['政', /政府开放[日周月]/y, { kind: 'plain' }],
  // “立改废”: what is done with rules.
  ['立', /立改废释?/y],
  // 按办理结果分, unlike 按内容分, tells of all of it.
  ['按从', /[按从](?=(?:办理|处理|答复)?结果[分来看，：]|申请人|申请主体)/y],
  // 公司提的有3件, 群众递了9份申请, 回了6件: everyday verbs of who asks and who answers.
  ['提递送交寄投', /[提递送交寄投](?:交|送|来|过来|上来)?(?:了|过|的)/y],
  [
    '收接',
    /[收接](?:了|下|来|进)(?:了)?(?=[\d一二两三四五六七八九十百]+[件份])/y,
    { kind: 'receive' },
  ],
  ['回答复', /(?:答?复|回|答)了(?=[\d一二两三四五六七八九十百]+[件份])/y, { kind: 'handle' }],
  // 已办12件, 多办3件: done, not an office.
  [
    '办',
    /办(?:了|理了)?(?=[\d一二两三四五六七八九十百]+件)/y,
    ({ input, index }) => ({
      kind: '已共多少实'.includes(input.charAt(index - 1) || ' ') ? 'handle' : 'org',
    }),
  ],
  ['其', /其[他它](?=(?:方式|渠道|途径|形式))/y, { kind: 'channel' }],
  // 信件申请3件: how they came.
  [
    '信来',
    /(?:信件|来信|来函)(?=(?:方式|渠道|途径|形式)?(?:提出|提交|递交|申请))/y,
    { kind: 'channel' },
  ],
  // 增加至26件, 降为0件
  [
    '增减升降涨跌猛激锐骤跃攀上下提回缩扩压',
    /(?:[猛激骤]?[增升涨减降跌]|锐减|跃升|攀升|增[加长]|上[升涨]|提[高升]|减少|下[降跌]|降低|回落|缩减|扩[大增]|压[减缩])(?:至|到|为(?![民此群企]))/y,
    { kind: 'reach' },
  ],
];
