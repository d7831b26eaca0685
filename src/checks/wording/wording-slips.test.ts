import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { inputOf, messages } from '../../testing/messages';
import type { Check } from '../check';
import { wordingAngleBrackets } from './wording-angle-brackets';
import { wordingCompatibilityForms } from './wording-compatibility-forms';
import { wordingAsOfNow } from './wording-as-of-now';
import { wordingCutSentence } from './wording-cut-sentence';
import { wordingDamagedDate } from './wording-damaged-date';
import { wordingDoubledFrame } from './wording-doubled-frame';
import { wordingEndMark } from './wording-end-mark';
import { wordingLegalTerm } from './wording-legal-term';
import { wordingLetter } from './wording-letter';
import { wordingMissingNumber } from './wording-missing-number';
import { wordingNumbering } from './wording-numbering';
import { wordingPageSummary } from './wording-page-summary';
import { wordingPlaceholders } from './wording-placeholders';
import { wordingPlanYear } from './wording-plan-year';
import { wordingRepeated } from './wording-repeated';
import { wordingStray } from './wording-stray';
import { wordingUnit } from './wording-unit';

const name = '“一、总体情况”';

/** Each text with « and » where the check finds something; without them it is silent. */
const marked: readonly (readonly [Check, ...string[]])[] = [
  [
    wordingRepeated,
    '下达«补助补助»资金。完善«审批审批»流程。推进«政府信息公开政府信息公开»工作。',
    '做好政府信息«公开公开»工作，«更新更新»栏目，政策服务服务企业。',
    '整齐«的的»栏目«和和»专栏，«了了»结。',
    '«加强业务培训，加强业务培训»，提高水平。',
    '«全年召开公开工作推进会3次，召开公开工作推进会3次»，部署任务。',
    '三是加强队伍建设，组织业务培训。«四是加强队伍建设，组织业务培训»。',
    '未经复议直接起诉结果维持0件，直接起诉结果维持0件。',
    '公开«采购公告、采购公告»、招标公告。',
    '专栏由专人维护，每周巡查一遍。«专栏由专人维护，每周巡查一遍»。',
    '逐条逐条核对，一步一步落实，层层把关，时时更新，方方面面，研究研究再说。',
    '更新政务公开公开栏，县政府政府网站发布，服务服务对象，二〇二〇年。',
    '的的确确增进了了解，及时和和谐，存在在线申请难的问题，现实是是否公开不明。',
    '行政复议维持0件，维持0件，纠正0件，纠正0件。应公开尽公开、应上网尽上网。',
    '申请人李某某、李某某各提出1件。未发生。未发生。',
  ],
  [
    wordingLegalTerm,
    '«在法定期限»答复，«在规定的时限»办结，«在20个工作日»予以答复，均«在法定答复期限»作出答复，在«20个工作»内答复，«5个工作»之内更新。',
    '在法定期限内答复，按法定期限答复，法定期限届满前答复，在法定期限的最后一日前办结。',
    '20个工作日的期限，在20个工作日内答复，法定期限规定明确，5个工作专班，2个工作内容。',
  ],
  [
    wordingAngleBrackets,
    '依据《关于印发«<公开办法>»的通知》和«<公开指南>»。',
    '依据《关于印发〈公开办法〉的通知》，1<2，<br>，<a href="http://a.cn">，a<b。',
  ],
  [
    wordingLetter,
    '根据«贵局»要求，现报告如下，«请予审阅»。',
    '«现印发给你们»，«请认真贯彻执行»。«特此报告»。',
    '以上情况«特此上报»，«请市政府办公室予以审核»。对申请予以审核，«请予审核»。',
    '«附件：清源县石桥镇年度报告»\n附件：名单',
    '«县政务公开办公室：»\n现将情况报告如下。\n«石政办发〔2027〕3号»',
    '名贵药材、贵州省，为你办实事，请群众监督，认真贯彻执行条例，现将情况报告如下：',
  ],
  [
    wordingStray,
    '公开情况«-->»如下«&nbsp;»，«<br/>»，«**»重点«**»。',
    '«【打印】»«【关闭】» «浏览次数：»12 «相关链接：»«微信 微博» «QQ空间 »',
    '«来源：县政府办　作者»：某某，见«[图片]»，«。点击查看更多»\n设置“点击查看”入口和“分享到：微信”按钮。',
    '设置“打印本页”功能，«打印本页»',
    '微信、微博同步发布，按钮“打印”清晰，来源于群众，发布时间及时。a<1>c',
  ],
  [
    wordingCompatibilityForms,
    '公开«⼈»事«⾏»政信息\ue010。'.replace('\ue010', '«\ue010»'),
    '公开人事行政信息，１２件。',
  ],
  [
    wordingPageSummary,
    '«本文公布»了年度数据。\n«本文介绍»公开情况。',
    '本报告公布数据，转发本文件，本文化站开放，见文本公布。',
  ],
  [
    wordingAsOfNow,
    '«截至目前»共有专栏5个，«截止目前»共3个，«迄今为止»未变。',
    '截至2026年12月31日共有专栏5个，目前运行良好。',
  ],
  [
    wordingCutSentence,
    '«为进一步提高公开质量»。我镇组织培训。',
    '«并根据县政府要求»。设立查阅点。«由于人手不足»。',
    '为便民大厅添置电脑。按照公开目录更新栏目。为进一步规范公开建立了台账。',
    '为确保及时公开，专人负责。根据要求，逐条审核。',
    '按季度抽查各站所公开情况，«抽查结果作为»。专栏更新由党政办负责，«内容包括»。对逾期未更新的栏目，«予以»。',
    '重要政策同步解读，«以及»。2026年加强培训，«从而»。专区共设栏目5个，«例如»。',
    '坚决整治不作为、慢作为。各站所主动担当作为。考核有依据，答复有根据。不属于公开范围的不予以公开。会议有序进行。',
    '抽查结果作为年终考核依据。内容包括公告、动态等。存在的问题主要是更新不及时，原因是多方面的。',
  ],
  [
    wordingDoubledFrame,
    '«本报告由石桥镇人民政府按照要求编制此报告»。参加«约30人左右»。',
    '本报告由石桥镇人民政府编制。此报告可下载。参加约30人。',
  ],
  [
    wordingDamagedDate,
    '«2026年月»，修订办法。2026年月均3件。',
    '«20264年»3月，«202年»12月，«2026年31日»，«2026年13月»，«2026月12月»，截至«2026年12月31»，共5件。',
    '2026年12月31日，百年，1200年历史，2026年12月，2026年年底，120260年。',
  ],
  [
    wordingUnit,
    '«发生行政复议0条»、«行政诉讼1份»、«行政诉讼案件1条»。«制发行政规范性文件2条»。«信息处理费0件»。',
    '«收到政府信息公开申请5人»。予以公开3件，«部分公开1条»。«组织业务培训3件»，培训材料3份。',
    '主动公开行政复议5条。行政复议0件、行政诉讼0起。收到申请3件，予以公开3条。',
    '公开规范性文件3条。申请人中自然人5人。收到申请4次、6份，公开信息8条。收到申请表6张，图表12篇。',
  ],
  [
    wordingMissingNumber,
    '«公开预算信息条»、决算信息3条。«办理许可决定份»、处罚决定5份。培训2次、«参训人次»，提高参训人次。«发放指南份»，接受咨询20人次，核对身份。',
    '«全年公开各类信息»，其中公告3条、动态5条。«收到政府信息公开申请件»，均已答复。',
    '公开信息增«长%»。',
    '发布公告、通知共8条。制发文件、函件3件。处理事项、来信来件各2件。设头条、专题5条。',
    '累计公开信息，其中以公告居多。发布信息，其中公告3条。全年做好培训，其中线上3次。«年内累计公开信息»，其中公告3条。',
    '累计公开信息20条，其中公告3条。落实一事一审，人次、批次3次。收到申请5件，无结转下年度件。',
  ],
  [
    wordingNumbering,
    '工作如下：1、建机构；2、定任务；«5»、抓督查。',
    '工作如下：1、建机构；2、定任务；«3»抓督查；4、看效果。',
    '1.甲4条。2.乙1条。3.丙。培训2次；3次检查；5月开会。1、甲；2、乙；1、丙；2、丁。',
    '全年重点抓了«四项工作»：一是调整小组；二是完善流程；三是开展培训。',
    '主要存在«两个问题»：一是更新不及时。二是形式单一。三是人员不足。\n下一步从«三个方面发力»：一是培训，二是检查。',
    '还存在«三个方面的问题»：一是更新慢，二是形式少。2027年做好«两项重点工作»：一是甲；二是乙；三是丙。',
    '针对县里反馈的5个问题：一是立行立改3个；二是限期整改2个。自查发现6个问题：一是更新慢4个；二是形式少2个。',
    '存在三个方面的问题：一是更新慢，二是形式少，三是人手紧。下一步，一是加强培训；二是定期检查。召开部署会2次，强调三点要求：一是甲；二是乙；三是丙。',
    '抓好3项工作：一是自查；二是培训；三是解读。采取两项措施：一是检查；二是通报。问题有三个方面：一是甲。二是乙。\n三是丙。',
    '对4个村检查发现问题：一是栏目空白；二是链接失效。做好三项工作：一是自查；二是培训。此外，落实专人。抓三件事：一是甲；二是乙。',
    '突出三个强化：一是强化学习；二是强化审核；三是强化监督。落实四项工作：一是甲；二是乙；三要丙；四要丁。通报4个问题：一是甲；«三是»乙。',
  ],
  [wordingEndMark, '答复书以«电子邮箱寄出，并存档备查»', '联系地址：中心街1号，邮箱：a@b.cn'],
  [
    wordingPlaceholders,
    '«［文字描述。收取费用的情况写在此处］»，«〖请补充〗»，［见附表］，〖完〗。',
    '«（文字描述）»和«（文字说明，可附图）»，«（具体网址）»，«行政机关规范全称»，«（单位名称）»。',
    '收到申请«X»件，«某某»镇人民政府，«电话：»，地址：中心街。',
    '王××、赵××申请公开，王某某镇长，用文字描述流程（地址见网站），N95口罩5件。',
    '依据国办发«〔　〕»号，于«（具体时间）»公布。',
  ],
];

