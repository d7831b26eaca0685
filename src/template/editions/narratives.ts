import type { ExpectedHead, Guide, NarrativeSection } from '../edition';

/** The five heads of 总体情况, and the words real reports use for them. */
const overviewHeads: readonly ExpectedHead[] = [
  { label: '主动公开', synonyms: ['主动公开', '公开政府信息'] },
  { label: '依申请公开', synonyms: ['申请公开', '公开申请'] },
  {
    label: '政府信息管理',
    synonyms: [
      '信息管理',
      '信息发布管理',
      '信息资源',
      '信息规范',
      '信息审核',
      '规范管理',
      '发布审核',
    ],
  },
  {
    label: '政府信息公开平台建设',
    synonyms:
      '平台建设 平台管理 公开平台 平台载体 载体建设 平台和载体 平台、载体 平台与载体 平台运 平台维护 平台优化 网站建设 网站管理 阵地建设 渠道建设'.split(
        ' ',
      ),
  },
  {
    label: '监督保障',
    synonyms:
      '监督保障 监督和保障 监督与保障 监督、保障 保障监督 组织保障 保障措施 强化保障 工作保障 监督考核 考核监督 监督检查 监督评价 强化监督 教育培训'.split(
        ' ',
      ),
  },
];

const contents = '《条例》第五十条';

export const prefaceGuide: Guide = {
  points: [
    { head: '依据', text: '《条例》和年度报告格式的名称、文号。' },
    { head: '范围', text: '报告由哪几部分组成，统计期限起止日期。' },
    { head: '联系', text: '在哪里可以查阅，向谁咨询。' },
  ],
  basis: '通行写法，《条例》未作规定',
};

const overviewGuide: Guide = {
  points: [
    { head: '主动公开', text: '公开了哪些重点信息、数量，政策解读和回应关切。' },
    { head: '依申请公开', text: '申请的接收、办理、结转，数字与表三一致。' },
    { head: '政府信息管理', text: '规范性文件公开和清理，发布审核、保密审查。' },
    { head: '政府信息公开平台建设', text: '网站专栏、政务新媒体、查阅场所的建设和维护。' },
    { head: '监督保障', text: '机构人员、业务培训、监督检查。' },
  ],
  ofGovernments: '监督保障中还应写明工作考核、社会评议、责任追究结果。',
  basis: `${contents}、年度报告格式`,
};

const problemsGuide: Guide = {
  points: [
    { head: '存在的主要问题', text: '本机关本年度的实际问题，一般写两至三条。' },
    { head: '改进情况', text: '逐条对应：已采取的措施，上年所列问题的整改结果，下一步安排。' },
  ],
  basis: contents,
};

const otherMattersGuide: Guide = {
  points: [
    {
      head: '信息处理费',
      text: '发出收费通知的件数、通知收费总额、实际收取总额（元）；没有的写明未收取。',
    },
    { head: '其他', text: '确需说明的事项，如文件清理引起的数字变化；没有的写明没有。' },
  ],
  basis: `${contents}、国办函〔2020〕109号`,
};

export const overview: NarrativeSection = {
  kind: 'narrative',
  id: 'overview',
  title: '一、总体情况',
  hint: '依次写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；人民政府还应写明工作考核、社会评议和责任追究结果。',
  heads: overviewHeads,
  guide: overviewGuide,
};

export const problems: NarrativeSection = {
  kind: 'narrative',
  id: 'problems',
  title: '五、存在的主要问题及改进情况',
  hint: '既写存在的主要问题，也写改进情况；不宜只写“无”。',
  guide: problemsGuide,
};

export const otherMatters: NarrativeSection = {
  kind: 'narrative',
  id: 'otherMatters',
  title: '六、其他需要报告的事项',
  hint: '收取信息处理费情况在此处报告（单位：元）；没有收取的，也应写明。',
  guide: otherMattersGuide,
};