describe('slips of wording', () => {
  it.each(
    marked.flatMap(([check, ...texts]) => texts.map((text) => [check.id, text, check] as const)),
  )('%s: %s', (_, text, check) => {
    expect(markedText(check, reportSaying(unmarked(text)))).toBe(text);
  });

  const said: readonly (readonly [Check, string, string])[] = [
    [
      wordingRepeated,
      '下达补助补助资金。',
      `${name}“下达补助补助资金。”有重复的词句：请删去多余的。`,
    ],
    [
      wordingLegalTerm,
      '均在法定期限答复。',
      `${name}“均在法定期限答复。”漏了“内”字：应为“在法定期限内”。`,
    ],
    [
      wordingLegalTerm,
      '均在20个工作内答复。',
      `${name}“均在20个工作内答复。”漏了“日”字：应为“个工作日”。`,
    ],
    [wordingLetter, '请予审阅。', `${name}有来往公文的用语“请予审阅”：报告面向社会公布，请删改。`],
    [wordingStray, '公开-->完', `${name}有网页代码或页面用语“-->”：请删去。`],
    [
      wordingAsOfNow,
      '截至目前，公开5条。',
      `${name}“截至目前，公开5条。”没有写明日期：请写统计期限的最后一天。`,
    ],
  ];
  it.each(said)('%o says of %s', (check, text, message) => {
    expect(messages(check, reportSaying(text))).toEqual([message]);
  });

  it('are one finding a report where they are one habit', () => {
    const report = reportSaying('甲,乙');
    report.sections['problems'] = '丙,丁';
    expect(messages(wordingEndMark, { ...report, preface: '先看，再写' })).toHaveLength(1);
  });
});

describe('the year of a plan', () => {
  const plan = (text: string) =>
    markedText(wordingPlanYear, reportSaying(unmarked(text), {}, 'problems'), 'problems');

  it.each([
    '下一步，«2026»年我镇将开展培训。',
    '为进一步规范公开，«2026»年本镇加大培训力度，丰富形式。',
    '«2026»年拟增设专栏。',
    '下一步，我镇计划在«2026»年新建查阅点4处。',
    '下一步，我镇计划«2026»年新建查阅点4处。按计划2026年新建的2处运行良好。',
    '下一步打算：«2026»年，街道将增加培训场次。',
    '2026年，我镇加大了培训力度，但形式单一。',
    '2026年我镇将公开工作纳入考核。',
    '下一步，2027年将增设专栏。针对2025年的问题，2026年已完成整改。',
    '为进一步规范公开，2026年开展培训5次。',
    '«2026»年计划开展专题讲座4场。«2026»年工作打算：一是加强培训，二是完善制度。',
    '«2026»年，乡党委政府将继续推进公开。',
    '下一步，我镇将在«2026»年重点推进标准化。',
    '下步打算：争取在«2026»年第三季度增设专栏。',
    '今后，我镇拟在«2026»年二季度前完成目录调整。我镇曾拟在2026年6月前完成调整。',
    '2026年开展的讲座偏少，今后将增加场次。',
    '改进措施：一是«2026»年将每季度梳理热点；二是2026年增设的专栏已启用。',
  ])('%s', (text) => {
    expect(plan(text)).toBe(text);
  });

  it('is left alone outside the plans', () => {
    const report = reportSaying('2026年我镇将开展培训。');
    expect(wordingPlanYear.run(inputOf(report))).toEqual([]);
  });
});
